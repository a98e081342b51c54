package io.github.recoverycheck.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.recoverycheck.Recording;
import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.Diagnostic;
import io.github.recoverycheck.activity.Pause;
import io.github.recoverycheck.activity.RecordedTotals;
import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.series.Channel;
import io.github.recoverycheck.series.TimeSeries;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Elapsed, paused and moving time. */
final class NormalizerTimeTest {
    private static final Normalizer NORMALIZER = Normalizer.withDefaults();

    private static RecordedTotals totals(double elapsed, double timer) {
        return new RecordedTotals(OptionalDouble.of(elapsed), OptionalDouble.of(timer), OptionalDouble.empty());
    }

    private static Activity.Builder running(TimeSeries samples) {
        return Activity.builder(Sport.RUNNING, samples);
    }

    /** Ten minutes at 3 m/s with a hole in the recording and in the distance. */
    private static TimeSeries withHole(int from, int to) {
        return Recording.ofSeconds(600)
                .speed(t -> t > from && t < to ? 0 : 3)
                .heartRate(t -> 130)
                .series(t -> t <= from || t >= to, 0);
    }

    @Test
    void everySecondOfAnEvenRunIsMoving() {
        NormalizedRun run = NORMALIZER.normalize(Recording.ofSeconds(600, 3).run());
        assertThat(run.size()).isEqualTo(600);
        assertThat(run.movingSeconds()).isEqualTo(600);
        assertThat(run.pausedSeconds()).isZero();
        assertThat(run.elapsedSeconds()).isEqualTo(600);
        assertThat(run.timerSeconds()).isEqualTo(600);
        assertThat(run.distanceMeters()).isCloseTo(1800, within(1e-9));
        assertThat(run.speedMetersPerSecond(300)).isCloseTo(3, within(1e-9));
    }

    @Test
    void pausesThatTheDeviceNamesAreNotMoving() {
        Activity activity = running(Recording.ofSeconds(600, 3).series())
                .addPauses(List.of(new Pause(100, 160)))
                .build();
        NormalizedRun run = NORMALIZER.normalize(activity);
        assertThat(run.pausedSeconds()).isEqualTo(60);
        assertThat(run.movingSeconds()).isEqualTo(540);
        assertThat(run.timerSeconds()).isEqualTo(540);
        assertThat(run.moving(99)).isTrue();
        assertThat(run.moving(100)).isFalse();
        assertThat(run.moving(159)).isFalse();
        assertThat(run.moving(160)).isTrue();
    }

    @Test
    void aLongGapIsAPauseWhereTheDeviceNamesNone() {
        NormalizedRun run = NORMALIZER.normalize(running(withHole(200, 260)).build());
        assertThat(run.pausedSeconds()).isEqualTo(60);
        assertThat(run.moving(230)).isFalse();
        assertThat(run.movingSeconds()).isBetween(536, 544);
    }

    @Test
    void aShortGapIsAPauseOnlyWithoutMovement() {
        NormalizedRun stood = NORMALIZER.normalize(running(withHole(200, 220)).build());
        assertThat(stood.pausedSeconds()).isEqualTo(20);
        TimeSeries ranOn = Recording.ofSeconds(600, 3).series(t -> t <= 200 || t >= 220, 0);
        NormalizedRun ran = NORMALIZER.normalize(running(ranOn).build());
        assertThat(ran.pausedSeconds()).isZero();
        assertThat(ran.movingSeconds()).isEqualTo(600);
        assertThat(ran.speedMetersPerSecond(210)).isCloseTo(3, within(1e-9));
    }

    @Test
    void aGapIsNoPauseIfTheDevicesTotalsSayThatTheTimerNeverStopped() {
        TimeSeries ranOn = Recording.ofSeconds(600, 3).series(t -> t <= 200 || t >= 260, 0);
        NormalizedRun run =
                NORMALIZER.normalize(running(ranOn).totals(totals(600, 600)).build());
        assertThat(run.pausedSeconds()).isZero();
        assertThat(run.movingSeconds()).isEqualTo(600);
        NormalizedRun other =
                NORMALIZER.normalize(running(ranOn).totals(totals(600, 540)).build());
        assertThat(other.pausedSeconds()).isEqualTo(60);
    }

