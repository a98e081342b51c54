package io.github.recoverycheck.archive;

import java.io.IOException;

/** Takes the rows of the ledger, one after the other, in order. */
@FunctionalInterface
public interface RowSink {
    /**
     * Takes the next row.
     *
     * @throws IOException if it cannot be written; the check ends then
     */
    void accept(LedgerRow row) throws IOException;
}
