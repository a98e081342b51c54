package io.github.recoverycheck.activity;

import java.util.Objects;

/**
 * Where an activity was read from.
 *
 * @param name what the caller calls the file, for messages and rows; {@code !/} stands between an archive and its entry
 * @param format the format that was read, such as {@code FIT}; {@code none} if the activity was built from arrays
 * @param index position of the activity within its file, from 0
 */
public record ActivitySource(String name, String format, int index) {
    public ActivitySource {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(format, "format");
        if (index < 0) {
            throw new IllegalArgumentException("index: " + index);
        }
    }
}
