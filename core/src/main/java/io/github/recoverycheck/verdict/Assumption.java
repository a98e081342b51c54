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
        /** The highest heart rate, and how sure it is. */
        MAXIMAL_HEART_RATE,
        /** The usual easy pace, as given or by earlier runs. */
        EASY_PACE,
        /** What the mean heart rate is held against, where it is not the maximum. */
        INTENSITY,
        /** Medication or a pacemaker keeps the heart rate down. */
        HEART_RATE_LIMITED,
        /** How much running the athlete is used to. */
        LEVEL,
        /** Shorter limits before a race. */
        TAPER,
        /** What the load was reckoned with where the athlete has not told it. */
        LOAD
    }

    public Assumption {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(sentence, "sentence");
    }
}
