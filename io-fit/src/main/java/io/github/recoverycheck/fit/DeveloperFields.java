package io.github.recoverycheck.fit;

import com.garmin.fit.DeveloperDataIdMesg;
import com.garmin.fit.FieldDescriptionMesg;
import com.garmin.fit.Fit;
import com.garmin.fit.MesgNum;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the fields mean that apps and sensors add to the records of one section, as far as they say that they stand for
 * a field that we read. Known by the developer's number and the field's, as several developers number alike. A
 * description that is broken, or tells of no such field, is passed over; so are fields without any.
 */
final class DeveloperFields {
    private static final double NO_SCALE = 255;
    private static final double NO_OFFSET = 127;

    /** A field that stands for a native one. */
    private record Description(NativeField field, String unit, int type, double scale, double offset) {}

    /** By developer and number. */
    private final Map<Integer, Map<Integer, Description>> descriptions = new HashMap<>();

    /** Takes a description. */
    void describe(MessageDefinition definition, byte[] bytes, int message) {
        double developer = number(definition, bytes, message, FieldDescriptionMesg.DeveloperDataIndexFieldNum);
        double number = number(definition, bytes, message, FieldDescriptionMesg.FieldDefinitionNumberFieldNum);
        if (Double.isNaN(developer) || Double.isNaN(number)) {
            return;
        }
        Description described = description(definition, bytes, message);
        Map<Integer, Description> ofDeveloper = descriptions.computeIfAbsent((int) developer, index -> new HashMap<>());
        if (described == null) {
            ofDeveloper.remove((int) number);
        } else {
            ofDeveloper.put((int) number, described);
        }
    }

    /** A developer begins anew: what was described under the same number before was another's. */
    void startDeveloper(MessageDefinition definition, byte[] bytes, int message) {
        double developer = number(definition, bytes, message, DeveloperDataIdMesg.DeveloperDataIndexFieldNum);
        if (!Double.isNaN(developer)) {
            descriptions.remove((int) developer);
        }
    }

    /** How to read those developer fields of the records of one definition that stand for native ones. */
    DeveloperPlan plan(MessageDefinition definition) {
        List<DeveloperPlan.Source> sources = new ArrayList<>();
        int offset = definition.fieldBytes();
        for (int i = 0; i < definition.developerFieldCount(); i++) {
            int size = definition.developerFieldSize(i);
            Description found = descriptions
                    .getOrDefault(definition.developerFieldIndex(i), Map.of())
                    .get(definition.developerFieldNumber(i));
            if (found != null && size >= BaseType.size(found.type())) {
                boolean big = definition.isBigEndian();
                FieldValue value = new FieldValue(offset, found.type(), big, found.scale(), found.offset());
                sources.add(new DeveloperPlan.Source(value, found.field(), found.unit()));
            }
            offset += size;
        }
        return new DeveloperPlan(sources);
    }

    private static @Nullable Description description(MessageDefinition definition, byte[] bytes, int message) {
        double defined = number(definition, bytes, message, FieldDescriptionMesg.FitBaseTypeIdFieldNum);
        double nativeMessage = number(definition, bytes, message, FieldDescriptionMesg.NativeMesgNumFieldNum);
        double nativeField = number(definition, bytes, message, FieldDescriptionMesg.NativeFieldNumFieldNum);
        int type = Double.isNaN(defined) ? BaseType.NONE : BaseType.effective((int) defined, (int) defined);
        boolean ofRecords = Double.isNaN(nativeMessage) || nativeMessage == MesgNum.RECORD;
        if (type == BaseType.NONE || !ofRecords || Double.isNaN(nativeField)) {
            return null;
        }
        double scale = number(definition, bytes, message, FieldDescriptionMesg.ScaleFieldNum);
        double offset = number(definition, bytes, message, FieldDescriptionMesg.OffsetFieldNum);
        String unit = unit(definition, bytes, message);
        boolean hasScale = !Double.isNaN(scale) && scale != NO_SCALE;
        boolean hasOffset = !Double.isNaN(offset) && offset != NO_OFFSET;
        return NativeField.of((int) nativeField, unit)
                .filter(field -> !hasScale || scale > 0)
                .map(field -> new Description(field, unit, type, hasScale ? scale : 1, hasOffset ? offset : 0))
                .orElse(null);
    }

    private static double number(MessageDefinition definition, byte[] bytes, int message, int number) {
        int type = switch (number) {
            case FieldDescriptionMesg.OffsetFieldNum -> Fit.BASE_TYPE_SINT8;
            case FieldDescriptionMesg.NativeMesgNumFieldNum -> Fit.BASE_TYPE_UINT16;
            default -> Fit.BASE_TYPE_UINT8;
        };
        for (int i = 0; i < definition.fieldCount(); i++) {
            if (definition.fieldNumber(i) == number) {
                Optional<FieldValue> value = definition.value(i, type, 1, 0);
                return value.isEmpty() ? Double.NaN : value.get().read(bytes, message);
            }
        }
        return Double.NaN;
    }

    /** Only the first of several units counts. */
    private static String unit(MessageDefinition definition, byte[] bytes, int message) {
        for (int i = 0; i < definition.fieldCount(); i++) {
            if (definition.fieldNumber(i) == FieldDescriptionMesg.UnitsFieldNum) {
                int from = message + definition.fieldOffset(i);
                int length = 0;
                while (length < definition.fieldSize(i) && bytes[from + length] != 0) {
                    length++;
                }
                return new String(bytes, from, length, StandardCharsets.UTF_8);
            }
        }
        return "";
    }
}
