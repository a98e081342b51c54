package io.github.recoverycheck.fit;

import com.garmin.fit.RecordMesg;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How to read the record messages of one definition: compiled once, run for each of them. */
final class RecordPlan {
    /** Speed and distance of 12 bits each, packed into three bytes. */
    private static final int COMPRESSED_BYTES = 3;

    private static final int COMPRESSED_SPEED_BYTES = 2;
    private static final int NOWHERE = -1;
    private static final long TWELVE_BITS = 0xFFF;
    private static final double COMPRESSED_SPEED_SCALE = 100;

    private final FieldValue[] values;
    private final int[] targets;
    private final int compressedOffset;
    private final int compressedSize;

    private RecordPlan(List<FieldValue> values, List<RecordField> fields, int compressedOffset, int compressedSize) {
        this.values = values.toArray(FieldValue[]::new);
        this.targets = fields.stream().mapToInt(RecordField::slot).toArray();
        this.compressedOffset = compressedOffset;
        this.compressedSize = Math.min(compressedSize, COMPRESSED_BYTES);
    }

    static RecordPlan of(MessageDefinition definition) {
        List<FieldValue> values = new ArrayList<>();
        List<RecordField> fields = new ArrayList<>();
        int compressedOffset = NOWHERE;
        int compressedSize = 0;
        // Backwards, so that of fields that stand twice the first valid one stands.
        for (int i = definition.fieldCount() - 1; i >= 0; i--) {
            int number = definition.fieldNumber(i);
            if (number == RecordMesg.CompressedSpeedDistanceFieldNum
                    && definition.fieldSize(i) > 0
                    && definition.isOfByteSize(i)) {
                compressedOffset = definition.fieldOffset(i);
                compressedSize = definition.fieldSize(i);
            } else if (RecordField.has(number)) {
                RecordField field = RecordField.of(number);
                definition.value(i, field.type(), field.scale(), field.shift()).ifPresent(value -> {
                    values.add(value);
                    fields.add(field);
                });
            }
        }
        return new RecordPlan(values, fields, compressedOffset, compressedSize);
    }

    /**
     * Reads one message.
     *
     * @param message position of its first field
     * @param result takes a value for each {@link RecordField}, {@code NaN} where it is missing
     * @param distance goes on from message to message
     */
    void read(byte[] bytes, int message, double[] result, CompressedDistance distance) {
        Arrays.fill(result, Double.NaN);
        for (int i = 0; i < values.length; i++) {
            double value = values[i].read(bytes, message);
            if (!Double.isNaN(value)) {
                result[targets[i]] = value;
            }
        }
        double full = result[RecordField.DISTANCE.slot()];
        if (!Double.isNaN(full)) {
            distance.set(full);
        }
        if (compressedOffset != NOWHERE) {
            expand(bytes, message + compressedOffset, result, distance);
        }
    }

    /** Speed and distance of the compressed field stand where the message has no others. */
    private void expand(byte[] bytes, int at, double[] result, CompressedDistance distance) {
        long packed = 0;
        boolean missing = true;
        for (int i = compressedSize - 1; i >= 0; i--) {
            packed = packed << 8 | (bytes[at + i] & 0xFF);
            missing &= bytes[at + i] == (byte) 0xFF;
        }
        if (missing) {
            return;
        }
        if (compressedSize >= COMPRESSED_SPEED_BYTES && Double.isNaN(result[RecordField.SPEED.slot()])) {
            result[RecordField.SPEED.slot()] = (packed & TWELVE_BITS) / COMPRESSED_SPEED_SCALE;
        }
        if (compressedSize == COMPRESSED_BYTES) {
            double meters = distance.add(packed >> 12 & TWELVE_BITS);
            if (Double.isNaN(result[RecordField.DISTANCE.slot()])) {
                result[RecordField.DISTANCE.slot()] = meters;
            }
        }
    }
}
