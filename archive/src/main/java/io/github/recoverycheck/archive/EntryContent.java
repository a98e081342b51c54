package io.github.recoverycheck.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Where the content of an entry comes from. */
@FunctionalInterface
interface EntryContent {
    InputStream open() throws IOException;

    /** What is already known to be wrong with it. */
    default Optional<String> damage() {
        return Optional.empty();
    }
}
