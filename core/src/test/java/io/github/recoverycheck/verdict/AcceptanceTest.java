package io.github.recoverycheck.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverycheck.activity.SelfReport;
import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.athlete.AthleteHistory;
import io.github.recoverycheck.athlete.AthleteProfile;
import io.github.recoverycheck.athlete.AthleteProfile.Level;
import io.github.recoverycheck.athlete.MaximalHeartRate.Origin;
import io.github.recoverycheck.athlete.Placement.Mark;
import io.github.recoverycheck.athlete.Placement.Window;
import io.github.recoverycheck.athlete.Role;
import io.github.recoverycheck.athlete.Runs;
import io.github.recoverycheck.athlete.SessionType;
import io.github.recoverycheck.measure.Efforts;
import io.github.recoverycheck.measure.HeartRateHistogram;
import io.github.recoverycheck.measure.Measure;
import io.github.recoverycheck.measure.MissingReason;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** What a coach expects of typical runs. */
final class AcceptanceTest {
    private static final AthleteProfile ATHLETE = AthleteProfile.unknown();

    private static Verdict judge(Runs run, States state) {
        return judge(run, ATHLETE, state);
    }

    private static Verdict judge(Runs run, AthleteProfile athlete, States state) {
        return RecoveryJudge.withDefaults().judge(run.build(), athlete, state.build());
    }

    @Test
    void beginnerAt77PercentOfAnEstimatedMaximumWhoFeltEasy() {
        States state = new States().level(Level.BEGINNER).maximum(184.8, 7, Origin.AGE);
        Verdict verdict = judge(Runs.easy(30, 0.77 * 184.8, 2.3).rpe(3), state);
        assertThat(verdict.outcome()).isIn(Outcome.BORDERLINE, Outcome.INSUFFICIENT_DATA);
        assertThat(verdict.confidence()).isEqualTo(Confidence.LOW);
        Verdict higher = judge(Runs.easy(30, 0.82 * 184.8, 2.3).rpe(3), state);
        assertThat(higher.outcome()).isEqualTo(Outcome.BORDERLINE);
        assertThat(higher.conflict()).isTrue();
    }

    @Test
    void masterAt73PercentOfTheFormula() {
        States state = new States().maximum(169.4, 7, Origin.AGE);
        Runs run = Runs.easy(35, 0.73 * 169.4, 2.3).rpe(2);
        Verdict verdict = judge(run, state);
        assertThat(verdict.outcome()).isIn(Outcome.RECOVERY, Outcome.BORDERLINE);
        assertThat(verdict.confidence()).isNotEqualTo(Confidence.HIGH);
        AthleteProfile limited = ATHLETE.withHeartRateLimited(true);
        assertThat(judge(run, limited, state).outcome()).isEqualTo(Outcome.RECOVERY);
        assertThat(judge(run.rpe(5), limited, state).outcome()).isNotEqualTo(Outcome.RECOVERY);
    }

    @Test
    void experiencedRunnerFor58MinutesTheDayAfterIntervals() {
        States state = new States().level(Level.EXPERIENCED).after(21, 0.9, SessionType.INTERVALS);
        Verdict verdict = judge(Runs.easy(58, 0.66 * 190, 2.7), state);
        assertThat(verdict.outcome()).isEqualTo(Outcome.RECOVERY);
        assertThat(verdict.headline()).isEqualTo("Counted as recovery");
        assertThat(verdict.remarks()).contains("21 h after your intervals of 28 February.");
    }

    @Test
    void twoHoursHoweverEasy() {
        for (Level level : Level.values()) {
            Verdict verdict = judge(Runs.easy(119, 0.64 * 190, 2.5), new States().level(level));
            assertThat(verdict.outcome()).isEqualTo(Outcome.NOT_RECOVERY);
            assertThat(verdict.headline()).contains("a long run");
        }
        assertThat(judge(Runs.easy(119, 0.64 * 190, 2.5), new States().role(Role.LONG))
                        .headline())
                .isEqualTo("A long run – not meant as recovery");
    }

    @Test
    void treadmillWhoseCreepIsOnlyEstimated() {
        Runs run = Runs.easy(35, 0.69 * 190, 2.5)
                .sport(Sport.TREADMILL_RUNNING)
                .missing(Measure.EFFORT_UPLIFT, MissingReason.GRADE_UNKNOWN)
                .missing(Measure.STEEP_DESCENT, MissingReason.GRADE_UNKNOWN)
                .surges(0.2, 1)
                .drift(12, 1);
        Verdict verdict = judge(run, new States());
        assertThat(verdict.outcome()).isEqualTo(Outcome.RECOVERY);
        assertThat(verdict.finding(RuleId.PACE_CREEP).orElseThrow().measured().missing())
                .contains(MissingReason.SPEED_ESTIMATED);
        assertThat(verdict.finding(RuleId.SURGES).orElseThrow().measured().missing())
                .contains(MissingReason.SPEED_ESTIMATED);
    }

