package io.github.recoverycheck.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.Lap;
import io.github.recoverycheck.activity.Pause;
import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.series.Channel;
import io.github.recoverycheck.series.TimeSeries;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RunSimulatorTest {
    private static final RunPlan PLAN = RunPlan.withDefaults();

    @Test
    void sameSeedGivesTheSameRunAndAnotherSeedAnother() {
        SimulatedRun run = RunSimulator.simulate(PLAN, 7);

        assertThat(RunSimulator.simulate(PLAN, 7).activity().samples())
                .isEqualTo(run.activity().samples());
        assertThat(RunSimulator.simulate(PLAN, 7).truth()).isEqualTo(run.truth());
        assertThat(RunSimulator.simulate(PLAN, 8).activity().samples())
                .isNotEqualTo(run.activity().samples());
    }

    @Test
    void takingASensorAwayLeavesTheOthersAsTheyWere() {
        Activity with = RunSimulator.simulate(PLAN, 7).activity();
        Activity without = RunSimulator.simulate(PLAN.withoutHeartRate(), 7).activity();

        assertThat(without.samples().has(Channel.HEART_RATE)).isFalse();
        for (Channel channel : Set.of(Channel.DISTANCE, Channel.ALTITUDE, Channel.CADENCE, Channel.LATITUDE)) {
            assertThat(without.samples().column(channel))
                    .isEqualTo(with.samples().column(channel));
        }
    }

    @Test
    void truthAgreesWithTheTrueSamples() {
        SimulatedRun run = RunSimulator.simulate(PLAN.withAscent(20).withPaceDrift(6), 11);
        double[] heartRate = run.trueSamples().column(Channel.HEART_RATE);
        double[] distance = run.trueSamples().column(Channel.DISTANCE);
        double[] altitude = run.trueSamples().column(Channel.ALTITUDE);
        double ascent = 0;
        for (int k = 1; k < altitude.length; k++) {
            ascent += Math.max(0, altitude[k] - altitude[k - 1]);
        }

        Truth truth = run.truth();
        assertThat(truth.movingSeconds()).isEqualTo(2100);
        assertThat(truth.distanceMeters()).isEqualTo(distance[2100]);
        assertThat(truth.speedMetersPerSecond()).isCloseTo(distance[2100] / 2100, within(1e-12));
        assertThat(truth.meanHeartRateBpm())
                .isCloseTo(Arrays.stream(heartRate, 300, 2070).average().orElseThrow(), within(1e-9));
        assertThat(truth.ascentMetersPerKilometer()).isCloseTo(1000 * ascent / distance[2100], within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-5, 0, 8})
    void driftIsTheAskedOneWithoutWandering(double percentPer30Minutes) {
        Truth truth = RunSimulator.simulate(
                        PLAN.withAscent(0).withPaceDrift(percentPer30Minutes).withoutNoise(), 3)
                .truth();

        assertThat(truth.realizedPaceDriftPercentPer30Minutes()).isCloseTo(percentPer30Minutes, within(1e-9));
        double share = Math.pow(1 + percentPer30Minutes / 100, 1740.0 / 1800) - 1;
        assertThat(truth.paceDriftPercent()).isCloseTo(100 * share, within(1e-9));
    }

    @Test
    void levelRunWithoutNoiseRunsAsPlanned() {
        SimulatedRun run = RunSimulator.simulate(PLAN.withAscent(0).withoutNoise(), 3);

        assertThat(run.truth().gradeAdjustedSpeedMetersPerSecond()).isCloseTo(2.7, within(1e-12));
        assertThat(run.truth().distanceMeters()).isCloseTo(2.7 * 2100, within(1e-6));
        TimeSeries samples = run.activity().samples();
        assertThat(samples.value(Channel.DISTANCE, 2100)).isCloseTo(2.7 * 2100, within(1e-6));
        assertThat(samples.value(Channel.SPEED, 1000)).isCloseTo(2.7, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void terrainHasTheAskedAscent(long seed) {
        Truth truth = RunSimulator.simulate(PLAN.withAscent(20), seed).truth();

        // On hills the run gets a little less far than the terrain was made for.
        assertThat(truth.ascentMetersPerKilometer()).isCloseTo(20, within(1.5));
    }

    @Test
    void heartFollowsAStepWithDeadTimeAndInertia() {
        double[] steady = new double[400];
        Arrays.fill(steady, 142);

        double[] heartRate = HeartResponse.follow(steady);

        assertThat(heartRate[0]).isEqualTo(92);
        assertThat(142 - heartRate[180]).isCloseTo(50 * Math.exp(-3), within(1e-9));
        assertThat(142 - heartRate[300]).isCloseTo(0.337, within(0.0005));
        Arrays.fill(steady, 200, 400, 160);
        double[] stepped = HeartResponse.follow(steady);
        assertThat(stepped[209]).isEqualTo(heartRate[209]);
        assertThat(stepped[210]).isGreaterThan(heartRate[210]);
    }

    @Test
    void heatAndDayRaiseHeartRateAtTheSameSpeed() {
        double usual = RunSimulator.simulate(PLAN, 5).truth().meanHeartRateBpm();

        assertThat(RunSimulator.simulate(PLAN.withTemperature(25), 5).truth().meanHeartRateBpm() - usual)
                .isCloseTo(5, within(0.05));
        assertThat(RunSimulator.simulate(PLAN.withDayOffset(6), 5).truth().meanHeartRateBpm() - usual)
                .isCloseTo(6, within(0.05));
    }

    @Test
    void heartRateStaysBelowTheMaximum() {
        SimulatedRun run = RunSimulator.simulate(PLAN.withSpeed(6), 5);

        assertThat(Arrays.stream(run.trueSamples().column(Channel.HEART_RATE))).allMatch(bpm -> bpm <= 190);
    }

    @Test
    void timerThatStopsLeavesPausesWithoutRecords() {
        RunPlan plan = PLAN.withRoute(PLAN.route().withStops(3, true));

        SimulatedRun run = RunSimulator.simulate(plan, 21);

        Activity activity = run.activity();
        double paused =
                activity.pauses().stream().mapToDouble(Pause::durationSeconds).sum();
        assertThat(paused).isBetween(45.0, 180.0);
        assertThat(activity.totals().timerSeconds()).hasValue(2100);
        assertThat(activity.totals().elapsedSeconds()).hasValue(2100 + paused);
        assertThat(Arrays.stream(activity.samples().elapsedSeconds()))
                .allMatch(seconds -> activity.pauses().stream()
                        .noneMatch(pause -> seconds > pause.startSeconds() && seconds < pause.endSeconds()));
        assertThat(run.truth().movingSeconds()).isEqualTo(2100);
    }

    @Test
    void stopsWithTheTimerRunningAreRecordedStanding() {
        Activity activity = RunSimulator.simulate(PLAN.withStops(2), 22).activity();

        assertThat(activity.pauses()).isEmpty();
        long standing = Arrays.stream(activity.samples().column(Channel.CADENCE))
                .filter(cadence -> cadence == 0)
                .count();
        assertThat(standing).isBetween(30L, 120L);
        assertThat(activity.samples().size()).isEqualTo(2101 + (int) standing);
    }

    @Test
    void positionsCoverTheRecordedDistance() {
        TimeSeries samples = RunSimulator.simulate(PLAN, 31).activity().samples();

        double covered = 0;
        double farthestDegrees = 0;
        for (int k = 1; k < samples.size(); k++) {
            covered += haversineMeters(samples, k - 1, k);
            farthestDegrees = Math.max(farthestDegrees, Math.abs(samples.value(Channel.LONGITUDE, k) + 30));
        }
        assertThat(covered).isCloseTo(samples.value(Channel.DISTANCE, samples.size() - 1), within(0.01));
        assertThat(farthestDegrees).isBetween(0.003, 0.02);
    }

    @Test
    void treadmillHasNeitherPlaceNorAltitude() {
        Activity activity = RunSimulator.simulate(PLAN.onTreadmill(), 41).activity();

        assertThat(activity.sport()).isEqualTo(Sport.TREADMILL_RUNNING);
        assertThat(activity.samples().channels())
                .containsExactlyInAnyOrder(
                        Channel.HEART_RATE, Channel.SPEED, Channel.DISTANCE, Channel.CADENCE, Channel.TEMPERATURE);
    }

    @Test
    void dropoutsLeaveGapsInHeartRateOnly() {
        RunPlan plan =
                PLAN.withDurationMinutes(120).withArtifacts(Artifacts.none().withDropouts(true));

        TimeSeries samples = RunSimulator.simulate(plan, 51).activity().samples();

        assertThat(Arrays.stream(samples.column(Channel.HEART_RATE))
                        .filter(Double::isNaN)
                        .count())
                .isBetween(30L, 1200L);
        assertThat(samples.column(Channel.DISTANCE)).doesNotContain(Double.NaN);
    }

    @Test
    void repetitionsBecomeLapsAndSpeed() {
        IntervalSet set = new IntervalSet(600, 4, 120, 60, 1.4, 0.8);

        SimulatedRun run = RunSimulator.simulate(PLAN.withIntervals(set).withoutNoise(), 61);

        assertThat(run.activity().laps())
                .extracting(Lap::intensity)
                .startsWith(Lap.Intensity.WARM_UP, Lap.Intensity.INTERVAL, Lap.Intensity.RECOVERY)
                .endsWith(Lap.Intensity.RECOVERY, Lap.Intensity.COOL_DOWN)
                .hasSize(10);
        Lap work = run.activity().laps().get(1);
        Lap rest = run.activity().laps().get(2);
        assertThat(work.startSeconds()).isEqualTo(600);
        assertThat(rest.endSeconds()).isEqualTo(780);
        assertThat(work.distanceMeters().orElseThrow() / 120).isGreaterThan(3.5);
        assertThat(rest.distanceMeters().orElseThrow() / 60).isLessThan(2.4);
    }

    @Test
    void restsAreWalkedOrStoodAndLapsTakenByHandOrNotAtAll() {
        IntervalSet set = new IntervalSet(600, 4, 120, 60, 1.4, 0.8);

        SimulatedRun walked = RunSimulator.simulate(PLAN.withIntervals(set.withRest(IntervalSet.Rest.WALKED)), 61);
        SimulatedRun stood = RunSimulator.simulate(
                PLAN.withIntervals(set.withRest(IntervalSet.Rest.STOOD).withLaps(IntervalSet.Laps.BY_HAND)), 61);
        SimulatedRun silent = RunSimulator.simulate(PLAN.withIntervals(set.withLaps(IntervalSet.Laps.NONE)), 61);

        assertThat(walked.trueSamples().value(Channel.SPEED, 750)).isEqualTo(1.5);
        assertThat(stood.trueSamples().value(Channel.SPEED, 750)).isZero();
        assertThat(stood.trueSamples().value(Channel.SPEED, 790)).isGreaterThan(3);
        assertThat(stood.activity().laps())
                .extracting(Lap::intensity)
                .containsOnly(Lap.Intensity.ACTIVE)
                .hasSize(10);
        assertThat(stood.activity().laps().get(1).endSeconds()).isEqualTo(720);
        assertThat(stood.activity().laps().get(3).startSeconds()).isEqualTo(780);
        assertThat(silent.activity().laps()).hasSize(1);
    }

    @Test
    void runTooShortToMeasureIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PLAN.withDurationMinutes(9.9))
                .withMessageContaining("594");
    }

    private static double haversineMeters(TimeSeries samples, int from, int to) {
        double north = Math.toRadians(samples.value(Channel.LATITUDE, to) - samples.value(Channel.LATITUDE, from));
        double east = Math.toRadians(samples.value(Channel.LONGITUDE, to) - samples.value(Channel.LONGITUDE, from));
        double chord = Math.pow(Math.sin(north / 2), 2)
                + Math.cos(Math.toRadians(samples.value(Channel.LATITUDE, from)))
                        * Math.cos(Math.toRadians(samples.value(Channel.LATITUDE, to)))
                        * Math.pow(Math.sin(east / 2), 2);
        return 2 * 6_371_008.8 * Math.asin(Math.sqrt(chord));
    }
}
