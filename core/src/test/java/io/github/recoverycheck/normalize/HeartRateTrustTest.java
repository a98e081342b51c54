package io.github.recoverycheck.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.recoverycheck.Recording;
import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.series.Channel;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which seconds of heart rate are believed. */
final class HeartRateTrustTest {
    private static final int SECONDS = 1800;

    /** A runner at 165 steps a minute whose steps and pace vary a little from second to second. */
    private static Recording running(DoubleUnaryOperator heartRate) {
        return Recording.ofSeconds(SECONDS)
                .speed(t -> 2.7 + 0.15 * Math.sin(t / 9))
                .with(Channel.CADENCE, HeartRateTrustTest::steps)
                .heartRate(t -> Math.rint(heartRate.applyAsDouble(t)));
    }

    private static double steps(double t) {
        return Math.rint(165 + 3 * Math.sin(t / 4) + 2 * Math.sin(t / 1.7));
    }

    /** Rises from 92 to a level with a time constant of a minute, and wanders by two beats. */
    private static double steady(double t, double level) {
        return level - (level - 92) * Math.exp(-t / 60) + 2 * Math.sin(t / 37);
    }

    private static NormalizedRun normalize(Recording recording) {
        return Normalizer.withDefaults().normalize(recording.run());
    }

    private static Set<HeartRateArtifact> artifacts(NormalizedRun run) {
        Set<HeartRateArtifact> found = EnumSet.noneOf(HeartRateArtifact.class);
        for (int i = 0; i < run.size(); i++) {
            run.heartRateArtifact(i).ifPresent(found::add);
        }
        return found;
    }

    private static void assertArtifact(NormalizedRun run, int from, int to, HeartRateArtifact artifact) {
        for (int i = from; i < to; i++) {
            assertThat(run.heartRateArtifact(i)).as("second %d", i).contains(artifact);
            assertThat(Double.isNaN(run.heartRateBpm(i))).isEqualTo(artifact.isRemoved());
        }
    }

    @Test
    void aSoundSensorLosesNothing() {
        NormalizedRun run = normalize(running(t -> steady(t, 138)));
        assertThat(artifacts(run)).isEmpty();
        assertThat(run.heartRateQuality()).isEqualTo(new HeartRateQuality(run.movingSeconds(), Map.of(), 0));
        assertThat(run.heartRateQuality().validShare()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"40, 2", "40, 5", "-40, 3", "15, 1"})
    void aSpikeIsRemovedAndWhatWasRecordedStaysKnown(double height, int length) {
        NormalizedRun run = normalize(running(t -> steady(t, 138) + (t >= 900 && t < 900 + length ? height : 0)));
        assertArtifact(run, 899, 900 + length, HeartRateArtifact.SPIKE);
        assertThat(run.heartRateArtifact(898)).isEmpty();
        assertThat(run.heartRateArtifact(900 + length)).isEmpty();
        assertThat(run.recordedHeartRateBpm(899)).isCloseTo(138 + height / 2, within(3.0));
        assertThat(run.heartRateQuality().longestRemovedSeconds()).isEqualTo(length + 1);
    }

    @Test
    void aJumpThatIsTakenBackWithinHalfAMinuteIsASpikeHoweverLong() {
        NormalizedRun run = normalize(running(t -> steady(t, 138) + (t >= 900 && t < 925 ? 25 : 0)));
        assertArtifact(run, 899, 925, HeartRateArtifact.SPIKE);
    }

    @Test
    void aJumpThatStaysIsNoSpike() {
        assertThat(artifacts(normalize(running(t -> steady(t, 120) + (t >= 900 ? 25 : 0)))))
                .isEmpty();
    }

