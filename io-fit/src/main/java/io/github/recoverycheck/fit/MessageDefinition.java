package io.github.recoverycheck.fit;

import com.garmin.fit.Fit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a definition says of the messages that follow it: their kind, their size and where each field stands. It points
 * into the file's bytes, where its list of fields stands.
 */
final class MessageDefinition {
    /** The header byte, a reserved one, the byte order, the message's number in two, the number of fields. */
    static final int HEAD_BYTES = 6;

    static final int BYTES_PER_FIELD = 3;
    /** By this byte, the last of the message's number, the byte order must be known. */
    static final int BYTE_ORDER_END = 4;

    private static final int BYTE_ORDER = 2;
    private static final int NUMBER = 3;
    private static final int FIELD_COUNT = 5;

    private final byte[] bytes;
    private final int start;
    private final boolean bigEndian;
    private final int globalNumber;
    private final int[] fieldOffsets;
    private final int messageBytes;
    private final int end;
    private final @Nullable FieldValue timestamp;

    private MessageDefinition(byte[] bytes, int start, int end) {
        this.bytes = bytes;
        this.start = start;
        this.end = end;
        bigEndian = bytes[start + BYTE_ORDER] == Fit.ARCH_ENDIAN_BIG;
        int low = bytes[start + NUMBER + (bigEndian ? 1 : 0)] & 0xFF;
        int high = bytes[start + NUMBER + (bigEndian ? 0 : 1)] & 0xFF;
        globalNumber = high << 8 | low;
        fieldOffsets = new int[fieldCount() + 1];
        for (int i = 0; i < fieldCount(); i++) {
            fieldOffsets[i + 1] = fieldOffsets[i] + fieldSize(i);
        }
        int developerBytes = 0;
        for (int at = fieldsAt() + fieldCount() * BYTES_PER_FIELD + 1; at < end; at += BYTES_PER_FIELD) {
            developerBytes += bytes[at + 1] & 0xFF;
        }
        messageBytes = fieldBytes() + developerBytes;
        timestamp = timestampValue().orElse(null);
    }

    /** Whether the byte order of the definition that starts here, and is there up to it, is one of both. */
    static boolean hasByteOrder(byte[] bytes, int start) {
        int order = bytes[start + BYTE_ORDER];
        return order == Fit.ARCH_ENDIAN_BIG || order == Fit.ARCH_ENDIAN_LITTLE;
    }

    /** The definition whose header byte stands at the position; empty if it does not end before the limit. */
    static Optional<MessageDefinition> at(byte[] bytes, int start, int limit) {
        if (limit - start < HEAD_BYTES) {
            return Optional.empty();
        }
        int end = start + HEAD_BYTES + (bytes[start + FIELD_COUNT] & 0xFF) * BYTES_PER_FIELD;
        if ((bytes[start] & Fit.HDR_DEV_FIELDS_BIT) != 0) {
            if (end >= limit) {
                return Optional.empty();
            }
            end += 1 + (bytes[end] & 0xFF) * BYTES_PER_FIELD;
        }
        return end > limit ? Optional.empty() : Optional.of(new MessageDefinition(bytes, start, end));
    }

    int localNumber() {
        return bytes[start] & Fit.HDR_TYPE_MASK;
    }

    int globalNumber() {
        return globalNumber;
    }

    boolean isBigEndian() {
        return bigEndian;
    }

    /** Position after its last byte. */
    int end() {
        return end;
    }

    /** Bytes of a message without those of developer fields, which stand last. */
    int fieldBytes() {
        return fieldOffsets[fieldCount()];
    }

    /** Bytes of a message, without its header byte. */
    int messageBytes() {
        return messageBytes;
    }

    /** Where the messages carry their own time, if they do. */
    @Nullable
    FieldValue timestamp() {
        return timestamp;
    }

    int fieldCount() {
        return bytes[start + FIELD_COUNT] & 0xFF;
    }

    int fieldNumber(int index) {
        return bytes[fieldsAt() + index * BYTES_PER_FIELD] & 0xFF;
    }

    int fieldSize(int index) {
        return bytes[fieldsAt() + index * BYTES_PER_FIELD + 1] & 0xFF;
    }

    int fieldType(int index) {
        return bytes[fieldsAt() + index * BYTES_PER_FIELD + 2] & 0xFF;
    }

    /** Bytes of a message before this field. */
    int fieldOffset(int index) {
        return fieldOffsets[index];
    }

    /** Whether the field's values take one byte each. */
    boolean isOfByteSize(int index) {
        int number = fieldType(index) & Fit.BASE_TYPE_NUM_MASK;
        return number < Fit.BASE_TYPES && Fit.baseTypeSizes[number] == 1;
    }

    /** How to read a field; empty if it is no number, larger than the profile's type or shorter than its own. */
    Optional<FieldValue> value(int index, int profileType, double scale, double shift) {
        int type = BaseType.effective(fieldType(index), profileType);
        if (type == BaseType.NONE || fieldSize(index) < BaseType.size(type)) {
            return Optional.empty();
        }
        boolean big = bigEndian || !BaseType.hasByteOrder(fieldType(index));
        return Optional.of(new FieldValue(fieldOffset(index), type, big, scale, shift));
    }

    private int fieldsAt() {
        return start + HEAD_BYTES;
    }

    private Optional<FieldValue> timestampValue() {
        for (int i = 0; i < fieldCount(); i++) {
            if (fieldNumber(i) == Fit.FIELD_NUM_TIMESTAMP) {
                // All messages of the profile that have a time have it of this type.
                return value(i, Fit.BASE_TYPE_UINT32, 1, 0);
            }
        }
        return Optional.empty();
    }

    /** Fields behind the others that an app or a sensor added. */
    int developerFieldCount() {
        boolean any = (bytes[start] & Fit.HDR_DEV_FIELDS_BIT) != 0;
        return any ? bytes[developerFieldsAt() - 1] & 0xFF : 0;
    }

    int developerFieldNumber(int index) {
        return bytes[developerFieldsAt() + index * BYTES_PER_FIELD] & 0xFF;
    }

    int developerFieldSize(int index) {
        return bytes[developerFieldsAt() + index * BYTES_PER_FIELD + 1] & 0xFF;
    }

    /** The number under which the section knows the developer. */
    int developerFieldIndex(int index) {
        return bytes[developerFieldsAt() + index * BYTES_PER_FIELD + 2] & 0xFF;
    }

    private int developerFieldsAt() {
        return fieldsAt() + fieldCount() * BYTES_PER_FIELD + 1;
    }
}
