package io.github.recoverycheck.archive;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The files of some paths, listed before the first is read, so that it is known how much there is. Links within a folder are
 * not followed.
 */
final class FileListing {
    private static final Refused LINK = new Refused(
            Status.NOT_AN_ACTIVITY,
            new Refusal(
                    "NOT_A_FILE", "link or device", "", "a link or device; links within a folder are not followed"));

    private final List<Listed> files = new ArrayList<>();
    private long bytes;

    private FileListing() {}

    /** Why a path cannot be read. */
    record Refused(Status status, Refusal why) {
        private static Refused unreadable(String code, String message) {
            return new Refused(Status.UNREADABLE, new Refusal(code, "", message));
        }
    }

    /** What was listed, and why it cannot be read if so. */
    record Listed(Path file, Optional<Refused> refused) {}

    /** Lists the paths in order, of a folder all files of its tree; one that lies in two of them is listed twice. */
    static FileListing of(Collection<Path> paths) throws InterruptedException {
        FileListing listing = new FileListing();
        for (Path path : paths) {
            listing.add(path);
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
        return listing;
    }

    List<Listed> files() {
        return files;
    }

    /** Size of all files; what cannot be looked at counts nothing. */
    long bytes() {
        return bytes;
    }

    private void add(Path path) {
        if (!Files.exists(path)) {
            refuse(path, Refused.unreadable("NO_SUCH_FILE", "there is no such file or folder"));
        } else if (Files.isDirectory(path)) {
            addFolder(path);
        } else {
            bytes += size(path);
            files.add(new Listed(path, Optional.empty()));
        }
    }

    private static long size(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            // Reading it will report why.
            return 0;
        }
    }

    private void addFolder(Path folder) {
        List<Path> found = new ArrayList<>();
        try {
            // A folder may itself be named by a link; only links within are not followed.
            Path root = Files.isSymbolicLink(folder) ? folder.toRealPath() : folder;
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
                    return unlessInterrupted();
                }

                @Override
                public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
                    Path file = folder.resolve(root.relativize(path));
                    if (attributes.isRegularFile()) {
                        bytes += attributes.size();
                        found.add(file);
                    } else {
                        refuse(file, LINK);
                    }
                    return unlessInterrupted();
                }

                @Override
                public FileVisitResult visitFileFailed(Path path, IOException e) {
                    refuse(folder.resolve(root.relativize(path)), Refused.unreadable("IO", "it could not be opened"));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            refuse(folder, Refused.unreadable("IO", "the folder could not be listed: " + e.getMessage()));
        }
        // By their bytes, as file systems have orders of their own.
        found.sort(null);
        found.forEach(file -> files.add(new Listed(file, Optional.empty())));
    }

    private static FileVisitResult unlessInterrupted() {
        return Thread.currentThread().isInterrupted() ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
    }

    private void refuse(Path path, Refused refused) {
        files.add(new Listed(path, Optional.of(refused)));
    }
}
