package io.github.recoverycheck.fit;

import com.garmin.fit.Decode;
import com.garmin.fit.Fit;
import com.garmin.fit.MesgListener;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A small FIT file of the messages beside the records, for the SDK to decode: headers, definitions and data of those
 * messages alone, without developer fields, which nothing reads, and without fields of no size, which the SDK trips over.
 */
final class SideStream {
    private static final int FIRST_CAPACITY = 4096;
    /** Drained from here on, so that a file of many laps needs no second file of its size. */
    private static final int DRAIN_BYTES = 1 << 16;

    private static final int CHECKSUM_BYTES = 2;
    private static final int TIMESTAMP_BYTES = 4;
    private static final int MOST_FIELDS = 255;
    /** Only messages of these local numbers can have their time in a compressed header. */
    private static final int COMPRESSIBLE = 4;

    private final MesgListener listener;
    private final @Nullable MessageDefinition[] written = new @Nullable MessageDefinition[Fit.MAX_LOCAL_MESGS];
    private byte[] stream = new byte[Fit.FILE_HDR_SIZE];
    private int size = Fit.FILE_HDR_SIZE;

    SideStream(MesgListener listener) {
        this.listener = listener;
    }

    /** Whether so much waits that it should be drained. */
    boolean isFull() {
        return size >= DRAIN_BYTES;
    }

    /**
     * Copies a message.
     *
     * @param message position of its first field
     * @param time its time if a compressed header tells it, or else {@link FitFields#NO_TIME}
     */
    void add(MessageDefinition definition, byte[] bytes, int message, long time) {
        int local = definition.localNumber();
        if (written[local] != definition) {
            written[local] = definition;
            addDefinition(definition);
        }
        reserve(1 + TIMESTAMP_BYTES + definition.fieldBytes());
        stream[size++] = (byte) local;
        if (hasTimestampBefore(definition)) {
            // What is no time, all bits set, is what stands for a missing one.
            addNumber(time, TIMESTAMP_BYTES, definition.isBigEndian());
        }
        System.arraycopy(bytes, message, stream, size, definition.fieldBytes());
        size += definition.fieldBytes();
    }

    /** Hands all messages to the listener and forgets them; whatever the SDK or the listener throws comes through. */
    void drain() {
        if (size == Fit.FILE_HDR_SIZE) {
            return;
        }
        addHeader();
        reserve(CHECKSUM_BYTES);
        addNumber(Crc16.of(stream, 0, size), CHECKSUM_BYTES, false);
        ByteArrayInputStream in = new ByteArrayInputStream(stream, 0, size);
        size = Fit.FILE_HDR_SIZE;
        Arrays.fill(written, null);
        new Decode().read(in, listener);
    }

    private void addDefinition(MessageDefinition definition) {
        int kept = hasTimestampBefore(definition) ? 1 : 0;
        for (int i = 0; i < definition.fieldCount(); i++) {
            kept += definition.fieldSize(i) > 0 ? 1 : 0;
        }
        reserve(MessageDefinition.HEAD_BYTES + kept * MessageDefinition.BYTES_PER_FIELD);
        stream[size++] = (byte) (Fit.HDR_TYPE_DEF_BIT | definition.localNumber());
        stream[size++] = 0;
        stream[size++] = (byte) (definition.isBigEndian() ? Fit.ARCH_ENDIAN_BIG : Fit.ARCH_ENDIAN_LITTLE);
        addNumber(definition.globalNumber(), 2, definition.isBigEndian());
        stream[size++] = (byte) kept;
        if (hasTimestampBefore(definition)) {
            addField(Fit.FIELD_NUM_TIMESTAMP, TIMESTAMP_BYTES, Fit.BASE_TYPE_UINT32);
        }
        for (int i = 0; i < definition.fieldCount(); i++) {
            if (definition.fieldSize(i) > 0) {
                addField(definition.fieldNumber(i), definition.fieldSize(i), definition.fieldType(i));
            }
        }
    }

    private static boolean hasTimestampBefore(MessageDefinition definition) {
        return definition.localNumber() < COMPRESSIBLE && definition.fieldCount() < MOST_FIELDS;
    }

    private void addField(int number, int bytes, int type) {
        stream[size++] = (byte) number;
        stream[size++] = (byte) bytes;
        stream[size++] = (byte) type;
    }

    private void addHeader() {
        int end = size;
        size = 0;
        stream[size++] = Fit.FILE_HDR_SIZE;
        stream[size++] = (byte) Fit.PROTOCOL_VERSION;
        addNumber(Fit.PROFILE_VERSION, 2, false);
        addNumber(end - Fit.FILE_HDR_SIZE, 4, false);
        for (char letter : ".FIT".toCharArray()) {
            stream[size++] = (byte) letter;
        }
        addNumber(Crc16.of(stream, 0, size), CHECKSUM_BYTES, false);
        size = end;
    }

    private void addNumber(long number, int bytes, boolean bigEndian) {
        for (int i = 0; i < bytes; i++) {
            stream[size++] = (byte) (number >> (Byte.SIZE * (bigEndian ? bytes - 1 - i : i)));
        }
    }

    private void reserve(int bytes) {
        if (stream.length - size < bytes) {
            stream = Arrays.copyOf(stream, Math.max(size + bytes, Math.max(FIRST_CAPACITY, stream.length * 2)));
        }
    }
}
