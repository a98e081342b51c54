package io.github.recoverycheck.archive;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** How much is given to be read; only to tell how far a check is. */
final class InputSize {
    private InputSize() {}

    /** Bytes of all files of the paths; what cannot be looked at counts nothing. */
    static long bytes(List<Path> paths) {
        AtomicLong sum = new AtomicLong();
        for (Path path : paths) {
            try {
                Files.walkFileTree(Files.exists(path) ? path.toRealPath() : path, new Adding(sum));
            } catch (IOException e) {
                // Reading it will report why.
            }
        }
        return sum.get();
    }

    private static final class Adding extends SimpleFileVisitor<Path> {
        private final AtomicLong sum;

        Adding(AtomicLong sum) {
            this.sum = sum;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            sum.addAndGet(attributes.isRegularFile() ? attributes.size() : 0);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
        }
    }
}
