package io.github.recoverycheck.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.recoverycheck.activity.SelfReport;
import io.github.recoverycheck.activity.Sign;
import io.github.recoverycheck.athlete.AthleteProfile;
import io.github.recoverycheck.athlete.AthleteProfile.Level;
import io.github.recoverycheck.athlete.EasySpeed;
import io.github.recoverycheck.athlete.MaximalHeartRate.Origin;
import io.github.recoverycheck.athlete.Placement.Mark;
import io.github.recoverycheck.athlete.Placement.Window;
import io.github.recoverycheck.athlete.Role;
import io.github.recoverycheck.athlete.Runs;
import io.github.recoverycheck.athlete.SessionType;
import io.github.recoverycheck.measure.Efforts;
import io.github.recoverycheck.measure.HeartRateHistogram;
import io.github.recoverycheck.measure.Measure;
import io.github.recoverycheck.measure.Measured;
import io.github.recoverycheck.measure.MissingReason;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What history and the runner's report do to a verdict. */
final class StateOfTheAthleteTest {
    private static final AthleteProfile ATHLETE = AthleteProfile.unknown();

    private static Verdict judge(Runs run, States state) {
        return RecoveryJudge.withDefaults().judge(run.build(), ATHLETE, state.build());
    }

    private static Verdict judge(String preset, Runs run, States state) {
        return RecoveryJudge.withDefaults()
                .with(RuleSet.named(preset).orElseThrow())
                .judge(run.build(), ATHLETE, state.build());
    }

    private static Finding finding(Verdict verdict, RuleId rule) {
        return verdict.finding(rule).orElseThrow();
    }

    private static Runs easy() {
        return Runs.easy(35, 122, 2.5);
    }

    private static Runs reporting(Sign sign, boolean yes) {
        return easy().report(SelfReport.none().withAnswer(sign, yes));
    }

    @Test
    void theFasterOfTheRunAndItsLastThirdIsHeldAgainstTheEasySpeed() {
        Runs run = easy().with(Measure.LAST_THIRD_SPEED, Measured.of(2.8, 0.042));
        Finding finding = finding(judge(run, new States().easy(2.857)), RuleId.PACE_VS_EASY);
        assertThat(finding.measured().value()).isCloseTo(2.8 / 2.857, within(1e-12));
        assertThat(finding.measured().standardError()).isCloseTo(2.8 / 2.857 * 0.015 * Math.sqrt(2), within(1e-9));
        assertThat(finding.stress()).isBetween(0.4, 0.7);
        assertThat(finding.sentence())
                .isEqualTo("6:40/km (5:57/km in the last third), your easy is 5:50/km by 23 runs.");
        Finding inBase = judge("base", run, new States().easy(2.857))
                .finding(RuleId.PACE_VS_EASY)
                .orElseThrow();
        assertThat(inBase.measured().value()).isCloseTo(0.98 * 2.8 / 2.857, within(1e-12));
        assertThat(finding(judge(easy(), new States()), RuleId.PACE_VS_EASY)
                        .measured()
                        .missing())
                .contains(MissingReason.EASY_PACE_UNKNOWN);
    }

    @Test
    void theMedianOfRunsThatMayAllBeRecoveryIsNotHeldAgainstTheRunner() {
        Runs run = easy();
        assertThat(finding(judge(run, new States().easy(2.5, EasySpeed.Origin.EASY_RUNS_ONLY)), RuleId.PACE_VS_EASY)
                        .measured()
                        .missing())
                .contains(MissingReason.EASY_PACE_UNKNOWN);
        States compared = new States().easy(2.5, EasySpeed.Origin.EASY_RUNS).excess(0, 0.1);
        assertThat(finding(judge(run, compared), RuleId.PACE_VS_EASY).stress()).isGreaterThan(0.7);
        assertThat(finding(judge(run, new States().easy(2.5, EasySpeed.Origin.GIVEN)), RuleId.PACE_VS_EASY)
                        .stress())
                .isGreaterThan(0.7);
    }

