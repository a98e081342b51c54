package io.github.recoverycheck.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.recoverycheck.Recording;
import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.Intention;
import io.github.recoverycheck.activity.Pause;
import io.github.recoverycheck.activity.RecordedTotals;
import io.github.recoverycheck.activity.SelfReport;
import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.normalize.Normalizer;
import io.github.recoverycheck.series.TimeSeries;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

final class RunMeasurementsTest {
    private static final int MINUTES_35 = 2100;

    private static RunMeasurements measure(Activity activity) {
        return RunMeasurements.of(Normalizer.withDefaults().normalize(activity));
    }

    private static MissingReason reason(RunMeasurements run, Measure measure) {
        return run.get(measure).missing().orElseThrow();
    }

    private static Recording easy() {
        return Recording.ofSeconds(MINUTES_35, 2.7).heartRate(t -> 132);
    }

    @Test
    void measuresAnEvenRunOnTheFlat() {
        RunMeasurements run =
                measure(easy().altitude(d -> 300 + Math.sin(d / 3)).run());
        assertThat(run.movingMinutes()).isEqualTo(35);
        assertThat(run.isLongEnough()).isTrue();
        assertThat(run.get(Measure.MEAN_HEART_RATE).value()).isCloseTo(132, within(1e-9));
        assertThat(run.get(Measure.MEAN_HEART_RATE).standardError()).isEqualTo(2);
        assertThat(run.get(Measure.PEAK_HEART_RATE).value()).isCloseTo(132, within(1e-9));
        assertThat(run.heartRates()).isEqualTo(HeartRateHistogram.of(132, MINUTES_35 - 330));
        assertThat(run.distanceMeters()).hasValueCloseTo(2.7 * MINUTES_35, within(1e-6));
    }

    @Test
    void leavesTheFirstFiveMinutesAndTheLastHalfOutOfTheMeanHeartRate() {
        RunMeasurements run = measure(Recording.ofSeconds(MINUTES_35, 2.7)
                .heartRate(t -> t < 300 || t > MINUTES_35 - 30 ? 180 : 130)
                .run());
        assertThat(run.get(Measure.MEAN_HEART_RATE).value()).isCloseTo(130, within(0.1));
    }

    @Test
    void takesThePeakAfterMinuteTenAsAMeanOfHalfAMinute() {
        RunMeasurements run = measure(Recording.ofSeconds(MINUTES_35, 2.7)
                .heartRate(t -> (t > 200 && t < 500) || t == 900 ? 190 : t >= 1200 && t < 1260 ? 160 : 130)
                .run());
        assertThat(run.get(Measure.PEAK_HEART_RATE).value()).isCloseTo(160, within(1e-9));
    }

    @Test
    void withoutHeartRateSaysSo() {
        RunMeasurements run = measure(Recording.ofSeconds(MINUTES_35, 2.7).run());
        assertThat(reason(run, Measure.MEAN_HEART_RATE)).isEqualTo(MissingReason.HR_ABSENT);
        assertThat(reason(run, Measure.PEAK_HEART_RATE)).isEqualTo(MissingReason.HR_ABSENT);
        assertThat(run.heartRates()).isEqualTo(HeartRateHistogram.empty());
        assertThat(run.get(Measure.PACE_DRIFT).isPresent()).isTrue();
    }

    @Test
    void withHeartRateOnHalfTheTimeFindsItUnusable() {
        RunMeasurements run = measure(Recording.ofSeconds(MINUTES_35, 2.7)
                .heartRate(t -> t < 1200 ? 0 : 130)
                .run());
        assertThat(reason(run, Measure.MEAN_HEART_RATE)).isEqualTo(MissingReason.HR_UNUSABLE);
    }