    @Test
    void standingWithARunningTimerIsNeitherMovingNorPaused() {
        NormalizedRun run = NORMALIZER.normalize(Recording.ofSeconds(600)
                .speed(t -> t > 200 && t < 260 ? 0.1 : 3)
                .run());
        assertThat(run.pausedSeconds()).isZero();
        assertThat(run.timerSeconds()).isEqualTo(600);
        assertThat(run.moving(230)).isFalse();
        assertThat(run.movingSeconds()).isBetween(538, 544);
    }

    @Test
    void theDevicesOwnTotalsStand() {
        NormalizedRun run = NORMALIZER.normalize(running(
                        Recording.ofSeconds(600, 3).series())
                .totals(new RecordedTotals(OptionalDouble.of(640), OptionalDouble.of(610), OptionalDouble.of(1812)))
                .build());
        assertThat(run.elapsedSeconds()).isEqualTo(640);
        assertThat(run.timerSeconds()).isEqualTo(610);
        assertThat(run.distanceMeters()).isEqualTo(1812);
    }

    @Test
    void theFiveKindsOfTimeAreKeptApart() {
        // 900 s: paused for 100, standing for 50.
        Recording recording = Recording.ofSeconds(900).speed(t -> t > 300 && t < 350 ? 0 : 3);
        NormalizedRun run = NORMALIZER.normalize(running(recording.series())
                .addPauses(List.of(new Pause(600, 700)))
                .build());
        assertThat(run.elapsedSeconds()).isEqualTo(900);
        assertThat(run.pausedSeconds()).isEqualTo(100);
        assertThat(run.timerSeconds()).isEqualTo(800);
        assertThat(run.movingSeconds()).isBetween(748, 754);
        assertThat(run.analyzedSeconds()).isEqualTo(run.movingSeconds() - 330);
    }

    @Test
    void aRunShorterThanWhatIsSkippedHasNothingToAnalyze() {
        assertThat(NORMALIZER.normalize(Recording.ofSeconds(200, 3).run()).analyzedSeconds())
                .isZero();
    }

    @Test
    void aGapInWhichTheRunnerStoodIsNeitherMovingNorPausedIfTheDeviceTellsItsPauses() {
        NormalizedRun run = NORMALIZER.normalize(running(withHole(200, 220))
                .addPauses(List.of(new Pause(400, 430)))
                .build());
        assertThat(run.paused(210)).isFalse();
        assertThat(run.moving(210)).isFalse();
        assertThat(run.pausedSeconds()).isEqualTo(30);
    }

    @Test
    void inAGapOfTheRecordingAloneDistanceGoesOnAndHeartRateIsMissing() {
        TimeSeries ranOn = Recording.ofSeconds(600, 3).heartRate(t -> 130).series(t -> t <= 200 || t >= 220, 0);
        NormalizedRun run = NORMALIZER.normalize(
                running(ranOn).addPauses(List.of(new Pause(400, 430))).build());
        assertThat(run.moving(210)).isTrue();
        assertThat(run.speedMetersPerSecond(210)).isCloseTo(3, within(1e-9));
        assertThat(run.heartRateBpm(210)).isNaN();
    }

