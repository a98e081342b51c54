package io.github.recoverycheck.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.recoverycheck.athlete.AthleteProfile;
import io.github.recoverycheck.athlete.MaximalHeartRate;
import io.github.recoverycheck.athlete.Runs;
import io.github.recoverycheck.measure.HeartRateHistogram;
import io.github.recoverycheck.measure.Measure;
import io.github.recoverycheck.measure.Measured;
import io.github.recoverycheck.measure.RunMeasurements;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What becomes of the measurements when something is otherwise, and of the verdict. */
final class ChangedRunTest {
    private static final RecoveryJudge JUDGE = RecoveryJudge.withDefaults();
    private static final AthleteProfile ATHLETE = AthleteProfile.unknown();

    private static double value(ChangedRun run, Measure measure) {
        return run.run().get(measure).value();
    }

    private static Runs uneven() {
        return Runs.easy(40, 140, 2.6)
                .with(Measure.LAST_THIRD_SPEED, Measured.of(2.8, 0.04))
                .drift(6, 1)
                .surges(0.1, 3)
                .hills(0.08, 150);
    }

    @Test
    void slowerIsSlowerAtTheEndToo() {
        ChangedRun slower = new ChangedRun(uneven().build()).slower(0.25);
        assertThat(value(slower, Measure.GRADE_ADJUSTED_SPEED)).isCloseTo(2.35, within(1e-12));
        assertThat(value(slower, Measure.LAST_THIRD_SPEED)).isCloseTo(2.55, within(1e-12));
        assertThat(value(slower, Measure.MEAN_HEART_RATE)).isEqualTo(140);
    }

    @Test
    void calmerMovesTheMeanAndEveryBeat() {
        HeartRateHistogram beats = HeartRateHistogram.of(130, 60, 120, 180);
        ChangedRun calmer = new ChangedRun(uneven().histogram(beats).build()).calmer(4.6);
        assertThat(value(calmer, Measure.MEAN_HEART_RATE)).isCloseTo(135.4, within(1e-12));
        assertThat(calmer.run().heartRates()).isEqualTo(HeartRateHistogram.of(125, 60, 120, 180));
        assertThat(new ChangedRun(uneven().histogram(beats).build())
                        .calmer(200)
                        .run()
                        .heartRates()
                        .lowestBpm())
                .isZero();
        assertThat(new ChangedRun(uneven().histogram(beats).build())
                        .calmer(-290)
                        .run()
                        .heartRates()
                        .lowestBpm())
                .isEqualTo(297);
    }

    @Test
    void shorterTakesItsShareOfAllThatAddsUp() {
        RunMeasurements run =
                uneven().histogram(HeartRateHistogram.of(130, 60, 120, 181)).build();
        ChangedRun half = new ChangedRun(run).shortened(0.5);
        assertThat(value(half, Measure.MOVING_TIME)).isEqualTo(20);
        assertThat(half.run().elapsedSeconds()).isEqualTo(run.elapsedSeconds() / 2);
        assertThat(half.run().timerSeconds()).isEqualTo(run.timerSeconds() / 2);
        assertThat(value(half, Measure.STEEP_DESCENT)).isEqualTo(75);
        assertThat(value(half, Measure.PACE_DRIFT)).isEqualTo(3);
        assertThat(value(half, Measure.EFFORT_UPLIFT)).isEqualTo(0.08);
        assertThat(half.run().heartRates()).isEqualTo(HeartRateHistogram.of(130, 30, 60, 91));
    }

    @Test
    void flatterAndEvenTakeOnlyTheirOwn() {
        ChangedRun flatter = new ChangedRun(uneven().build()).flatter(0.25);
        assertThat(value(flatter, Measure.EFFORT_UPLIFT)).isCloseTo(0.02, within(1e-12));
        assertThat(value(flatter, Measure.STEEP_DESCENT)).isCloseTo(37.5, within(1e-12));
        assertThat(value(flatter, Measure.PACE_DRIFT)).isEqualTo(6);
        ChangedRun even = new ChangedRun(uneven().build()).even();
        assertThat(value(even, Measure.PACE_DRIFT)).isZero();
        assertThat(value(even, Measure.SURGES)).isZero();
        assertThat(value(even, Measure.LAST_THIRD_SPEED)).isEqualTo(2.6);
        assertThat(value(even, Measure.EFFORT_UPLIFT)).isEqualTo(0.08);
        ChangedRun slowing = new ChangedRun(uneven().drift(-5, 1).build()).even();
        assertThat(value(slowing, Measure.PACE_DRIFT)).isEqualTo(-5);
    }

    private static double score(RunMeasurements run, States state) {
        return JUDGE.judge(run, ATHLETE, state.build()).score().value();
    }

    @Test
    void anotherMaximumIsLowerAndHigherByItsError() {
        RunMeasurements run = Runs.easy(35, 140, 2.6).build();
        States state = new States().maximum(190, 6, MaximalHeartRate.Origin.PEAKS);
        List<Sensitivity> all = JUDGE.sensitivity(run, ATHLETE, state.build());
        assertThat(all)
                .extracting(Sensitivity::variation)
                .containsExactly(Sensitivity.Variation.LOWER_MAXIMUM, Sensitivity.Variation.HIGHER_MAXIMUM);
        assertThat(all.get(0).score())
                .isCloseTo(score(run, new States().maximum(184, 0, MaximalHeartRate.Origin.PEAKS)), within(1e-9));
        assertThat(all.get(1).score())
                .isCloseTo(score(run, new States().maximum(196, 0, MaximalHeartRate.Origin.PEAKS)), within(1e-9));
        assertThat(all.get(0).score()).isLessThan(all.get(1).score() - 5);
        States exact = new States().maximum(190, 0, MaximalHeartRate.Origin.GIVEN);
        assertThat(JUDGE.sensitivity(run, ATHLETE, exact.build())).isEmpty();
    }

    @Test
    void aLongerWarmUpTakesTheHeartRateAfterItToo() {
        RunMeasurements run = Runs.easy(35, 140, 2.6)
                .with(Measure.PACE_DRIFT_AFTER_10_MINUTES, Measured.of(0, 2.2))
                .with(Measure.MEAN_HEART_RATE_AFTER_10_MINUTES, Measured.of(147, 2))
                .build();
        Sensitivity warmer =
                JUDGE.sensitivity(run, ATHLETE, new States().build()).get(0);
        assertThat(warmer.variation()).isEqualTo(Sensitivity.Variation.LONGER_WARM_UP);
        assertThat(warmer.variation().title()).isEqualTo("with 10 minutes of warm-up left out");
        assertThat(warmer.score()).isCloseTo(score(Runs.easy(35, 147, 2.6).build(), new States()), within(0.5));
        assertThat(warmer.score()).isLessThan(score(run, new States()) - 5);
    }

    @Test
    void aShareOfTimeHasTheErrorsOfTheLimitAndTheSensor() {
        // Ten seconds at each of 140 to 163 bpm; 80 % of 190 ± 2 are 152 ± 1.6 bpm, the sensor adds 2.
        int[] seconds = new int[24];
        Arrays.fill(seconds, 10);
        RunMeasurements run = Runs.easy(35, 150, 2.6)
                .histogram(HeartRateHistogram.of(140, seconds))
                .build();
        Measured share = Objects.requireNonNull(
                JUDGE.judge(run, ATHLETE, new States().build()).measurements().get(Measure.SHARE_ABOVE_80));
        assertThat(share.value()).isCloseTo((163.5 - 152) / 24, within(1e-9));
        assertThat(share.standardError()).isCloseTo(Math.hypot(2, 1.6) / 24, within(1e-9));
    }
}
