package io.github.recoverycheck.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.recoverycheck.Recording;
import io.github.recoverycheck.normalize.Normalizer;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

final class SurgesTest {
    private static final int SECONDS = 2400;

    private static Measured surges(DoubleUnaryOperator speed) {
        return RunMeasurements.of(Normalizer.withDefaults()
                        .normalize(Recording.ofSeconds(SECONDS).speed(speed).run()))
                .get(Measure.SURGES);
    }

    @Test
    void anEvenRunHasNone() {
        assertThat(surges(t -> 2.7)).isEqualTo(Measured.exact(0));
    }

    @Test
    void sixStridesOfTwentySecondsAreTheirShareOfTheTime() {
        Measured surges = surges(t -> t > 600 && t % 240 < 20 ? 3.6 : 2.7);
        int strides = 0;
        for (int t = 601; t < SECONDS - 30; t++) {
            strides += t % 240 < 20 ? 1 : 0;
        }
        assertThat(surges.value()).isCloseTo(strides / (double) (SECONDS - 330), within(0.006));
    }

    @Test
    void aShortJumpAsideIsNoSurge() {
        assertThat(surges(t -> t % 300 < 5 ? 3.6 : 2.7).value()).isZero();
    }

    @Test
    void aSpeedNearTheLimitHasAnError() {
        Measured surges = surges(t -> t % 600 < 60 ? 2.7 * 1.16 : 2.7);
        assertThat(surges.value()).isGreaterThan(0.05);
        assertThat(surges.standardError()).isGreaterThan(0.02);
    }

    @Test
    void onlyStretchesOfTheWholeLengthCount() {
        double[] values = {3, 3, 3, 1, 3, 3, 1, 3, 3, 3, 3};
        assertThat(Surges.share(values, 2, 3)).isEqualTo(7 / 11.0);
        assertThat(Surges.share(values, 2, 5)).isZero();
    }
}
