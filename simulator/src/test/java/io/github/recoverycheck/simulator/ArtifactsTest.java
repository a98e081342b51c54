package io.github.recoverycheck.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.recoverycheck.activity.Pause;
import io.github.recoverycheck.series.Channel;
import io.github.recoverycheck.series.TimeSeries;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ArtifactsTest {
    private static final RunPlan PLAN = RunPlan.withDefaults();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void cadenceLockReadsTheCadenceAndTheTruthStaysKnown(long seed) {
        SimulatedRun run =
                RunSimulator.simulate(PLAN.withArtifacts(Artifacts.none().withCadenceLocks(1)), seed);
        boolean[] locked = run.secondsOf(Artifact.Kind.CADENCE_LOCK);
        TimeSeries samples = run.activity().samples();

        double[] fromCadence =
                where(locked, k -> samples.value(Channel.HEART_RATE, k) - samples.value(Channel.CADENCE, k));
        assertThat(fromCadence).hasSizeBetween(120, 720);
        assertThat(Arrays.stream(fromCadence).average().orElseThrow()).isCloseTo(0, within(0.3));
        assertThat(Arrays.stream(fromCadence)).allMatch(error -> Math.abs(error) <= 5);
        assertThat(run.truth().heartRateArtifactSeconds()).isEqualTo(fromCadence.length);
        double[] truth = where(locked, k -> run.trueSamples().value(Channel.HEART_RATE, k));
        assertThat(Arrays.stream(truth)).allMatch(bpm -> bpm < 150);
    }

    @Test
    void artifactsLeaveTheTruthAndTheOtherReadingsAsTheyWere() {
        RunPlan wrist = PLAN.withSensors(PLAN.sensors().withHeartRate(HeartRateSensor.WRIST));
        Artifacts all = new Artifacts(1, 3, true, true, 0, 0);
        SimulatedRun clean = RunSimulator.simulate(wrist, 4);
        SimulatedRun spoiled = RunSimulator.simulate(wrist.withArtifacts(all), 4);

        assertThat(spoiled.trueSamples()).isEqualTo(clean.trueSamples());
        assertThat(spoiled.truth().meanHeartRateBpm()).isEqualTo(clean.truth().meanHeartRateBpm());
        assertThat(clean.truth().heartRateArtifactSeconds()).isZero();
        TimeSeries before = clean.activity().samples();
        TimeSeries after = spoiled.activity().samples();
        assertThat(after.column(Channel.DISTANCE)).isEqualTo(before.column(Channel.DISTANCE));
        assertThat(IntStream.range(0, before.size()))
                .allMatch(k -> isSpoiled(spoiled.artifacts(), k)
                        || after.value(Channel.HEART_RATE, k) == before.value(Channel.HEART_RATE, k));
    }

    @Test
    void spikesAreFortyBeatsHighOrLowForSeconds() {
        SimulatedRun clean = RunSimulator.simulate(PLAN, 6);
        SimulatedRun run =
                RunSimulator.simulate(PLAN.withArtifacts(Artifacts.none().withSpikes(10)), 6);

        assertThat(run.artifacts()).hasSize(10).allSatisfy(spike -> {
            assertThat(spike.kind()).isEqualTo(Artifact.Kind.SPIKE);
            assertThat(spike.endSecond() - spike.startSecond()).isBetween(2, 5);
            for (int k = spike.startSecond(); k < spike.endSecond(); k++) {
                double error = heartRate(run, k) - heartRate(clean, k);
                assertThat(Math.abs(error)).isEqualTo(40);
            }
        });
    }

    @Test
    void wristSensorBeginsWithTheCadenceOrTooLow() {
        double highest = 0;
        double lowest = 200;
        for (long seed = 1; seed <= 20; seed++) {
            SimulatedRun run =
                    RunSimulator.simulate(PLAN.withArtifacts(Artifacts.none().withWarmUp(true)), seed);
            Artifact first = run.artifacts().get(0);
            assertThat(first.kind()).isEqualTo(Artifact.Kind.WARM_UP);
            assertThat(first.startSecond()).isZero();
            assertThat(first.endSecond()).isBetween(120, 240);
            highest = Math.max(highest, heartRate(run, 60));
            lowest = Math.min(lowest, heartRate(run, 60));
        }
        assertThat(highest).isGreaterThan(150);
        assertThat(lowest).isLessThan(100);
    }

    @Test
    void outageDrawsAStraightLineAndLosesDistance() {
        Artifacts outages = Artifacts.none().withSatelliteOutages(3);
        SimulatedRun clean = RunSimulator.simulate(PLAN, 8);
        SimulatedRun run = RunSimulator.simulate(PLAN.withArtifacts(outages), 8);
        TimeSeries samples = run.activity().samples();

        assertThat(run.artifacts()).hasSize(3).allSatisfy(outage -> {
            assertThat(outage.endSecond() - outage.startSecond()).isBetween(20, 90);
            for (int k = outage.startSecond() + 1; k < outage.endSecond(); k++) {
                assertThat(bendOf(samples, Channel.DISTANCE, k)).isCloseTo(0, within(1e-9));
                assertThat(bendOf(samples, Channel.LATITUDE, k)).isCloseTo(0, within(1e-12));
            }
        });
        int last = samples.size() - 1;
        double lost = clean.activity().samples().value(Channel.DISTANCE, last) - samples.value(Channel.DISTANCE, last);
        assertThat(lost).isBetween(0.1, 200.0);
        assertThat(run.activity().totals().distanceMeters()).hasValue(samples.value(Channel.DISTANCE, last));
        assertThat(run.truth().distanceMeters()).isEqualTo(clean.truth().distanceMeters());
    }

    @ParameterizedTest
    @ValueSource(doubles = {3600, 7, -5})
    void clockJumpMovesTheTimesBehindIt(double seconds) {
        SimulatedRun run =
                RunSimulator.simulate(PLAN.withArtifacts(Artifacts.none().withClockJumpSeconds(seconds)), 9);
        double[] times = run.activity().samples().elapsedSeconds();

        int jump = run.artifacts().get(0).startSecond();
        assertThat(jump).isBetween(525, 1576);
        assertThat(times[times.length - 1]).isEqualTo(2100 + seconds);
        assertThat(times).hasSize(2101 + (int) Math.min(0, seconds));
        assertThat(times[jump - 1]).isEqualTo(jump - 1);
        assertThat(run.activity().totals().elapsedSeconds()).hasValue(2100);
    }

    @Test
    void pausesAndLapsGoByTheClock() {
        RunPlan stopping = PLAN.withRoute(PLAN.route().withStops(4, true));
        List<Pause> usual = RunSimulator.simulate(stopping, 10).activity().pauses();
        RunPlan plan = stopping.withArtifacts(Artifacts.none().withClockJumpSeconds(100));

        SimulatedRun run = RunSimulator.simulate(plan, 10);

        int jump = run.artifacts().get(0).startSecond();
        List<Pause> expected = usual.stream()
                .map(pause -> new Pause(late(pause.startSeconds(), jump), late(pause.endSeconds(), jump)))
                .toList();
        assertThat(run.activity().pauses()).isEqualTo(expected).isNotEqualTo(usual);
    }

    @Test
    void smartRecordingKeepsChangesAndOneRecordInEightSeconds() {
        SimulatedRun every = RunSimulator.simulate(PLAN, 11);
        SimulatedRun smart =
                RunSimulator.simulate(PLAN.withSensors(PLAN.sensors().withSmartRecording(true)), 11);

        TimeSeries all = every.activity().samples();
        TimeSeries kept = smart.activity().samples();
        assertThat(kept.size()).isBetween(all.size() / 8, all.size() / 2);
        for (int i = 0; i < kept.size(); i++) {
            int second = (int) kept.elapsedSeconds(i);
            assertThat(kept.value(Channel.DISTANCE, i)).isEqualTo(all.value(Channel.DISTANCE, second));
            if (i > 0) {
                double before = kept.elapsedSeconds(i - 1);
                assertThat(second - before).isLessThanOrEqualTo(8);
                double heldBpm = kept.value(Channel.HEART_RATE, i - 1);
                assertThat(IntStream.range((int) before + 1, second))
                        .allMatch(k -> Math.abs(all.value(Channel.HEART_RATE, k) - heldBpm) < 2);
            }
        }
        assertThat(kept.elapsedSeconds(kept.size() - 1)).isEqualTo(2100);
        assertThat(smart.truth()).isEqualTo(every.truth());
    }

    @Test
    void locksNeedAWristSensor() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PLAN.sensors().withArtifacts(Artifacts.none().withCadenceLocks(1)))
                .withMessageContaining("STRAP");
    }

    private static double late(double second, int jump) {
        return second < jump ? second : second + 100;
    }

    private static boolean isSpoiled(List<Artifact> artifacts, int second) {
        return artifacts.stream().anyMatch(artifact -> artifact.contains(second));
    }

    private static double heartRate(SimulatedRun run, int second) {
        return run.activity().samples().value(Channel.HEART_RATE, second);
    }

    private static double bendOf(TimeSeries samples, Channel channel, int k) {
        return samples.value(channel, k + 1) - 2 * samples.value(channel, k) + samples.value(channel, k - 1);
    }

    private static double[] where(boolean[] chosen, IntToDoubleFunction value) {
        return IntStream.range(0, chosen.length)
                .filter(k -> chosen[k])
                .mapToDouble(value)
                .toArray();
    }
}
