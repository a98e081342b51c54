package io.github.recoverycheck.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Finds the entries of a path: a file, a folder tree, or a zip by its directory, so that its entries can be read by
 * several workers at once. Links within a folder are not followed, nothing is unpacked to disk, and names are labels only.
 */
final class Intake {
    private Intake() {}

    /** What is told of each entry. */
    interface Visitor {
        /** An entry to be read. */
        void entry(String source, EntryReader.Content content) throws InterruptedException;

        /** An entry that cannot be read. */
        void refused(LedgerRow row);

        /** Waits until all entries so far were read, because their archive is about to be closed. */
        void awaitEntries() throws InterruptedException;
    }

    static void visit(Path path, Visitor visitor) throws InterruptedException {
        if (!Files.exists(path)) {
            visitor.refused(EntryReader.unreadable(label(path), "NO_SUCH_FILE", "there is no such file or folder"));
        } else if (Files.isDirectory(path)) {
            for (Path file : filesBelow(path, visitor)) {
                visitFile(file, visitor);
            }
        } else {
            visitFile(path, visitor);
        }
    }

    /** The path as it was given, with slashes on every system. */
    private static String label(Path path) {
        return path.toString().replace('\\', '/');
    }

    private static List<Path> filesBelow(Path folder, Visitor visitor) {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                        files.add(file);
                    } else {
                        visitor.refused(LedgerRow.refused(
                                label(file),
                                Status.NOT_AN_ACTIVITY,
                                new Refusal(
                                        "NOT_A_FILE", "", "a link or device; links within a folder are not followed")));
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    visitor.refused(EntryReader.unreadable(label(file), "IO", "it could not be opened"));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            visitor.refused(
                    EntryReader.unreadable(label(folder), "IO", "the folder could not be listed: " + e.getMessage()));
        }
        return files;
    }

    private static void visitFile(Path file, Visitor visitor) throws InterruptedException {
        if (!isZip(file) || !visitZip(file, visitor)) {
            visitor.entry(label(file), () -> Files.newInputStream(file));
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
     * @return false if the directory cannot be trusted and the zip has to be streamed: it is damaged, holds an entry
     *     that the directory reader refuses, or the same name twice
     */
    private static boolean visitZip(Path file, Visitor visitor) throws InterruptedException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<ZipEntry> entries = new ArrayList<>();
            Set<String> names = new HashSet<>();
            for (var all = zip.entries(); all.hasMoreElements(); ) {
                ZipEntry entry = all.nextElement();
                if (!names.add(entry.getName())) {
                    return false;
                }
                if (!entry.isDirectory()) {
                    entries.add(entry);
                }
            }
            if (entries.isEmpty()) {
                return false;
            }
            for (ZipEntry entry : entries) {
                visitor.entry(label(file) + "!/" + entry.getName(), () -> zip.getInputStream(entry));
            }
            visitor.awaitEntries();
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
