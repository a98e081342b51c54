package io.github.recoverycheck.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.athlete.AthleteHistory;
import io.github.recoverycheck.athlete.AthleteProfile;
import io.github.recoverycheck.athlete.AthleteProfile.Level;
import io.github.recoverycheck.athlete.MaximalHeartRate.Origin;
import io.github.recoverycheck.athlete.Runs;
import io.github.recoverycheck.measure.HeartRateHistogram;
import io.github.recoverycheck.measure.Measure;
import io.github.recoverycheck.measure.MissingReason;
import io.github.recoverycheck.measure.RunMeasurements;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RecoveryJudgeTest {
    /** Of a measured maximum of 190 bpm, 133 is 70 % and 152 is 80 %. */
    private static final AthleteProfile ATHLETE = AthleteProfile.unknown().withMaximalHeartRate(190);

    private static final AthleteProfile FORTY = AthleteProfile.unknown().withBirthYear(1986);

    private static Verdict judge(Runs run, AthleteProfile athlete) {
        return RecoveryJudge.withDefaults().judge(run.build(), AthleteHistory.empty(), athlete);
    }

    private static double stress(Verdict verdict, RuleId rule) {
        return verdict.finding(rule).orElseThrow().stress();
    }

    @Test
    void aTextbookRunCountsAsRecovery() {
        Verdict verdict = judge(Runs.easy(32, 125, 2.4).rpe(2).feel(75), ATHLETE);
        assertThat(verdict.outcome()).isEqualTo(Outcome.RECOVERY);
        assertThat(verdict.headline()).startsWith("Easy enough to be recovery");
        assertThat(verdict.confidence()).isEqualTo(Confidence.HIGH);
        assertThat(verdict.score().value()).isGreaterThan(95);
        assertThat(verdict.vetoes()).isEmpty();
        assertThat(verdict.insufficiency()).isEmpty();
        assertThat(verdict.maximalHeartRate().orElseThrow().origin()).isEqualTo(Origin.GIVEN);
    }

    @Test
    void findingsExplainTheScoreTheLargestFirst() {
        Verdict verdict = judge(Runs.easy(60, 140, 2.6).rpe(3), ATHLETE);
        assertThat(verdict.findings())
                .filteredOn(finding -> finding.measured().isPresent())
                .extracting(Finding::contribution)
                .isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(verdict.findings())
                .extracting(finding -> finding.rule().question())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(RuleId.values())
                        .filter(id -> id.sign().isEmpty())
                        .filter(id -> RuleSet.withDefaults().find(id).isPresent())
                        .toList());
        assertThat(verdict.findings().get(0).rule().question()).isEqualTo(RuleId.DURATION);
        assertThat(verdict.headline()).contains("duration");
        assertThat(stress(verdict, RuleId.DURATION)).isCloseTo(0.75, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"REGULAR, 0.65", "EXPERIENCED, 0", "BEGINNER, 0.9"})
    void theLevelMovesTheLimitsOfDuration(Level level, double stress) {
        Verdict verdict = judge(Runs.easy(58, 125, 2.4).rpe(2), ATHLETE.withLevel(level));
        assertThat(stress(verdict, RuleId.DURATION)).isCloseTo(stress, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"REGULAR, 90, false", "REGULAR, 91, true", "EXPERIENCED, 105, false", "EXPERIENCED, 106, true"})
    void aLongRunIsVetoed(Level level, double minutes, boolean vetoed) {
        Verdict verdict = judge(Runs.easy(minutes, 120, 2.4).rpe(2), ATHLETE.withLevel(level));
        assertThat(verdict.vetoes()).hasSize(vetoed ? 1 : 0);
        if (vetoed) {
            assertThat(verdict.outcome()).isEqualTo(Outcome.NOT_RECOVERY);
            assertThat(verdict.score().value()).isEqualTo(39);
            assertThat(verdict.probabilities()).isEqualTo(new Probabilities(0, 0, 1));
            assertThat(verdict.headline()).contains("long run");
        }
    }

    @Test
    void anEffortRatedSevenIsVetoed() {
        assertThat(judge(Runs.easy(30, 120, 2.4).rpe(7), ATHLETE).vetoes()).hasSize(1);
        assertThat(judge(Runs.easy(30, 120, 2.4).rpe(6.9), ATHLETE).vetoes()).isEmpty();
    }

    @Test
    void aSurelyHighMeanHeartRateIsVetoed() {
        assertThat(judge(Runs.easy(30, 170, 3), ATHLETE).vetoes())
                .extracting(Veto::kind)
                .contains(Veto.Kind.HARD_HEART_RATE);
        assertThat(judge(Runs.easy(30, 163, 3), ATHLETE).vetoes()).isEmpty();
        assertThat(judge(Runs.easy(30, 163, 3), FORTY).vetoes()).isEmpty();
    }

    @Test
    void timeAboveNinetyPercentIsVetoedIfItIsLongEnough() {
        HeartRateHistogram surges = HeartRateHistogram.of(178, 120);
        HeartRateHistogram seconds = HeartRateHistogram.of(178, 59);
        Runs run = Runs.easy(30, 140, 3);
        assertThat(judge(run.histogram(surges), ATHLETE).vetoes()).hasSize(1);
        assertThat(judge(run.histogram(seconds), ATHLETE).vetoes()).isEmpty();
        HeartRateHistogram small = HeartRateHistogram.of(177, 3000, 0, 0, 0, 0, 0);
        assertThat(judge(run.histogram(small), AthleteProfile.unknown().withMaximalHeartRate(200))
                        .vetoes())
                .isEmpty();
    }

    @Test
    void aVetoOverridesThatDataAreMissing() {
        Verdict verdict = judge(Runs.ofMinutes(95), AthleteProfile.unknown());
        assertThat(verdict.outcome()).isEqualTo(Outcome.NOT_RECOVERY);
        assertThat(verdict.insufficiency()).isEmpty();
        assertThat(judge(Runs.ofMinutes(8).rpe(9), ATHLETE).outcome()).isEqualTo(Outcome.NOT_RECOVERY);
    }

    @Test
    void anotherSportIsNotJudged() {
        Verdict verdict = judge(Runs.easy(40, 120, 2.4).rpe(9).sport(Sport.CYCLING), ATHLETE);
        assertThat(verdict.outcome()).isEqualTo(Outcome.INSUFFICIENT_DATA);
        assertThat(verdict.insufficiency()).contains(Insufficiency.NOT_A_RUN);
        assertThat(verdict.vetoes()).isEmpty();
        assertThat(verdict.score().missing()).contains(MissingReason.EVIDENCE_MISSING);
        assertThat(verdict.headline()).isEqualTo("Cannot tell: this is not a run");
    }

    @Test
    void aRunOfLessThanTenMinutesIsNotJudged() {
        assertThat(judge(Runs.easy(9.9, 120, 2.4).rpe(2), ATHLETE).insufficiency())
                .contains(Insufficiency.TOO_SHORT);
        assertThat(judge(Runs.easy(10, 120, 2.4).rpe(2), ATHLETE).outcome()).isEqualTo(Outcome.RECOVERY);
    }

    @Test
    void paceAloneNeverGivesAVerdict() {
        Verdict verdict = judge(Runs.ofMinutes(35).speed(2.4).flat().drift(0, 2), ATHLETE);
        assertThat(verdict.insufficiency()).contains(Insufficiency.NO_INTENSITY);
        assertThat(verdict.confidence()).isEqualTo(Confidence.LOW);
        assertThat(verdict.wanted()).contains("a heart rate of the whole run", "perceived effort (RPE)");
    }

    @Test
    void perceivedEffortWithDurationIsEnough() {
        assertThat(judge(Runs.ofMinutes(35).rpe(2), AthleteProfile.unknown()).outcome())
                .isEqualTo(Outcome.RECOVERY);
    }

    @Test
    void whatMayBeRecoveryOrAWorkoutIsUndecided() {
        Verdict verdict = judge(Runs.easy(35, 139, 2.6), FORTY);
        assertThat(verdict.probabilities().recovery()).isGreaterThan(0.15);
        assertThat(verdict.probabilities().notRecovery()).isGreaterThan(0.15);
        assertThat(verdict.insufficiency()).contains(Insufficiency.UNDECIDED);
    }

    @Test
    void surgesAndARisingHeartRateCost() {
        Verdict verdict = judge(Runs.easy(35, 125, 2.4).surges(0.09, 8.75), ATHLETE);
        assertThat(stress(verdict, RuleId.SURGES)).isCloseTo(0.5, within(1e-3));
        Finding drift = verdict.finding(RuleId.HR_DRIFT).orElseThrow();
        assertThat(drift.measured().value()).isCloseTo(7, within(1e-12));
        assertThat(drift.measured().standardError()).isCloseTo(1.6, within(1e-12));
        assertThat(drift.stress()).isCloseTo(0.5, within(1e-9));
        assertThat(drift.unit()).isEqualTo("percent per 30 min");
        Verdict without = judge(Runs.easy(35, 125, 2.4), ATHLETE);
        assertThat(without.coverage()).isEqualTo(verdict.coverage());
        assertThat(without.score().value()).isGreaterThan(verdict.score().value());
    }

    @Test
    void aLimitedHeartRateIsNotAsked() {
        Runs run = Runs.easy(35, 172, 2.6).rpe(2);
        Verdict verdict = judge(run, ATHLETE.withHeartRateLimited(true));
        assertThat(verdict.outcome()).isEqualTo(Outcome.RECOVERY);
        assertThat(verdict.vetoes()).isEmpty();
        assertThat(verdict.finding(RuleId.HR_MEAN).orElseThrow().measured().missing())
                .contains(MissingReason.HEART_RATE_LIMITED);
        assertThat(verdict.assumptions())
                .extracting(Assumption::sentence)
                .anySatisfy(text -> assertThat(text).contains("limited"));
        assertThat(judge(run, ATHLETE).outcome()).isEqualTo(Outcome.NOT_RECOVERY);
    }

    @Test
    void anEasyFeelingAgainstAHeartRateJudgedByAgeIsAConflict() {
        Verdict conflict = judge(Runs.easy(35, 160, 2.6).rpe(2), FORTY);
        assertThat(conflict.outcome()).isEqualTo(Outcome.BORDERLINE);
        assertThat(conflict.conflict()).isTrue();
        assertThat(conflict.confidence()).isEqualTo(Confidence.LOW);
        assertThat(conflict.headline()).contains("you say easy").contains("only estimated");
        assertThat(judge(Runs.easy(35, 160, 2.6).rpe(4), FORTY).outcome()).isEqualTo(Outcome.NOT_RECOVERY);
        AthleteProfile measured = AthleteProfile.unknown().withMaximalHeartRate(185);
        assertThat(judge(Runs.easy(35, 160, 2.6).rpe(2), measured).outcome()).isEqualTo(Outcome.NOT_RECOVERY);
    }

    @Test
    void aConflictDoesNotExcuseWhatIsTooMuchWithoutAnyHeartRate() {
        Runs run = Runs.easy(80, 160, 2.6).rpe(3).drift(14, 1).hills(0.14, 300);
        assertThat(judge(run, FORTY).outcome()).isEqualTo(Outcome.NOT_RECOVERY);
    }

    @Test
    void heartRateWithoutHistogramDoesNotFail() {
        Verdict verdict = judge(Runs.easy(35, 125, 2.4).histogram(HeartRateHistogram.empty()), ATHLETE);
        assertThat(verdict.outcome()).isEqualTo(Outcome.RECOVERY);
        assertThat(verdict.finding(RuleId.HR_ABOVE80).orElseThrow().measured().missing())
                .contains(MissingReason.HR_UNUSABLE);
    }

    @Test
    void measuresOfTheAthleteStandInTheVerdict() {
        Verdict verdict = judge(Runs.easy(35, 133, 2.4), ATHLETE);
        assertThat(verdict.measurements().get(Measure.MEAN_HEART_RATE_FRACTION)).satisfies(fraction -> {
            assertThat(fraction.value()).isCloseTo(0.7, within(1e-12));
            assertThat(fraction.standardError()).isCloseTo(0.7 * Math.hypot(2 / 133.0, 2 / 190.0), within(1e-12));
        });
        assertThat(judge(Runs.easy(35, 133, 2.4), AthleteProfile.unknown())
                        .measurements()
                        .get(Measure.SHARE_ABOVE_80))
                .satisfies(share -> assertThat(share.missing()).contains(MissingReason.HRMAX_UNKNOWN));
    }

    @Test
    void judgesTheSameTwice() {
        RunMeasurements run =
                Runs.easy(47, 139, 2.6).rpe(3.5).hills(0.05, 90).drift(4, 2).build();
        RecoveryJudge judge = RecoveryJudge.withDefaults();
        assertThat(judge.judge(run, AthleteHistory.empty(), FORTY))
                .isEqualTo(judge.judge(run, AthleteHistory.empty(), FORTY));
    }

    @Test
    void aHarderBurstTodayDoesNotRaiseTheMaximumThatTodayIsJudgedBy() {
        AthleteHistory earlier = AthleteHistory.of(
                List.of(Runs.easy(40, 140, 2.6).peak(195).day(-3).build()));
        Verdict calm = RecoveryJudge.withDefaults()
                .judge(Runs.easy(40, 142, 2.6).peak(150).build(), earlier, FORTY);
        Verdict burst = RecoveryJudge.withDefaults()
                .judge(Runs.easy(40, 142, 2.6).peak(194).build(), earlier, FORTY);
        assertThat(burst.maximalHeartRate()).isEqualTo(calm.maximalHeartRate());
        assertThat(burst.score()).isEqualTo(calm.score());
    }

    @Test
    void onlyWhatWasNotReportedIsAskedFor() {
        assertThat(judge(Runs.easy(40, 130, 2.6).rpe(2), ATHLETE).wanted())
                .contains("how you felt")
                .doesNotContain("perceived effort (RPE)");
    }
}
