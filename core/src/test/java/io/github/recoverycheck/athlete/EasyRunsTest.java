package io.github.recoverycheck.athlete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.recoverycheck.athlete.EasySpeed.Origin;
import io.github.recoverycheck.measure.Measure;
import io.github.recoverycheck.measure.Measured;
import io.github.recoverycheck.measure.MissingReason;
import io.github.recoverycheck.measure.RunMeasurements;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which runs define the own easy speed: limits themselves and errors. */
final class EasyRunsTest {
    private static final RunMeasurements TODAY = Runs.easy(35, 130, 2.4).build();

    private static int count(Runs run, Optional<MaximalHeartRate> maximum) {
        return EasyRuns.before(TODAY, AthleteHistory.of(List.of(run.day(-1).build())), maximum)
                .size();
    }

    private static Optional<MaximalHeartRate> maximum(double bpm, double error) {
        return Optional.of(new MaximalHeartRate(bpm, error, MaximalHeartRate.Origin.GIVEN));
    }

    @ParameterizedTest
    @CsvSource({"24.9, 0", "25, 1", "120, 1", "120.1, 0"})
    void easyRunsAreOf25To120Minutes(double minutes, int count) {
        assertThat(count(Runs.ofMinutes(minutes).speed(2.6).rpe(4), Optional.empty()))
                .isEqualTo(count);
    }

    @ParameterizedTest
    @CsvSource({"139.9, 0", "140, 1", "164, 1", "164.1, 0"})
    void easyIs70To82PercentOfTheMaximum(double bpm, int count) {
        assertThat(count(Runs.easy(40, bpm, 2.6), maximum(200, 2))).isEqualTo(count);
        assertThat(count(Runs.easy(40, bpm, 2.6), Optional.empty())).isZero();
    }

    @Test
    void fourWholeRunsAreEnough() {
        EasyRuns four = EasyRuns.of(Collections.nCopies(4, new EasyRuns.WeightedSpeed(2.6, 1)));
        assertThat(four.medianSpeed().value()).isEqualTo(2.6);
        EasyRuns three = EasyRuns.of(Collections.nCopies(3, new EasyRuns.WeightedSpeed(2.6, 1)));
        assertThat(three.medianSpeed().missing()).contains(MissingReason.EASY_PACE_UNKNOWN);
    }

    @Test
    void withoutAMaximumEasyRunsStandAlone() {
        List<RunMeasurements> runs = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            runs.add(Runs.ofMinutes(40).speed(2.6).rpe(3).day(-i).build());
        }
        EasySpeed easy = AthleteState.of(TODAY, AthleteHistory.of(runs), AthleteProfile.unknown())
                .easySpeed();
        assertThat(easy.origin()).contains(Origin.EASY_RUNS_ONLY);
        assertThat(easy.metersPerSecond().value()).isEqualTo(2.6);
    }

    @Test
    void theErrorOfTheMaximumIsInTheSpeedAt75PercentOfIt() {
        List<RunMeasurements> runs = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            double speed = 2.4 + 0.05 * (i % 3);
            runs.add(Runs.easy(40, 140 + 24 * (speed - 2.4), speed)
                    .with(Measure.RPE, Measured.of(3, 0.5))
                    .day(-1 - 2 * i)
                    .build());
        }
        AthleteHistory history = AthleteHistory.of(runs);
        HeartRateBaseline baseline = HeartRateBaseline.before(TODAY, history, run -> false, PopulationPrior.DEFAULTS);
        double slope = baseline.slope().value();
        double exact =
                slope * byHeartRate(history, baseline, 0).metersPerSecond().standardError();
        double rough =
                slope * byHeartRate(history, baseline, 8).metersPerSecond().standardError();
        assertThat(rough * rough - exact * exact).isCloseTo(0.75 * 8 * 0.75 * 8, within(1e-6));
    }

    private static EasySpeed byHeartRate(AthleteHistory history, HeartRateBaseline baseline, double error) {
        EasySpeed easy = EasySpeed.estimate(TODAY, history, AthleteProfile.unknown(), maximum(200, error), baseline);
        assertThat(easy.origin()).contains(Origin.HEART_RATE);
        return easy;
    }
}
