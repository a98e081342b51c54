package io.github.recoverycheck.archive;

import io.github.recoverycheck.activity.ActivityFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a zip as a stream. Small entries, as recordings are, are unpacked here and decoded by whoever is free, so that an
 * export that is one zip in another is not read by one thread alone; large ones are decoded while they are unpacked.
 */
final class NestedZip {
    private static final int HANDED_OVER_BYTES = 1 << 20;

    private final FoundEntry whole;
    private final EntryReader reader;
    private final Findings findings;
    private final ZipEntries entries;
    private boolean isEmpty = true;

    /** @param whole the zip itself */
    NestedZip(FoundEntry whole, EntryReader reader, Findings findings) {
        this.whole = whole;
        this.reader = reader;
        this.findings = findings;
        this.entries = new ZipEntries(whole.source(), whole.meter());
    }

    /** An entry that waits for what is known only when the next one was asked for: whether its checksum was right. */
    @FunctionalInterface
    private interface Pending {
        void finish();
    }

    /**
     * Reads all entries, or those before the thread was interrupted: whoever interrupts wants none of what was found.
     *
     * @return the row of what could not be reached, or of the zip itself if it holds nothing; none else
     */
    List<LedgerRow> read(InputStream in) {
        Set<String> damages = new LinkedHashSet<>();
        whole.content().damage().ifPresent(damages::add);
        List<LedgerRow> rows = new ArrayList<>();
        try (StreamedZip zip = new StreamedZip(in, whole.meter())) {
            Optional<StreamedZip.Entry> entry = zip.next();
            while (entry.isPresent() && !Thread.currentThread().isInterrupted()) {
                Pending pending = read(entry.get());
                try {
                    entry = zip.next();
                } finally {
                    pending.finish();
                }
            }
            damages.addAll(zip.damages());
        } catch (ActivityFormatException e) {
            isEmpty = false;
            rows.add(EntryReader.refused(entries.rest(), e));
        } catch (IOException e) {
            damages.add(ZipEntries.reason(e));
        }
        if (!damages.isEmpty()) {
            rows.add(EntryReader.unreadable(
                    isEmpty ? whole.source() : entries.rest(),
                    "ZIP_DAMAGED",
                    "the zip is damaged (" + String.join("; ", damages) + "); what could be found in it was read"));
        } else if (isEmpty) {
            rows.add(LedgerRow.refused(
                    whole.source(),
                    Status.NOT_AN_ACTIVITY,
                    new Refusal("EMPTY_ARCHIVE", "empty archive", "", "a zip without entries")));
        }
        return rows;
    }

    private Pending read(StreamedZip.Entry entry) throws IOException {
        if (ZipEntries.isFolder(entry.header())) {
            return () -> {};
        }
        isEmpty = false;
        String name = entries.source(entry.header().getName());
        Optional<LedgerRow> refused = entries.refused(name, entry.header())
                .or(() -> entry.refusal().map(why -> LedgerRow.refused(name, Status.UNREADABLE, why)));
        if (refused.isPresent()) {
            findings.rows(List.of(refused.get()));
            return () -> {};
        }
        byte[] begin;
        EntrySalvage salvage = new EntrySalvage(entry);
        try {
            begin = salvage.readNBytes(HANDED_OVER_BYTES);
        } catch (ActivityFormatException e) {
            findings.rows(List.of(EntryReader.refused(name, e)));
            return () -> {};
        }
        if (begin.length < HANDED_OVER_BYTES) {
            return () -> findings.within(found(name, new Held(begin, entry.damage()), entry));
        }
        LaterRows later = new LaterRows(findings);
        InputStream content = new SequenceInputStream(new ByteArrayInputStream(begin), salvage);
        reader.read(found(name, () -> content, entry), later);
        return () -> later.tell(name, entry.damage());
    }

    private FoundEntry found(String name, EntryContent content, StreamedZip.Entry entry) {
        return new FoundEntry(name, content, entry.meter(), whole.depth() + 1);
    }

    /** An entry that was unpacked whole. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record Held(byte[] bytes, Optional<String> damage) implements EntryContent {
        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }

    /** Keeps rows until it is known whether the entry was sound. */
    private static final class LaterRows implements Findings {
        private final Findings findings;
        private final List<LedgerRow> rows = new ArrayList<>();

        LaterRows(Findings findings) {
            this.findings = findings;
        }

        @Override
        public void within(FoundEntry entry) {
            findings.within(entry);
        }

        @Override
        public void rows(List<LedgerRow> found) {
            rows.addAll(found);
        }

        void tell(String entry, Optional<String> damage) {
            if (rows.isEmpty()) {
                // A sound zip: what lies within has told of itself.
                return;
            }
            findings.rows(rows.stream()
                    .map(row -> row.source().equals(entry)
                            ? damage.map(row::damaged).orElse(row)
                            : row)
                    .toList());
        }
    }
}