    @Test
    void rampsOfIntervalsAreKept() {
        // Six times 40 bpm up in a minute, held for two, and down in a minute.
        DoubleUnaryOperator intervals = t -> {
            double phase = t % 300;
            double above = phase < 60 ? phase / 60 : phase < 180 ? 1 : phase < 240 ? (240 - phase) / 60 : 0;
            return 125 + 40 * above + Math.sin(t / 7);
        };
        NormalizedRun run = normalize(running(intervals).with(Channel.CADENCE, t -> 176 + Math.sin(t)));
        assertThat(artifacts(run)).isEmpty();
    }

    @Test
    void aLostContactIsADropout() {
        NormalizedRun run = normalize(running(t -> t > 600 && t < 700 ? 0 : steady(t, 138)));
        assertArtifact(run, 600, 700, HeartRateArtifact.DROPOUT);
        assertThat(run.heartRateArtifact(700)).isEmpty();
        HeartRateQuality quality = run.heartRateQuality();
        assertThat(quality.longestRemovedSeconds()).isEqualTo(100);
        assertThat(quality.share(HeartRateArtifact.DROPOUT)).isCloseTo(100.0 / run.movingSeconds(), within(1e-12));
        assertThat(quality.longestRemovedShare()).isCloseTo(100.0 / run.movingSeconds(), within(1e-12));
        assertThat(quality.validShare()).isCloseTo(1 - 100.0 / run.movingSeconds(), within(1e-12));
        assertThat(run.analyzedHeartRateQuality().share(HeartRateArtifact.DROPOUT))
                .isCloseTo(100.0 / run.analyzedSeconds(), within(1e-12));
    }

    @Test
    void withoutHeartRateEverySecondIsADropoutAndNoneIsZero() {
        NormalizedRun run = normalize(Recording.ofSeconds(SECONDS, 2.7));
        assertThat(run.heartRateQuality().share(HeartRateArtifact.DROPOUT)).isEqualTo(1);
        assertThat(run.heartRateQuality().validShare()).isZero();
        assertThat(run.heartRateBpm(500)).isNaN();
        assertThat(run.recordedHeartRateBpm(500)).isNaN();
    }

    @Test
    void aSensorThatHangsForAMinuteAndThenJumpsIsStuck() {
        NormalizedRun run = normalize(running(t -> t >= 600 && t <= 670 ? 131 : steady(t, 142)));
        assertArtifact(run, 600, 670, HeartRateArtifact.STUCK);
        assertThat(artifacts(run)).containsExactly(HeartRateArtifact.STUCK);
    }

    @Test
    void aSensorThatHangsForFiveMinutesNeedsNoJump() {
        NormalizedRun run = normalize(running(t -> t >= 600 && t <= 900 ? 140 : steady(t, 140)));
        assertArtifact(run, 600, 900, HeartRateArtifact.STUCK);
    }

    @Test
    void aHeartThatStaysOnOneNumberForMinutesIsNotStuck() {
        NormalizedRun run = normalize(running(t -> t >= 600 && t <= 820 ? 140 : steady(t, 140)));
        assertThat(artifacts(run)).isEmpty();
    }

    @Test
    void theSameNumberAtAnEvenSpeedIsNotStuck() {
        NormalizedRun run = normalize(
                running(t -> t >= 600 && t <= 1000 ? 131 : steady(t, 142)).speed(t -> 2.7));
        assertThat(artifacts(run)).doesNotContain(HeartRateArtifact.STUCK);
    }

    @Test
    void heartRateThatCopiesCadenceIsLocked() {
        NormalizedRun run = normalize(running(t -> t >= 700 && t < 1000 ? steps(t) : steady(t, 138)));
        assertArtifact(run, 705, 995, HeartRateArtifact.CADENCE_LOCK);
        for (int i = 0; i < run.size(); i++) {
            if (i < 690 || i > 1010) {
                assertThat(run.heartRateArtifact(i)).as("second %d", i).isEmpty();
            }
        }
        assertThat(run.recordedHeartRateBpm(800)).isCloseTo(165, within(6.0));
    }

