package io.github.recoverycheck.archive;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A diary that cannot be understood: where, what stands there, and what may stand there. */
public final class DiaryFormatException extends IOException {
    private static final long serialVersionUID = 1L;

    private final long line;
    private final String column;
    private final String value;
    private final String allowed;

    /**
     * @param line line of the file, from 1; 0 if it is the whole file
     * @param column name of the column; empty if it is the whole line
     * @param value what stands there
     * @param allowed what may stand there
     * @param cause what a library threw, if it did
     */
    DiaryFormatException(long line, String column, String value, String allowed, @Nullable Throwable cause) {
        super(
                (line == 0 ? "diary" : "diary, line " + line)
                        + (column.isEmpty() ? "" : ", column " + column)
                        + ": \"" + value + "\"; expected " + allowed,
                cause);
        this.line = line;
        this.column = column;
        this.value = value;
        this.allowed = allowed;
    }

    /** The same without a cause. */
    DiaryFormatException(long line, String column, String value, String allowed) {
        this(line, column, value, allowed, null);
    }

    /** Line of the file, from 1; 0 if it is the whole file. */
    public long line() {
        return line;
    }

    /** Name of the column; empty if it is the whole line. */
    public String column() {
        return column;
    }

    /** What stands there. */
    public String value() {
        return value;
    }

    /** What may stand there. */
    public String allowed() {
        return allowed;
    }
}
