package io.github.recoverycheck.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverycheck.Recording;
import io.github.recoverycheck.athlete.AthleteHistory;
import io.github.recoverycheck.athlete.AthleteProfile;
import io.github.recoverycheck.measure.RunMeasurements;
import io.github.recoverycheck.normalize.Normalizer;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * From the recording to the stress of the rules that ask for length and hills. The whole score may rise with the length, as
 * a trend is told more surely in a longer run and doubt counts too.
 */
@Tag("slow")
final class LongerAndSteeperTest {
    private static final int RUNS = 40;
    private static final double ROUNDING = 1e-9;

    private static RunMeasurements measure(int seconds, double speed, double bpm, double amplitude, long noise) {
        double[] hum = new SplittableRandom(noise).doubles(4, 0.5, 2).toArray();
        return RunMeasurements.of(Normalizer.withDefaults()
                .normalize(Recording.ofSeconds(seconds)
                        .speed(t -> speed * (1 + 0.02 * Math.sin(t / 40 * hum[0])))
                        .heartRate(t -> Math.rint(bpm + 2 * Math.sin(t / 30 * hum[1]) + Math.sin(t / 90 * hum[2])))
                        .altitude(d -> 200 + amplitude * Math.sin(d / 120 * hum[3]))
                        .run()));
    }

    private static Map<RuleId, Double> stress(RunMeasurements run, Set<RuleId> rules) {
        Map<RuleId, Double> stress = new EnumMap<>(RuleId.class);
        RecoveryJudge.withDefaults()
                .judge(run, AthleteHistory.empty(), AthleteProfile.unknown().withMaximalHeartRate(190))
                .findings()
                .forEach(finding -> stress.put((RuleId) finding.rule().question(), finding.stress()));
        stress.keySet().retainAll(rules);
        assertThat(stress).containsOnlyKeys(rules);
        return stress;
    }

    private static void assertNowhereLess(Map<RuleId, Double> more, Map<RuleId, Double> less) {
        less.forEach(
                (rule, stress) -> assertThat(more.get(rule)).as(rule.name()).isGreaterThanOrEqualTo(stress - ROUNDING));
    }

    @Test
    void aLongerRunHasNoLessStressByItsLengthAndLoad() {
        SplittableRandom random = new SplittableRandom(17);
        Set<RuleId> rules = EnumSet.of(RuleId.DURATION, RuleId.LOAD);
        for (int i = 0; i < RUNS; i++) {
            double speed = random.nextDouble(2.2, 3.4);
            double bpm = random.nextInt(110, 165);
            Map<RuleId, Double> before = Map.of();
            for (int minutes : new int[] {22, 35, 50, 60, 75, 100}) {
                Map<RuleId, Double> now = stress(measure(60 * minutes, speed, bpm, 2, i), rules);
                assertNowhereLess(now, before);
                before = now;
            }
            assertThat(before.get(RuleId.DURATION)).isGreaterThan(0.99);
        }
    }

    @Test
    void aSteeperRunHasNoLessStressByItsHills() {
        SplittableRandom random = new SplittableRandom(18);
        Set<RuleId> rules = EnumSet.of(RuleId.CLIMB, RuleId.DESCENT);
        for (int i = 0; i < RUNS; i++) {
            double speed = random.nextDouble(2.2, 3.4);
            Map<RuleId, Double> before = Map.of();
            for (double amplitude : new double[] {1.5, 2, 5, 9, 14}) {
                Map<RuleId, Double> now = stress(measure(2400, speed, 125, amplitude, i), rules);
                assertNowhereLess(now, before);
                before = now;
            }
            assertThat(before.get(RuleId.CLIMB)).isGreaterThan(0.01);
        }
    }
}
