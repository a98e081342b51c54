package io.github.recoverycheck.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Optional;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Ends, instead of failing, where an entry of a zip is damaged, so that readers see all that could be unpacked. {@link
 * #damage} tells.
 */
final class EntrySalvage extends BlockStream {
    private final InputStream in;
    private boolean ended;
    private @Nullable String damage;

    EntrySalvage(InputStream in) {
        this.in = in;
    }

    /** What is wrong with the entry, as far as it was read. */
    Optional<String> damage() {
        return Optional.ofNullable(damage);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (ended) {
            return -1;
        }
        try {
            int read = in.read(buffer, offset, length);
            ended = read < 0;
            return read;
        } catch (EOFException e) {
            damage = "it ends too early";
        } catch (InterruptedIOException e) {
            // Whoever reads a zip from here would take it for damage.
            EntryContent.restoreInterrupt(e);
            throw e;
        } catch (ZipException e) {
            damage = e.getMessage() == null ? "not readable" : e.getMessage();
        }
        ended = true;
        return -1;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
