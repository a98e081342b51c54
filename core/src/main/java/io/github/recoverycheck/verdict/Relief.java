package io.github.recoverycheck.verdict;

import java.util.Objects;

/**
 * How much of a rule's stress remains where something else tells that it did not take effort: a ramp with a floor.
 *
 * @param least share that always remains
 * @param limits value up to which only that remains if the ramp is below it, and value from which all does
 */
public record Relief(double least, Limits limits) {
    /**
     * @throws IllegalArgumentException if the share is not within 0 to 1
     */
    public Relief {
        Objects.requireNonNull(limits, "limits");
        if (!(least >= 0 && least <= 1)) {
            throw new IllegalArgumentException("least share: " + least);
        }
    }

    /** Share that remains, on average over the error of the value; it never falls when the value rises. */
    double remaining(double value, double standardError) {
        return Math.max(least, limits.expectedStress(value, standardError));
    }
}
