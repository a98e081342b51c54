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
        /** A race or a maximal effort. */
        RACE("race", "no maximal effort is recovery"),
        /** An interval session; walking breaks and strides are none. */
        INTERVALS("intervals", "an interval session is what a recovery run comes after"),
        /** A high perceived effort. */
        HARD_EFFORT("perceived effort", "CR10: from 7 on it is very hard (Borg)"),
        /** Sharp pain. */
        SHARP_PAIN("sharp pain", "recovery-run guides: not in sharp pain"),
        /** Far longer than a recovery run. */
        LONG_RUN("long run", "twice what the guides give: a long run, however easy"),
        /** A mean heart rate at the first threshold of the average runner. */
        HARD_HEART_RATE("heart rate", "the first ventilatory threshold is at 85.1 ± 4.6 % (Esteve-Lanao 2026)"),
        /** Minutes at a heart rate near the second threshold. */
        VERY_HIGH_HEART_RATE(
                "very high heart rate", "the second ventilatory threshold is at 93.5 ± 2.5 % (Esteve-Lanao 2026)");

        private final String title;
        private final String source;

        Kind(String title, String source) {
            this.title = title;
            this.source = source;
        }

        /** The kind in a few words, without a capital. */
        public String title() {
            return title;
        }

        /** Where it comes from. */
        public String source() {
            return source;
        }
    }

    public Veto {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(sentence, "sentence");
    }
}
