package io.github.recoverycheck.archive;

import java.util.ArrayList;
import java.util.List;

/** Reads the entries of a file one after the other, by the thread that asks for it. Used once. */
final class EntrySequence implements EntryVisitor, Findings {
    private final EntryReader reader;
    private final List<LedgerRow> rows = new ArrayList<>();

    EntrySequence(EntryReader reader) {
        this.reader = reader;
    }

    @Override
    public void entry(String source, EntryContent content, UnpackingMeter meter) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        reader.read(new FoundEntry(source, content, meter, 0), this);
    }

    @Override
    public void within(FoundEntry entry) {
        reader.read(entry, this);
    }

    @Override
    public void rows(List<LedgerRow> found) {
        rows.addAll(found);
    }

    @Override
    public void awaitEntries() {
        // Nothing is ever under way.
    }

    /** All rows so far. */
    List<LedgerRow> rows() {
        return rows;
    }
}
