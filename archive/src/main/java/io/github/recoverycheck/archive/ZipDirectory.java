package io.github.recoverycheck.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A zip on disk, read by its directory: entries can be read at once by several workers, and passed over unread. */
final class ZipDirectory implements Closeable {
    /** Some 40,000 entries. What is held of each takes many times what stands in the directory. */
    private static final int MOST_BYTES = 4 << 20;

    /** The end of a zip: signature, 12 bytes about disks, counts and length, where the directory begins, a comment. */
    private static final int END_BYTES = 22;

    private static final int MOST_COMMENT_BYTES = 1 << 16;
    private static final int PLACE_IN_END = 16;

    /** Stands in place of what takes more than 32 bits; the true place is told by a second end, and that by a locator. */
    private static final int SEE_LARGE_END = -1;

    private static final int LOCATOR_BYTES = 20;
    private static final int LARGE_END_IN_LOCATOR = 8;
    private static final int PLACE_IN_LARGE_END = 48;

    private final ZipFile zip;

    private ZipDirectory(ZipFile zip) {
        this.zip = zip;
    }

    /** @throws IOException if there is no directory, or it is damaged */
    static ZipDirectory open(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            return new ZipDirectory(ZipFile.builder()
                    .setSeekableByteChannel(channel)
                    .setCharset(StandardCharsets.UTF_8)
                    .setIgnoreLocalFileHeader(true)
                    .get());
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e instanceof IOException known ? known : new ZipException(ZipEntries.reason(e));
        }
    }

    /** Whether the directory of a zip takes more memory than it should; such a zip can still be read as a stream. */
    static boolean isTooLarge(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            // All bytes from its beginning on, as its length is only what the zip says.
            return channel.size() - begin(channel) > MOST_BYTES;
        }
    }

    /** Where the directory begins; the end of the file if it has none. */
    private static long begin(FileChannel channel) throws IOException {
        long size = channel.size();
        ByteBuffer tail = bytes(channel, Math.max(0, size - END_BYTES - MOST_COMMENT_BYTES), size);
        for (int end = tail.limit() - END_BYTES; end >= 0; end--) {
            if (Integer.reverseBytes(tail.getInt(end)) == StreamedZip.END_SIGNATURE) {
                int place = tail.getInt(end + PLACE_IN_END);
                return place == SEE_LARGE_END
                        ? beginOfLarge(channel, size - tail.limit() + end)
                        : Integer.toUnsignedLong(place);
            }
        }
        return size;
    }

    private static long beginOfLarge(FileChannel channel, long end) throws IOException {
        ByteBuffer locator = bytes(channel, end - LOCATOR_BYTES, end);
        long largeEnd = locator.limit() < LOCATOR_BYTES ? 0 : locator.getLong(LARGE_END_IN_LOCATOR);
        ByteBuffer place = bytes(channel, largeEnd + PLACE_IN_LARGE_END, largeEnd + PLACE_IN_LARGE_END + Long.BYTES);
        return place.limit() < Long.BYTES ? channel.size() : place.getLong(0);
    }

    /** What stands between two places, as far as these are in the file. */
    private static ByteBuffer bytes(FileChannel channel, long from, long to) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate((int) (to - from)).order(ByteOrder.LITTLE_ENDIAN);
        long place = from;
        while (place >= 0 && buffer.hasRemaining() && channel.read(buffer, place) > 0) {
            place = from + buffer.position();
        }
        return buffer.flip();
    }

    List<ZipArchiveEntry> entries() {
        return Collections.list(zip.getEntriesInPhysicalOrder());
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
