package io.github.recoverycheck.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A zip read by its directory: entries can be read at once by several workers, and passed over unread. */
final class ZipDirectory implements Closeable {
    /** Some 40,000 entries. What is held of each takes many times what stands in the directory. */
    private static final int MOST_BYTES = 4 << 20;

    /** The end of a zip: signature, 12 bytes about disks, counts and length, where the directory begins, a comment. */
    private static final int END_BYTES = 22;

    private static final int MOST_COMMENT_BYTES = 1 << 16;
    private static final int COUNT_IN_END = 10;
    private static final int PLACE_IN_END = 16;
    private static final int COUNT_BITS = 0xFFFF;

    /** Stands in place of what takes more than 32 bits; the true place is told by a second end, and that by a locator. */
    private static final int SEE_LARGE_END = -1;

    private static final int LOCATOR_BYTES = 20;
    private static final int LARGE_END_IN_LOCATOR = 8;
    private static final int COUNT_IN_LARGE_END = 32;
    private static final int PLACE_IN_LARGE_END = 48;

    private final ZipFile zip;
    private final List<ZipArchiveEntry> entries;

    private ZipDirectory(ZipFile zip) {
        this.zip = zip;
        this.entries = Collections.list(zip.getEntriesInPhysicalOrder());
    }

    /**
     * Opens a zip, whose channel is closed with it, and if it cannot be opened.
     *
     * @return empty if its directory takes more memory than it should; such a zip can still be read as a stream
     * @throws IOException if there is no directory, or it is damaged
     */
    static Optional<ZipDirectory> open(SeekableByteChannel channel) throws IOException {
        try {
            End end = End.of(channel);
            // All bytes from its beginning on, as its length is only what the zip says.
            if (channel.size() - end.directory() > MOST_BYTES) {
                channel.close();
                return Optional.empty();
            }
            ZipDirectory zip = new ZipDirectory(ZipFile.builder()
                    .setSeekableByteChannel(channel)
                    .setCharset(StandardCharsets.UTF_8)
                    .setIgnoreLocalFileHeader(true)
                    .get());
            zip.check(end.entries());
            return Optional.of(zip);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e instanceof IOException known ? known : new ZipException(ZipEntries.reason(e));
        }
    }

    /** The library ends quietly at what it does not understand, and believes any place that an entry is said to be at. */
    private void check(int count) throws IOException {
        if ((entries.size() & COUNT_BITS) != count) {
            throw new ZipException("it names " + count + " entries and lists " + entries.size());
        }
        for (ZipArchiveEntry entry : entries) {
            if (!ZipEntries.isFolder(entry) && ZipEntries.refusal(entry).isEmpty()) {
                open(entry).close();
                return;
            }
        }
    }

    /**
     * What the end of a zip says.
     *
     * @param directory where the directory begins
     * @param entries how many it holds, as far as 16 bits tell
     */
    private record End(long directory, int entries) {
        /** The last end in the file; without one the library says what is wrong. */
        static End of(SeekableByteChannel channel) throws IOException {
            long size = channel.size();
            ByteBuffer tail = bytes(channel, Math.max(0, size - END_BYTES - MOST_COMMENT_BYTES), size);
            for (int end = tail.limit() - END_BYTES; end >= 0; end--) {
                if (Integer.reverseBytes(tail.getInt(end)) == StreamedZip.END_SIGNATURE) {
                    int place = tail.getInt(end + PLACE_IN_END);
                    return place == SEE_LARGE_END
                            ? ofLarge(channel, size - tail.limit() + end)
                            : new End(Integer.toUnsignedLong(place), tail.getShort(end + COUNT_IN_END) & COUNT_BITS);
                }
            }
            return none(channel);
        }

        private static End none(SeekableByteChannel channel) throws IOException {
            return new End(channel.size(), 0);
        }

        private static End ofLarge(SeekableByteChannel channel, long end) throws IOException {
            ByteBuffer locator = bytes(channel, end - LOCATOR_BYTES, end);
            long largeEnd = locator.limit() < LOCATOR_BYTES ? 0 : locator.getLong(LARGE_END_IN_LOCATOR);
            ByteBuffer large = bytes(channel, largeEnd, largeEnd + PLACE_IN_LARGE_END + Long.BYTES);
            return large.limit() < PLACE_IN_LARGE_END + Long.BYTES
                    ? none(channel)
                    : new End(
                            large.getLong(PLACE_IN_LARGE_END), (int) (large.getLong(COUNT_IN_LARGE_END) & COUNT_BITS));
        }
    }

    /** What stands between two places, as far as these are in the file. */
    private static ByteBuffer bytes(SeekableByteChannel channel, long from, long to) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate((int) (to - from)).order(ByteOrder.LITTLE_ENDIAN);
        if (from >= 0) {
            channel.position(from);
            while (buffer.hasRemaining() && channel.read(buffer) > 0) {}
        }
        return buffer.flip();
    }

    List<ZipArchiveEntry> entries() {
        return entries;
    }

    /**
     * Opens an entry. One thread at a time finds where it begins, as the library moves the file's own position for that;
     * the streams themselves are read at once.
     *
     * @throws IOException if its place in the file cannot be right
     */
    synchronized InputStream open(ZipArchiveEntry entry) throws IOException {
        return new ChecksummedStream(zip.getInputStream(entry), entry.getCrc());
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
