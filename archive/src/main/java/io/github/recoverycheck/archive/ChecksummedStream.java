package io.github.recoverycheck.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipException;

/** Compares an entry's checksum at its end, which reading a zip by its directory does not do by itself. */
final class ChecksummedStream extends CheckedInputStream {
    private final long expected;

    /** @param expected the checksum that the zip's directory names */
    ChecksummedStream(InputStream in, long expected) {
        super(in, new CRC32());
        this.expected = expected;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        checkAtEnd(value);
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        checkAtEnd(read);
        return read;
    }

    private void checkAtEnd(int read) throws ZipException {
        if (read < 0 && getChecksum().getValue() != expected) {
            throw new ZipException("its checksum is wrong");
        }
    }
}
