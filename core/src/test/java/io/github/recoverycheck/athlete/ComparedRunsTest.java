package io.github.recoverycheck.athlete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.recoverycheck.measure.Caveat;
import io.github.recoverycheck.measure.Measure;
import io.github.recoverycheck.measure.Measured;
import io.github.recoverycheck.measure.MissingReason;
import io.github.recoverycheck.measure.RunMeasurements;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Which earlier runs a heart rate is held against, and by how much each counts. */
final class ComparedRunsTest {
    private static final RunMeasurements TODAY = Runs.easy(40, 145, 2.6).build();

    private static HeartRateBaseline before(
            RunMeasurements today, List<RunMeasurements> runs, Predicate<RunMeasurements> afterHardSession) {
        return HeartRateBaseline.before(today, AthleteHistory.of(runs), afterHardSession, PopulationPrior.DEFAULTS);
    }

    private static HeartRateBaseline.Comparison compare(RunMeasurements today, List<RunMeasurements> runs) {
        return before(today, runs, run -> false).compare(false);
    }

    /** Runs every other day on a line of 24 bpm for each m/s. */
    private static List<RunMeasurements> earlier(int count) {
        List<RunMeasurements> runs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double speed = 2.5 + 0.05 * (i % 5);
            runs.add(Runs.easy(40, 135 + 24 * (speed - 2.6), speed)
                    .day(-2 - 2.0 * i)
                    .build());
        }
        return runs;
    }

    private static double weight(double days) {
        return Math.pow(0.5, days / 42);
    }

    private static double weightOfEarlier(int count) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += weight(2 + 2.0 * i);
        }
        return sum;
    }

    @Test
    void aRunCountsByHalfAfterSixWeeks() {
        assertThat(compare(TODAY, earlier(12)).effectiveRuns()).isCloseTo(weightOfEarlier(12), within(1e-9));
    }

    @Test
    void aHeartRateOfLittleConfidenceCountsByItsCoverage() {
        List<RunMeasurements> runs = earlier(12);
        Runs doubtful = Runs.easy(40, 135, 2.6)
                .with(Measure.MEAN_HEART_RATE, Measured.of(135, 2, Double.POSITIVE_INFINITY, 0.85))
                .day(-42);
        runs.add(doubtful.build());
        assertThat(compare(TODAY, runs).effectiveRuns()).isCloseTo(weightOfEarlier(12) + 0.5, within(1e-9));
        runs.set(12, doubtful.caveats(Caveat.HR_LOW_CONFIDENCE).build());
        assertThat(compare(TODAY, runs).effectiveRuns()).isCloseTo(weightOfEarlier(12) + 0.5 * 0.85, within(1e-9));
    }

    @Test
    void aRunAfterAHardSessionCountsATenthEvenIfItStandsOut() {
        List<RunMeasurements> runs = earlier(12);
        RunMeasurements tired = Runs.easy(40, 160, 2.6).day(-42).build();
        runs.add(tired);
        assertThat(before(TODAY, runs, tired::equals).compare(false).effectiveRuns())
                .isCloseTo(weightOfEarlier(12) + 0.5 * 0.1, within(1e-9));
    }

    @Test
    void gradesThatAreNoiseOrAFifthOfWalkingKeepARunOut() {
        List<RunMeasurements> runs = earlier(12);
        RunMeasurements noisy =
                Runs.easy(40, 170, 2.6).caveats(Caveat.GRADE_NOISY).day(-1).build();
        runs.add(noisy);
        assertThat(compare(TODAY, runs)).isEqualTo(compare(TODAY, earlier(12)));
        assertThat(compare(noisy, earlier(12)).excess().missing()).contains(MissingReason.GRADE_NOISY);
        runs.set(
                12,
                Runs.easy(40, 135, 2.6)
                        .with(Measure.WALKING_SHARE, Measured.exact(0.2))
                        .day(-1)
                        .build());
        assertThat(compare(TODAY, runs).comparedRuns()).isEqualTo(13);
    }

    @Test
    void eightyPercentOfTheHeartRateAreEnough() {
        RunMeasurements enough = Runs.easy(40, 145, 2.6)
                .with(Measure.MEAN_HEART_RATE, Measured.of(145, 2, Double.POSITIVE_INFINITY, 0.8))
                .build();
        assertThat(compare(enough, earlier(12)).excess().isPresent()).isTrue();
    }

    @Test
    void aHeightOf1500MetersIsLowlandForARunAndForItsRivals() {
        List<RunMeasurements> runs = new ArrayList<>();
        for (int i = 1; i <= 12; i++) {
            runs.add(at(1500).day(-2 * i).build());
        }
        assertThat(compare(at(1500).build(), runs).comparedRuns()).isEqualTo(12);
        assertThat(compare(at(1500).build(), runs).excess().isPresent()).isTrue();
        assertThat(compare(at(1501).build(), runs).excess().missing()).contains(MissingReason.BASELINE_ENVIRONMENT);
    }

    private static Runs at(double meters) {
        return Runs.easy(40, 135, 2.6).with(Measure.ALTITUDE, Measured.of(meters, 5));
    }

    /** The scale's usual error is in the noise already; only what today's is larger by counts, at 24 bpm for each m/s. */
    @Test
    void theErrorOfTodaysSpeedCountsByThePopulationsSlope() {
        RunMeasurements estimated = Runs.easy(40, 145, 2.6)
                .with(Measure.GRADE_ADJUSTED_SPEED, Measured.of(2.6, 0.13))
                .build();
        double usual = compare(TODAY, earlier(12)).excess().standardError();
        double wide = compare(estimated, earlier(12)).excess().standardError();
        double scale = 0.015 * 2.6;
        assertThat(wide * wide - usual * usual).isCloseTo(24 * 24 * (0.13 * 0.13 - scale * scale), within(0.05));
    }

    @Test
    void theErrorOfAHeartRateWidensTheSpeedAtIt() {
        HeartRateBaseline baseline = before(TODAY, earlier(20), run -> false);
        double slope = baseline.slope().value();
        double exact = slope * baseline.speedAt(140, 0).standardError();
        double rough = slope * baseline.speedAt(140, 5).standardError();
        assertThat(rough * rough - exact * exact).isCloseTo(25, within(1e-6));
    }

    @Test
    void aHeartRateThatHardlyRisesWithTheSpeedTellsNoSpeed() {
        List<RunMeasurements> runs = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            double speed = 2.3 + 0.15 * (i % 5);
            runs.add(Runs.easy(40, 135 - 10 * (speed - 2.6), speed).day(-1 - i).build());
        }
        HeartRateBaseline baseline = before(TODAY, runs, run -> false);
        assertThat(baseline.slope().value()).isLessThan(2 * baseline.slope().standardError());
        assertThat(baseline.speedAt(135, 0).missing()).contains(MissingReason.BASELINE_EXTRAPOLATED);
    }

    @Test
    void thePredictionStandsOnTheRunsThatAreCounted() {
        assertThat(before(TODAY, earlier(9), run -> false).comparedRuns()).isEqualTo(9);
    }
}
