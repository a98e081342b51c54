package io.github.recoverycheck.athlete;

import static io.github.recoverycheck.Printed.assertPrinted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.measure.Measure;
import io.github.recoverycheck.measure.Measured;
import io.github.recoverycheck.measure.MissingReason;
import io.github.recoverycheck.measure.RunMeasurements;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class HeartRateBaselineTest {
    private static final RunMeasurements TODAY = today(145);

    private static RunMeasurements today(double bpm) {
        return Runs.easy(35, bpm, 2.6).build();
    }

    /** Runs every other day before today on a line of 24 bpm for each m/s, 135 bpm at 2.6 m/s. */
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

    private static HeartRateBaseline.Comparison compare(RunMeasurements today, List<RunMeasurements> runs) {
        return HeartRateBaseline.compare(today, AthleteHistory.of(runs));
    }

    private static MissingReason reason(HeartRateBaseline.Comparison comparison) {
        assertThat(comparison.fatigueProbability().missing())
                .isEqualTo(comparison.excess().missing());
        return comparison.excess().missing().orElseThrow();
    }

    @Test
    void tellsHowMuchHigherTheHeartRateIsThanEarlierRunsPredict() {
        HeartRateBaseline.Comparison comparison = compare(TODAY, earlier(12));
        assertThat(comparison.excess().value()).isCloseTo(10, within(0.01));
        assertThat(comparison.excess().standardError()).isBetween(2.0, 5.0);
        assertThat(comparison.comparedRuns()).isEqualTo(12);
        assertThat(comparison.fatigueProbability().value()).isGreaterThan(0.6);
    }

    @Test
    void findsNothingWhereTheHeartRateIsAsPredicted() {
        HeartRateBaseline.Comparison comparison = compare(today(135), earlier(12));
        assertThat(comparison.excess().value()).isCloseTo(0, within(0.01));
        assertThat(comparison.fatigueProbability().value()).isLessThan(Fatigue.PRIOR);
    }

    @Test
    void predictsHigherForAHigherSpeed() {
        RunMeasurements faster = Runs.easy(35, 145, 2.8).build();
        assertThat(compare(faster, earlier(12)).excess().value()).isCloseTo(10 - 24 * 0.2, within(0.01));
    }

    @Test
    void excludesTodayAndLaterRuns() {
        List<RunMeasurements> runs = earlier(12);
        HeartRateBaseline.Comparison comparison = compare(TODAY, runs);
        runs.add(TODAY);
        runs.add(Runs.easy(40, 180, 2.6).day(1).build());
        runs.add(Runs.easy(40, 180, 2.6).day(300).build());
        assertThat(compare(TODAY, runs)).isEqualTo(comparison);
    }

    @Test
    void excludesRunsOlderThanAYear() {
        List<RunMeasurements> runs = earlier(12);
        HeartRateBaseline.Comparison comparison = compare(TODAY, runs);
        runs.add(Runs.easy(40, 180, 2.6).day(-366).build());
        assertThat(compare(TODAY, runs)).isEqualTo(comparison);
    }

    @Test
    void needsFiveEffectiveRuns() {
        HeartRateBaseline.Comparison few = compare(TODAY, earlier(5));
        assertThat(reason(few)).isEqualTo(MissingReason.BASELINE_TOO_SMALL);
        assertThat(few.comparedRuns()).isEqualTo(5);
        assertThat(compare(TODAY, earlier(6)).excess().isPresent()).isTrue();
        assertThat(reason(compare(TODAY, List.of()))).isEqualTo(MissingReason.BASELINE_TOO_SMALL);
    }

    @Test
    void oldRunsWeighLess() {
        List<RunMeasurements> runs = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            runs.add(Runs.easy(40, 135, 2.6).day(-42 - 0.01 * i).build());
        }
        assertThat(reason(compare(TODAY, runs))).isEqualTo(MissingReason.BASELINE_TOO_SMALL);
    }

    @Test
    void refusesToExtrapolateFarBeyondTheSpeedsOfEarlierRuns() {
        assertThat(compare(Runs.easy(35, 145, 3.49).build(), earlier(12))
                        .excess()
                        .isPresent())
                .isTrue();
        assertThat(reason(compare(Runs.easy(35, 145, 3.51).build(), earlier(12))))
                .isEqualTo(MissingReason.BASELINE_EXTRAPOLATED);
        assertThat(reason(compare(Runs.easy(35, 120, 1.69).build(), earlier(12))))
                .isEqualTo(MissingReason.BASELINE_EXTRAPOLATED);
    }

    @Test
    void keepsTreadmillAndOpenAirApart() {
        RunMeasurements indoors =
                Runs.easy(35, 145, 2.6).sport(Sport.TREADMILL_RUNNING).build();
        assertThat(reason(compare(indoors, earlier(12)))).isEqualTo(MissingReason.BASELINE_TOO_SMALL);
        List<RunMeasurements> mixed = earlier(12);
        HeartRateBaseline.Comparison outdoors = compare(TODAY, mixed);
        for (int i = 0; i < 12; i++) {
            mixed.add(Runs.easy(40, 150, 2.6)
                    .sport(Sport.TREADMILL_RUNNING)
                    .day(-3 - 2.0 * i)
                    .build());
        }
        assertThat(compare(TODAY, mixed)).isEqualTo(outdoors);
        assertThat(compare(indoors, mixed).excess().value()).isCloseTo(-5, within(0.1));
    }

    @Test
    void leavesOutRunsThatAreShortOrPoorlyRecordedOrNoRuns() {
        List<RunMeasurements> runs = earlier(12);
        HeartRateBaseline.Comparison comparison = compare(TODAY, runs);
        runs.add(Runs.easy(20, 180, 2.6).day(-1).build());
        runs.add(Runs.easy(40, 180, 2.6)
                .with(Measure.MEAN_HEART_RATE, Measured.of(180, 2, Double.POSITIVE_INFINITY, 0.79))
                .day(-1.1)
                .build());
        runs.add(Runs.easy(40, 180, 2.6).sport(Sport.CYCLING).day(-1.2).build());
        runs.add(Runs.ofMinutes(40).heartRate(180).day(-1.3).build());
        assertThat(compare(TODAY, runs)).isEqualTo(comparison);
    }

    @Test
    void oneOutlierHardlyMovesThePrediction() {
        List<RunMeasurements> runs = earlier(20);
        double excess = compare(TODAY, runs).excess().value();
        runs.add(Runs.easy(40, 185, 2.6).day(-1).build());
        assertThat(compare(TODAY, runs).excess().value()).isCloseTo(excess, within(0.6));
    }

    @Test
    void namesWhatTodayLacks() {
        RunMeasurements silent = Runs.ofMinutes(35).speed(2.6).build();
        assertThat(reason(compare(silent, earlier(12)))).isEqualTo(MissingReason.HR_ABSENT);
        RunMeasurements nowhere = Runs.ofMinutes(35).heartRate(140).build();
        assertThat(reason(compare(nowhere, earlier(12)))).isEqualTo(MissingReason.DISTANCE_MISSING);
        RunMeasurements undated = Runs.easy(35, 140, 2.6).withoutDate().build();
        assertThat(reason(compare(undated, earlier(12)))).isEqualTo(MissingReason.DATE_UNKNOWN);
    }

    @Test
    void noiseStaysNearItsPriorWithFewRuns() {
        double[] none = {};
        HeartRateBaseline.Comparison comparison =
                HeartRateBaseline.fit(none, none, none).compare(Measured.of(0.0, 0.015 * 0.0), 10);
        // Prior noise 4, prior intercept 30, sensor 0.8.
        assertPrinted(comparison.excess().standardError(), "30.2760632");
    }

    @Test
    void aRunThatCouldNotBeComparedWithIsNotCompared() {
        assertThat(reason(compare(Runs.easy(12, 152, 2.6).build(), earlier(20))))
                .isEqualTo(MissingReason.DRIFT_WINDOW_SHORT);
    }

    @Test
    void aSpeedThatIsOnlyEstimatedWidensTheError() {
        double[] speeds = {2.5, 2.6, 2.7, 2.5, 2.6, 2.7};
        double[] heartRates = {138, 140, 142, 139, 141, 143};
        double[] recency = {1, 1, 1, 1, 1, 1};
        HeartRateBaseline baseline = HeartRateBaseline.fit(speeds, heartRates, recency);
        assertThat(baseline.compare(Measured.of(2.6, 0.13), 150).excess().standardError())
                .isGreaterThan(
                        baseline.compare(Measured.of(2.6, 0.039), 150).excess().standardError());
    }
}