    @Test
    void aPartlyMissingHeartRateHasALargerError() {
        RunMeasurements run = measure(Recording.ofSeconds(MINUTES_35, 2.7)
                .heartRate(t -> t >= 300 && t < 300 + 354 ? 0 : 130)
                .run());
        Measured mean = run.get(Measure.MEAN_HEART_RATE);
        assertThat(mean.coverage()).isCloseTo(0.8, within(0.001));
        assertThat(mean.standardError()).isCloseTo(2 / Math.sqrt(0.8), within(0.001));
    }

    @Test
    void tooShortARunHasNoHeartRateOfItsMiddle() {
        RunMeasurements run =
                measure(Recording.ofSeconds(320, 2.7).heartRate(t -> 132).run());
        assertThat(run.isLongEnough()).isFalse();
        assertThat(reason(run, Measure.MEAN_HEART_RATE)).isEqualTo(MissingReason.TOO_SHORT);
        assertThat(reason(run, Measure.GRADE_ADJUSTED_SPEED)).isEqualTo(MissingReason.TOO_SHORT);
    }

    @Test
    void driftNeedsFifteenMinutesAfterTheWarmUp() {
        // The last of thirty bins has its center at 19:45, half a minute before the end.
        Recording shorter = Recording.ofSeconds(1214, 2.7);
        Recording longer = Recording.ofSeconds(1215, 2.7);
        assertThat(reason(measure(shorter.run()), Measure.PACE_DRIFT)).isEqualTo(MissingReason.DRIFT_WINDOW_SHORT);
        assertThat(measure(longer.run()).get(Measure.PACE_DRIFT).isPresent()).isTrue();
    }

    @Test
    void driftNeedsARunThatDoesNotMostlyPause() {
        Activity activity = Activity.builder(
                        Sport.RUNNING, Recording.ofSeconds(4000, 2.7).series())
                .addPauses(List.of(new Pause(600, 1700)))
                .build();
        assertThat(reason(measure(activity), Measure.PACE_DRIFT)).isEqualTo(MissingReason.TOO_MANY_STOPS);
    }

    @Test
    void withoutAltitudeTheHillsAreMissing() {
        RunMeasurements run = measure(easy().run());
        assertThat(reason(run, Measure.EFFORT_UPLIFT)).isEqualTo(MissingReason.ALTITUDE_MISSING);
        assertThat(reason(run, Measure.STEEP_DESCENT)).isEqualTo(MissingReason.ALTITUDE_MISSING);
        assertThat(run.get(Measure.GRADE_ADJUSTED_SPEED).value()).isCloseTo(2.7, within(1e-9));
    }

    @Test
    void onATreadmillTheHillsAreUnknownAndTheSpeedIsRough() {
        RunMeasurements run = measure(easy().altitude(d -> 300 + 0.05 * d).as(Sport.TREADMILL_RUNNING));
        assertThat(reason(run, Measure.EFFORT_UPLIFT)).isEqualTo(MissingReason.GRADE_UNKNOWN);
        assertThat(reason(run, Measure.ASCENT_PER_KILOMETER)).isEqualTo(MissingReason.GRADE_UNKNOWN);
        Measured speed = run.get(Measure.GRADE_ADJUSTED_SPEED);
        assertThat(speed.standardError()).isCloseTo(0.05 * 2.7, within(1e-9));
    }

    @Test
    void withoutDistanceSaysSoAndKeepsTheHeartRate() {
        Recording heartRateOnly = Recording.ofSeconds(MINUTES_35).heartRate(t -> 132);
        Activity withTotal = Activity.builder(Sport.RUNNING, heartRateOnly.series())
                .totals(new RecordedTotals(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.of(5600)))
                .build();
        for (Activity activity : List.of(heartRateOnly.run(), withTotal)) {
            RunMeasurements run = measure(activity);
            assertThat(reason(run, Measure.GRADE_ADJUSTED_SPEED)).isEqualTo(MissingReason.DISTANCE_MISSING);
            assertThat(reason(run, Measure.PACE_DRIFT)).isEqualTo(MissingReason.DISTANCE_MISSING);
            assertThat(reason(run, Measure.EFFORT_UPLIFT)).isEqualTo(MissingReason.DISTANCE_MISSING);
            assertThat(run.get(Measure.MEAN_HEART_RATE).value()).isCloseTo(132, within(1e-9));
            assertThat(run.movingMinutes()).isEqualTo(35);
        }
        assertThat(measure(heartRateOnly.run()).distanceMeters()).isEmpty();
        assertThat(measure(withTotal).distanceMeters()).hasValue(5600);
    }

