package io.github.recoverycheck.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** The command cannot go on; the message says why and what to do. */
public final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    /** @param message what is said: why, and what to do */
    public Failure(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /** @param message what is said: why, and what to do */
    public Failure(int exitCode, String message, Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    /**
     * A failure of reading or writing; exceptions of files often name only the file.
     *
     * @param what what could not be done
     */
    public static Failure of(int exitCode, String what, IOException cause) {
        return new Failure(exitCode, what + ": " + reason(cause, exitCode == ExitCode.OUTPUT_FAILED), cause);
    }

    private static String reason(IOException cause, boolean isWriting) {
        if (cause instanceof NoSuchFileException missing) {
            return "there is no " + missing.getFile() + "; check the name"
                    + (isWriting ? ", or make the folder first" : "");
        }
        if (cause instanceof AccessDeniedException denied) {
            return "no permission for " + denied.getFile() + "; change it"
                    + (isWriting ? ", or name another place" : "");
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    int exitCode() {
        return exitCode;
    }
}
