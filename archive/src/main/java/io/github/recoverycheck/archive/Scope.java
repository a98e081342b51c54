package io.github.recoverycheck.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/**
 * What of the given paths is read.
 *
 * @param limits what no archive may exceed
 * @param leftOut real paths of files that are passed over
 */
record Scope(ArchiveLimits limits, Set<Path> leftOut) {
    Scope {
        leftOut = Set.copyOf(leftOut);
    }

    boolean leavesOut(Path file) {
        try {
            return !leftOut.isEmpty() && leftOut.contains(file.toRealPath());
        } catch (IOException e) {
            // Reading it will report why.
            return false;
        }
    }
}
