package io.github.recoverycheck.archive;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** Finds the entries of listed files. Nothing is unpacked to disk, and names are labels only. */
final class Intake {
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

    /** Visits the entries of all files, of one that was listed twice once. */
    void visit(FileListing listing) throws InterruptedException {
        for (FileListing.Listed listed : listing.files()) {
            if (listed.refused().isPresent()) {
                refuse(listed.file(), listed.refused().get());
            } else {
                visitFile(listed.file());
            }
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

    private void refuse(Path file, FileListing.Refused refused) {
        if (visited.add(file)) {
            visitor.rows(List.of(LedgerRow.refused(source(file), refused.status(), refused.why())));
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
