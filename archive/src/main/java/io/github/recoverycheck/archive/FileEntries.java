package io.github.recoverycheck.archive;

import io.github.recoverycheck.activity.ActivityFormatException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/**
 * Finds the entries of one file: the file itself, or those of a zip by its directory, so that they can be read by several
 * workers at once.
 */
final class FileEntries {
    private final ArchiveLimits limits;
    private final EntryVisitor visitor;

    FileEntries(ArchiveLimits limits, EntryVisitor visitor) {
        this.limits = limits;
        this.visitor = visitor;
    }

    /** Visits the entries of a part of a file. */
    void visit(String source, FileContent file, Part part) throws InterruptedException {
        UnpackingMeter meter = UnpackingMeter.ofFile(limits, size(file));
        Optional<String> damage = Optional.empty();
        try {
            if (isZip(file) && visitZip(file, source, meter, part)) {
                return;
            }
        } catch (FileSystemException e) {
            // Not damaged but not delivered; what lies in this part is told by no other part.
            visitor.entry(source, () -> failed(e), meter);
            return;
        } catch (IOException e) {
            EntryContent.restoreInterrupt(e);
            damage = Optional.of("its directory is missing or damaged");
        } catch (UnsupportedOperationException e) {
            // A path within another file system may have no channel to be read by its directory.
        }
        if (part.isFirst()) {
            visitor.entry(source, new Whole(file, damage), meter);
        }
    }

    private static InputStream failed(IOException e) throws IOException {
        throw e;
    }

    private static long size(FileContent file) {
        try {
            return file.size();
        } catch (IOException e) {
            // Reading it as an entry will report why.
            return 0;
        }
    }

    /** A file as one stream, perhaps a zip whose directory is damaged. */
    private record Whole(FileContent file, Optional<String> damage) implements EntryContent {
        @Override
        public InputStream open() throws IOException {
            return file.open();
        }
    }

    private static boolean isZip(FileContent file) throws FileSystemException {
        try (InputStream in = new BufferedInputStream(file.open())) {
            return EntryReader.isZip(in);
        } catch (FileSystemException e) {
            throw e;
        } catch (IOException e) {
            // Reading it as an entry will report why.
            EntryContent.restoreInterrupt(e);
            return false;
        }
    }

    /**
     * Visits the entries by the zip's directory.
     *
     * @return whether that could be done; else the zip is to be read as a stream
     * @throws IOException if the directory is damaged
     */
    private boolean visitZip(FileContent file, String source, UnpackingMeter meter, Part part)
            throws IOException, InterruptedException {
        Optional<ZipDirectory> directory = ZipDirectory.open(file.openChannel());
        if (directory.isEmpty()) {
            return false;
        }
        try (ZipDirectory zip = directory.get()) {
            List<ZipArchiveEntry> entries = zip.entries();
            if (entries.stream().allMatch(ZipEntries::isFolder)) {
                return false;
            }
            visitEntries(zip, new ZipEntries(source, meter), meter, part);
            visitor.awaitEntries();
            return true;
        }
    }

    /** All are counted and named, whatever part they are in: their names depend on each other. */
    private void visitEntries(ZipDirectory zip, ZipEntries names, UnpackingMeter meter, Part part)
            throws InterruptedException {
        long total = zip.entries().stream().mapToLong(FileEntries::weight).sum();
        long before = 0;
        for (ZipArchiveEntry entry : zip.entries()) {
            if (ZipEntries.isFolder(entry)) {
                continue;
            }
            boolean isInPart = part.holds(before, total);
            before += weight(entry);
            try {
                meter.addEntry();
                meter.addName(entry.getName());
            } catch (ActivityFormatException e) {
                if (isInPart) {
                    visitor.rows(List.of(EntryReader.refused(names.rest(), e)));
                }
                return;
            }
            String source = names.source(entry.getName());
            if (isInPart) {
                visitEntry(zip, entry, source, names.refused(source, entry), meter);
            }
        }
    }

    private void visitEntry(
            ZipDirectory zip, ZipArchiveEntry entry, String source, Optional<LedgerRow> refused, UnpackingMeter meter)
            throws InterruptedException {
        if (refused.isPresent()) {
            visitor.rows(List.of(refused.get()));
            return;
        }
        UnpackingMeter within = meter.ofEntry(() -> Math.max(0, entry.getCompressedSize()));
        visitor.entry(source, () -> within.unpacked(zip.open(entry)), within);
    }

    /** How much work an entry is, more or less; never nothing, and within what sums of 40,000 can hold. */
    private static long weight(ZipArchiveEntry entry) {
        return 1 + Math.min(Math.max(0, entry.getCompressedSize()), Integer.MAX_VALUE);
    }
}
