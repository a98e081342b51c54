package io.github.recoverycheck.measure;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;

/** Quantiles of Student's t; those that every run needs are found once, as finding one takes an iteration. */
final class StudentT {
    private static final double[] KNOWN_DEGREES = {4, 6, Double.POSITIVE_INFINITY};
    private static final double TWO_SIDED_LEVEL = 0.975;
    private static final double ONE_SIDED_LEVEL = 0.95;
    private static final double[] TWO_SIDED = quantiles(TWO_SIDED_LEVEL);
    private static final double[] ONE_SIDED = quantiles(ONE_SIDED_LEVEL);

    private StudentT() {}

    private static double[] quantiles(double level) {
        double[] quantiles = new double[KNOWN_DEGREES.length];
        for (int i = 0; i < quantiles.length; i++) {
            quantiles[i] = find(level, KNOWN_DEGREES[i]);
        }
        return quantiles;
    }

    /** Half width in standard errors of the interval that holds 95 %. */
    static double twoSided95(double degreesOfFreedom) {
        return quantile(TWO_SIDED, TWO_SIDED_LEVEL, degreesOfFreedom);
    }

    /** Distance in standard errors of the bound that 95 % lie on one side of. */
    static double oneSided95(double degreesOfFreedom) {
        return quantile(ONE_SIDED, ONE_SIDED_LEVEL, degreesOfFreedom);
    }

    private static double quantile(double[] known, double level, double degreesOfFreedom) {
        for (int i = 0; i < known.length; i++) {
            if (KNOWN_DEGREES[i] == degreesOfFreedom) {
                return known[i];
            }
        }
        return find(level, degreesOfFreedom);
    }

    private static double find(double level, double degreesOfFreedom) {
        return Double.isInfinite(degreesOfFreedom)
                ? new NormalDistribution().inverseCumulativeProbability(level)
                : new TDistribution(degreesOfFreedom).inverseCumulativeProbability(level);
    }
}