    @Test
    void hotDaySlowButAt75Percent() {
        Runs run = Runs.easy(35, 0.75 * 190, 2.3)
                .report(SelfReport.none().withRpe(3).withAirTemperatureCelsius(31));
        Verdict verdict = judge(run, new States().easy(2.67).excess(11, 0.7));
        assertThat(verdict.outcome()).isEqualTo(Outcome.BORDERLINE);
        assertThat(verdict.finding(RuleId.HR_FOR_PACE).orElseThrow().sentence()).contains("the heat of 31 °C");
        assertThat(verdict.finding(RuleId.PACE_VS_EASY).orElseThrow().stress()).isLessThan(0.01);
    }

    @Test
    void trailWhoseClimbsWereWalked() {
        HeartRateHistogram climbing = HeartRateHistogram.of(130, 600, 300);
        Runs run = Runs.easy(45, 0.68 * 190, 2.3)
                .rpe(2)
                .hills(0.096, 100)
                .efforts(new Efforts(Optional.empty(), List.of(), 6, OptionalDouble.empty(), climbing));
        assertThat(judge(run, new States()).outcome()).isEqualTo(Outcome.RECOVERY);
    }

    @Test
    void eveningRunAfterAHardMorning() {
        States state = new States().after(9, 0.8, SessionType.TEMPO).mark(Mark.DOUBLE);
        Verdict verdict = judge(Runs.easy(30, 0.67 * 190, 2.5), state);
        assertThat(verdict.outcome()).isEqualTo(Outcome.RECOVERY);
        assertThat(verdict.headline()).isEqualTo("Counted as recovery");
        assertThat(verdict.remarks()).contains("9 h after your tempo run of 1 March.", "Second activity of the day.");
    }

    @Test
    void theDayAfterAMarathon() {
        States state = new States().after(20, 1, SessionType.RACE).rest(20, 1, true);
        Verdict verdict = judge(Runs.easy(30, 0.68 * 190, 2.5), state);
        assertThat(verdict.outcome())
                .isGreaterThanOrEqualTo(Outcome.BORDERLINE)
                .isNotEqualTo(Outcome.INSUFFICIENT_DATA);
        assertThat(verdict.headline()).isEqualTo("Rest was the better choice");
        assertThat(verdict.finding(RuleId.REST_NEEDED).orElseThrow().rule().weight())
                .isEqualTo(0.40);
    }

    @Test
    void runWalkAt70Percent() {
        Runs run = Runs.easy(40, 0.70 * 190, 2.0)
                .rpe(3)
                .missing(Measure.SURGES, MissingReason.WALK_RUN)
                .missing(Measure.PACE_DRIFT, MissingReason.WALK_RUN);
        Verdict verdict = judge(run, new States());
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
        Verdict verdict = judge(run, new States());
        assertThat(verdict.outcome()).isEqualTo(Outcome.RECOVERY);
        assertThat(verdict.confidence()).isNotEqualTo(Confidence.HIGH);
        assertThat(verdict.wanted()).contains("a heart rate of the whole run");
    }

    @Test
    void neitherAgeNorMaximumNorEffort() {
        Verdict verdict =
                judge(Runs.easy(35, 135, 2.6), new States().noMaximum().easy(2.9));
        assertThat(verdict.outcome()).isEqualTo(Outcome.INSUFFICIENT_DATA);
        assertThat(verdict.headline()).startsWith("Cannot tell: nothing tells how hard it was");
        assertThat(verdict.wanted()).contains("birth year or maximal heart rate");
    }

    @Test
    void firstFileEverWithAnAge() {
        Verdict verdict = judge(
                Runs.easy(33, 0.72 * 184.8, 2.5),
                new States().maximum(184.8, 7, Origin.AGE).window(Window.UNKNOWN));
        assertThat(verdict.outcome()).isEqualTo(Outcome.RECOVERY);
        assertThat(verdict.confidence()).isNotEqualTo(Confidence.HIGH);
        assertThat(verdict.headline()).isEqualTo("Easy enough to be recovery; what came in the 48 h before is unknown");
        Verdict throughHistory = RecoveryJudge.withDefaults()
                .judge(Runs.easy(33, 0.72 * 184.8, 2.5).build(), AthleteHistory.empty(), ATHLETE.withBirthYear(1986));
        assertThat(throughHistory.headline()).isEqualTo(verdict.headline());
    }
}
