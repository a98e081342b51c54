package io.github.recoverycheck.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.recoverycheck.Recording;
import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.Lap;
import io.github.recoverycheck.activity.Lap.Intensity;
import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.normalize.Normalizer;
import io.github.recoverycheck.series.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

/** Work and rest that alternate: 10 min of jogging at 2.7 m/s, then repetitions, then jogging to minute 40. */
final class RepetitionsTest {
    private static final int SECONDS = 2400;

    private static DoubleUnaryOperator repetitions(int count, int work, int rest, double fast, double slow) {
        return t -> {
            double since = t - 600;
            boolean within = since >= 0 && since < count * (work + rest);
            return !within ? 2.7 : since % (work + rest) < work ? fast : slow;
        };
    }

    private static Optional<Repetitions> of(Activity.Builder activity) {
        return RunMeasurements.of(Normalizer.withDefaults().normalize(activity.build()))
                .efforts()
                .repetitions();
    }

    private static Activity.Builder run(Recording recording) {
        return Activity.builder(Sport.RUNNING, recording.series());
    }

    private static Optional<Repetitions> of(DoubleUnaryOperator speed) {
        return of(run(Recording.ofSeconds(SECONDS).speed(speed)));
    }

    private static List<Lap> laps(Intensity work, Intensity rest) {
        List<Lap> laps = new ArrayList<>(List.of(lap(0, 600, Intensity.WARM_UP)));
        for (int i = 0; i < 5; i++) {
            laps.add(lap(600 + 180 * i, 720 + 180 * i, work));
            laps.add(lap(720 + 180 * i, 780 + 180 * i, rest));
        }
        laps.add(lap(1500, SECONDS, Intensity.COOL_DOWN));
        return laps;
    }

    private static Lap lap(double from, double to, Intensity intensity) {
        return new Lap(from, to, OptionalDouble.empty(), intensity);
    }

    @Test
    void fastAndSlowStretchesAreCountedAndTimed() {
        Repetitions found = of(repetitions(5, 120, 60, 4, 2.4)).orElseThrow();
        assertThat(found.source()).isEqualTo(Repetitions.Source.SPEED);
        assertThat(found.count()).isEqualTo(5);
        assertThat(found.workSeconds()).isEqualTo(600, within(10.0));
        assertThat(found.medianWorkSeconds()).isEqualTo(120, within(5.0));
        assertThat(found.workSpeedMetersPerSecond()).isEqualTo(4, within(0.05));
        assertThat(found.restSpeedMetersPerSecond()).isEqualTo(2.4, within(0.05));
        assertThat(found.restIsWalking()).isFalse();
        assertThat(found.areStrides()).isFalse();
        assertThat(found.thirdHighestPeakBpm()).isEmpty();
    }

    @Test
    void standingBetweenThemIsRestThatWasNotRun() {
        Repetitions found = of(repetitions(6, 90, 90, 4.5, 0)).orElseThrow();
        assertThat(found.count()).isEqualTo(6);
        assertThat(found.restIsWalking()).isTrue();
        assertThat(found.restSpeedMetersPerSecond()).isLessThan(0.1);
    }

    @Test
    void evenStretchesBetweenStopsAreRepetitionsAndUnevenOnesAreTrafficLights() {
        DoubleUnaryOperator even = t -> t % 300 < 210 ? 4 : 0;
        assertThat(of(even).orElseThrow().count()).isEqualTo(8);
        IntPredicate stops = t -> (t > 400 && t < 440) || (t > 1150 && t < 1200) || (t > 1300 && t < 1345) || t > 2350;
        assertThat(of(t -> stops.test((int) t) ? 0 : 2.8)).isEmpty();
    }

    @Test
    void stridesAreSeenAndAreNoSession() {
        Repetitions found = of(repetitions(6, 20, 60, 5, 2.5)).orElseThrow();
        assertThat(found.count()).isEqualTo(6);
        assertThat(found.areStrides()).isTrue();
    }

    @Test
    void walkingBreaksAreARunWithWalkedRest() {
        Repetitions found = of(t -> t % 240 < 180 ? 2.6 : 1.4).orElseThrow();
        assertThat(found.count()).isEqualTo(10);
        assertThat(found.restIsWalking()).isTrue();
    }

    @Test
    void anEvenRunAndASingleHardStretchHaveNone() {
        assertThat(of(t -> 2.7)).isEmpty();
        assertThat(of(t -> 2.7 + 0.15 * Math.sin(t / 40))).isEmpty();
        assertThat(of(repetitions(1, 1200, 0, 3.6, 2.7))).isEmpty();
        assertThat(of(repetitions(2, 400, 200, 4, 2.4))).isEmpty();
    }

    @Test
    void aSmallDifferenceNeedsAHeartThatRises() {
        DoubleUnaryOperator speed = repetitions(5, 120, 60, 3.15, 2.7);
        DoubleUnaryOperator rising = t -> 148 + 9 * Math.sin(2 * Math.PI * (t - 675) / 180);
        assertThat(of(run(Recording.ofSeconds(SECONDS).speed(speed).heartRate(rising))))
                .isPresent();
        assertThat(of(run(Recording.ofSeconds(SECONDS).speed(speed).heartRate(t -> 140 + t / 1000))))
                .isEmpty();
        assertThat(of(speed)).isEmpty();
    }

