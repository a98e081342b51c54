package io.github.recoverycheck.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverycheck.activity.SelfReport;
import io.github.recoverycheck.activity.Sign;
import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.athlete.AthleteHistory;
import io.github.recoverycheck.athlete.AthleteProfile;
import io.github.recoverycheck.athlete.MaximalHeartRate;
import io.github.recoverycheck.athlete.Placement.Window;
import io.github.recoverycheck.athlete.Runs;
import io.github.recoverycheck.athlete.SessionType;
import io.github.recoverycheck.athlete.TrainingPhase;
import io.github.recoverycheck.measure.Measure;
import io.github.recoverycheck.measure.Measured;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a verdict names as its reason, how sure it is, and what it says beside it. */
final class ReasonsTest {
    private static final RecoveryJudge JUDGE = RecoveryJudge.withDefaults();
    private static final AthleteProfile FORTY = AthleteProfile.unknown().withBirthYear(1986);

    private static Verdict judge(Runs run, States state) {
        return JUDGE.judge(run.build(), AthleteProfile.unknown(), state.build());
    }

    private static Verdict judgeByAge(Runs run) {
        return JUDGE.judge(run.build(), AthleteHistory.empty(), FORTY);
    }

    private static Runs easy() {
        return Runs.easy(35, 122, 2.4).rpe(2);
    }

    @Test
    void theMainReasonIsWhatDecided() {
        assertThat(judge(easy(), new States()).mainReason()).isEmpty();
        assertThat(judge(easy().sport(Sport.CYCLING), new States()).mainReason())
                .isEqualTo("not a run");
        assertThat(judge(easy().minutes(8), new States()).mainReason()).isEqualTo("too short");
        assertThat(judge(easy().rpe(8), new States()).mainReason()).isEqualTo("perceived effort");
        assertThat(judge(easy().minutes(60), new States()).mainReason()).isEqualTo("duration");
        assertThat(judgeByAge(Runs.easy(35, 160, 2.6).rpe(2)).mainReason()).isEqualTo("you say easy");
    }

    private static Runs saying(Sign sign) {
        return Runs.easy(35, 122, 2.4).report(SelfReport.none().withRpe(2).withAnswer(sign, true));
    }

    @Test
    void aCapIsTheReasonWhereTheScoreWouldDo() {
        RecoveryJudge strict = JUDGE.with(RuleSet.named("strict").orElseThrow());
        Verdict unplaced = strict.judge(easy().build(), AthleteProfile.unknown(), new States().build());
        assertThat(unplaced.outcome()).isEqualTo(Outcome.BORDERLINE);
        assertThat(unplaced.mainReason()).isEqualTo("not the day after");
        assertThat(unplaced.headline())
                .isEqualTo("Easy, but more than recovery: it does not start 2 to 24 h after a hard session or on the"
                        + " next date");
        Verdict placed = strict.judge(
                easy().build(),
                AthleteProfile.unknown(),
                new States().after(20, 0.8, SessionType.INTERVALS).build());
        assertThat(placed.outcome()).isEqualTo(Outcome.RECOVERY);
    }

    @Test
    void restIsTheBetterChoiceOnlyWhereItIsNearlyAllMissing() {
        Runs hard = Runs.easy(45, 146, 2.6);
        assertThat(judge(hard, new States().rest(10, 0.9, true)).headline()).isEqualTo("Rest was the better choice");
        assertThat(judge(hard, new States().rest(30, 0.3, true)).headline()).doesNotContain("Rest was");
    }

    @Test
    void confidenceGoesByTheProbabilityOfTheOutcome() {
        Set<Confidence> seen = EnumSet.noneOf(Confidence.class);
        for (int bpm = 110; bpm <= 175; bpm++) {
            Verdict verdict = judgeByAge(Runs.easy(35, bpm, 2.6));
            if (verdict.outcome() != Outcome.INSUFFICIENT_DATA) {
                double probability = verdict.probabilities().of(verdict.outcome());
                boolean covered = verdict.coverage() >= 0.75;
                assertThat(verdict.confidence())
                        .isEqualTo(
                                probability >= 0.85 && covered
                                        ? Confidence.HIGH
                                        : probability >= 0.65 ? Confidence.MEDIUM : Confidence.LOW);
                seen.add(verdict.confidence());
            }
        }
        assertThat(seen).contains(Confidence.MEDIUM);
    }

    @Test
    void aCapMovesTheProbabilityOfRecoveryToBorderline() {
        assertThat(new Probabilities(0.5, 0.3, 0.2).withoutRecovery()).isEqualTo(new Probabilities(0, 0.8, 0.2));
        Verdict ill = judge(saying(Sign.ILL), new States());
        assertThat(ill.probabilities().recovery()).isZero();
        assertThat(ill.mainReason()).isEqualTo("rest was better");
    }

    @Test
    void aShortRunHasAScoreIfItsEffortIsKnown() {
        assertThat(judge(easy().minutes(9.9), new States()).score().isPresent()).isTrue();
        assertThat(judge(Runs.ofMinutes(9.9), new States()).score().isPresent()).isFalse();
    }

    @Test
    void rulesWithoutAnAnswerComeLast() {
        assertThat(judge(Runs.ofMinutes(50).rpe(4), new States()).findings())
                .extracting(finding -> finding.measured().isPresent())
                .isSortedAccordingTo((a, b) -> Boolean.compare(b, a))
                .contains(true, false);
    }

