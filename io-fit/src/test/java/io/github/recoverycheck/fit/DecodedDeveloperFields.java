package io.github.recoverycheck.fit;

import com.garmin.fit.DeveloperField;
import com.garmin.fit.FieldDescriptionMesg;
import com.garmin.fit.Mesg;
import com.garmin.fit.MesgNum;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Developer fields as the SDK decodes them, which knows what each stands for but not in which message. */
final class DecodedDeveloperFields {
    private final Map<String, Integer> nativeMessages = new HashMap<>();
    private final Set<Integer> developers = new HashSet<>();
    private boolean undeclared;

    void startSection() {
        nativeMessages.clear();
        developers.clear();
    }

    void startDeveloper(Mesg message) {
        developers.add(FitFields.code(message, 3));
    }

    void describe(Mesg message) {
        int developer = FitFields.code(message, FieldDescriptionMesg.DeveloperDataIndexFieldNum);
        int number = FitFields.code(message, FieldDescriptionMesg.FieldDefinitionNumberFieldNum);
        undeclared |= !developers.contains(developer);
        nativeMessages.put(
                developer + " " + number, FitFields.code(message, FieldDescriptionMesg.NativeMesgNumFieldNum));
    }

    /** Whether a field was described whose developer was not declared: the SDK takes it for unknown. */
    boolean undeclared() {
        return undeclared;
    }

    void add(Mesg message, FitRecords records) {
        for (DeveloperField field : message.getDeveloperFields()) {
            int nativeMessage = nativeMessages.getOrDefault(field.getDeveloperDataIndex() + " " + field.getNum(), -1);
            if (field.isDefined() && (nativeMessage == -1 || nativeMessage == MesgNum.RECORD)) {
                String unit = Objects.requireNonNullElse(field.getUnits(), "");
                Object value = field.getValue();
                double number = value instanceof Number found ? found.doubleValue() : Double.NaN;
                NativeField.of(field.getNativeOverride(), unit)
                        .ifPresent(f -> records.borrow(f.channel(), records.size() - 1, f.convert(number, unit)));
            }
        }
    }
}
