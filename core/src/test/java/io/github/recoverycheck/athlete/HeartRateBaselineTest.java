package io.github.recoverycheck.athlete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.recoverycheck.activity.HeartRateSensor;
import io.github.recoverycheck.activity.Intention;
import io.github.recoverycheck.activity.SelfReport;
import io.github.recoverycheck.activity.Sign;
import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.measure.Circumstances;
import io.github.recoverycheck.measure.Efforts;
import io.github.recoverycheck.measure.HeartRateHistogram;
import io.github.recoverycheck.measure.Measure;
import io.github.recoverycheck.measure.Measured;
import io.github.recoverycheck.measure.MissingReason;
import io.github.recoverycheck.measure.Repetitions;
import io.github.recoverycheck.measure.RunMeasurements;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

final class HeartRateBaselineTest {
    private static final RunMeasurements TODAY = today(145);

    private static RunMeasurements today(double bpm) {
        return Runs.easy(40, bpm, 2.6).build();
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
        return compare(today, runs, run -> false, false);
    }

    private static HeartRateBaseline.Comparison compare(
            RunMeasurements today,
            List<RunMeasurements> runs,
            Predicate<RunMeasurements> afterHardSession,
            boolean isAfterHardSession) {
        return HeartRateBaseline.before(today, AthleteHistory.of(runs), afterHardSession, PopulationPrior.DEFAULTS)
                .compare(isAfterHardSession);
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
        RunMeasurements faster = Runs.easy(40, 145, 2.8).build();
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
        assertThat(compare(Runs.easy(40, 145, 3.49).build(), earlier(12))
                        .excess()
                        .isPresent())
                .isTrue();
        assertThat(reason(compare(Runs.easy(40, 145, 3.51).build(), earlier(12))))
                .isEqualTo(MissingReason.BASELINE_EXTRAPOLATED);
        assertThat(reason(compare(Runs.easy(40, 120, 1.69).build(), earlier(12))))
                .isEqualTo(MissingReason.BASELINE_EXTRAPOLATED);
    }

    @Test
    void keepsTreadmillAndOpenAirApart() {
        RunMeasurements indoors =
                Runs.easy(40, 145, 2.6).sport(Sport.TREADMILL_RUNNING).build();
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
        RunMeasurements undated = Runs.easy(40, 140, 2.6).withoutDate().build();
        assertThat(reason(compare(undated, earlier(12)))).isEqualTo(MissingReason.DATE_UNKNOWN);
    }

    @Test
    void aRunThatCouldNotBeComparedWithIsNotCompared() {
        assertThat(reason(compare(Runs.easy(12, 152, 2.6).build(), earlier(20))))
                .isEqualTo(MissingReason.DRIFT_WINDOW_SHORT);
        assertThat(reason(compare(Runs.easy(20.4, 152, 2.6).build(), earlier(20))))
                .isEqualTo(MissingReason.DRIFT_WINDOW_SHORT);
        assertThat(compare(Runs.easy(20.5, 152, 2.6).build(), earlier(20))
                        .excess()
                        .isPresent())
                .isTrue();
    }

    @Test
    void aSpeedThatIsOnlyEstimatedWidensTheError() {
        RunMeasurements estimated = Runs.easy(40, 145, 2.6)
                .with(Measure.GRADE_ADJUSTED_SPEED, Measured.of(2.6, 0.13))
                .build();
        assertThat(compare(estimated, earlier(12)).excess().standardError())
                .isGreaterThan(compare(TODAY, earlier(12)).excess().standardError());
    }

    private static Runs warm(double minutes, double bpm, double speed, double celsius) {
        return Runs.easy(minutes, bpm, speed).with(Measure.TEMPERATURE, Measured.of(celsius, 1));
    }

    /** Days before, m/s, °C, minutes and bpm; the ninth run stands out. */
    private static List<RunMeasurements> ofAQuarter() {
        double[][] rows = {
            {3, 2.6, 10, 40, 138}, {5, 2.5, 22, 35, 139}, {8, 2.7, 15, 60, 145}, {10, 2.55, 18, 45, 138},
            {14, 2.65, 25, 40, 143}, {17, 2.6, 12, 90, 141}, {21, 2.45, 9, 30, 131}, {24, 2.75, 20, 50, 148},
            {28, 2.5, 27, 40, 155}, {35, 2.6, 14, 55, 139}, {40, 2.7, 16, 35, 144}, {47, 2.55, 19, 45, 136}
        };
        List<RunMeasurements> runs = new ArrayList<>();
        for (double[] row : rows) {
            runs.add(warm(row[3], row[4], row[1], row[2]).day(-row[0]).build());
        }
        return runs;
    }

