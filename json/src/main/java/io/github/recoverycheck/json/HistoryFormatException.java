package io.github.recoverycheck.json;

import java.io.IOException;
import java.nio.file.Path;

/** A history file cannot be used; says which file, which line and why. */
public final class HistoryFormatException extends IOException {
    private static final long serialVersionUID = 1L;

    /** Why a history cannot be used. */
    public enum Reason {
        /** The line is not what this library writes. */
        DAMAGED,
        /** The line was measured with other formulas; the files have to be measured again. */
        OTHER_SCIENCE
    }

    private final String file;
    private final long line;
    private final Reason reason;

    HistoryFormatException(Path file, long line, Reason reason, IllegalArgumentException cause) {
        super(file + " line " + line + ": " + cause.getMessage(), cause);
        this.file = file.toString();
        this.line = line;
        this.reason = reason;
    }

    /** Name of the history file, as it was given. */
    public String file() {
        return file;
    }

    /** The line that cannot be used, from 1. */
    public long line() {
        return line;
    }

    /** Why it cannot be used. */
    public Reason reason() {
        return reason;
    }
}