    @Test
    void hoursSinceAMaximalEffortCost() {
        Verdict verdict = judge(easy(), new States().rest(20, 0.6667, false));
        assertThat(finding(verdict, RuleId.REST_NEEDED).stress()).isCloseTo(0.6667, within(1e-9));
        assertThat(finding(verdict, RuleId.REST_NEEDED).sentence())
                .isEqualTo("20 h after your race or maximal effort of 28 February: rest comes first after a maximal"
                        + " effort.");
        assertThat(finding(judge("base", easy(), new States().rest(20, 0.6667, false)), RuleId.REST_NEEDED)
                        .rule()
                        .weight())
                .isEqualTo(0.30);
        assertThat(finding(judge(easy(), new States()), RuleId.REST_NEEDED).stress())
                .isZero();
        assertThat(finding(judge(easy(), new States().window(Window.UNKNOWN)), RuleId.REST_NEEDED)
                        .measured()
                        .missing())
                .contains(MissingReason.HISTORY_MISSING);
    }

    private static double climbStress(States state, AthleteProfile athlete, int lowSeconds, int highSeconds) {
        // Of a maximum of 190 bpm 142.5 is 75 %.
        int[] seconds = new int[21];
        seconds[0] = lowSeconds;
        seconds[20] = highSeconds;
        Runs run = easy().with(Measure.EFFORT_UPLIFT, Measured.exact(0.10))
                .efforts(new Efforts(
                        Optional.empty(),
                        List.of(),
                        0,
                        OptionalDouble.empty(),
                        highSeconds + lowSeconds == 0
                                ? HeartRateHistogram.empty()
                                : HeartRateHistogram.of(135, seconds)));
        return finding(RecoveryJudge.withDefaults().judge(run.build(), athlete, state.build()), RuleId.CLIMB)
                .stress();
    }

    @Test
    void hillsCountByTheEffortThatTheyTook() {
        assertThat(climbStress(new States(), ATHLETE, 300, 0)).isCloseTo(0.5, within(1e-9));
        assertThat(climbStress(new States(), ATHLETE, 100, 100)).isCloseTo(1, within(1e-9));
        assertThat(climbStress(new States(), ATHLETE, 120, 80)).isCloseTo(0.75, within(1e-9));
        // Without a steep second it is the effort of the run, which is easy.
        assertThat(climbStress(new States(), ATHLETE, 0, 0)).isCloseTo(0.5, within(1e-9));
        assertThat(climbStress(new States().noMaximum(), ATHLETE, 300, 0)).isCloseTo(1, within(1e-9));
        assertThat(climbStress(new States(), ATHLETE.withHeartRateLimited(true), 300, 0))
                .isCloseTo(1, within(1e-9));
    }

