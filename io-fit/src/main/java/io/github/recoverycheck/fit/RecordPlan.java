package io.github.recoverycheck.fit;

import com.garmin.fit.RecordMesg;
import io.github.recoverycheck.series.Channel;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How to read the record messages of one definition: compiled once, run for blocks of them. */
final class RecordPlan {
    /** Speed and distance of 12 bits each, packed into three bytes. */
    private static final int COMPRESSED_BYTES = 3;

    private static final int COMPRESSED_SPEED_BYTES = 2;
    private static final int NOWHERE = -1;
    private static final long TWELVE_BITS = 0xFFF;
    private static final double COMPRESSED_SPEED_SCALE = 100;

    /** A field and where it stands. */
    private record Step(RecordField field, FieldValue value) {}

    private final List<Step> steps;
    /** Fields that stand there once more: the first valid value counts. */
    private final List<Step> repeatedSteps;

    private final @Nullable FieldValue timestamp;
    private final DeveloperPlan developerFields;
    private final Set<RecordField> fields;
    /** Fields that only the compressed one fills. */
    private final Set<RecordField> missing;

    private final Map<Channel, RecordField> sources;
    private final int compressedOffset;
    private final int compressedSize;

    private RecordPlan(
            @Nullable FieldValue timestamp,
            DeveloperPlan developerFields,
            List<Step> steps,
            List<Step> repeatedSteps,
            int compressedOffset,
            int compressedSize) {
        this.timestamp = timestamp;
        this.developerFields = developerFields;
        this.steps = steps;
        this.repeatedSteps = repeatedSteps;
        this.compressedOffset = compressedOffset;
        this.compressedSize = Math.min(compressedSize, COMPRESSED_BYTES);
        fields = EnumSet.noneOf(RecordField.class);
        steps.forEach(step -> fields.add(step.field()));
        missing = EnumSet.noneOf(RecordField.class);
        if (compressedOffset != NOWHERE) {
            missing.addAll(EnumSet.of(RecordField.SPEED, RecordField.DISTANCE));
            missing.removeAll(fields);
            fields.addAll(missing);
        }
        sources = sources(fields);
    }

    /** The field in which the values of each channel end up. */
    private static Map<Channel, RecordField> sources(Set<RecordField> fields) {
        Map<Channel, RecordField> sources = new EnumMap<>(Channel.class);
        for (RecordField field : fields) {
            boolean halfPosition = field.isPosition()
                    && !(fields.contains(RecordField.LATITUDE) && fields.contains(RecordField.LONGITUDE));
            if (field != RecordField.FRACTIONAL_CADENCE && !halfPosition) {
                // Enhanced fields come last.
                sources.put(field.channel(), field);
            }
        }
        return sources;
    }

    static RecordPlan of(MessageDefinition definition, DeveloperPlan developerFields) {
        List<Step> steps = new ArrayList<>();
        List<Step> repeated = new ArrayList<>();
        Set<RecordField> known = EnumSet.noneOf(RecordField.class);
        int compressedOffset = NOWHERE;
        int compressedSize = 0;
        for (int i = 0; i < definition.fieldCount(); i++) {
            int number = definition.fieldNumber(i);
            if (number == RecordMesg.CompressedSpeedDistanceFieldNum
                    && compressedOffset == NOWHERE
                    && definition.fieldSize(i) > 0
                    && definition.isOfByteSize(i)) {
                compressedOffset = definition.fieldOffset(i);
                compressedSize = definition.fieldSize(i);
            } else if (RecordField.has(number)) {
                RecordField field = RecordField.of(number);
                definition
                        .value(i, field.type(), field.scale(), field.shift())
                        .ifPresent(value -> (known.add(field) ? steps : repeated).add(new Step(field, value)));
            }
        }
        return new RecordPlan(
                definition.timestamp(), developerFields, steps, repeated, compressedOffset, compressedSize);
    }

    /** Where the messages carry their own time, if they do. */
    @Nullable
    FieldValue timestamp() {
        return timestamp;
    }

    /** What stands for fields of the device's own where those are missing. */
    DeveloperPlan developerFields() {
        return developerFields;
    }

    /** Whether the messages may hold the field. */
    boolean has(RecordField field) {
        return fields.contains(field);
    }

    /** The field that each channel of the messages is decoded into; enhanced before plain. */
    Map<Channel, RecordField> sources() {
        return sources;
    }

    /**
     * Reads some messages.
     *
     * @param messages positions of their first fields
     * @param result takes the values of each field that the plan {@link #has}, {@code NaN} where one is missing
     * @param distance goes on from message to message
     */
    void read(byte[] bytes, int[] messages, int count, RecordValues result, CompressedDistance distance) {
        for (RecordField field : missing) {
            result.of(field).setMissing(count);
        }
        for (Step step : steps) {
            step.value().read(bytes, messages, count, result.of(step.field()));
        }
        for (Step step : repeatedSteps) {
            step.value().readMissing(bytes, messages, count, result.of(step.field()));
        }
        if (compressedOffset != NOWHERE) {
            expand(bytes, messages, count, result, distance);
        } else if (fields.contains(RecordField.DISTANCE)) {
            distance.setLast(result.of(RecordField.DISTANCE), count);
        }
    }

    /** Speed and distance of the compressed field stand where the message has no others. */
    private void expand(byte[] bytes, int[] messages, int count, RecordValues result, CompressedDistance distance) {
        Stretch speeds = result.of(RecordField.SPEED);
        Stretch distances = result.of(RecordField.DISTANCE);
        for (int i = 0; i < count; i++) {
            if (!Double.isNaN(distances.value(i))) {
                distance.set(distances.value(i));
            }
            long packed = packed(bytes, messages[i] + compressedOffset);
            if (packed == NOWHERE) {
                continue;
            }
            if (compressedSize >= COMPRESSED_SPEED_BYTES) {
                speeds.setIfMissing(i, (packed & TWELVE_BITS) / COMPRESSED_SPEED_SCALE);
            }
            if (compressedSize == COMPRESSED_BYTES) {
                distances.setIfMissing(i, distance.add(packed >> 12 & TWELVE_BITS));
            }
        }
    }

    /** The bytes of the compressed field as one number, or -1 if all say that it is missing. */
    private long packed(byte[] bytes, int at) {
        long packed = 0;
        boolean missingBytes = true;
        for (int i = compressedSize - 1; i >= 0; i--) {
            packed = packed << 8 | (bytes[at + i] & 0xFF);
            missingBytes &= bytes[at + i] == (byte) 0xFF;
        }
        return missingBytes ? NOWHERE : packed;
    }
}
