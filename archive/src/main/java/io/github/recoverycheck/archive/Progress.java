package io.github.recoverycheck.archive;

/** Hears how far a check is. Called from several threads, but never by two at once. */
@FunctionalInterface
public interface Progress {
    /** Hears nothing. */
    Progress NONE = entriesRead -> {};

    /** One more entry was read. */
    void read(int entriesRead);
}
