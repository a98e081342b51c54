package io.github.recoverycheck.activity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverycheck.activity.DeviceOpinion.Benefit;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

final class DeviceOpinionTest {
    private static Optional<Benefit> label(OptionalInt number) {
        return new DeviceOpinion(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), number)
                .benefitLabel();
    }

    @Test
    void namesTheBenefitsInTheOrderOfTheirTrainingEffects() {
        assertThat(label(OptionalInt.of(0))).contains(Benefit.NONE);
        assertThat(label(OptionalInt.of(1))).contains(Benefit.RECOVERY);
        assertThat(label(OptionalInt.of(4))).contains(Benefit.THRESHOLD);
        assertThat(label(OptionalInt.of(7))).contains(Benefit.SPRINT);
    }

    @Test
    void leavesUnknownNumbersWithoutALabel() {
        assertThat(label(OptionalInt.of(8))).isEmpty();
        assertThat(label(OptionalInt.of(-1))).isEmpty();
        assertThat(label(OptionalInt.empty())).isEmpty();
    }
}
