package io.github.recoverycheck.activity;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what is really read, as declared sizes can lie, and refuses to go on beyond a limit. */
final class LimitedInputStream extends FilterInputStream {
    private final ReadLimit name;
    private final long limit;
    private final String source;
    private long count;

    LimitedInputStream(InputStream in, ReadLimit name, long limit, String source) {
        super(in);
        this.name = name;
        this.limit = limit;
        this.source = source;
    }

    @Override
    public int read() throws IOException {
        int value = in.read();
        if (value >= 0) {
            add(1);
        }
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = in.read(buffer, offset, length);
        if (read > 0) {
            add(read);
        }
        return read;
    }

    @Override
    public long skip(long n) throws IOException {
        long skipped = in.skip(n);
        add(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void add(long bytes) throws ActivityFormatException {
        count += bytes;
        if (count > limit) {
            throw new ActivityFormatException(
                    source,
                    ActivityFormatException.Reason.OVER_LIMIT,
                    "byte " + limit,
                    name.exceeded(limit, "bytes unpacked"));
        }
    }
}
