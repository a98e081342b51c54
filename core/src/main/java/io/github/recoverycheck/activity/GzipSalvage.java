package io.github.recoverycheck.activity;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks gzip and ends, instead of failing, where the stream is damaged, so that readers see all that could be
 * unpacked. {@link #damage} tells. Closing it gives back the memory of the unpacker and leaves the packed stream open.
 */
final class GzipSalvage extends InputStream {
    private final InputStream packed;
    private @Nullable GZIPInputStream unpacked;
    private @Nullable String damage;
    private boolean ended;

    GzipSalvage(InputStream packed) {
        this.packed = new UnclosedInputStream(packed);
    }

    /** What is wrong with the stream, as far as it was read. */
    Optional<String> damage() {
        return Optional.ofNullable(damage);
    }

    /** Reads on to the end, where the checksum stands, but not further than the limit. */
    static void drain(InputStream unpacked, long limit) throws IOException {
        byte[] buffer = new byte[8192];
        long left = limit;
        for (int read = 0; read >= 0 && left > 0; left -= read) {
            read = unpacked.read(buffer, 0, buffer.length);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (ended) {
            return -1;
        }
        try {
            if (unpacked == null) {
                unpacked = new GZIPInputStream(packed);
            }
            int read = unpacked.read(buffer, offset, length);
            ended = read < 0;
            return read;
        } catch (EOFException e) {
            damage = "it ends too early";
        } catch (ZipException e) {
            damage = e.getMessage() == null ? "not readable" : e.getMessage();
        }
        ended = true;
        return -1;
    }

    @Override
    public void close() throws IOException {
        if (unpacked != null) {
            unpacked.close();
        }
    }
}
