package io.github.recoverycheck.archive;

import io.github.recoverycheck.activity.ActivityFormatException;
import io.github.recoverycheck.activity.ActivityFormatException.Reason;
import io.github.recoverycheck.activity.ByteCount;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Counts what a file, or an entry of a zip, really unpacks to, as declared sizes can lie, and refuses to go on beyond the
 * limits. Safe to share between threads.
 */
final class UnpackingMeter {
    private static final long MIB = 1 << 20;
    private static final int NAME_CHARACTERS_AN_ENTRY = 128;
    private static final int SHOWN_CHARACTERS = 60;

    private final ArchiveLimits limits;
    private final @Nullable UnpackingMeter whole;
    private final LongSupplier packedBytes;
    private final AtomicLong unpackedBytes = new AtomicLong();
    private final AtomicInteger entries = new AtomicInteger();

    private UnpackingMeter(ArchiveLimits limits, @Nullable UnpackingMeter whole, LongSupplier packedBytes) {
        this.limits = limits;
        this.whole = whole;
        this.packedBytes = packedBytes;
    }

    /** For a file of a size. */
    static UnpackingMeter ofFile(ArchiveLimits limits, long bytes) {
        return new UnpackingMeter(limits, null, () -> bytes);
    }

    /** For a pipe, whose size nobody knows before its end; what {@link #counting} has counted stands for it. */
    static UnpackingMeter ofPipe(ArchiveLimits limits, AtomicLong bytesSoFar) {
        return new UnpackingMeter(limits, null, bytesSoFar::get);
    }

    /** How much of the input this is, as it is stored. */
    long packedBytes() {
        return packedBytes.getAsLong();
    }

    /** The stream, whose bytes are counted. */
    static InputStream counting(InputStream in, LongConsumer bytes) {
        return new Counted(in, bytes::accept);
    }

    /** For an entry of this file, which counts for the file as well. */
    UnpackingMeter ofEntry(LongSupplier packed) {
        return new UnpackingMeter(limits, this, packed);
    }

    /** The stream, whose bytes are unpacked ones. */
    InputStream unpacked(InputStream in) {
        return new Counted(in, this::addUnpacked);
    }

    /** @throws ActivityFormatException if that is more than is allowed, now and at every later call */
    void addUnpacked(long bytes) throws ActivityFormatException {
        long sum = addToTotal(bytes);
        if (sum > limits.freeBytes() && sum / limits.ratio() > packedBytes.getAsLong()) {
            throw overLimit("unpacks to more than " + limits.ratio() + " times its size (" + sum / MIB
                    + " MiB so far), as no recordings do; if you trust it, unpack it and check the files "
                    + ArchiveLimit.RATIO.hint(limits));
        }
    }

    /** An entry that is over its own ratio does not use up that of the whole, or it would cost the entries behind it. */
    private long addToTotal(long bytes) throws ActivityFormatException {
        if (whole != null) {
            whole.addToTotal(bytes);
        }
        long sum = unpackedBytes.addAndGet(bytes);
        checkTotal(sum);
        return sum;
    }

    private void checkTotal(long sum) throws ActivityFormatException {
        if (sum > limits.unpackedBytes()) {
            throw overLimit("more than " + new ByteCount(limits.unpackedBytes()) + " unpacked; split the archive "
                    + ArchiveLimit.UNPACKED_BYTES.hint(limits));
        }
    }

    /** @throws ActivityFormatException if that is one entry too many, or everything before is over the limit already */
    void addEntry() throws ActivityFormatException {
        if (whole != null) {
            whole.addEntry();
            return;
        }
        checkTotal(unpackedBytes.get());
        addEntries(1);
    }

    /**
     * Counts an entry's name, which is held in memory: each begun 128 characters beyond the first count as an entry more.
     *
     * @throws ActivityFormatException if that is one entry too many
     */
    void addName(String name) throws ActivityFormatException {
        addEntries(name.length() / NAME_CHARACTERS_AN_ENTRY);
    }

    /**
     * Counts the activities of an entry, each beyond the first as an entry more.
     *
     * @throws ActivityFormatException if that is one too many
     */
    void addActivities(int activities) throws ActivityFormatException {
        addEntries(Math.max(0, activities - 1));
    }

    private void addEntries(int more) throws ActivityFormatException {
        if (whole != null) {
            whole.addEntries(more);
            return;
        }
        if (entries.addAndGet(more) > limits.entries()) {
            throw overLimit("more than " + limits.entries() + " entries; split the archive "
                    + ArchiveLimit.ENTRIES.hint(limits));
        }
    }

    /** @throws ActivityFormatException if a zip at this depth, which is 0 for a file, is not opened */
    void enterZip(int depth) throws ActivityFormatException {
        if (depth >= limits.depth()) {
            throw overLimit("a zip within a zip that is not opened so deep; unpack it first "
                    + ArchiveLimit.DEPTH.hint(limits));
        }
    }

    /** @throws ActivityFormatException if an entry's name is longer than any that an exporter gives */
    void checkName(String name) throws ActivityFormatException {
        if (name.length() > limits.nameCharacters()) {
            throw overLimit("a name of " + name.length() + " characters; rename the entry "
                    + ArchiveLimit.NAME_CHARACTERS.hint(limits));
        }
    }

    /** The name to show of an entry: the beginning, if it is one that {@link #checkName} refuses. */
    String shownName(String name) {
        return name.length() > limits.nameCharacters()
                ? name.substring(0, Math.min(SHOWN_CHARACTERS, limits.nameCharacters())) + "…"
                : name;
    }

    private static ActivityFormatException overLimit(String detail) {
        return new ActivityFormatException("archive", Reason.OVER_LIMIT, "", detail);
    }

    /** Told of every piece that was read. */
    @FunctionalInterface
    private interface Counter {
        void add(long bytes) throws IOException;
    }

    private static final class Counted extends FilterInputStream {
        private final Counter counter;

        Counted(InputStream in, Counter counter) {
            super(in);
            this.counter = counter;
        }

        @Override
        public int read() throws IOException {
            int value = in.read();
            if (value >= 0) {
                counter.add(1);
            }
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = in.read(buffer, offset, length);
            if (read > 0) {
                counter.add(read);
            }
            return read;
        }

        @Override
        public long skip(long n) throws IOException {
            long skipped = in.skip(n);
            counter.add(skipped);
            return skipped;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