    @Test
    void creepFromVerySlowToSlowCostsLittle() {
        Runs run = easy().drift(10, 0).with(Measure.LAST_THIRD_SPEED, Measured.exact(2.6));
        assertThat(finding(judge(run, new States()), RuleId.PACE_CREEP).stress())
                .isCloseTo(1, within(1e-9));
        assertThat(finding(judge(run, new States().easy(3.2)), RuleId.PACE_CREEP)
                        .stress())
                .isCloseTo(0.3, within(1e-6));
        assertThat(finding(judge(run, new States().easy(2.5)), RuleId.PACE_CREEP)
                        .stress())
                .isCloseTo(1, within(1e-3));
        assertThat(finding(judge("base", run, new States().easy(3.2)), RuleId.PACE_CREEP)
                        .stress())
                .isCloseTo(1, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({
        "TALK_TEST_FAILED, 0.40",
        "SORENESS_ROSE, 0.35",
        "LEGS_HEAVIER, 0.35",
        "FINISHED_TIRED, 0.35",
        "POOR_SLEEP, 0.20",
        "POOR_NUTRITION, 0.20",
        "STRONG_SORENESS_BEFORE, 0.35",
        "FELT_TOO_FAST, 0.35",
    })
    void anAnswerCostsItsWeightAndAQuestionThatWasNotAskedIsNoAnswer(Sign sign, double weight) {
        RuleId rule = RuleId.valueOf(sign.name());
        assertThat(rule.sign()).contains(sign);
        double without = judge(easy(), new States()).score().value();
        assertThat(judge(easy(), new States()).finding(rule)).isEmpty();
        Verdict yes = judge(reporting(sign, true), new States());
        assertThat(yes.score().value()).isCloseTo((1 - weight) * without, within(1e-9));
        assertThat(finding(yes, rule).contribution()).isCloseTo(weight * without, within(1e-9));
        Verdict no = judge(reporting(sign, false), new States());
        assertThat(no.score().value()).isCloseTo(without, within(1e-9));
        assertThat(finding(no, rule).stress()).isZero();
        assertThat(finding(no, rule).sentence()).isNotEqualTo(finding(yes, rule).sentence());
    }

    @Test
    void howTheRunnerFinishedReplacesTheFeeling() {
        Runs felt = easy().report(SelfReport.none().withFeel(25));
        assertThat(finding(judge(felt, new States()), RuleId.FEEL).stress()).isCloseTo(0.625, within(1e-9));
        Runs both = easy().report(SelfReport.none().withFeel(25).withAnswer(Sign.FINISHED_TIRED, false));
        assertThat(judge(both, new States()).finding(RuleId.FEEL)).isEmpty();
    }

    @Test
    void aPassedTalkTestIsEnoughToJudgeAndPaceAloneIsNot() {
        Runs run = Runs.ofMinutes(35).speed(2.5).flat().drift(0, 1);
        States state = new States().noMaximum().easy(2.9);
        assertThat(judge(run, state).insufficiency()).contains(Insufficiency.NO_INTENSITY);
        assertThat(judge("base", run, state).outcome()).isEqualTo(Outcome.INSUFFICIENT_DATA);
        Runs talked = run.report(SelfReport.none().withAnswer(Sign.TALK_TEST_FAILED, false));
        assertThat(judge(talked, state).outcome()).isEqualTo(Outcome.RECOVERY);
    }

    @Test
    void sharpPainARaceAndIntervalsAreVetoes() {
        assertThat(judge(reporting(Sign.SHARP_PAIN, true), new States()).vetoes())
                .extracting(Veto::kind)
                .containsExactly(Veto.Kind.SHARP_PAIN);
        assertThat(judge(reporting(Sign.SHARP_PAIN, false), new States()).vetoes())
                .isEmpty();
        assertThat(judge(easy(), new States().hardness(1, SessionType.RACE)).vetoes())
                .extracting(Veto::kind)
                .containsExactly(Veto.Kind.RACE);
        Verdict intervals = judge(easy(), new States().hardness(0.8, SessionType.INTERVALS));
        assertThat(intervals.vetoes()).extracting(Veto::kind).containsExactly(Veto.Kind.INTERVALS);
        assertThat(intervals.outcome()).isEqualTo(Outcome.NOT_RECOVERY);
        assertThat(judge(easy(), new States().hardness(0.8, SessionType.TEMPO)).vetoes())
                .isEmpty();
    }

    @Test
    void theLongestRunIsThePresetsAndTheLevels() {
        Runs run = Runs.easy(100, 120, 2.4);
        assertThat(judge("base", run, new States()).vetoes()).isEmpty();
        assertThat(judge(run, new States()).vetoes()).hasSize(1);
        assertThat(judge(run, new States().level(Level.EXPERIENCED)).vetoes()).isEmpty();
        assertThat(judge("experienced", run, new States()).vetoes()).isEmpty();
        assertThat(judge("beginner", run, new States().level(Level.EXPERIENCED)).vetoes())
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Sign.class,
            names = {"ILL", "EXTREME_FATIGUE"})
    void whoIsIllOrExtremelyTiredShouldRest(Sign sign) {
        Verdict verdict = judge(reporting(sign, true), new States());
        assertThat(verdict.outcome()).isEqualTo(Outcome.BORDERLINE);
        assertThat(verdict.score()).isEqualTo(judge(easy(), new States()).score());
        assertThat(verdict.probabilities().recovery()).isZero();
        assertThat(verdict.caps()).extracting(Cap::kind).containsExactly(Cap.Kind.READINESS);
        assertThat(verdict.headline()).isEqualTo("Rest or cross-training was the better choice");
        assertThat(verdict.mainReason()).isEqualTo("rest was better");
        assertThat(judge(reporting(sign, false), new States()).outcome()).isEqualTo(Outcome.RECOVERY);
    }

    @Test
    void strictAsksForAHardSessionWithinADay() {
        assertThat(judge("strict", easy(), new States().after(20, 0.7, SessionType.TEMPO))
                        .outcome())
                .isEqualTo(Outcome.RECOVERY);
        // The run starts at noon: 30 h before was the date before, 35 h before the one before that.
        States dayAfter = new States().after(30, 0.7, SessionType.TEMPO);
        assertThat(judge("strict", easy(), dayAfter).outcome()).isEqualTo(Outcome.RECOVERY);
        for (Window window : List.of(Window.LATE, Window.UNPLACED, Window.UNKNOWN, Window.COOL_DOWN_PART)) {
            Verdict verdict = judge("strict", easy(), new States().window(window));
            assertThat(verdict.outcome()).as("%s", window).isEqualTo(Outcome.BORDERLINE);
            assertThat(verdict.caps()).extracting(Cap::kind).containsExactly(Cap.Kind.PLACEMENT);
            assertThat(judge(easy(), new States().window(window)).outcome()).isEqualTo(Outcome.RECOVERY);
        }
        States twoDatesAfter = new States().after(35.9, 0.7, SessionType.TEMPO);
        Runs night = Runs.easy(35, 122, 2.5).day(0.49);
        assertThat(judge("strict", night, twoDatesAfter).outcome()).isEqualTo(Outcome.RECOVERY);
        Runs nextMorning = Runs.easy(35, 122, 2.5).day(0.8);
        assertThat(judge("strict", nextMorning, twoDatesAfter).outcome()).isEqualTo(Outcome.BORDERLINE);
    }

    @Test
    void strictLetsNoSignOfTheFirstGuidePass() {
        States placed = new States().after(20, 0.7, SessionType.TEMPO);
        Runs creep = easy().drift(9, 0.5).with(Measure.MOVING_TIME, Measured.exact(35));
        assertThat(judge("strict", creep, placed).caps())
                .extracting(Cap::sentence)
                .containsExactly("The pace crept.");
        assertThat(judge("strict", reporting(Sign.SORENESS_ROSE, true), placed).caps())
                .extracting(Cap::kind)
                .containsExactly(Cap.Kind.SIGN);
        assertThat(judge("strict", reporting(Sign.POOR_SLEEP, true), placed).caps())
                .isEmpty();
        assertThat(judge(
                                "strict",
                                easy(),
                                new States().after(20, 0.7, SessionType.TEMPO).excess(9, 0.6))
                        .caps())
                .hasSize(1);
        assertThat(judge(
                                "strict",
                                easy(),
                                new States().after(20, 0.7, SessionType.TEMPO).excess(5, 0.4))
                        .caps())
                .isEmpty();
        assertThat(judge(creep, placed).caps()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            IDEAL          | Counted as recovery
            DAY_AFTER      | Counted as recovery
            LATE           | Easy enough to be recovery, but late: 41 h after your hills of 27 February
            UNPLACED       | Easy enough to be recovery, but nothing hard in the 48 h before: an easy run
            UNKNOWN        | Easy enough to be recovery; what came in the 48 h before is unknown
            COOL_DOWN_PART | Easy enough to be recovery, but a part of the session before
            """)
    void theHeadlineOfAnEasyRunSaysWhereItLies(Window window, String headline) {
        States state = new States().window(window);
        if (window == Window.LATE) {
            state = new States().after(41, 0.6, SessionType.HILLS, window);
        }
        assertThat(judge(easy(), state).headline()).isEqualTo(headline);
    }

    @ParameterizedTest
    @EnumSource(Mark.class)
    void aSecondRunAndAWeekOfMuchVolumePlaceARun(Mark mark) {
        Verdict verdict = judge(easy(), new States().mark(mark));
        assertThat(verdict.headline()).isEqualTo("Counted as recovery");
        assertThat(verdict.remarks()).hasSize(2);
    }

    @Test
    void aSecondRunOfABeginnerIsCautioned() {
        assertThat(judge(easy(), new States().mark(Mark.DOUBLE).level(Level.BEGINNER))
                        .remarks())
                .contains("Second activity of the day, which is for experienced runners.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            WORKOUT       | A workout – not meant as recovery
            RACE          | A race – not meant as recovery
            LONG          | A long run – not meant as recovery
            RECOVERY_SLOT | Did not count: heart rate
            EASY          | Not recovery: heart rate
            """)
    void theHeadlineOfAHardRunSaysWhatItWasMeantAs(Role role, String headline) {
        Verdict verdict = judge(Runs.easy(50, 155, 3), new States().role(role));
        assertThat(verdict.outcome()).isEqualTo(Outcome.NOT_RECOVERY);
        assertThat(verdict.headline()).isEqualTo(headline);
        assertThat(verdict.role()).isEqualTo(role);
    }

    @Test
    void aConflictNeedsOnlyThatTheRunnerCouldTalk() {
        States formula = new States().maximum(185, 7, Origin.AGE);
        Runs hard = Runs.easy(35, 160, 2.6);
        assertThat(judge(hard, formula).outcome()).isEqualTo(Outcome.NOT_RECOVERY);
        Verdict talked = judge(hard.report(SelfReport.none().withAnswer(Sign.TALK_TEST_FAILED, false)), formula);
        assertThat(talked.outcome()).isEqualTo(Outcome.BORDERLINE);
        assertThat(talked.conflict()).isTrue();
        assertThat(talked.headline())
                .isEqualTo("Heart rate says too hard, you say easy; your maximum is only estimated");
        Verdict panted = judge(hard.report(SelfReport.none().withAnswer(Sign.TALK_TEST_FAILED, true)), formula);
        assertThat(panted.outcome()).isEqualTo(Outcome.NOT_RECOVERY);
    }

    @Test
    void aHardFeelingWithASlowHeartIsNamed() {
        String remark = "A slow heart and a hard feeling: fatigue, illness or heat.";
        assertThat(judge(easy().rpe(5), new States()).remarks()).contains(remark);
        assertThat(judge(easy().rpe(4), new States()).remarks()).doesNotContain(remark);
        assertThat(judge(Runs.easy(35, 140, 2.5).rpe(5), new States()).remarks())
                .doesNotContain(remark);
    }

    @Test
    void whatWasAssumedIsTold() {
        Verdict verdict = judge(easy(), new States().easy(2.857).level(Level.EXPERIENCED));
        assertThat(verdict.assumptions())
                .extracting(Assumption::sentence)
                .startsWith(
                        "Maximal heart rate 190 ± 2 bpm, as given.",
                        "Easy pace 5:50/km ± 5 s, your speed at 75 % of the maximum, by 23 of your runs.",
                        "Judged as an experienced runner, by your history: the limits of the duration differ.");
    }
}
