package io.github.recoverycheck.archive;

/**
 * An entry to be read.
 *
 * @param source its name in the ledger
 * @param content where its content comes from
 * @param meter counts what it unpacks to
 * @param depth number of zips around it that are read as a stream
 */
record FoundEntry(String source, EntryContent content, UnpackingMeter meter, int depth) {}