    /** Computed by an independent program (numpy), with a run that stood out at a tenth of its weight in a second fit. */
    @Test
    void agreesWithAnIndependentComputation() {
        HeartRateBaseline.Comparison comparison = compare(warm(40, 145, 2.6, 15).build(), ofAQuarter());
        assertThat(145 - comparison.excess().value()).isCloseTo(138.52025, within(1e-3));
        assertThat(comparison.excess().standardError()).isCloseTo(3.61739, within(1e-3));
        assertThat(comparison.excess().degreesOfFreedom()).isCloseTo(14.12719, within(1e-5));
        assertThat(comparison.effectiveRuns()).isCloseTo(8.12719, within(1e-5));
        assertThat(comparison.z().value()).isCloseTo(1.79128, within(1e-3));
        assertThat(comparison.oneSidedP().value()).isCloseTo(0.036624, within(1e-4));
        assertThat(comparison.ownSlope().value()).isCloseTo(27.46435, within(1e-3));
        assertThat(comparison.ownSlope().standardError()).isCloseTo(5.43224, within(1e-3));
        assertThat(comparison.isTemperatureKnown()).isTrue();
        assertThat(comparison.isLittleSure()).isFalse();
    }

    @Test
    void heatExplainsPartOfTheHeartRate() {
        double cool =
                compare(warm(40, 145, 2.6, 15).build(), ofAQuarter()).excess().value();
        double hot =
                compare(warm(40, 145, 2.6, 30).build(), ofAQuarter()).excess().value();
        assertThat(cool - hot).isBetween(15 * 0.3, 15 * 0.8);
        assertThat(compare(warm(40, 145, 2.6, -10).build(), ofAQuarter())
                        .excess()
                        .value())
                .isEqualTo(cool);
    }

    @Test
    void withoutATemperatureTheErrorIsWider() {
        HeartRateBaseline.Comparison unknown = compare(today(145), ofAQuarter());
        HeartRateBaseline.Comparison known = compare(warm(40, 145, 2.6, 15).build(), ofAQuarter());
        assertThat(unknown.isTemperatureKnown()).isFalse();
        assertThat(unknown.excess().value()).isEqualTo(known.excess().value());
        assertThat(unknown.excess().standardError())
                .isBetween(known.excess().standardError() + 0.5, known.excess().standardError() + 1);
    }

    @Test
    void aLongerRunMayHaveAHigherMeanHeartRate() {
        double usual = compare(today(145), earlier(12)).excess().value();
        double longer =
                compare(Runs.easy(100, 145, 2.6).build(), earlier(12)).excess().value();
        assertThat(usual - longer).isCloseTo(30 * 0.1, within(0.1));
    }

    /** Half a bpm a week fitter: a line through all weeks, without a trend, would expect too high a heart rate. */
    @Test
    void followsAnAthleteWhoGetsFitter() {
        List<RunMeasurements> runs = new ArrayList<>();
        for (int i = 1; i <= 60; i++) {
            double days = 3 * i;
            runs.add(Runs.easy(40, 135 + 0.5 * days / 7, 2.5 + 0.05 * (i % 5))
                    .day(-days)
                    .build());
        }
        double excess = compare(today(135), runs).excess().value();
        assertThat(excess).isBetween(-1.0, 1.0);
    }

