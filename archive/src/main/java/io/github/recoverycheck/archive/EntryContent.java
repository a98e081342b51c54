package io.github.recoverycheck.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.util.Optional;

/** Where the content of an entry comes from. */
@FunctionalInterface
interface EntryContent {
    InputStream open() throws IOException;

    /** Interrupts the thread again, if a file system told an interrupt by an exception alone; a timeout is none. */
    static void restoreInterrupt(IOException e) {
        if (e instanceof InterruptedIOException && !(e instanceof SocketTimeoutException)) {
            Thread.currentThread().interrupt();
        }
    }

    /** What is already known to be wrong with it. */
    default Optional<String> damage() {
        return Optional.empty();
    }
}
