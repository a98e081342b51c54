package io.github.recoverycheck.verdict;

import java.util.Objects;
import java.util.Set;
import org.apache.commons.math3.special.Erf;

/**
 * One question about a run: how much stress does a measured value mean? Below one value there is none, above another the
 * stress is full, between them it rises evenly.
 *
 * @param id which question
 * @param noStressTo value up to which there is no stress
 * @param fullStressFrom value from which the stress is 1
 * @param weight share of the score that full stress takes away, 0 to 1
 * @param core whether its absence lowers the coverage
 * @param limitSource where the two values come from
 */
public record Rule(
        RuleId id, double noStressTo, double fullStressFrom, double weight, boolean core, String limitSource) {
    /** From here on what lies below the limit is lost in the last digit of the difference. */
    private static final double SURELY_ABOVE = 9;
    /** Down from here nothing above the limit is left that a double could hold. */
    private static final double SURELY_BELOW = -39;

    private static final double SQRT_TWO = Math.sqrt(2);
    private static final double SQRT_TWO_PI = Math.sqrt(2 * Math.PI);

    /**
     * @throws IllegalArgumentException if the values are not in order or the weight is not within 0 to 1
     */
    public Rule {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(limitSource, "limitSource");
        if (!(noStressTo < fullStressFrom) || !(weight >= 0 && weight <= 1)) {
            throw new IllegalArgumentException(
                    id + ": " + noStressTo + " to " + fullStressFrom + " with weight " + weight);
        }
    }

    /**
     * The stress to expect when the value is known with an error: the mean of the ramp over a normal distribution, in
     * closed form. It never falls when the value rises.
     *
     * @param value measured value
     * @param standardError its standard error, 0 if exact
     * @return 0 to 1
     */
    public double expectedStress(double value, double standardError) {
        return expectedRamp(noStressTo, fullStressFrom, value, standardError);
    }

    /** Mean of a ramp from 0 at {@code low} to 1 at {@code high} over a normal distribution. */
    static double expectedRamp(double low, double high, double value, double standardError) {
        double width = high - low;
        if (standardError < 1e-12) {
            return Math.max(0, Math.min(1, (value - low) / width));
        }
        double stress = (excess(low, value, standardError) - excess(high, value, standardError)) / width;
        // Rounding may step over the ends.
        return Math.max(0, Math.min(1, stress));
    }

    /** The two values and where they come from. */
    public Limits limits() {
        return new Limits(noStressTo, fullStressFrom, limitSource);
    }

    /** The same question with other limits. */
    public Rule withLimits(Limits limits) {
        return new Rule(id, limits.noStressTo(), limits.fullStressFrom(), weight, core, limits.source());
    }

    /** The same question with another weight. */
    public Rule withWeight(double newWeight) {
        return new Rule(id, noStressTo, fullStressFrom, newWeight, core, limitSource);
    }

    /** The sentences of the two guides that the question comes from. */
    public Set<Guideline> guidelines() {
        return id.guidelines();
    }

    /** E[max(X − limit, 0)] of a normal X. */
    private static double excess(double limit, double value, double standardError) {
        double z = (value - limit) / standardError;
        if (z >= SURELY_ABOVE) {
            return value - limit;
        }
        if (z <= SURELY_BELOW) {
            return 0;
        }
        double density = Math.exp(-z * z / 2) / SQRT_TWO_PI;
        double share = 0.5 * Erf.erfc(-z / SQRT_TWO);
        return standardError * density + (value - limit) * share;
    }
}
