package io.github.recoverycheck.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.recoverycheck.Recording;
import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.normalize.Normalizer;
import io.github.recoverycheck.science.ScienceParameters;
import io.github.recoverycheck.series.Channel;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** What must not change a measure, and what must. */
final class RunMeasurementsInvarianceTest {
    private static final int SECONDS = 2430;
    private static final Set<Measure> HEART_RATE =
            EnumSet.of(Measure.MEAN_HEART_RATE, Measure.MEAN_HEART_RATE_AFTER_10_MINUTES, Measure.PEAK_HEART_RATE);

    private static RunMeasurements measure(Activity activity) {
        return RunMeasurements.of(Normalizer.withDefaults().normalize(activity));
    }

    /** Gets faster by some percent in 30 minutes, wandering by 3 %. */
    private static double creeping(double t) {
        return 2.6 * Math.exp(Math.log(1.06) * t / 1800 + 0.03 * Math.sin(t / 71) + 0.02 * Math.sin(t / 11));
    }

    private static Recording recording(DoubleUnaryOperator speed) {
        return Recording.ofSeconds(SECONDS)
                .speed(speed)
                .heartRate(t -> 130 + 4 * Math.sin(t / 100) + t / 500)
                .altitude(d -> 300 + 8 * Math.sin(d / 150));
    }

    @Test
    void driftOfAnExponentialCreepIsTheCreep() {
        RunMeasurements run = measure(Recording.ofSeconds(SECONDS)
                .speed(t -> 2.6 * Math.pow(1.06, t / 1800))
                .run());
        assertThat(run.get(Measure.PACE_DRIFT_PER_30_MINUTES).value()).isCloseTo(6, within(1e-6));
        // Bins from 5:15 to 39:45.
        double expected = 100 * (Math.pow(1.06, 34.5 / 30) - 1);
        assertThat(run.get(Measure.PACE_DRIFT).value()).isCloseTo(expected, within(1e-6));
    }

    @Test
    void aSlowWarmUpIsNotDrift() {
        RunMeasurements run = measure(
                Recording.ofSeconds(SECONDS).speed(t -> t < 290 ? 1.8 : 2.7).run());
        assertThat(run.get(Measure.PACE_DRIFT).value()).isCloseTo(0, within(1e-6));
    }

    @Test
    void aSprintInTheLastHalfMinuteIsNotDrift() {
        RunMeasurements run = measure(Recording.ofSeconds(SECONDS)
                .speed(t -> t > SECONDS - 29 ? 5 : 2.7)
                .run());
        assertThat(run.get(Measure.PACE_DRIFT).value()).isCloseTo(0, within(1e-6));
    }

    @Test
    void reversedTimeNegatesDrift() {
        // Warm-up and tail are as long as each other once 270 s more are cut from the end.
        DoubleUnaryOperator forward = t -> t < 300 || t > SECONDS - 30 ? 2.6 : creeping(t);
        DoubleUnaryOperator backward = t -> forward.applyAsDouble(300 + SECONDS - 30 - t);
        Measured there =
                measure(Recording.ofSeconds(SECONDS).speed(forward).run()).get(Measure.PACE_DRIFT);
        Measured back =
                measure(Recording.ofSeconds(SECONDS).speed(backward).run()).get(Measure.PACE_DRIFT);
        assertThat((1 + there.value() / 100) * (1 + back.value() / 100)).isCloseTo(1, within(1e-9));
        assertThat(there.value()).isGreaterThan(3);
        assertThat(back.value()).isLessThan(-3);
    }

    @Test
    void aDistanceThatIsTwoPercentLongLeavesDriftUnchanged() {
        Measured drift = measure(Recording.ofSeconds(SECONDS)
                        .speed(RunMeasurementsInvarianceTest::creeping)
                        .run())
                .get(Measure.PACE_DRIFT);
        Measured scaled = measure(Recording.ofSeconds(SECONDS)
                        .speed(t -> 1.02 * creeping(t))
                        .run())
                .get(Measure.PACE_DRIFT);
        assertThat(scaled.value()).isCloseTo(drift.value(), within(1e-9));
        assertThat(scaled.standardError()).isCloseTo(drift.standardError(), within(1e-9));
    }

