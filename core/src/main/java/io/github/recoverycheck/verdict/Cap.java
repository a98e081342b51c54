package io.github.recoverycheck.verdict;

import java.util.Objects;

/**
 * Something that leaves a run borderline at best, whatever its score.
 *
 * @param kind what it is
 * @param sentence the same as a plain sentence
 */
public record Cap(Kind kind, String sentence) {
    /** Kinds of cap. Names are stable; they stand in the output. */
    public enum Kind {
        /** The runner was ill or extremely tired: rest or another sport would have been better. */
        READINESS,
        /** The run does not start 2 to 24 h after a hard session or on the next date. */
        PLACEMENT,
        /** One of the first guide's signs is certain. */
        SIGN
    }

    public Cap {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(sentence, "sentence");
    }
}
