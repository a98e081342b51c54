package io.github.recoverycheck.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverycheck.Recording;
import io.github.recoverycheck.series.Channel;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WalkingTest {
    private static final int SECONDS = 1200;

    private static NormalizedRun run(DoubleUnaryOperator speed, DoubleUnaryOperator cadence) {
        return Normalizer.withDefaults()
                .normalize(Recording.ofSeconds(SECONDS)
                        .speed(speed)
                        .with(Channel.CADENCE, cadence)
                        .run());
    }

    private static int walked(NormalizedRun run) {
        int seconds = 0;
        for (int i = 0; i < run.size(); i++) {
            seconds += run.walking(i) ? 1 : 0;
        }
        return seconds;
    }

    @ParameterizedTest
    @CsvSource({"2.1, 165, false", "2.1, 140, false", "2.1, 139, true", "1.7, 118, true", "1.7, 160, false"})
    void cadenceTellsWalkingFromRunning(double speed, double cadence, boolean walking) {
        NormalizedRun run = run(t -> speed, t -> cadence);
        assertThat(run.walkingToldBy()).isEqualTo(WalkingEvidence.CADENCE);
        assertThat(run.walking(600)).isEqualTo(walking);
        assertThat(run.cadenceStepsPerMinute(600)).isEqualTo(cadence);
    }

    @ParameterizedTest
    @CsvSource({"1.8, true", "1.9, false", "2.3, false"})
    void withoutCadenceSpeedTellsIt(double speed, boolean walking) {
        NormalizedRun run = run(t -> speed, t -> Double.NaN);
        assertThat(run.walkingToldBy()).isEqualTo(WalkingEvidence.SPEED);
        assertThat(run.walking(600)).isEqualTo(walking);
        assertThat(run.cadenceStepsPerMinute(600)).isNaN();
    }

    @Test
    void walkBreaksAreToldFromRunning() {
        NormalizedRun run = run(t -> t % 300 < 240 ? 2.6 : 1.5, t -> t % 300 < 240 ? 164 : 115);
        assertThat(walked(run)).isBetween(230, 250);
        assertThat(run.walking(120)).isFalse();
        assertThat(run.walking(270)).isTrue();
    }

    @Test
    void stepsOfOneFootAreNotTakenForWalking() {
        NormalizedRun run = run(t -> 2.8, t -> 83);
        assertThat(run.walkingToldBy()).isEqualTo(WalkingEvidence.SPEED);
        assertThat(walked(run)).isZero();
        NormalizedRun jogging = run(t -> 2.2, t -> 80);
        assertThat(jogging.walkingToldBy()).isEqualTo(WalkingEvidence.SPEED);
        assertThat(walked(jogging)).isZero();
    }

    @Test
    void aSensorThatLosesItsSignalWhileTheRunnerRunsTellsNothing() {
        NormalizedRun run = run(t -> 2.3, t -> t > 500 && t < 700 ? 0 : 162);
        assertThat(run.walkingToldBy()).isEqualTo(WalkingEvidence.CADENCE);
        assertThat(walked(run)).isZero();
    }

    @Test
    void standingIsNotWalking() {
        NormalizedRun run = run(t -> t > 500 && t < 600 ? 0 : 2.6, t -> t > 500 && t < 600 ? 0 : 165);
        assertThat(run.moving(550)).isFalse();
        assertThat(run.walking(550)).isFalse();
    }

    @Test
    void aWalkedClimbIsAClimb() {
        NormalizedRun run = Normalizer.withDefaults()
                .normalize(Recording.ofSeconds(SECONDS, 1.5)
                        .altitude(d -> 300 + 0.12 * d)
                        .with(Channel.CADENCE, t -> 112)
                        .run());
        assertThat(run.walking(600)).isTrue();
        assertThat(run.grade(600)).isBetween(0.119, 0.121);
    }
}
