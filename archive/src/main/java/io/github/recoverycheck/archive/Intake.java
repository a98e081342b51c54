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
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

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
        void entry(String source, EntryReader.Content content, UnpackingMeter meter) throws InterruptedException;

        /** An entry that cannot be read. */
        void refused(LedgerRow row);

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
            visitor.refused(row);
        }
    }

    private void visitFile(Path file) throws InterruptedException {
        if (!scope.leavesOut(file) && visited.add(label(file))) {
            UnpackingMeter meter = UnpackingMeter.ofFile(scope.limits(), size(file));
            Optional<String> whole = isZip(file) ? visitZip(file, meter) : Optional.of("");
            if (whole.isPresent()) {
                visitor.entry(label(file), new Whole(file, whole.get(), meter), meter);
            }
        }
    }

    /** The size of a file; 0 of a pipe, whose bytes are counted as they come. */
    private static long size(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            // Reading it as an entry will report why.
            return 0;
        }
    }

    /** A file as one stream, perhaps a zip whose directory is damaged. */
    private record Whole(Path file, String damage, UnpackingMeter meter) implements EntryReader.Content {
        @Override
        public InputStream open() throws IOException {
            InputStream in = Files.newInputStream(file);
            return Files.isRegularFile(file) ? in : meter.packed(in);
        }
    }

    private static boolean isZip(Path file) {
        // A pipe can be read only once, so nothing may be taken from it here.
        if (!Files.isRegularFile(file)) {
            return false;
        }
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
     * @return nothing, or what is wrong with the directory, perhaps an empty text, if the whole zip is to be read as a
     *     stream because its directory cannot be trusted: it is damaged, holds an entry that the directory reader refuses,
     *     or the same name twice
     */
    private Optional<String> visitZip(Path file, UnpackingMeter meter) throws InterruptedException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<ZipEntry> entries = new ArrayList<>();
            Set<String> names = new HashSet<>();
            for (var all = zip.entries(); all.hasMoreElements(); ) {
                ZipEntry entry = all.nextElement();
                if (!names.add(entry.getName())) {
                    return Optional.of("");
                }
                if (!entry.isDirectory()) {
                    entries.add(entry);
                }
            }
            if (entries.isEmpty()) {
                return Optional.of("");
            }
            for (ZipEntry entry : entries) {
                try {
                    meter.addEntry();
                } catch (ActivityFormatException e) {
                    refuse(EntryReader.refused(label(file) + "!/" + EntryReader.unique("(rest)", names), e));
                    break;
                }
                UnpackingMeter within = meter.ofEntry(entry.getCompressedSize());
                String shown = meter.shownName(entry.getName());
                visitor.entry(
                        label(file) + "!/" + (shown.equals(entry.getName()) ? shown : EntryReader.unique(shown, names)),
                        () -> {
                            within.checkName(entry.getName());
                            return within.unpacked(new ChecksummedStream(zip.getInputStream(entry), entry.getCrc()));
                        },
                        within);
            }
            visitor.awaitEntries();
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(e.getMessage() == null ? "not readable" : e.getMessage());
        } catch (UnsupportedOperationException e) {
            // A path within another file system has no file to be opened by its directory.
            return Optional.of("");
        }
    }
}
