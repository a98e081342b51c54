package io.github.recoverycheck.activity;

import java.io.FilterInputStream;
import java.io.InputStream;

/** Stays open when it is closed: for streams that belong to somebody else. */
final class UnclosedInputStream extends FilterInputStream {
    UnclosedInputStream(InputStream in) {
        super(in);
    }

    @Override
    public void close() {}
}
