package io.github.recoverycheck.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** Counts all that a streamed zip unpacks to, also what is skipped on the way to the next entry. */
final class MeteredZip extends ZipInputStream {
    private final UnpackingMeter meter;

    MeteredZip(InputStream in, UnpackingMeter meter) {
        super(in);
        this.meter = meter;
    }

    @Override
    public @Nullable ZipEntry getNextEntry() throws IOException {
        ZipEntry entry = super.getNextEntry();
        if (entry != null) {
            meter.addEntry();
        }
        return entry;
    }

    /** All other ways of reading, and the skipping of an entry's rest, end here. */
    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read > 0) {
            meter.addUnpacked(read);
        }
        return read;
    }
}
