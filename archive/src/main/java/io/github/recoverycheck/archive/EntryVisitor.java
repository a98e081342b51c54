package io.github.recoverycheck.archive;

import java.util.List;

/** What is told of each entry of the files that are checked. */
interface EntryVisitor {
    /** An entry to be read. */
    void entry(String source, EntryContent content, UnpackingMeter meter) throws InterruptedException;

    /** Rows of entries that cannot be read. */
    void rows(List<LedgerRow> rows);

    /** Waits until all entries so far were read, because their archive is about to be closed. */
    void awaitEntries() throws InterruptedException;
}
