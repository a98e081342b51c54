package io.github.recoverycheck.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverycheck.Recording;
import io.github.recoverycheck.athlete.AthleteHistory;
import io.github.recoverycheck.athlete.AthleteProfile;
import io.github.recoverycheck.measure.Measure;
import io.github.recoverycheck.measure.RunMeasurements;
import io.github.recoverycheck.normalize.Normalizer;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** From the recording to the score: more of what costs never earns points. */
final class LongerAndSteeperTest {
    private static final int RUNS = 40;
    private static final double ROUNDING = 1e-6;

    private static RunMeasurements measure(int seconds, double speed, double bpm, double amplitude, long noise) {
        SplittableRandom random = new SplittableRandom(noise);
        double[] hum = random.doubles(4, 0.5, 2).toArray();
        return RunMeasurements.of(Normalizer.withDefaults()
                .normalize(Recording.ofSeconds(seconds)
                        .speed(t -> speed * (1 + 0.02 * Math.sin(t / 40 * hum[0])))
                        .heartRate(t -> Math.rint(bpm + 2 * Math.sin(t / 30 * hum[1]) + Math.sin(t / 90 * hum[2])))
                        .altitude(d -> 200 + amplitude * Math.sin(d / 120 * hum[3]))
                        .run()));
    }

    private static double score(RunMeasurements run) {
        return RecoveryJudge.withDefaults()
                .judge(run, AthleteHistory.empty(), AthleteProfile.unknown().withMaximalHeartRate(190))
                .score()
                .value();
    }

    @Test
    void aLongerRunScoresNoBetter() {
        SplittableRandom random = new SplittableRandom(17);
        for (int i = 0; i < RUNS; i++) {
            double speed = random.nextDouble(2.2, 3.4);
            double bpm = random.nextInt(110, 165);
            double before = 100;
            // The score's own wobble, as bins and waves fall otherwise, is far below a point.
            for (int minutes : new int[] {22, 35, 50, 60, 75, 100}) {
                double score = score(measure(60 * minutes, speed, bpm, 2, i));
                assertThat(score)
                        .as("%.2f m/s, %.0f bpm, %d min", speed, bpm, minutes)
                        .isLessThan(before + 0.5);
                before = Math.min(before, score);
            }
        }
    }

    @Test
    void aSteeperRunCostsNoLess() {
        SplittableRandom random = new SplittableRandom(18);
        for (int i = 0; i < RUNS; i++) {
            double speed = random.nextDouble(2.2, 3.4);
            double uplift = -1;
            double descent = -1;
            double score = 101;
            for (double amplitude : new double[] {0.5, 2, 5, 9, 14}) {
                RunMeasurements run = measure(2400, speed, 125, amplitude, i);
                assertThat(run.get(Measure.EFFORT_UPLIFT).value()).isGreaterThan(uplift - ROUNDING);
                assertThat(run.get(Measure.STEEP_DESCENT).value()).isGreaterThanOrEqualTo(descent);
                assertThat(score(run)).isLessThan(score + 0.5);
                uplift = run.get(Measure.EFFORT_UPLIFT).value();
                descent = run.get(Measure.STEEP_DESCENT).value();
                score = Math.min(score, score(run));
            }
        }
    }
}