    @Test
    void runsAfterHardSessionsBarelyCount() {
        List<RunMeasurements> runs = earlier(12);
        List<RunMeasurements> tired = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            tired.add(Runs.easy(40, 140, 2.6).day(-1 - 3.0 * i).build());
        }
        runs.addAll(tired);
        double contaminated = compare(TODAY, runs).excess().value();
        HeartRateBaseline.Comparison apart = compare(TODAY, runs, tired::contains, false);
        assertThat(contaminated).isLessThan(8.8);
        assertThat(apart.excess().value()).isBetween(9.3, 10.3);
        assertThat(apart.effectiveRuns()).isLessThan(compare(TODAY, runs).effectiveRuns() - 2);
    }

    @Test
    void afterAHardSessionFatigueIsExpectedMoreAndCountsFromThere() {
        HeartRateBaseline.Comparison rested = compare(TODAY, earlier(12));
        HeartRateBaseline.Comparison after = compare(TODAY, earlier(12), run -> false, true);
        assertThat(after.excess()).isEqualTo(rested.excess());
        double probability = after.fatigueProbability().value();
        assertThat(probability).isGreaterThan(rested.fatigueProbability().value());
        assertThat(after.stress().value()).isCloseTo((probability - 0.3) / 0.7, within(1e-12));
    }

    /** Whatever the heart rate, more of it is never less stress; only a suppressed one is apart. */
    @Test
    void stressRisesWithTheHeartRate() {
        double before = 0;
        for (double bpm = 130; bpm < 175; bpm++) {
            double stress = compare(today(bpm), earlier(15)).stress().value();
            assertThat(stress).isBetween(before, 1.0);
            before = stress;
        }
        assertThat(before).isGreaterThan(0.9);
    }

    @Test
    void aSuppressedHeartRateIsNamedButNoStressAlone() {
        HeartRateBaseline.Comparison low = compare(today(122), earlier(15));
        assertThat(low.isSuppressed()).isTrue();
        assertThat(low.stress().value()).isZero();
        assertThat(compare(today(134), earlier(15)).isSuppressed()).isFalse();
    }

    @Test
    void aSuppressedHeartRateThatFeltHardIsALittleStress() {
        List<RunMeasurements> hard = List.of(
                Runs.easy(40, 122, 2.6).rpe(5).build(),
                Runs.easy(40, 122, 2.6).feel(25).build(),
                Runs.easy(40, 122, 2.6)
                        .report(SelfReport.none().withAnswer(Sign.EXTREME_FATIGUE, true))
                        .build());
        for (RunMeasurements run : hard) {
            assertThat(compare(run, earlier(15)).stress().value()).isEqualTo(0.2);
        }
        RunMeasurements easy = Runs.easy(40, 122, 2.6).rpe(4).feel(50).build();
        assertThat(compare(easy, earlier(15)).stress().value()).isZero();
        RunMeasurements usual = Runs.easy(40, 135, 2.6).rpe(6).build();
        assertThat(compare(usual, earlier(15)).stress().value()).isZero();
    }

    @Test
    void fewRunsMakeItLittleSure() {
        assertThat(compare(TODAY, earlier(6)).isLittleSure()).isTrue();
        assertThat(compare(TODAY, earlier(20)).isLittleSure()).isFalse();
    }

    @Test
    void leavesOutIntervalsRacesWalksAndNoisyGrades() {
        List<RunMeasurements> runs = earlier(12);
        HeartRateBaseline.Comparison comparison = compare(TODAY, runs);
        List<RunMeasurements> odd = List.of(
                Runs.easy(40, 170, 2.6).efforts(intervals(120, false)).day(-1).build(),
                Runs.easy(40, 170, 2.6)
                        .report(SelfReport.none().withIntended(Intention.RACE))
                        .day(-1.1)
                        .build(),
                Runs.easy(40, 170, 2.6)
                        .with(Measure.WALKING_SHARE, Measured.exact(0.21))
                        .day(-1.2)
                        .build());
        for (RunMeasurements one : odd) {
            runs.add(one);
            assertThat(compare(TODAY, runs)).isEqualTo(comparison);
        }
        assertThat(reason(compare(odd.get(0), earlier(12)))).isEqualTo(MissingReason.INTERVAL_SESSION);
        assertThat(reason(compare(odd.get(1), earlier(12)))).isEqualTo(MissingReason.INTERVAL_SESSION);
        assertThat(reason(compare(odd.get(2), earlier(12)))).isEqualTo(MissingReason.WALK_RUN);
    }

    @Test
    void stridesAndWalkingBreaksAreNoIntervals() {
        RunMeasurements strides =
                Runs.easy(40, 145, 2.6).efforts(intervals(20, false)).build();
        RunMeasurements breaks =
                Runs.easy(40, 145, 2.6).efforts(intervals(240, true)).build();
        assertThat(compare(strides, earlier(12)).excess().isPresent()).isTrue();
        assertThat(compare(breaks, earlier(12)).excess().isPresent()).isTrue();
    }

    private static Efforts intervals(double workSeconds, boolean restIsWalking) {
        Repetitions repetitions = new Repetitions(
                Repetitions.Source.SPEED,
                5,
                5 * workSeconds,
                workSeconds,
                4,
                2.5,
                restIsWalking,
                OptionalDouble.empty());
        return new Efforts(Optional.of(repetitions), List.of(), 0, OptionalDouble.empty(), HeartRateHistogram.empty());
    }

    private static Runs worn(HeartRateSensor sensor, double bpm) {
        return Runs.easy(40, bpm, 2.6).circumstances(new Circumstances(Optional.empty(), Optional.empty(), sensor));
    }

    @Test
    void anotherSensorHasItsOwnOffset() {
        List<RunMeasurements> runs = new ArrayList<>();
        for (int i = 1; i <= 30; i++) {
            runs.add(worn(i % 2 == 0 ? HeartRateSensor.WRIST : HeartRateSensor.CHEST_STRAP, i % 2 == 0 ? 135 : 139)
                    .day(-2 * i)
                    .build());
        }
        assertThat(compare(worn(HeartRateSensor.WRIST, 135).build(), runs)
                        .excess()
                        .value())
                .isBetween(-0.5, 0.5);
        assertThat(compare(worn(HeartRateSensor.CHEST_STRAP, 139).build(), runs)
                        .excess()
                        .value())
                .isBetween(-0.5, 0.5);
        assertThat(compare(worn(HeartRateSensor.UNKNOWN, 137).build(), runs)
                        .excess()
                        .value())
                .isBetween(-0.5, 0.5);
    }

    @Test
    void theFirstRunWithAnotherSensorIsLessSure() {
        List<RunMeasurements> strap = new ArrayList<>();
        for (int i = 1; i <= 20; i++) {
            strap.add(worn(HeartRateSensor.CHEST_STRAP, 135).day(-2 * i).build());
        }
        double same = compare(worn(HeartRateSensor.CHEST_STRAP, 135).build(), strap)
                .excess()
                .standardError();
        double other = compare(worn(HeartRateSensor.WRIST, 135).build(), strap)
                .excess()
                .standardError();
        assertThat(other * other - same * same).isCloseTo(9, within(1.0));
    }

    private static Runs at(double meters, double bpm) {
        return Runs.easy(40, bpm, 2.6).with(Measure.ALTITUDE, Measured.of(meters, 5));
    }

    private static List<RunMeasurements> earlierAt(double meters) {
        List<RunMeasurements> runs = new ArrayList<>();
        for (int i = 1; i <= 12; i++) {
            runs.add(at(meters, 135).day(-2 * i).build());
        }
        return runs;
    }

    @Test
    void refusesToCompareAMountainWithTheLowland() {
        assertThat(reason(compare(at(1501, 145).build(), earlierAt(200))))
                .isEqualTo(MissingReason.BASELINE_ENVIRONMENT);
        assertThat(reason(compare(at(1501, 145).build(), earlier(12)))).isEqualTo(MissingReason.BASELINE_ENVIRONMENT);
        assertThat(compare(at(1499, 145).build(), earlierAt(200)).excess().isPresent())
                .isTrue();
        assertThat(compare(at(1900, 145).build(), earlierAt(1700)).excess().isPresent())
                .isTrue();
    }

    @Test
    void aHolidayInTheMountainsDoesNotMoveTheLowland() {
        List<RunMeasurements> runs = earlierAt(200);
        HeartRateBaseline.Comparison comparison = compare(TODAY, runs);
        for (int i = 0; i < 5; i++) {
            runs.add(at(2200, 150).day(-1.1 - 0.1 * i).build());
        }
        assertThat(compare(TODAY, runs)).isEqualTo(comparison);
    }

    @Test
    void theOwnSpeedAtAHeartRateInvertsThePrediction() {
        HeartRateBaseline baseline =
                HeartRateBaseline.before(TODAY, AthleteHistory.of(earlier(20)), run -> false, PopulationPrior.DEFAULTS);
        Measured speed = baseline.speedAt(140, 0);
        double slope = baseline.slope().value();
        assertThat(speed.value()).isCloseTo(2.6 + 5 / slope, within(0.01));
        assertThat(speed.standardError()).isBetween(2.5 / slope, 5 / slope);
        assertThat(baseline.speedAt(140, 5).standardError()).isGreaterThan(speed.standardError());
        assertThat(baseline.speedAt(170, 0).missing()).contains(MissingReason.BASELINE_EXTRAPOLATED);
        HeartRateBaseline small =
                HeartRateBaseline.before(TODAY, AthleteHistory.of(earlier(4)), run -> false, PopulationPrior.DEFAULTS);
        assertThat(small.speedAt(140, 0).missing()).contains(MissingReason.BASELINE_TOO_SMALL);
    }

    @Test
    void aHistoryThatWasCutToWhatIsKeptGivesTheSameToTheLastDigit() {
        Random random = new Random(3);
        List<RunMeasurements> runs = new ArrayList<>();
        for (int i = 1; i <= 500; i++) {
            double speed = 2.4 + 0.5 * random.nextDouble();
            runs.add(Runs.easy(40, 135 + 24 * (speed - 2.6) + 5 * random.nextGaussian(), speed)
                    .day(-3.0 * i)
                    .build());
        }
        AthleteHistory all = AthleteHistory.of(runs);
        AthleteHistory kept = all.recent();
        assertThat(kept.size()).isLessThan(all.size());
        assertThat(HeartRateBaseline.before(TODAY, kept, run -> false, PopulationPrior.DEFAULTS)
                        .compare(false))
                .isEqualTo(HeartRateBaseline.before(TODAY, all, run -> false, PopulationPrior.DEFAULTS)
                        .compare(false));
    }
}
