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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/**
 * Finds the entries of a path: a file, a folder tree, or a zip by its directory, so that its entries can be read by
 * several workers at once. Links within a folder are not followed, nothing is unpacked to disk, and names are labels only.
 */
final class Intake {
    private static final Refusal LINK =
            new Refusal("NOT_A_FILE", "link or device", "", "a link or device; links within a folder are not followed");

    private final Scope scope;
    private final Visitor visitor;
    private final Set<Path> visited = new HashSet<>();
    private final Map<String, Integer> numbers = new HashMap<>();

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
            refuse(path, Status.UNREADABLE, new Refusal("NO_SUCH_FILE", "", "there is no such file or folder"));
        } else if (Files.isDirectory(path)) {
            for (Path file : filesBelow(path)) {
                visitFile(file);
            }
        } else {
            visitFile(path);
        }
    }

    /** The name of a file's row: its path, numbered where two names cannot be told apart as text. */
    private String source(Path file) {
        String label = label(file);
        int number = numbers.merge(label, 1, Integer::sum);
        return number == 1 ? label : label + " (" + number + ")";
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
                        refuse(file, Status.NOT_AN_ACTIVITY, LINK);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path found, IOException e) {
                    Path file = folder.resolve(root.relativize(found));
                    refuse(file, Status.UNREADABLE, new Refusal("IO", "", "it could not be opened"));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            Refusal why = new Refusal("IO", "", "the folder could not be listed: " + e.getMessage());
            refuse(folder, Status.UNREADABLE, why);
        }
        // By their bytes, as file systems have orders of their own.
        files.sort(null);
        return files;
    }

    private void refuse(Path file, Status status, Refusal why) {
        if (visited.add(file)) {
            visitor.rows(List.of(LedgerRow.refused(source(file), status, why)));
        }
    }

    private void visitFile(Path file) throws InterruptedException {
        if (scope.leavesOut(file) || !visited.add(file)) {
            return;
        }
        String source = source(file);
        if (!Files.isRegularFile(file)) {
            // A pipe can be read only once, so nothing may be taken from it here.
            AtomicLong bytes = new AtomicLong();
            visitor.entry(
                    source,
                    () -> UnpackingMeter.counting(Files.newInputStream(file), bytes::addAndGet),
                    UnpackingMeter.ofPipe(scope.limits(), bytes));
            return;
        }
        UnpackingMeter meter = UnpackingMeter.ofFile(scope.limits(), size(file));
        Optional<String> damage = Optional.empty();
        if (isZip(file)) {
            try {
                if (visitZip(file, source, meter)) {
                    return;
                }
            } catch (IOException e) {
                damage = Optional.of("its directory is missing or damaged");
            } catch (UnsupportedOperationException e) {
                // A path within another file system may have no channel to be read by its directory.
            }
        }
        visitor.entry(source, new Whole(file, damage), meter);
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
    private boolean visitZip(Path file, String source, UnpackingMeter meter) throws IOException, InterruptedException {
        Optional<ZipDirectory> directory = ZipDirectory.open(file);
        if (directory.isEmpty()) {
            return false;
        }
        try (ZipDirectory zip = directory.get()) {
            List<ZipArchiveEntry> entries = zip.entries();
            if (entries.stream().allMatch(ZipEntries::isFolder)) {
                return false;
            }
            visitEntries(zip, entries, new ZipEntries(source, meter), meter);
            visitor.awaitEntries();
            return true;
        }
    }

    private void visitEntries(ZipDirectory zip, List<ZipArchiveEntry> entries, ZipEntries names, UnpackingMeter meter)
            throws InterruptedException {
        for (ZipArchiveEntry entry : entries) {
            if (ZipEntries.isFolder(entry)) {
                continue;
            }
            try {
                meter.addEntry();
                meter.addName(entry.getName());
            } catch (ActivityFormatException e) {
                visitor.rows(List.of(EntryReader.refused(names.rest(), e)));
                return;
            }
            String source = names.source(entry.getName());
            Optional<LedgerRow> refused = names.refused(source, entry);
            if (refused.isPresent()) {
                visitor.rows(List.of(refused.get()));
            } else {
                UnpackingMeter within = meter.ofEntry(() -> Math.max(0, entry.getCompressedSize()));
                visitor.entry(source, () -> within.unpacked(zip.open(entry)), within);
            }
        }
    }
}
