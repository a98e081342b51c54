package io.github.recoverycheck.json;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An athlete's profile that cannot be used: where, which field, what stands there, and what may stand there. */
public final class ProfileFormatException extends IOException {
    private static final long serialVersionUID = 1L;

    private final @Nullable String file;
    private final long line;
    private final long column;
    private final String field;

    ProfileFormatException(
            Optional<Path> file, long line, long column, String field, String problem, @Nullable Throwable cause) {
        super(
                file.map(Path::toString).orElse("profile")
                        + (line == 0 ? "" : ", line " + line + ", column " + column)
                        + (field.isEmpty() ? "" : ", field " + field) + ": " + problem,
                cause);
        this.file = file.map(Path::toString).orElse(null);
        this.line = line;
        this.column = column;
        this.field = field;
    }

    /** Name of the profile's file, as it was given; empty if the profile was a text. */
    public Optional<String> file() {
        return Optional.ofNullable(file);
    }

    /** Line, from 1; 0 if it is the whole file. */
    public long line() {
        return line;
    }

    /** Column, from 1, in characters; 0 if it is the whole file. */
    public long column() {
        return column;
    }

    /** Name of the field, such as {@code race.date}; empty if it is none. */
    public String field() {
        return field;
    }
}
