package io.github.recoverycheck.archive;

import java.util.Objects;

/**
 * Why an entry gave no activity.
 *
 * @param code stable name of the reason
 * @param place where in the file; empty if it is the whole file
 * @param message what was found, as a sentence
 */
public record Refusal(String code, String place, String message) {
    public Refusal {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(message, "message");
    }
}
