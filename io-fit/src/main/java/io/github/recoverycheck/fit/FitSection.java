package io.github.recoverycheck.fit;

import com.garmin.fit.Fit;

/**
 * One header with its data and checksum; a chained file has several. Positions are taken from the bytes really there,
 * never from the declared size alone.
 */
final class FitSection {
    static final int SHORTEST_HEADER = 12;
    private static final int LONGEST_HEADER = 127;
    private static final int CHECKSUM_BYTES = 2;

    private final int start;
    private final int headerSize;
    private final int protocolVersion;
    private final long declaredDataSize;
    private final int end;
    private final int wholeBytes;

    private FitSection(int start, int headerSize, int protocolVersion, long declaredDataSize, int available) {
        this.start = start;
        this.headerSize = headerSize;
        this.protocolVersion = protocolVersion;
        this.declaredDataSize = declaredDataSize;
        this.wholeBytes = available;
        // A watch that crashed left 0 as size: then all that follows is data.
        this.end = declaredDataSize == 0 ? available : (int) Math.min(available, declaredEnd());
    }

    static boolean startsAt(byte[] bytes, int position) {
        if (bytes.length - position < SHORTEST_HEADER) {
            return false;
        }
        int headerSize = bytes[position] & 0xFF;
        return headerSize >= SHORTEST_HEADER
                && headerSize <= LONGEST_HEADER
                && bytes[position + 8] == '.'
                && bytes[position + 9] == 'F'
                && bytes[position + 10] == 'I'
                && bytes[position + 11] == 'T';
    }

    static FitSection at(byte[] bytes, int position) {
        long size = 0;
        for (int i = 7; i >= 4; i--) {
            size = (size << 8) | (bytes[position + i] & 0xFF);
        }
        return new FitSection(position, bytes[position] & 0xFF, bytes[position + 1] & 0xFF, size, bytes.length);
    }

    /**
     * The same section up to another end.
     *
     * @param trueEnd position after its checksum, which may be beyond the last byte
     */
    FitSection resized(int trueEnd) {
        int available = Math.min(trueEnd, wholeBytes);
        return new FitSection(start, headerSize, protocolVersion, trueEnd - CHECKSUM_BYTES - dataStart(), available);
    }

    int start() {
        return start;
    }

    int headerSize() {
        return headerSize;
    }

    /** Position after its last byte that is there. */
    int end() {
        return end;
    }

    /** Position of its first message. */
    int dataStart() {
        return start + headerSize;
    }

    /** Position after the last byte of its messages that is there; a section that was not closed has no checksum. */
    int dataEnd() {
        return isNotClosed() ? end : (int) Math.min(end, declaredEnd() - CHECKSUM_BYTES);
    }

    /** Position after its last byte as the header declares it. */
    long declaredEnd() {
        return start + headerSize + declaredDataSize + CHECKSUM_BYTES;
    }

    /** Whether the device never came to write the size: it crashed, or its battery was empty. */
    boolean isNotClosed() {
        return declaredDataSize == 0;
    }

    /** Whether the file ends before the section does. */
    boolean isTruncated() {
        return !isNotClosed() && declaredEnd() > end;
    }

    boolean isSupportedProtocol() {
        return protocolVersion >> Fit.PROTOCOL_VERSION_MAJOR_SHIFT <= Fit.PROTOCOL_VERSION_MAJOR;
    }

    String protocolName() {
        return (protocolVersion >> Fit.PROTOCOL_VERSION_MAJOR_SHIFT)
                + "."
                + (protocolVersion & Fit.PROTOCOL_VERSION_MINOR_MASK);
    }
}
