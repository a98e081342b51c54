package io.github.recoverycheck.fit;

import static org.assertj.core.api.Assertions.assertThat;

import com.garmin.fit.Factory;
import com.garmin.fit.Field;
import com.garmin.fit.MesgNum;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class RecordFieldTest {
    @ParameterizedTest
    @EnumSource(RecordField.class)
    void agreesWithTheProfile(RecordField field) {
        assertThat(field.type())
                .isEqualTo(Factory.createField(MesgNum.RECORD, field.number()).getType());
        for (long raw : new long[] {0, 1, 77, 100}) {
            Field profile = Factory.createField(MesgNum.RECORD, field.number());
            profile.setValue(raw / field.scale() - field.shift());
            assertThat(profile.getDoubleValue()).isEqualTo(raw / field.scale() - field.shift());
            assertThat(((Number) profile.getRawValue()).longValue()).isEqualTo(raw);
        }
    }

    @Test
    void hasASlotForEachField() {
        assertThat(RecordField.values())
                .hasSize(RecordField.COUNT)
                .extracting(RecordField::slot)
                .doesNotHaveDuplicates()
                .allMatch(slot -> slot >= 0 && slot < RecordField.COUNT);
    }

    @Test
    void knowsItsOwnNumbersOnly() {
        for (int number = 0; number < 256; number++) {
            int wanted = number;
            boolean known = Arrays.stream(RecordField.values()).anyMatch(f -> f.number() == wanted);
            assertThat(RecordField.has(number)).isEqualTo(known);
        }
    }
}
