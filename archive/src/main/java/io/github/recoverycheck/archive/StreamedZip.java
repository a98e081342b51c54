package io.github.recoverycheck.archive;

import io.github.recoverycheck.activity.ActivityFormatException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a zip from its beginning, entry by entry: one within another zip, or one whose directory is lost. What is damaged
 * costs only itself: the next entry is looked for behind it, by the bytes that every entry begins with.
 */
final class StreamedZip implements Closeable {
    static final int ENTRY_SIGNATURE = 0x504B0304;
    static final int END_SIGNATURE = 0x504B0506;

    /** More than the zip library reads ahead of what it gives. */
    private static final int READ_AHEAD = 1 << 13;

    private static final Refusal WITHOUT_LENGTH = new Refusal(
            "COMPRESSION_METHOD", "", "the entry is stored without its length; unpack the zip and check the file");

    private final RewindableStream in;
    private final UnpackingMeter meter;
    private final List<String> damages = new ArrayList<>();
    private ZipArchiveInputStream zip;
    private @Nullable Entry current;
    private long base;
    private long floor;
    private boolean ended;

    /** @param meter counts entries and what they unpack to */
    StreamedZip(InputStream in, UnpackingMeter meter) {
        this.in = new RewindableStream(in);
        this.meter = meter;
        this.zip = open();
    }

    private ZipArchiveInputStream open() {
        base = in.position();
        // Stored entries without a length would be held in memory whole; they are refused instead.
        return new ZipArchiveInputStream(in, StandardCharsets.UTF_8.name(), true, false);
    }

    /**
     * The next entry; what is left of the one before is passed over.
     *
     * @return empty behind the last one
     * @throws ActivityFormatException if that is one entry too many
     * @throws IOException if the stream below fails
     */
    Optional<Entry> next() throws IOException {
        if (current != null) {
            leave(current);
        }
        while (!ended) {
            Optional<Entry> entry = tryNext();
            if (entry.isPresent()) {
                return entry;
            }
        }
        return Optional.empty();
    }

    private Optional<Entry> tryNext() throws IOException {
        Entry last = current;
        current = null;
        try {
            ZipArchiveEntry header = zip.getNextEntry();
            if (last != null && last.hasSwallowedOthers()) {
                floor = last.begin;
                searchFrom(floor);
                return Optional.empty();
            }
            if (header != null) {
                floor = base + Math.max(0, header.getDataOffset());
                meter.addEntry();
                meter.addName(header.getName());
                current = new Entry(header, zip, floor, meter);
                return Optional.of(current);
            }
            end();
        } catch (ActivityFormatException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            damages.add(ZipEntries.reason(e));
            searchNext();
        } catch (LinkageError e) {
            // The library opens what it meets, also by methods that take a library which is not here.
            damages.add("an entry packed by a method that is not read");
            searchNext();
        }
        return Optional.empty();
    }

    private void leave(Entry entry) throws IOException {
        if (entry.refusal().isEmpty() && entry.passOver()) {
            floor = base + entry.header.getDataOffset() + zip.getCompressedCount();
        } else {
            current = null;
            searchNext();
        }
    }

    /** Begins anew at the next bytes that may begin an entry. */
    private void searchNext() throws IOException {
        searchFrom(Math.max(floor, in.position() - READ_AHEAD));
    }

    private void searchFrom(long place) throws IOException {
        in.rewindTo(place);
        if (in.goTo(ENTRY_SIGNATURE)) {
            floor = in.position() + Integer.BYTES;
            meter.addEntry();
            zip.close();
            zip = open();
        } else {
            end();
        }
    }

    /** A zip that was cut exactly behind an entry differs from a whole one by its end only, which is yet remembered. */
    private void end() throws IOException {
        ended = true;
        in.transferTo(OutputStream.nullOutputStream());
        in.rewindTo(0);
        if (!in.goTo(END_SIGNATURE)) {
            damages.add("it ends too early");
        }
    }

    /** What was found damaged beside the entries. */
    List<String> damages() {
        return damages;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** An entry. Its content can be read once, until the next entry is asked for. */
    static final class Entry extends BlockStream {
        private final ZipArchiveEntry header;
        private final ZipArchiveInputStream zip;
        private final long begin;
        private final UnpackingMeter meter;
        private final InputStream metered;
        private final CRC32 checksum = new CRC32();
        private volatile long packedBytes;
        private boolean isAtEnd;
        private @Nullable String damage;

        private Entry(ZipArchiveEntry header, ZipArchiveInputStream zip, long begin, UnpackingMeter whole) {
            this.header = header;
            this.zip = zip;
            this.begin = begin;
            this.meter = whole.ofEntry(() -> packedBytes);
            this.metered = meter.unpacked(zip);
        }

        ZipArchiveEntry header() {
            return header;
        }

        /** Counts what it unpacks to, also for whoever unpacks on, perhaps later. */
        UnpackingMeter meter() {
            return meter;
        }

        /** Why the content cannot be read at all. */
        Optional<Refusal> refusal() {
            return ZipEntries.refusal(header)
                    .or(() -> zip.canReadEntryData(header) ? Optional.empty() : Optional.of(WITHOUT_LENGTH));
        }

        /** What is wrong with the content; its checksum is known only when the next entry was asked for. */
        Optional<String> damage() {
            return Optional.ofNullable(damage);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (isAtEnd || damage != null) {
                return -1;
            }
            try {
                int read = metered.read(buffer, offset, length);
                isAtEnd = read < 0;
                checksum.update(buffer, offset, Math.max(0, read));
                packedBytes = zip.getCompressedCount();
                return read;
            } catch (ActivityFormatException e) {
                damage = "over a limit";
                throw e;
            } catch (IOException | RuntimeException e) {
                damage = ZipEntries.reason(e);
                ZipException damaged = new ZipException(damage);
                damaged.initCause(e);
                throw damaged;
            }
        }

        /** @return whether the entry is sound to its end */
        private boolean passOver() {
            try {
                transferTo(OutputStream.nullOutputStream());
            } catch (IOException e) {
                // It was noted where it was found.
            }
            return damage == null;
        }

        /**
         * Compares the checksum, which may stand behind the content. An entry whose length stands there too may, where it
         * is damaged, end behind others that seemed to be a part of it.
         */
        private boolean hasSwallowedOthers() {
            if (damage == null && header.getCrc() >= 0 && header.getCrc() != checksum.getValue()) {
                damage = "its checksum is wrong";
                return header.getGeneralPurposeBit().usesDataDescriptor();
            }
            return false;
        }
    }
}
