package io.github.recoverycheck.verdict;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Objects;
import org.apache.commons.math3.special.Erf;

/**
 * Values between which stress rises evenly from none to full.
 *
 * @param noStressTo value up to which there is no stress
 * @param fullStressFrom value from which the stress is 1
 * @param source where the two values come from
 */
public record Limits(double noStressTo, double fullStressFrom, String source) {
    /** From here on what lies below the limit is lost in the last digit of the difference. */
    private static final double SURELY_ABOVE = 9;
    /** Down from here nothing above the limit is left that a double could hold. */
    private static final double SURELY_BELOW = -39;

    private static final double SMALL = 0.01;
    private static final MathContext THREE_DIGITS = new MathContext(3);
    private static final double SQRT_TWO = Math.sqrt(2);
    private static final double SQRT_TWO_PI = Math.sqrt(2 * Math.PI);

    /**
     * @throws IllegalArgumentException if the values are not finite or not in order
     */
    public Limits {
        Objects.requireNonNull(source, "source");
        if (!(noStressTo < fullStressFrom) || !Double.isFinite(fullStressFrom - noStressTo)) {
            throw new IllegalArgumentException(noStressTo + " to " + fullStressFrom);
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

    /** Limits that are nowhere above these or the others; the source is that of the lower upper end. */
    Limits strictest(Limits other) {
        return new Limits(
                Math.min(noStressTo, other.noStressTo),
                Math.min(fullStressFrom, other.fullStressFrom),
                fullStressFrom <= other.fullStressFrom ? source : other.source);
    }

    Limits times(double factor, String why) {
        return new Limits(noStressTo * factor, fullStressFrom * factor, source + "; " + why);
    }

    /** The two values as text, such as {@code 0.70 to 0.80}. */
    public String text() {
        return text(noStressTo) + " to " + text(fullStressFrom);
    }

    private static String text(double limit) {
        if (limit == Math.rint(limit)) {
            return Sentences.format("%.0f", limit);
        }
        // Of a small limit of an app's own two digits behind the point would leave nothing.
        return Math.abs(limit) < SMALL
                ? new BigDecimal(limit, THREE_DIGITS).toPlainString()
                : Sentences.format("%.2f", limit);
    }
}
