package io.github.recoverycheck.measure;

import static io.github.recoverycheck.Printed.assertPrinted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.recoverycheck.Recording;
import io.github.recoverycheck.normalize.Normalizer;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

final class DecouplingTest {
    private static double decoupling(double firstSpeed, double secondSpeed, DoubleUnaryOperator heartRateAtSpeed) {
        double[] minutes = new double[40];
        double[] speeds = new double[40];
        double[] heartRates = new double[40];
        Arrays.setAll(minutes, i -> 5.25 + i / 2.0);
        Arrays.setAll(speeds, i -> i < 20 ? firstSpeed : secondSpeed);
        Arrays.setAll(heartRates, i -> heartRateAtSpeed.applyAsDouble(speeds[i]));
        return HeartRateDrift.decoupling(minutes, speeds, heartRates, 4, 1).value();
    }

    @Test
    void aHigherHeartRateAtTheSameSpeedIsPositive() {
        double[] minutes = {6, 8, 10, 12, 14, 16, 18, 20};
        double[] speeds = {2.6, 2.6, 2.6, 2.6, 2.6, 2.6, 2.6, 2.6};
        double[] heartRates = {136, 136, 136, 136, 140, 140, 140, 140};
        assertPrinted(
                HeartRateDrift.decoupling(minutes, speeds, heartRates, 4, 1).value(), "2.8571428571");
    }

    @Test
    void withoutAnyDriftACreepingPaceLooksLikeNegativeDecoupling() {
        DoubleUnaryOperator heart = speed -> 135 + 24 * (speed - 2.7);
        assertPrinted(heart.applyAsDouble(2.60), "132.6");
        assertPrinted(heart.applyAsDouble(2.808), "137.592");
        assertPrinted(60 * 2.60 / heart.applyAsDouble(2.60), "1.1764706");
        assertPrinted(60 * 2.808 / heart.applyAsDouble(2.808), "1.2244898");
        assertPrinted(decoupling(2.60, 2.808, heart), "-4.0816");
        assertPrinted(decoupling(2.60, 2.60 * 0.92, heart), "4.4010");
    }

    @Test
    void theMiddleBinOfAnOddCountBelongsToTheSecondHalf() {
        double[] minutes = {1, 2, 3, 4, 5, 6, 7, 8, 9};
        double[] speeds = {2.6, 2.6, 2.6, 2.6, 2.6, 2.6, 2.6, 2.6, 2.6};
        double[] heartRates = {130, 130, 130, 130, 140, 130, 130, 130, 130};
        assertThat(HeartRateDrift.decoupling(minutes, speeds, heartRates, 4, 1).value())
                .isCloseTo(100 * (1 - 130 / 132.0), within(1e-9));
    }

    private static RunMeasurements measure(Recording recording) {
        return RunMeasurements.of(Normalizer.withDefaults().normalize(recording.run()));
    }

    @Test
    void isToldOnASteadyRunAndRefusedOnACreepingOne() {
        DoubleUnaryOperator drifting = t -> 130 + t / 400;
        Measured steady =
                measure(Recording.ofSeconds(2400, 2.7).heartRate(drifting)).get(Measure.DECOUPLING);
        // The halves of 5:00 to 39:30 are 17:15 apart: 2.6 bpm of 134.
        assertThat(steady.value()).isBetween(1.5, 2.3);
        Measured creeping = measure(Recording.ofSeconds(2400)
                        .speed(t -> 2.6 * Math.pow(1.06, t / 1800))
                        .heartRate(drifting))
                .get(Measure.DECOUPLING);
        assertThat(creeping.missing()).contains(MissingReason.PAHR_NOT_STEADY);
        Measured brief =
                measure(Recording.ofSeconds(1400, 2.7).heartRate(drifting)).get(Measure.DECOUPLING);
        assertThat(brief.missing()).contains(MissingReason.DRIFT_WINDOW_SHORT);
    }
}
