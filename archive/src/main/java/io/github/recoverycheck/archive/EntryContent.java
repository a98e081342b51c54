package io.github.recoverycheck.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.Locale;
import java.util.Optional;

/** Where the content of an entry comes from. */
@FunctionalInterface
interface EntryContent {
    InputStream open() throws IOException;

    /** Interrupts the thread again, if a file system or a reader told an interrupt by an exception alone. */
    static void restoreInterrupt(Throwable e) {
        // Timeouts of many a client are derived from the class of interrupts, or are told by that class itself.
        boolean isInterrupt = e.getClass().equals(InterruptedIOException.class) && !tellsTimeout(e);
        if (isInterrupt || e instanceof ClosedByInterruptException || e instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean tellsTimeout(Throwable e) {
        String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        // Of an interrupted wait some clients tell how much of its timeout was left.
        return (message.contains("timeout") || message.contains("timed out")) && !message.contains("interrupt");
    }

    /** What is already known to be wrong with it. */
    default Optional<String> damage() {
        return Optional.empty();
    }
}