    /** A heart rate held against an age says hard, or costs the run the rest of its score, and the feeling says easy. */
    @Test
    void anEasyFeelingConflictsOnlyWithAHeartRateThatSaysHard() {
        boolean conflict = false;
        boolean agreement = false;
        for (int bpm = 120; bpm <= 165; bpm++) {
            Verdict verdict = judgeByAge(Runs.easy(62, bpm, 2.6).rpe(3));
            if (verdict.outcome() == Outcome.BORDERLINE) {
                boolean saysHard = verdict.score().value() < 40
                        || stress(verdict, RuleId.HR_MEAN) >= 0.5
                        || stress(verdict, RuleId.HR_ABOVE80) >= 0.5;
                assertThat(verdict.conflict()).as("%d bpm", bpm).isEqualTo(saysHard);
                conflict |= saysHard;
                agreement |= !saysHard;
            }
        }
        assertThat(conflict).isTrue();
        assertThat(agreement).isTrue();
    }

    private static double stress(Verdict verdict, RuleId rule) {
        return verdict.finding(rule).orElseThrow().stress();
    }

    @Test
    void forcingThePaceAgainstAHighHeartRateIsTold() {
        String forcing = "Forcing the pace while the heart rate is high for it adds load.";
        Runs creeping = Runs.easy(35, 125, 2.4).drift(9, 1);
        assertThat(judge(creeping, new States().excess(10, 0.6)).remarks()).contains(forcing);
        assertThat(judge(creeping, new States().excess(4, 0.3)).remarks()).doesNotContain(forcing);
        assertThat(judge(Runs.easy(35, 125, 2.4).drift(0, 1), new States().excess(10, 0.6))
                        .remarks())
                .doesNotContain(forcing);
        assertThat(judge(creeping.sport(Sport.TREADMILL_RUNNING), new States().excess(10, 0.6))
                        .remarks())
                .doesNotContain(forcing);
    }

    @Test
    void lessThanTwentyMinutesAreShort() {
        assertThat(judge(easy().minutes(19.9), new States()).remarks())
                .contains("Shorter than 20 min, which is no fault.");
        assertThat(judge(easy().minutes(20), new States()).remarks())
                .doesNotContain("Shorter than 20 min, which is no fault.");
    }

    @Test
    void vetoesByHeartRateSayByWhichShare() {
        assertThat(judge(Runs.easy(35, 172, 3), new States()).vetoes())
                .extracting(Veto::sentence)
                .contains(
                        "The mean heart rate is above 85 % of your maximum.",
                        "More than 5 % of the time is above 90 % of your maximal heart rate.");
    }

    /** 161.5 bpm are 85 % of 190; with errors of 2 bpm and of 1.7 by the maximum 165 is above by 1.33 errors: 0.91. */
    @Test
    void aMeanHeartRateIsAVetoFromNinetyPercentCertaintyOn() {
        assertThat(judge(Runs.easy(35, 165, 3), new States()).vetoes())
                .extracting(Veto::kind)
                .contains(Veto.Kind.HARD_HEART_RATE);
        assertThat(judge(Runs.easy(35, 164.8, 3), new States()).vetoes())
                .extracting(Veto::kind)
                .doesNotContain(Veto.Kind.HARD_HEART_RATE);
    }

    @Test
    void whatWasAssumedOfTheMaximumAndTheTaperIsTold() {
        MaximalHeartRate maximum = new MaximalHeartRate(
                190,
                3,
                MaximalHeartRate.Origin.AGE_AND_PEAKS,
                Optional.of(new MaximalHeartRate.Peak(186, easy().build().source(), LocalDate.of(2026, 2, 5))));
        States state = new States().phase(TrainingPhase.TAPER);
        Verdict verdict = JUDGE.judge(easy().build(), AthleteProfile.unknown(), state.build());
        assertThat(verdict.assumptions())
                .extracting(Assumption::sentence)
                .contains("These are the last days before your race: shorter and easier limits hold.");
        Case run = Case.of(
                easy().build(), AthleteProfile.unknown(), state.maximum(maximum).build());
        assertThat(Assumptions.of(run, RuleSet.withDefaults()))
                .extracting(Assumption::sentence)
                .contains("Maximal heart rate 190 ± 3 bpm, from your age and the peaks of your runs, 186 bpm on 5"
                        + " February.");
    }

    @Test
    void theHeatOfTheWatchIsNamedWhereTheRunnerSaysNone() {
        Runs rising = Runs.easy(35, 125, 2.4).surges(0, 8).with(Measure.TEMPERATURE, Measured.of(28, 5));
        assertThat(judge(rising, new States())
                        .finding(RuleId.HR_DRIFT)
                        .orElseThrow()
                        .sentence())
                .endsWith("at 28 °C heat may explain it.");
        rising.report(SelfReport.none().withAirTemperatureCelsius(12));
        assertThat(judge(rising, new States())
                        .finding(RuleId.HR_DRIFT)
                        .orElseThrow()
                        .sentence())
                .endsWith("at the same pace.");
    }

    @Test
    void aRunInTheWindowOfASessionIsNoMoreThanAPartOfIt() {
        assertThat(judge(easy(), new States().window(Window.COOL_DOWN_PART)).headline())
                .isEqualTo("Easy enough to be recovery, but a part of the session before");
    }
}
