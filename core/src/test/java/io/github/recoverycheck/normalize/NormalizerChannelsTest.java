package io.github.recoverycheck.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.recoverycheck.Recording;
import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.Diagnostic;
import io.github.recoverycheck.activity.Pause;
import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.series.Channel;
import io.github.recoverycheck.series.TimeSeries;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Heart rate, speed and grade on the even grid. */
final class NormalizerChannelsTest {
    private static final Normalizer NORMALIZER = Normalizer.withDefaults();

    private static double meanHeartRate(NormalizedRun run) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < run.size(); i++) {
            if (!Double.isNaN(run.heartRateBpm(i))) {
                sum += run.heartRateBpm(i);
                count++;
            }
        }
        return sum / count;
    }

    @Test
    void meanOfUnevenSamplesIsIntegratedOverTime() {
        TimeSeries samples = TimeSeries.of(
                new double[] {0, 1, 2, 9, 10}, Map.of(Channel.HEART_RATE, new double[] {120, 122, 124, 138, 139}));
        NormalizedRun run =
                NORMALIZER.normalize(Activity.builder(Sport.RUNNING, samples).build());
        assertThat(meanHeartRate(run)).isCloseTo(129.95, within(1e-9));
    }

    @Test
    void heartRateIsNotInterpolatedOverMoreThanTenSeconds() {
        Recording recording = Recording.ofSeconds(600, 3).heartRate(t -> 130);
        NormalizedRun ten =
                NORMALIZER.normalize(Activity.builder(Sport.RUNNING, recording.series(t -> t <= 200 || t >= 210, 0))
                        .build());
        assertThat(ten.heartRateBpm(205)).isEqualTo(130);
        NormalizedRun eleven =
                NORMALIZER.normalize(Activity.builder(Sport.RUNNING, recording.series(t -> t <= 200 || t >= 211, 0))
                        .build());
        assertThat(eleven.heartRateBpm(199)).isEqualTo(130);
        assertThat(eleven.heartRateBpm(205)).isNaN();
        assertThat(eleven.heartRateBpm(211)).isEqualTo(130);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 29.9, 225.1, 255, Double.POSITIVE_INFINITY, -5})
    void heartRatesThatNoRunnerHasAreMissing(double reading) {
        NormalizedRun run = NORMALIZER.normalize(Recording.ofSeconds(600, 3)
                .heartRate(t -> t > 100 && t < 200 ? reading : 130)
                .run());
        assertThat(run.heartRateBpm(150)).isNaN();
        assertThat(run.heartRateBpm(99)).isEqualTo(130);
        assertThat(run.heartRateBpm(200)).isEqualTo(130);
        assertThat(run.diagnostics())
                .filteredOn(d -> d.code() == Diagnostic.Code.BAD_VALUE)
                .extracting(Diagnostic::message)
                .containsExactly("99 heart rates that no heart has were left out: below 30 or above 225 bpm");
    }

    @ParameterizedTest
    @CsvSource({"20, 90", "19, 0"})
    void heartRateSettlesFor90SecondsAfterAStopOf20(int stop, int masked) {
        Activity activity = Activity.builder(
                        Sport.RUNNING,
                        Recording.ofSeconds(900, 3).heartRate(t -> 130).series())
                .addPauses(List.of(new Pause(300, 300 + stop)))
                .build();
        NormalizedRun run = NORMALIZER.normalize(activity);
        for (int second = 300 + stop; second < 900; second++) {
            assertThat(run.heartRateSettled(second)).isEqualTo(second >= 300 + stop + masked);
        }
        assertThat(run.heartRateSettled(299)).isTrue();
        assertThat(run.heartRateBpm(300 + stop)).isEqualTo(130);
    }

    @Test
    void aSpeedThatNoRunnerHoldsIsDropped() {
        NormalizedRun run = NORMALIZER.normalize(
                Recording.ofSeconds(600).speed(t -> t == 300.5 ? 40 : 2.7).run());
        assertThat(run.speedMetersPerSecond(300)).isNaN();
        assertThat(run.speedMetersPerSecond(299)).isCloseTo(2.7, within(1e-9));
        assertThat(run.moving(300)).isTrue();
    }

    @Test
    void withoutDistanceARunningTimerIsEnough() {
        Activity activity = Activity.builder(
                        Sport.RUNNING,
                        Recording.ofSeconds(600).heartRate(t -> 130).series())
                .addPauses(List.of(new Pause(100, 200)))
                .build();
        NormalizedRun run = NORMALIZER.normalize(activity);
        assertThat(run.movingSeconds()).isEqualTo(500);
        assertThat(run.distanceMeters()).isNaN();
        assertThat(run.speedMetersPerSecond(300)).isNaN();
    }

    @Test
    void aTreadmillThatCountsNoMetersIsMovingWhileItsTimerRuns() {
        NormalizedRun run = NORMALIZER.normalize(
                Recording.ofSeconds(600, 0).heartRate(t -> 130).as(Sport.TREADMILL_RUNNING));
        assertThat(run.movingSeconds()).isEqualTo(600);
    }

    @Test
    void aTreadmillHasNoGradeWhateverItsAltitudeSays() {
        Recording climbing = Recording.ofSeconds(900, 3).altitude(d -> 300 + 0.05 * d);
        assertThat(NORMALIZER.normalize(climbing.as(Sport.TREADMILL_RUNNING)).grade(400))
                .isZero();
        assertThat(NORMALIZER.normalize(climbing.run()).grade(400)).isCloseTo(0.05, within(1e-9));
    }

    @Test
    void aTreadmillIsToldByItsNameOrByAFloorWithoutPositions() {
        Recording floor = Recording.ofSeconds(900, 3).altitude(d -> 300 + 0.5 * Math.sin(d / 300));
        assertThat(NORMALIZER
                        .normalize(Recording.ofSeconds(900, 3).as(Sport.TREADMILL_RUNNING))
                        .isTreadmill())
                .isTrue();
        assertThat(NORMALIZER.normalize(floor.as(Sport.VIRTUAL_RUNNING)).isTreadmill())
                .isTrue();
        assertThat(NORMALIZER.normalize(floor.run()).isTreadmill()).isTrue();
        assertThat(NORMALIZER.normalize(floor.run()).elevation().source()).isEqualTo(AltitudeSource.NONE);
        assertThat(NORMALIZER.normalize(floor.as(Sport.TRACK_RUNNING)).isTreadmill())
                .isFalse();
        // Without altitude nothing says that it was indoors.
        assertThat(NORMALIZER.normalize(Recording.ofSeconds(900, 3).run()).isTreadmill())
                .isFalse();
        Recording hilly = Recording.ofSeconds(900, 3).altitude(d -> 300 + 3 * Math.sin(d / 300));
        assertThat(NORMALIZER.normalize(hilly.run()).isTreadmill()).isFalse();
        Recording outdoors = floor.with(Channel.LATITUDE, t -> 47 + t * 1e-5).with(Channel.LONGITUDE, t -> 8);
        assertThat(NORMALIZER.normalize(outdoors.run()).isTreadmill()).isFalse();
    }

    @Test
    void gradeIsWhereTheHillIsAlsoIfTheAltitudeComesLate() {
        Recording hill =
                Recording.ofSeconds(1800, 3).altitude(d -> 300 + (d > 3000 ? 0.06 * (d - 3000) : 0) + 0.001 * d);
        NormalizedRun whole = NORMALIZER.normalize(hill.run());
        double[] altitude = hill.series().column(Channel.ALTITUDE);
        NormalizedRun late =
                NORMALIZER.normalize(hill.with(Channel.ALTITUDE, t -> t < 300 ? Double.NaN : altitude[(int) t])
                        .run());
        assertThat(whole.grade(900)).isCloseTo(0.001, within(1e-6));
        assertThat(whole.grade(1100)).isCloseTo(0.061, within(1e-6));
        for (int second = 400; second < 1800; second++) {
            assertThat(late.grade(second)).isCloseTo(whole.grade(second), within(0.02));
        }
        assertThat(late.grade(900)).isCloseTo(0.001, within(1e-6));
        assertThat(late.grade(1100)).isCloseTo(0.061, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"3.0, true", "1.0, false", "7.0, false"})
    void aRecordingWithoutSportIsARunIfItsSpeedIsOne(double speed, boolean isRun) {
        NormalizedRun run = NORMALIZER.normalize(Recording.ofSeconds(600, speed).as(Sport.UNKNOWN));
        assertThat(run.isRun()).isEqualTo(isRun);
        assertThat(run.diagnostics()).extracting(Diagnostic::code).containsExactly(Diagnostic.Code.SPORT_ASSUMED);
    }

    @Test
    void aRideAtRunningSpeedStaysARide() {
        assertThat(NORMALIZER
                        .normalize(Recording.ofSeconds(600, 3).as(Sport.CYCLING))
                        .isRun())
                .isFalse();
    }

    @Test
    void smartRecordingGivesTheSameAsOneSampleASecond() {
        Recording recording = Recording.ofSeconds(2400)
                .speed(t -> 2.7 + 0.1 * Math.sin(t / 90) + t / 20000)
                .heartRate(t -> 130 + 5 * Math.sin(t / 120) + t / 400);
        NormalizedRun full = NORMALIZER.normalize(recording.run());
        NormalizedRun thinned = NORMALIZER.normalize(Activity.builder(
                        Sport.RUNNING, recording.series(t -> t % 7 == 0 || t % 16 == 3 || t == 2400, 0))
                .build());
        assertThat(meanHeartRate(thinned)).isCloseTo(meanHeartRate(full), within(0.02));
        assertThat(thinned.distanceMeters()).isCloseTo(full.distanceMeters(), within(1e-6));
        assertThat(thinned.movingSeconds()).isEqualTo(full.movingSeconds());
        assertThat(thinned.speedMetersPerSecond(1200)).isCloseTo(full.speedMetersPerSecond(1200), within(0.01));
    }
}
