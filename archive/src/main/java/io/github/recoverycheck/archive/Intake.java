package io.github.recoverycheck.archive;

import io.github.recoverycheck.activity.ActivityFormatException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/**
 * Finds the entries of a path: a file, a folder tree, or a zip by its directory, so that its entries can be read by
 * several workers at once. Links within a folder are not followed, nothing is unpacked to disk, and names are labels only.
 */
final class Intake {
    private final Scope scope;
    private final Visitor visitor;
    private final Set<String> visited = new HashSet<>();

    Intake(Scope scope, Visitor visitor) {
        this.scope = scope;
        this.visitor = visitor;
    }

    /** What is told of each entry. */
    interface Visitor {
        /** An entry to be read. */
        void entry(String source, EntryContent content, UnpackingMeter meter) throws InterruptedException;

        /** Rows of entries that cannot be read. */
        void rows(List<LedgerRow> rows);

        /** Waits until all entries so far were read, because their archive is about to be closed. */
        void awaitEntries() throws InterruptedException;
    }

    /** Visits the entries of a path, but none that an earlier path had already. */
    void visit(Path path) throws InterruptedException {
        if (!Files.exists(path)) {
            refuse(EntryReader.unreadable(label(path), "NO_SUCH_FILE", "there is no such file or folder"));
        } else if (Files.isDirectory(path)) {
            for (Path file : filesBelow(path)) {
                visitFile(file);
            }
        } else {
            visitFile(path);
        }
    }

    /** The path as it was given, with slashes on every system. */
    static String label(Path path) {
        return path.toString().replace(path.getFileSystem().getSeparator(), "/");
    }

    private List<Path> filesBelow(Path folder) {
        List<Path> files = new ArrayList<>();
        try {
            // A folder may itself be named by a link; only links within are not followed.
            Path root = Files.isSymbolicLink(folder) ? folder.toRealPath() : folder;
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path found, BasicFileAttributes attributes) {
                    Path file = folder.resolve(root.relativize(found));
                    if (attributes.isRegularFile()) {
                        files.add(file);
                    } else {
                        refuse(LedgerRow.refused(
                                label(file),
                                Status.NOT_AN_ACTIVITY,
                                new Refusal(
                                        "NOT_A_FILE",
                                        "link or device",
                                        "",
                                        "a link or device; links within a folder are not followed")));
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path found, IOException e) {
                    Path file = folder.resolve(root.relativize(found));
                    refuse(EntryReader.unreadable(label(file), "IO", "it could not be opened"));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            refuse(EntryReader.unreadable(label(folder), "IO", "the folder could not be listed: " + e.getMessage()));
        }
        return files;
    }

    private void refuse(LedgerRow row) {
        if (visited.add(row.source())) {
            visitor.rows(List.of(row));
        }
    }

    private void visitFile(Path file) throws InterruptedException {
        if (scope.leavesOut(file) || !visited.add(label(file))) {
            return;
        }
        if (!Files.isRegularFile(file)) {
            // A pipe can be read only once, so nothing may be taken from it here.
            AtomicLong bytes = new AtomicLong();
            visitor.entry(
                    label(file),
                    () -> UnpackingMeter.counting(Files.newInputStream(file), bytes),
                    UnpackingMeter.ofPipe(scope.limits(), bytes));
            return;
        }
        UnpackingMeter meter = UnpackingMeter.ofFile(scope.limits(), size(file));
        Optional<String> damage = Optional.empty();
        if (isZip(file)) {
            try {
                if (visitZip(file, meter)) {
                    return;
                }
            } catch (IOException e) {
                damage = Optional.of("its directory is missing or damaged");
            } catch (UnsupportedOperationException e) {
                // A path within another file system may have no channel to be read by its directory.
            }
        }
        visitor.entry(label(file), new Whole(file, damage), meter);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            // Reading it as an entry will report why.
            return 0;
        }
    }

    /** A file as one stream, perhaps a zip whose directory is damaged. */
    private record Whole(Path file, Optional<String> damage) implements EntryContent {
        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(file);
        }
    }

    private static boolean isZip(Path file) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return EntryReader.isZip(in);
        } catch (IOException e) {
            // Reading it as an entry will report why.
            return false;
        }
    }

    /**
     * Visits the entries by the zip's directory.
     *
     * @return whether that could be done; else the zip is to be read as a stream
     * @throws IOException if the directory is damaged
     */
    private boolean visitZip(Path file, UnpackingMeter meter) throws IOException, InterruptedException {
        if (ZipDirectory.isTooLarge(file)) {
            return false;
        }
        try (ZipDirectory zip = ZipDirectory.open(file)) {
            List<ZipArchiveEntry> entries = zip.entries();
            if (entries.stream().allMatch(ZipArchiveEntry::isDirectory)) {
                return false;
            }
            visitEntries(zip, entries, new ZipEntries(label(file), meter), meter);
            visitor.awaitEntries();
            return true;
        }
    }

    private void visitEntries(ZipDirectory zip, List<ZipArchiveEntry> entries, ZipEntries names, UnpackingMeter meter)
            throws InterruptedException {
        for (ZipArchiveEntry entry : entries) {
            if (entry.isDirectory()) {
                continue;
            }
            try {
                meter.addEntry();
            } catch (ActivityFormatException e) {
                refuse(EntryReader.refused(names.rest(), e));
                return;
            }
            String source = names.source(entry.getName());
            Optional<LedgerRow> refused = names.refused(source, entry);
            if (refused.isPresent()) {
                refuse(refused.get());
            } else {
                UnpackingMeter within = meter.ofEntry(() -> Math.max(0, entry.getCompressedSize()));
                visitor.entry(source, () -> within.unpacked(zip.open(entry)), within);
            }
        }
    }
}