    @Test
    void anotherSportKeepsItsTimeAndWhatWasReported() {
        RunMeasurements ride = measure(Activity.builder(Sport.CYCLING, easy().series())
                .selfReport(SelfReport.none().withRpe(4).withFeel(75))
                .build());
        assertThat(ride.isRun()).isFalse();
        assertThat(ride.movingMinutes()).isEqualTo(35);
        assertThat(ride.get(Measure.RPE)).isEqualTo(Measured.of(4, 0.5));
        assertThat(ride.get(Measure.FEEL)).isEqualTo(Measured.exact(75));
        for (Measure measure : List.of(
                Measure.MEAN_HEART_RATE, Measure.GRADE_ADJUSTED_SPEED, Measure.PACE_DRIFT, Measure.EFFORT_UPLIFT)) {
            assertThat(reason(ride, measure)).isEqualTo(MissingReason.NOT_A_RUN);
        }
    }

    @Test
    void anEmptyRecordingIsMeasuredWithReasonsOnly() {
        RunMeasurements run =
                measure(Activity.builder(Sport.RUNNING, TimeSeries.empty()).build());
        assertThat(run.movingMinutes()).isZero();
        assertThat(run.values().values().stream().filter(Measured::isPresent)).hasSize(1);
    }

    @Test
    void unreportedIsMissingAndCanBeTakenAway() {
        RunMeasurements silent = measure(easy().run());
        assertThat(reason(silent, Measure.RPE)).isEqualTo(MissingReason.NOT_REPORTED);
        RunMeasurements reported = measure(easy().run().toBuilder()
                .selfReport(SelfReport.none().withRpe(2).withFeel(50))
                .build());
        assertThat(reported).isNotEqualTo(silent);
        assertThat(reported.withoutSelfReport()).isEqualTo(silent);
    }

    @Test
    void aTitleFromElsewhereSaysOnlyWhatTheRecordingLeavesOpen() {
        RunMeasurements untold = measure(easy().run());
        assertThat(untold.withTitle("Recovery run").intention()).contains(Intention.RECOVERY);
        assertThat(untold.withTitle("Morning run")).isEqualTo(untold);
        RunMeasurements workout =
                measure(easy().run().toBuilder().title("Tempo run").build());
        assertThat(workout.withTitle("Recovery run").intention()).contains(Intention.WORKOUT);
    }

    @Test
    void aCorrectedSportIsMeasuredLikeARecordedOne() {
        Activity run = easy().run();
        Activity ride = run.toBuilder().sport(Sport.CYCLING).build();
        assertThat(measure(ride).isRun()).isFalse();
        assertThat(measure(ride.toBuilder().sport(run.sport()).build())).isEqualTo(measure(run));
    }

    @Test
    void measuresOfTheAthleteAreAskedFromTheVerdict() {
        RunMeasurements run = measure(easy().run());
        assertThatIllegalArgumentException().isThrownBy(() -> run.get(Measure.SHARE_ABOVE_80));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> run.values().clear());
    }

    @Test
    void theRecordStaysSmallHoweverLongTheRun() {
        RunMeasurements run = measure(
                Recording.ofSeconds(6 * 3600, 2.7).heartRate(t -> 110 + t / 400).run());
        // Four numbers, a header and two references for a measure, four bytes for a beat, and the rest. Reasons are
        // shared.
        int beats =
                run.heartRates().secondsByBpm().length + run.workingHeartRates().secondsByBpm().length;
        assertThat(run.values().size() * 52 + beats * 4 + 400).isLessThan(3 * 1024);
    }
}
