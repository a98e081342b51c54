package io.github.recoverycheck.verdict;

import java.util.Locale;
import java.util.Objects;
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
        double width = fullStressFrom - noStressTo;
        if (standardError < 1e-12) {
            return Math.max(0, Math.min(1, (value - noStressTo) / width));
        }
        double stress =
                (excess(noStressTo, value, standardError) - excess(fullStressFrom, value, standardError)) / width;
        // Rounding may step over the ends.
        return Math.max(0, Math.min(1, stress));
    }

    /** The same question with other limits. */
    Rule withLimits(double newNoStressTo, double newFullStressFrom, String newLimitSource) {
        return new Rule(id, newNoStressTo, newFullStressFrom, weight, core, newLimitSource);
    }

    /** The two values as text, such as {@code 0.70 to 0.80}. */
    public String limits() {
        return text(noStressTo) + " to " + text(fullStressFrom);
    }

    private static String text(double limit) {
        return limit == Math.rint(limit)
                ? String.format(Locale.ROOT, "%.0f", limit)
                : String.format(Locale.ROOT, "%.2f", limit);
    }

    /** E[max(X − limit, 0)] of a normal X. */
    private static double excess(double limit, double value, double standardError) {
        double z = (value - limit) / standardError;
        double density = Math.exp(-z * z / 2) / SQRT_TWO_PI;
        double share = 0.5 * Erf.erfc(-z / SQRT_TWO);
        return standardError * density + (value - limit) * share;
    }
}
