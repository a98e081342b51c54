package io.github.recoverycheck.verdict;

import java.util.Objects;

/**
 * Values between which stress rises evenly from none to full.
 *
 * @param noStressTo value up to which there is no stress
 * @param fullStressFrom value from which the stress is 1
 * @param source where the two values come from
 */
public record Limits(double noStressTo, double fullStressFrom, String source) {
    /**
     * @throws IllegalArgumentException if the values are not in order
     */
    public Limits {
        Objects.requireNonNull(source, "source");
        if (!(noStressTo < fullStressFrom)) {
            throw new IllegalArgumentException(noStressTo + " to " + fullStressFrom);
        }
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
        return Sentences.format(limit == Math.rint(limit) ? "%.0f" : "%.2f", limit);
    }
}
