package io.github.recoverycheck.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.athlete.AthleteHistory;
import io.github.recoverycheck.athlete.AthleteProfile;
import io.github.recoverycheck.athlete.AthleteProfile.Level;
import io.github.recoverycheck.athlete.Runs;
import io.github.recoverycheck.measure.Measure;
import io.github.recoverycheck.measure.MissingReason;
import io.github.recoverycheck.measure.RunMeasurements;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a coach expects of typical runs. */
final class AcceptanceTest {
    private static final AthleteProfile ATHLETE = AthleteProfile.unknown().withMaximalHeartRate(190);

    private static Verdict judge(Runs run, AthleteProfile athlete) {
        return RecoveryJudge.withDefaults().judge(run.build(), AthleteHistory.empty(), athlete);
    }

    @Test
    void beginnerAt77PercentOfAnEstimatedMaximumWhoFeltEasy() {
        AthleteProfile beginner = AthleteProfile.unknown().withBirthYear(1986).withLevel(Level.BEGINNER);
        Verdict verdict = judge(Runs.easy(30, 0.77 * 184.8, 2.3).rpe(3), beginner);
        assertThat(verdict.outcome()).isIn(Outcome.BORDERLINE, Outcome.INSUFFICIENT_DATA);
        assertThat(verdict.confidence()).isEqualTo(Confidence.LOW);
    }

    @Test
    void masterAt73PercentOfTheFormula() {
        AthleteProfile master = AthleteProfile.unknown().withBirthYear(1964);
        Runs run = Runs.easy(35, 0.73 * 169.4, 2.3).rpe(2);
        Verdict verdict = judge(run, master);
        assertThat(verdict.outcome()).isIn(Outcome.RECOVERY, Outcome.BORDERLINE);
        assertThat(verdict.confidence()).isNotEqualTo(Confidence.HIGH);
        assertThat(judge(run, master.withHeartRateLimited(true)).outcome()).isEqualTo(Outcome.RECOVERY);
        assertThat(judge(run.rpe(5), master.withHeartRateLimited(true)).outcome())
                .isNotEqualTo(Outcome.RECOVERY);
    }

    @Test
    void experiencedRunnerFor58MinutesAt66Percent() {
        Verdict verdict = judge(Runs.easy(58, 0.66 * 190, 2.7), ATHLETE.withLevel(Level.EXPERIENCED));
        assertThat(verdict.outcome()).isEqualTo(Outcome.RECOVERY);
    }

    @Test
    void twoHoursHoweverEasy() {
        for (Level level : Level.values()) {
            Verdict verdict = judge(Runs.easy(119, 0.64 * 190, 2.5), ATHLETE.withLevel(level));
            assertThat(verdict.outcome()).isEqualTo(Outcome.NOT_RECOVERY);
            assertThat(verdict.headline()).contains("a long run");
        }
    }

    @Test
    void treadmillWhoseCreepIsOnlyEstimated() {
        Runs run = Runs.easy(35, 0.69 * 190, 2.5)
                .sport(Sport.TREADMILL_RUNNING)
                .missing(Measure.EFFORT_UPLIFT, MissingReason.GRADE_UNKNOWN)
                .missing(Measure.STEEP_DESCENT, MissingReason.GRADE_UNKNOWN)
                .surges(0.2, 1)
                .drift(12, 1);
        Verdict verdict = judge(run, ATHLETE);
        assertThat(verdict.outcome()).isEqualTo(Outcome.RECOVERY);
        assertThat(verdict.finding(RuleId.PACE_CREEP).orElseThrow().measured().missing())
                .contains(MissingReason.SPEED_ESTIMATED);
        assertThat(verdict.finding(RuleId.SURGES).orElseThrow().measured().missing())
                .contains(MissingReason.SPEED_ESTIMATED);
    }

    @Test
    void hotDaySlowButAt75Percent() {
        List<RunMeasurements> earlier = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            earlier.add(
                    Runs.easy(40, 135 + i % 3, 2.6 + 0.02 * (i % 4)).day(-2 - i).build());
        }
        Runs run = Runs.easy(35, 0.75 * 190, 2.3).rpe(3);
        Verdict verdict = RecoveryJudge.withDefaults().judge(run.build(), AthleteHistory.of(earlier), ATHLETE);
        assertThat(verdict.outcome()).isEqualTo(Outcome.BORDERLINE);
        assertThat(verdict.finding(RuleId.HR_FOR_PACE).orElseThrow().sentence()).contains("heat");
    }

    @Test
    void eveningRunOfHalfAnHour() {
        assertThat(judge(Runs.easy(30, 0.67 * 190, 2.5), ATHLETE).outcome()).isEqualTo(Outcome.RECOVERY);
    }

    @Test
    void runWalkAt70Percent() {
        Verdict verdict = judge(Runs.easy(40, 0.70 * 190, 2.0).rpe(3), ATHLETE);
        assertThat(verdict.outcome()).isEqualTo(Outcome.RECOVERY);
        assertThat(verdict.vetoes()).isEmpty();
    }

    @Test
    void strapDropoutWithAnEasyFeeling() {
        Runs run = Runs.ofMinutes(35)
                .speed(2.5)
                .flat()
                .drift(0, 2)
                .rpe(2)
                .missing(Measure.MEAN_HEART_RATE, MissingReason.HR_UNUSABLE);
        Verdict verdict = judge(run, ATHLETE);
        assertThat(verdict.outcome()).isEqualTo(Outcome.RECOVERY);
        assertThat(verdict.confidence()).isNotEqualTo(Confidence.HIGH);
        assertThat(verdict.missing()).contains("a heart rate of the whole run");
    }

    @Test
    void neitherAgeNorMaximumNorEffort() {
        Verdict verdict = judge(Runs.easy(35, 135, 2.6), AthleteProfile.unknown());
        assertThat(verdict.outcome()).isEqualTo(Outcome.INSUFFICIENT_DATA);
        assertThat(verdict.missing()).contains("birth year or maximal heart rate");
    }

    @Test
    void firstFileEverWithAnAge() {
        AthleteProfile athlete = AthleteProfile.unknown().withBirthYear(1986);
        Verdict verdict = judge(Runs.easy(33, 0.72 * 184.8, 2.5), athlete);
        assertThat(verdict.outcome()).isEqualTo(Outcome.RECOVERY);
        assertThat(verdict.confidence()).isNotEqualTo(Confidence.HIGH);
    }
}
