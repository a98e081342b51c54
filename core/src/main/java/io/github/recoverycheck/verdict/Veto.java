package io.github.recoverycheck.verdict;

import java.util.Objects;

/**
 * Something that alone makes a run a workout.
 *
 * @param kind what it is
 * @param sentence the same with its numbers, as a plain sentence
 */
public record Veto(Kind kind, String sentence) {
    /** Kinds of veto. Names are stable; they stand in the output. */
    public enum Kind {
        /** Perceived effort of 7 and more. */
        HARD_EFFORT("perceived effort"),
        /** Far longer than a recovery run. */
        LONG_RUN("long run"),
        /** Mean heart rate above 85 % of the maximum. */
        HARD_HEART_RATE("heart rate"),
        /** Minutes above 90 % of the maximal heart rate. */
        VERY_HIGH_HEART_RATE("very high heart rate");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /** The kind in a few words, without a capital. */
        public String title() {
            return title;
        }
    }

    public Veto {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(sentence, "sentence");
    }
}
