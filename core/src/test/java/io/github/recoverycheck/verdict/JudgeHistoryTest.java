package io.github.recoverycheck.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverycheck.athlete.AthleteHistory;
import io.github.recoverycheck.athlete.AthleteProfile;
import io.github.recoverycheck.athlete.MaximalHeartRate.Origin;
import io.github.recoverycheck.athlete.Runs;
import io.github.recoverycheck.measure.RunMeasurements;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What earlier and later runs do to a verdict. */
final class JudgeHistoryTest {
    private static final AthleteProfile FORTY = AthleteProfile.unknown().withBirthYear(1986);
    private static final RunMeasurements TODAY = Runs.easy(35, 140, 2.6).rpe(3).build();

    private static List<RunMeasurements> runs(double from, int count) {
        List<RunMeasurements> runs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            runs.add(Runs.easy(40, 130 + i % 5, 2.5 + 0.04 * (i % 6))
                    .peak(172 + i)
                    .day(from + 1.5 * i)
                    .build());
        }
        return runs;
    }

    private static Verdict judge(List<RunMeasurements> history) {
        return RecoveryJudge.withDefaults().judge(TODAY, AthleteHistory.of(history), FORTY);
    }

    @Test
    void aLaterRunChangesNothing() {
        List<RunMeasurements> history = runs(-30, 16);
        Verdict verdict = judge(history);
        history.addAll(runs(0.5, 10));
        history.add(Runs.easy(60, 185, 4.5).peak(205).day(200).build());
        assertThat(judge(history)).isEqualTo(verdict);
    }

    @Test
    void theJudgedRunIsNeverInItsOwnBaseline() {
        List<RunMeasurements> history = runs(-30, 16);
        Verdict verdict = judge(history);
        history.add(TODAY);
        assertThat(judge(history)).isEqualTo(verdict);
    }

    @Test
    void theOrderOfTheHistoryChangesNothing() {
        List<RunMeasurements> history = runs(-30, 16);
        Verdict verdict = judge(history);
        Collections.shuffle(history, new Random(2));
        assertThat(judge(history)).isEqualTo(verdict);
    }

    @Test
    void earlierRunsGiveTheMaximumAndAnswerHeartRateForPace() {
        Verdict alone = judge(List.of());
        Verdict verdict = judge(runs(-30, 16));
        assertThat(alone.maximalHeartRate().orElseThrow().origin()).isEqualTo(Origin.AGE);
        assertThat(verdict.maximalHeartRate().orElseThrow().origin()).isEqualTo(Origin.AGE_AND_PEAKS);
        assertThat(verdict.maximalHeartRate().orElseThrow().bpm()).isGreaterThan(185);
        assertThat(alone.finding(RuleId.HR_FOR_PACE).orElseThrow().measured().isPresent())
                .isFalse();
        assertThat(verdict.finding(RuleId.HR_FOR_PACE).orElseThrow().measured().isPresent())
                .isTrue();
        assertThat(verdict.coverage()).isGreaterThan(alone.coverage());
    }

    @Test
    void anUndatedRunIsJudgedWithoutHistory() {
        RunMeasurements undated = Runs.easy(35, 120, 2.6).rpe(2).withoutDate().build();
        Verdict verdict = RecoveryJudge.withDefaults().judge(undated, AthleteHistory.of(runs(-30, 16)), FORTY);
        assertThat(verdict.outcome()).isEqualTo(Outcome.RECOVERY);
        assertThat(verdict.wanted()).contains("the date of the run");
    }
}
