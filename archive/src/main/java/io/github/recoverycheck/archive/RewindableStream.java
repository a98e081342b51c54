package io.github.recoverycheck.archive;

import java.io.IOException;
import java.io.InputStream;

/**
 * A stream that remembers the last bytes that it gave, so that a reader that failed can be followed by one that begins a
 * little before the place where the first one noticed. Closing it leaves the stream below open.
 */
final class RewindableStream extends BlockStream {
    private static final int REMEMBERED = 1 << 17;

    private final InputStream in;
    private final byte[] ring = new byte[REMEMBERED];
    private long fetched;
    private long position;

    RewindableStream(InputStream in) {
        this.in = in;
    }

    /** Number of bytes before the next one. */
    long position() {
        return position;
    }

    /** Goes back to a position, or as far as is remembered. */
    void rewindTo(long earlier) {
        position = Math.min(position, Math.max(earlier, Math.max(0, fetched - REMEMBERED)));
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int place = (int) (position % REMEMBERED);
        int most = Math.min(length, REMEMBERED - place);
        int read;
        if (position < fetched) {
            read = (int) Math.min(most, fetched - position);
        } else {
            read = in.read(ring, place, most);
            if (read < 0) {
                return -1;
            }
            fetched += read;
        }
        System.arraycopy(ring, place, buffer, offset, read);
        position += read;
        return read;
    }

    /**
     * Goes to the next place where four bytes stand.
     *
     * @param signature the bytes, as a number in which the first is the highest
     * @return whether there is such a place; the stream is at its end otherwise
     */
    boolean goTo(int signature) throws IOException {
        byte[] buffer = new byte[8192];
        int last = 0;
        while (true) {
            long before = position;
            int read = read(buffer, 0, buffer.length);
            if (read < 0) {
                return false;
            }
            for (int i = 0; i < read; i++) {
                last = (last << 8) | (buffer[i] & 0xFF);
                if (last == signature) {
                    rewindTo(before + i - 3);
                    return true;
                }
            }
        }
    }
}