    @Test
    void aHigherHeartRateChangesOnlyHeartRate() {
        Recording run = recording(RunMeasurementsInvarianceTest::creeping);
        double[] heartRates = run.series().column(Channel.HEART_RATE);
        RunMeasurements before = measure(run.run());
        RunMeasurements after =
                measure(run.heartRate(t -> heartRates[(int) t] + 7).run());
        for (Measure measure : before.values().keySet()) {
            if (HEART_RATE.contains(measure)) {
                assertThat(after.get(measure).value())
                        .isCloseTo(before.get(measure).value() + 7, within(1e-9));
            } else if (measure == Measure.HEART_RATE_DRIFT) {
                assertThat(after.get(measure).value())
                        .isCloseTo(before.get(measure).value(), within(1e-9));
            } else if (measure != Measure.DECOUPLING) {
                assertThat(after.get(measure)).isEqualTo(before.get(measure));
            }
        }
    }

    @Test
    void smartRecordingHardlyChangesHeartRateAndDrift() {
        Recording recording = recording(RunMeasurementsInvarianceTest::creeping);
        RunMeasurements full = measure(recording.run());
        RunMeasurements thinned = measure(Activity.builder(
                        Sport.RUNNING, recording.series(t -> t % 6 == 0 || t % 13 == 5 || t == SECONDS, 0))
                .build());
        assertThat(thinned.get(Measure.MEAN_HEART_RATE).value())
                .isCloseTo(full.get(Measure.MEAN_HEART_RATE).value(), within(0.5));
        assertThat(thinned.get(Measure.PACE_DRIFT).value())
                .isCloseTo(full.get(Measure.PACE_DRIFT).value(), within(0.5));
        assertThat(thinned.get(Measure.EFFORT_UPLIFT).value())
                .isCloseTo(
                        full.get(Measure.EFFORT_UPLIFT).value(),
                        within(thinned.get(Measure.EFFORT_UPLIFT).standardError()));
    }

    @Test
    void evenEffortOverHillsIsNoDriftThoughThePaceChanges() {
        // Up 4 % in the first half and flat in the second at equal effort.
        double factor = ScienceParameters.withDefaults().gradeCurve().factor(0.04);
        double half = 1200 * 2.7 / factor;
        RunMeasurements run = measure(Recording.ofSeconds(2400)
                .speed(t -> t < 1200 ? 2.7 / factor : 2.7)
                .altitude(d -> 300 + 0.04 * Math.min(d, half))
                .run());
        assertThat(run.get(Measure.PACE_DRIFT).value()).isCloseTo(0, within(0.5));
        assertThat(run.get(Measure.GRADE_ADJUSTED_SPEED).value()).isCloseTo(2.7, within(0.01));
    }

    @Test
    void hillsAreMeasuredAsTheyAre() {
        // Four climbs and descents of 10 % and 50 m each, in 500 m there and 500 m back.
        RunMeasurements run = measure(Recording.ofSeconds(1600, 2.5)
                .altitude(d -> 300 + 0.10 * Math.abs(500 - (d + 500) % 1000))
                .run());
        double kilometers = 4;
        assertThat(run.get(Measure.ASCENT_PER_KILOMETER).value() * kilometers).isBetween(190.0, 200.5);
        assertThat(run.get(Measure.DESCENT_PER_KILOMETER).value() * kilometers).isBetween(190.0, 200.5);
        assertThat(run.get(Measure.EFFORT_UPLIFT).value()).isBetween(0.16, 0.186);
        assertThat(run.get(Measure.STEEP_DESCENT).value()).isBetween(180.0, 200.0);
        assertThat(run.get(Measure.STEEP_DESCENT).standardError())
                .isCloseTo(Math.hypot(3, run.get(Measure.STEEP_DESCENT).value() / 10), within(1e-9));
    }
}
