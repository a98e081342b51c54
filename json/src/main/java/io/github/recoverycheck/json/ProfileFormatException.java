package io.github.recoverycheck.json;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** An athlete's profile that cannot be used: where, which field, what stands there, and what may stand there. */
public final class ProfileFormatException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Path file;
    private final int line;
    private final int column;
    private final String field;

    ProfileFormatException(Path file, int line, int column, String field, String problem, @Nullable Throwable cause) {
        super(
                file + (line == 0 ? "" : ", line " + line + ", column " + column)
                        + (field.isEmpty() ? "" : ", field " + field) + ": " + problem,
                cause);
        this.file = file;
        this.line = line;
        this.column = column;
        this.field = field;
    }

    /** The profile. */
    public Path file() {
        return file;
    }

    /** Line, from 1; 0 if it is the whole file. */
    public int line() {
        return line;
    }

    /** Column, from 1, in characters; 0 if it is the whole file. */
    public int column() {
        return column;
    }

    /** Name of the field, such as {@code race.date}; empty if it is none. */
    public String field() {
        return field;
    }
}
