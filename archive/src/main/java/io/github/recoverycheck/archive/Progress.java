package io.github.recoverycheck.archive;

/**
 * Hears how far a check is. Called from several threads, but within one check never by two at once; whoever gives one to
 * several checks that run at the same time has to take care of that. Whatever it throws ends the check, which throws it on once
 * the entries that were begun are read; it is not called again then.
 */
@FunctionalInterface
public interface Progress {
    /** Hears nothing. */
    Progress NONE = (entriesRead, bytesRead, totalBytes) -> {};

    /**
     * One more entry was read.
     *
     * @param entriesRead how many so far; how many there are nobody knows before the end
     * @param bytesRead size of what was read, as it is stored
     * @param totalBytes size of all that was given; of a zip a little more than its entries take, of a pipe 0
     */
    void read(int entriesRead, long bytesRead, long totalBytes);

    /** One more row was judged and handed on. */
    default void judged(int rowsJudged, int rows) {}
}
