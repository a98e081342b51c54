package io.github.recoverycheck.measure;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Quantiles of Student's t. Finding one takes an iteration, so those that every run needs are found once, and the last
 * one is remembered: both ends of an interval, and all that stands on the same fit, ask for the same.
 */
final class StudentT {
    private static final double[] KNOWN_DEGREES = {4, 6, Double.POSITIVE_INFINITY};
    private static final StudentT TWO_SIDED = new StudentT(0.975);
    private static final StudentT ONE_SIDED = new StudentT(0.95);

    private final double level;
    private final double[] known;
    /** Whichever thread found one last; any other is found again. */
    private volatile @Nullable Found last;

    private record Found(double degreesOfFreedom, double quantile) {}

    private StudentT(double level) {
        this.level = level;
        known = new double[KNOWN_DEGREES.length];
        for (int i = 0; i < known.length; i++) {
            known[i] = find(KNOWN_DEGREES[i]);
        }
    }

    /** Half width in standard errors of the interval that holds 95 %. */
    static double twoSided95(double degreesOfFreedom) {
        return TWO_SIDED.quantile(degreesOfFreedom);
    }

    /** Distance in standard errors of the bound that 95 % lie on one side of. */
    static double oneSided95(double degreesOfFreedom) {
        return ONE_SIDED.quantile(degreesOfFreedom);
    }

    private double quantile(double degreesOfFreedom) {
        for (int i = 0; i < known.length; i++) {
            if (KNOWN_DEGREES[i] == degreesOfFreedom) {
                return known[i];
            }
        }
        Found found = last;
        if (found == null || found.degreesOfFreedom != degreesOfFreedom) {
            found = new Found(degreesOfFreedom, find(degreesOfFreedom));
            last = found;
        }
        return found.quantile;
    }

    /** Without a source of random numbers, which nobody draws and which takes longer to make than the quantile to find. */
    private double find(double degreesOfFreedom) {
        return Double.isInfinite(degreesOfFreedom)
                ? new NormalDistribution(null, 0, 1).inverseCumulativeProbability(level)
                : new TDistribution(null, degreesOfFreedom).inverseCumulativeProbability(level);
    }
}
