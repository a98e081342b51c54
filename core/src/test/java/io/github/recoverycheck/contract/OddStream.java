package io.github.recoverycheck.contract;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** Content that comes as streams may bring it: in small pieces, with a wrong {@code available}, with an end by fault. */
final class OddStream extends InputStream {
    private final IOException failure = new IOException("the disk is gone");
    private final ByteArrayInputStream content;
    private int longestRead = Integer.MAX_VALUE;
    private int available;
    private int breaksAfter = Integer.MAX_VALUE;
    private int given;
    private boolean closed;

    private OddStream(byte[] content) {
        this.content = new ByteArrayInputStream(content);
    }

    /** Claims that nothing is available. */
    static OddStream of(byte[] content) {
        return new OddStream(content);
    }

    OddStream withLongestRead(int bytes) {
        longestRead = bytes;
        return this;
    }

    OddStream claimingAvailable(int bytes) {
        available = bytes;
        return this;
    }

    /** Throws {@link #failure} after so many bytes. */
    OddStream breakingAfter(int bytes) {
        breaksAfter = bytes;
        return this;
    }

    static byte[] gzip(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException("writing into memory", e);
        }
        return packed.toByteArray();
    }

    /** What it throws when it breaks. */
    IOException failure() {
        return failure;
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (given >= breaksAfter && length > 0) {
            throw failure;
        }
        int read = content.read(buffer, offset, Math.min(Math.min(length, longestRead), breaksAfter - given));
        given += Math.max(0, read);
        return read;
    }

    /** As some streams do, it never skips. */
    @Override
    public long skip(long count) {
        return 0;
    }

    @Override
    public int available() {
        return available;
    }

    @Override
    public void close() {
        closed = true;
    }
}
