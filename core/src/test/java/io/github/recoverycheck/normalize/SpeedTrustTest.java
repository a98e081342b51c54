package io.github.recoverycheck.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.recoverycheck.Recording;
import io.github.recoverycheck.series.Channel;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Single odd seconds of speed. */
final class SpeedTrustTest {
    private static final int SECONDS = 1200;

    private static NormalizedRun run(DoubleUnaryOperator speed) {
        return Normalizer.withDefaults()
                .normalize(Recording.ofSeconds(SECONDS).speed(speed).run());
    }

    private static double meters(NormalizedRun run, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += run.speedMetersPerSecond(i);
        }
        return sum;
    }

    @ParameterizedTest
    @ValueSource(doubles = {6.5, 3.4, 9, 14.9})
    void anOddSecondIsEvenedOutAndItsMetersStay(double odd) {
        NormalizedRun run = run(t -> t == 600.5 ? odd : 2.7);
        assertThat(run.speedMetersPerSecond(600)).isCloseTo((14 * 2.7 + odd) / 15, within(1e-9));
        assertThat(run.speedMetersPerSecond(592)).isCloseTo(2.7, within(1e-9));
        assertThat(meters(run, 500, 700)).isCloseTo(199 * 2.7 + odd, within(1e-9));
    }

    @Test
    void metersThatNobodyRanAreMissing() {
        NormalizedRun run = run(t -> t == 600.5 ? 15.1 : 2.7);
        assertThat(run.speedMetersPerSecond(600)).isNaN();
        assertThat(run.speedMetersPerSecond(599)).isCloseTo(2.7, within(1e-9));
    }

    @Test
    void aSpeedThatNoRunnerHoldsIsMissingHoweverLongItLasts() {
        NormalizedRun run = run(t -> t > 600 && t < 660 ? 9 : 2.7);
        assertThat(run.speedMetersPerSecond(630)).isNaN();
        assertThat(run.moving(630)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"10, 3", "15, 4", "20, 5"})
    void stridesSurvive(int length, int ramp) {
        // From 2.7 to 5 m/s within some seconds, and back.
        DoubleUnaryOperator strides = t -> {
            double phase = t % 120 - 60;
            double up = Math.min(1, Math.max(0, phase / ramp));
            double down = Math.min(1, Math.max(0, (ramp + length - phase) / ramp));
            return 2.7 + 2.3 * Math.min(up, down);
        };
        NormalizedRun run = run(strides);
        for (int i = 0; i < SECONDS; i++) {
            assertThat(run.speedMetersPerSecond(i)).isCloseTo(strides.applyAsDouble(i + 0.5), within(1e-9));
        }
    }

    @Test
    void intervalsWithStandingRestsKeepTheirSpeed() {
        NormalizedRun run = run(t -> t % 120 < 60 ? 5 : 0);
        for (int i = 0; i < SECONDS; i++) {
            if (i % 120 < 60) {
                assertThat(run.speedMetersPerSecond(i)).isCloseTo(5, within(1e-9));
            }
        }
    }

    @Test
    void aShortStopStaysAStop() {
        NormalizedRun run = run(t -> t > 600 && t < 606 ? 0 : 2.7);
        assertThat(run.movingSeconds()).isBetween(SECONDS - 6, SECONDS - 2);
        assertThat(meters(run, 500, 700)).isCloseTo(194 * 2.7, within(1e-9));
    }

    @Test
    void aSecondFarAboveBothItsNeighborsIsOddEvenAmongUnevenOnes() {
        // So uneven that the spread of the window would allow it.
        NormalizedRun run = run(t -> t == 600.5 ? 6.9 : 2.7 + ((int) t % 2 == 0 ? -1.1 : 1.1));
        assertThat(run.speedMetersPerSecond(600)).isLessThan(3.5);
    }

    @Test
    void stepsOfTheDistanceAndSmartRecordingLoseNothing() {
        NormalizedRun stepped = Normalizer.withDefaults()
                .normalize(Recording.ofSeconds(SECONDS)
                        .with(Channel.DISTANCE, t -> 2.6 * 5 * Math.floor(t / 5))
                        .run());
        assertThat(meters(stepped, 0, SECONDS)).isCloseTo(2.6 * SECONDS, within(14.0));
    }
}
