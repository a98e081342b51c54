package io.github.recoverycheck.archive;

import java.io.IOException;
import java.io.InputStream;

/** A stream that is read in blocks; a single byte is one of these. */
abstract class BlockStream extends InputStream {
    @Override
    public final int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public abstract int read(byte[] buffer, int offset, int length) throws IOException;
}
