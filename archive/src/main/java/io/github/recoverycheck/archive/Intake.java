package io.github.recoverycheck.archive;

import java.io.IOException;
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
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Finds the entries of a path: of a file, or of each file in a folder tree. Links within a folder are not followed, nothing is
 * unpacked to disk, and names are labels only.
 */
final class Intake {
    private static final Refusal LINK =
            new Refusal("NOT_A_FILE", "link or device", "", "a link or device; links within a folder are not followed");

    private final Scope scope;
    private final EntryVisitor visitor;
    private final FileEntries entries;
    private final Set<Path> visited = new HashSet<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    Intake(Scope scope, EntryVisitor visitor) {
        this.scope = scope;
        this.visitor = visitor;
        this.entries = new FileEntries(scope.limits(), visitor);
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
        entries.visit(source, FileContent.of(file), Part.whole());
    }
}
