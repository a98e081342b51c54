package io.github.recoverycheck.archive;

import java.util.List;

/** Takes what entries turn out to hold. Safe to use from several threads. */
interface Findings {
    /** Rows of an entry that was read, or that cannot be. */
    void rows(List<LedgerRow> rows);

    /**
     * An entry that was found while another is read: read by another thread if one is free, else before this returns, as
     * readers must not wait for each other.
     */
    void within(FoundEntry entry);
}