    @Test
    void thePeakIsLookedForUntilHalfAMinuteAfterTheWork() {
        DoubleUnaryOperator speed = repetitions(5, 120, 60, 4, 2.4);
        // Each peak comes 10 s after the work, the fourth and fifth are the highest.
        DoubleUnaryOperator bpm = t -> {
            double since = t - 600;
            int number = (int) (since / 180);
            boolean within = since >= 0 && number < 5;
            return within ? 150 + 5 * number + 10 * Math.sin(2 * Math.PI * (since % 180 - 85) / 180) : 130;
        };
        Repetitions found = of(run(Recording.ofSeconds(SECONDS).speed(speed).heartRate(bpm)))
                .orElseThrow();
        assertThat(found.thirdHighestPeakBpm().orElseThrow()).isEqualTo(170, within(1.0));
    }

    @Test
    void stepsOfAWorkoutGoBeforeSpeed() {
        Activity.Builder run = run(Recording.ofSeconds(SECONDS).speed(repetitions(5, 120, 60, 2.9, 2.6)));
        for (Intensity work : List.of(Intensity.ACTIVE, Intensity.INTERVAL)) {
            for (Intensity rest : List.of(Intensity.REST, Intensity.RECOVERY)) {
                Repetitions found =
                        of(run.build().toBuilder().addLaps(laps(work, rest))).orElseThrow();
                assertThat(found.source()).isEqualTo(Repetitions.Source.WORKOUT_STEPS);
                assertThat(found.count()).isEqualTo(5);
                assertThat(found.workSeconds()).isEqualTo(600);
            }
        }
        assertThat(of(run.addLaps(laps(Intensity.ACTIVE, Intensity.ACTIVE)))).isEmpty();
    }

    @Test
    void stepsThatNobodyFollowedAreNone() {
        assertThat(of(run(Recording.ofSeconds(SECONDS).speed(repetitions(5, 120, 60, 2.5, 2.7)))
                        .addLaps(laps(Intensity.INTERVAL, Intensity.RECOVERY))))
                .isEmpty();
    }

    @Test
    void lapsThatTheRunnerTookTellWhatSpeedCannot() {
        // Two levels so close that without heart rate speed alone proves nothing.
        Activity.Builder run = run(Recording.ofSeconds(SECONDS).speed(repetitions(5, 120, 60, 3.07, 2.7)));
        assertThat(of(run)).isEmpty();
        Repetitions found =
                of(run.addLaps(laps(Intensity.ACTIVE, Intensity.ACTIVE))).orElseThrow();
        assertThat(found.source()).isEqualTo(Repetitions.Source.LAPS);
        assertThat(found.count()).isEqualTo(5);
    }

    @Test
    void lapsOfAClockThatIsACenturyOffAreNone() {
        List<Lap> odd = List.of(lap(-3.9e9, -3.8e9, Intensity.ACTIVE), lap(3.1e9, 3.2e9, Intensity.REST));
        assertThat(of(run(Recording.ofSeconds(SECONDS).speed(second -> 2.7)).addLaps(odd)))
                .isEmpty();
    }

    @Test
    void aClimbIsNoRepetition() {
        // Five hills of 120 s at 8 % up, run a little slower than the flat between them.
        Recording recording = Recording.ofSeconds(SECONDS).speed(repetitions(5, 120, 60, 2.6, 2.7));
        double[] distance = recording.series().column(Channel.DISTANCE);
        double hill = 120 * 2.6;
        double flat = 60 * 2.7;
        Recording hilly = recording.altitude(d -> {
            double since = d - distance[600];
            int number = (int) Math.max(0, Math.min(4, Math.floor(since / (hill + flat))));
            double up = Math.max(0, Math.min(hill, since - number * (hill + flat)));
            return 100 + 0.08 * (number * hill + up);
        });
        RunMeasurements run = RunMeasurements.of(
                Normalizer.withDefaults().normalize(run(hilly).build()));
        assertThat(run.efforts().repetitions()).isEmpty();
        assertThat(run.efforts().climbs()).isEqualTo(5);
        assertThat(run.efforts().fourthHighestClimbPeakBpm()).isEmpty();
    }

    @Test
    void recordsTooFarApartTellNothing() {
        Recording recording = Recording.ofSeconds(SECONDS).speed(repetitions(5, 120, 60, 4, 2.4));
        assertThat(of(Activity.builder(Sport.RUNNING, recording.series(t -> t % 5 == 0, 0))))
                .isPresent();
        assertThat(of(Activity.builder(Sport.RUNNING, recording.series(t -> t % 12 == 0, 0))))
                .isEmpty();
    }

    @Test
    void onATreadmillTheHeartRateHasToBearTheSpeedOut() {
        DoubleUnaryOperator speed = repetitions(5, 120, 60, 4, 2.4);
        Recording silent = Recording.ofSeconds(SECONDS).speed(speed);
        assertThat(of(Activity.builder(Sport.TREADMILL_RUNNING, silent.series())))
                .isEmpty();
        Recording heard = silent.heartRate(t -> 140 + (speed.applyAsDouble(t - 20) > 3 ? 20 : 0));
        assertThat(of(Activity.builder(Sport.TREADMILL_RUNNING, heard.series())))
                .isPresent();
    }

    @Test
    void aLaterStartChangesNothing() {
        Recording recording = Recording.ofSeconds(SECONDS).speed(repetitions(5, 120, 60, 2.9, 2.6));
        List<Lap> later = laps(Intensity.INTERVAL, Intensity.RECOVERY).stream()
                .map(lap -> lap(lap.startSeconds() + 4096, lap.endSeconds() + 4096, lap.intensity()))
                .toList();
        assertThat(of(Activity.builder(Sport.RUNNING, recording.series(t -> true, 4096))
                        .addLaps(later)))
                .isEqualTo(of(run(recording).addLaps(laps(Intensity.INTERVAL, Intensity.RECOVERY))))
                .isPresent();
    }
}
