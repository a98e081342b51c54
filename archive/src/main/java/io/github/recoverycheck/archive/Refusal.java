package io.github.recoverycheck.archive;

import java.util.Objects;

/**
 * Why an entry gave no activity.
 *
 * @param code stable name of the reason
 * @param kind what the entry is, in a few words that never change, such as {@code planned course}; empty if that does not
 *     matter or nobody knows
 * @param place where in the file; empty if it is the whole file
 * @param message what was found, as a sentence
 */
public record Refusal(String code, String kind, String place, String message) {
    public Refusal {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(message, "message");
    }

    /** A refusal of what is of no kind. */
    public Refusal(String code, String place, String message) {
        this(code, "", place, message);
    }
}
