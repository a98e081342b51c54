package io.github.recoverycheck.verdict;

import java.util.Objects;

/**
 * Something about the athlete that was assumed, or taken as given, and that changes the verdict.
 *
 * @param subject what it is about
 * @param sentence the same with its numbers, as a plain sentence
 */
public record Assumption(Subject subject, String sentence) {
    /** What an assumption is about. */
    public enum Subject {
        MAXIMAL_HEART_RATE,
        EASY_PACE,
        /** What the mean heart rate is held against, where it is not the maximum. */
        INTENSITY,
        HEART_RATE_LIMITED,
        LEVEL,
        TAPER,
        LOAD
    }

    public Assumption {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(sentence, "sentence");
    }
}