    @Test
    void aLockOfTheWholeRunIsToldByGoingUpAndDownWithCadence() {
        NormalizedRun run = normalize(running(HeartRateTrustTest::steps));
        assertArtifact(run, 10, SECONDS - 10, HeartRateArtifact.CADENCE_LOCK);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void aHeartAtCadenceOverAWholeEasyRunIsOnlySuspected(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] wander = new double[SECONDS + 1];
        for (int i = 1; i < wander.length; i++) {
            wander[i] = 0.96 * wander[i - 1] + random.nextDouble(-0.4, 0.4);
        }
        NormalizedRun run = normalize(running(t -> 165 - 60 * Math.exp(-t / 60) + wander[(int) t])
                .with(Channel.CADENCE, t -> Math.rint(165 + random.nextDouble(-1.5, 1.5))));
        assertThat(artifacts(run)).containsExactly(HeartRateArtifact.CADENCE_LOCK_SUSPECT);
        assertThat(run.heartRateBpm(900)).isCloseTo(165, within(5.0));
        assertThat(run.heartRateQuality().validShare()).isEqualTo(1);
    }

    @Test
    void aTempoRunAtTheHeightOfCadenceKeepsItsHeartRateThoughItIsFarAboveTheWarmUp() {
        // From 140 to 165 in a minute: a high level and a jump within 30 s, but no likeness to the steps.
        DoubleUnaryOperator tempo =
                t -> t < 900 ? steady(t, 140) : Math.min(165, 140 + (t - 900) * 25 / 60) + Math.sin(t / 40);
        NormalizedRun run = normalize(running(tempo));
        assertThat(artifacts(run)).doesNotContain(HeartRateArtifact.CADENCE_LOCK);
        assertThat(run.heartRateBpm(1400)).isCloseTo(165, within(1.6));
    }

    @Test
    void halfTheCadenceOfOneFootLocksNothing() {
        NormalizedRun run = normalize(running(t -> steady(t, 138)).with(Channel.CADENCE, t -> 82));
        assertThat(artifacts(run)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"30, true", "10, false"})
    void anOpticalSensorThatStartsFarTooHighIsWarmingUp(double above, boolean flagged) {
        NormalizedRun run = normalize(running(t -> t < 200 ? 138 + above + Math.sin(t / 5) : 138 + Math.sin(t / 20))
                .with(Channel.CADENCE, t -> Double.NaN));
        if (flagged) {
            assertArtifact(run, 0, 180, HeartRateArtifact.WARM_UP);
        }
        assertThat(artifacts(run).contains(HeartRateArtifact.WARM_UP)).isEqualTo(flagged);
        assertThat(run.analyzedHeartRateQuality().share(HeartRateArtifact.WARM_UP))
                .isZero();
    }

    @Test
    void aFastStartIsNoWarmUpOfTheSensor() {
        NormalizedRun run = normalize(running(t -> t < 200 ? 165 : 138)
                .speed(t -> t < 200 ? 3.6 : 2.7)
                .with(Channel.CADENCE, t -> Double.NaN));
        assertThat(artifacts(run)).doesNotContain(HeartRateArtifact.WARM_UP);
    }

    @Test
    void paceNeverDecidesWhetherHeartRateIsBelieved() {
        // Heart rate far too low for a fast run and far too high for a slow one.
        for (double speed : new double[] {1.2, 5.5}) {
            for (double bpm : new double[] {95, 185}) {
                NormalizedRun run =
                        normalize(running(t -> bpm + 2 * Math.sin(t / 37)).speed(t -> speed + 0.1 * Math.sin(t / 9)));
                assertThat(artifacts(run)).isEmpty();
            }
        }
    }

    @Test
    void smartRecordingKeepsItsReadings() {
        Recording recording = running(t -> steady(t, 138));
        Activity thinned = Activity.builder(Sport.RUNNING, recording.series(t -> t % 7 == 0, 0))
                .build();
        assertThat(artifacts(Normalizer.withDefaults().normalize(thinned))).isEmpty();
    }
}
