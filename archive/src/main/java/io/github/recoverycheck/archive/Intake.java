package io.github.recoverycheck.archive;

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
    private final Visitor visitor;
    private final Set<String> visited = new HashSet<>();

    Intake(Visitor visitor) {
        this.visitor = visitor;
    }

    /** What is told of each entry. */
    interface Visitor {
        /** An entry to be read. */
        void entry(String source, EntryReader.Content content) throws InterruptedException;

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
    private static String label(Path path) {
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
                                        "NOT_A_FILE", "", "a link or device; links within a folder are not followed")));
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
        if (visited.add(label(file))) {
            Optional<EntryReader.Content> unvisited = isZip(file) ? visitZip(file) : Optional.of(new Whole(file, ""));
            if (unvisited.isPresent()) {
                visitor.entry(label(file), unvisited.get());
            }
        }
    }

    /** A file as one stream, perhaps a zip whose directory is damaged. */
    private record Whole(Path file, String damage) implements EntryReader.Content {
        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(file);
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
     * @return what is still to be read: nothing, or the whole zip as a stream if its directory cannot be trusted because
     *     it is damaged, holds an entry that the directory reader refuses, or the same name twice
     */
    private Optional<EntryReader.Content> visitZip(Path file) throws InterruptedException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<ZipEntry> entries = new ArrayList<>();
            Set<String> names = new HashSet<>();
            for (var all = zip.entries(); all.hasMoreElements(); ) {
                ZipEntry entry = all.nextElement();
                if (!names.add(entry.getName())) {
                    return Optional.of(new Whole(file, ""));
                }
                if (!entry.isDirectory()) {
                    entries.add(entry);
                }
            }
            if (entries.isEmpty()) {
                return Optional.of(new Whole(file, ""));
            }
            for (ZipEntry entry : entries) {
                visitor.entry(
                        label(file) + "!/" + entry.getName(),
                        () -> new ChecksummedStream(zip.getInputStream(entry), entry.getCrc()));
            }
            visitor.awaitEntries();
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(new Whole(file, e.getMessage() == null ? "not readable" : e.getMessage()));
        } catch (UnsupportedOperationException e) {
            // A path within another file system has no file to be opened by its directory.
            return Optional.of(new Whole(file, ""));
        }
    }
}
