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
 * unpacked. {@link #damage} tells.
 */
final class GzipSalvage extends InputStream {
    private final InputStream packed;
    private @Nullable GZIPInputStream unpacked;
    private @Nullable String damage;

    GzipSalvage(InputStream packed) {
        this.packed = packed;
    }

    /** What is wrong with the stream, as far as it was read. */
    Optional<String> damage() {
        return Optional.ofNullable(damage);
    }

    /** Reads on to the end, where the checksum stands, but not further than the limit. */
    void drain(long limit) throws IOException {
        byte[] buffer = new byte[8192];
        long left = limit;
        for (int read = 0; read >= 0 && left > 0; left -= read) {
            read = read(buffer, 0, buffer.length);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (damage != null) {
            return -1;
        }
        try {
            if (unpacked == null) {
                unpacked = new GZIPInputStream(packed);
            }
            return unpacked.read(buffer, offset, length);
        } catch (EOFException e) {
            damage = "it ends too early";
        } catch (ZipException e) {
            damage = e.getMessage() == null ? "not readable" : e.getMessage();
        }
        return -1;
    }
}