    @Test
    void theLineBetweenPositionsOverAPauseIsNoDistance() {
        double metersADegree = 6_371_008.8 * Math.PI / 180;
        TimeSeries walkedOnInThePause = Recording.ofSeconds(900)
                .with(Channel.LATITUDE, t -> 47 + 2.5 * t / metersADegree)
                .with(Channel.LONGITUDE, t -> 8)
                .series(t -> t <= 300 || t >= 400, 0);
        double covered = 2.5 * 800;
        assertThat(NORMALIZER.normalize(running(walkedOnInThePause).build()).distanceMeters())
                .isCloseTo(covered, within(6.0));
        assertThat(NORMALIZER
                        .normalize(running(walkedOnInThePause)
                                .addPauses(List.of(new Pause(300, 400)))
                                .build())
                        .distanceMeters())
                .isCloseTo(covered, within(6.0));
        // A device that tells its pauses and names none here went on counting time: the runner went on.
        assertThat(NORMALIZER
                        .normalize(running(walkedOnInThePause)
                                .addPauses(List.of(new Pause(600, 601)))
                                .build())
                        .distanceMeters())
                .isCloseTo(2.5 * 899, within(6.0));
    }

    @Test
    void aShiftOfAllTimesMovesTheGridAndChangesNothingElse() {
        Recording recording =
                Recording.ofSeconds(600, 2.8).heartRate(t -> 120 + t / 20).altitude(d -> 300 + d / 50);
        NormalizedRun run = NORMALIZER.normalize(running(recording.series(t -> true, 0))
                .addPauses(List.of(new Pause(100, 150)))
                .build());
        NormalizedRun later = NORMALIZER.normalize(running(recording.series(t -> true, 4096))
                .addPauses(List.of(new Pause(4196, 4246)))
                .build());
        assertThat(later.gridStartSeconds()).isEqualTo(run.gridStartSeconds() + 4096);
        assertThat(later)
                .usingRecursiveComparison()
                .ignoringFields("surroundings.gridStartSeconds")
                .withEqualsForType(Double::equals, Double.class)
                .isEqualTo(run);
    }

    @Test
    void aClockJumpOfYearsIsReportedAndCostsNoMemory() {
        double[] times = new double[700];
        double[] heartRates = new double[700];
        double[] distances = new double[700];
        for (int i = 0; i < 700; i++) {
            times[i] = i < 100 ? i : i + 20 * 365.25 * 86400;
            heartRates[i] = i < 100 ? 90 : 140;
            distances[i] = 3 * i;
        }
        NormalizedRun run = NORMALIZER.normalize(
                running(TimeSeries.of(times, Map.of(Channel.HEART_RATE, heartRates, Channel.DISTANCE, distances)))
                        .build());
        assertThat(run.size()).isEqualTo(599);
        assertThat(run.heartRateBpm(0)).isEqualTo(140);
        assertThat(run.distanceMeters()).isCloseTo(599 * 3, within(1e-9));
        assertThat(run.diagnostics()).singleElement().satisfies(d -> {
            assertThat(d.code()).isEqualTo(Diagnostic.Code.CLOCK_JUMP);
            assertThat(d.message()).contains("100 of 700 samples");
        });
    }

    @Test
    void aRecordingOfWeeksIsCutAtSevenDays() {
        double[] times = new double[400];
        for (int i = 0; i < 400; i++) {
            times[i] = i * 3600.0;
        }
        NormalizedRun run =
                NORMALIZER.normalize(running(TimeSeries.of(times, Map.of())).build());
        assertThat(run.size()).isEqualTo(7 * 86400);
        assertThat(run.diagnostics()).extracting(Diagnostic::code).containsExactly(Diagnostic.Code.CLOCK_JUMP);
    }

    @Test
    void noSamplesOrOneGiveAnEmptyRun() {
        for (TimeSeries samples : List.of(TimeSeries.empty(), TimeSeries.of(new double[] {7}, Map.of()))) {
            NormalizedRun run = NORMALIZER.normalize(running(samples).build());
            assertThat(run.size()).isZero();
            assertThat(run.movingSeconds()).isZero();
            assertThat(run.isRun()).isTrue();
            assertThat(run.distanceMeters()).isNaN();
            assertThat(run.diagnostics()).isEmpty();
        }
    }
}
