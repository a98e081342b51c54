package io.github.recoverycheck.json;

import java.io.IOException;
import java.nio.file.Path;

/** A history file is damaged; it names the file, the line and the reason. */
public final class HistoryFormatException extends IOException {
    private static final long serialVersionUID = 1L;

    HistoryFormatException(Path file, int line, IllegalArgumentException cause) {
        super(file + " line " + line + ": " + cause.getMessage(), cause);
    }
}
