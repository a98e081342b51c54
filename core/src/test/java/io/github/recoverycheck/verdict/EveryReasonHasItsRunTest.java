package io.github.recoverycheck.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverycheck.activity.SelfReport;
import io.github.recoverycheck.activity.Sign;
import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.athlete.AthleteProfile;
import io.github.recoverycheck.athlete.MaximalHeartRate;
import io.github.recoverycheck.athlete.Runs;
import io.github.recoverycheck.athlete.SessionType;
import io.github.recoverycheck.measure.HeartRateHistogram;
import io.github.recoverycheck.measure.Measure;
import io.github.recoverycheck.measure.Measured;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * For each rule, veto, cap and insufficiency a run that meets it and one that does not. The switches have no default: a
 * constant without its two runs does not compile.
 */
final class EveryReasonHasItsRunTest {
    private static final AthleteProfile ATHLETE = AthleteProfile.unknown().withMaximalHeartRate(190);

    private record Pair(Verdict met, Verdict notMet) {}

    private static Runs easy() {
        return Runs.easy(32, 125, 2.4).rpe(2).feel(75);
    }

    private static Runs answering(Sign sign, boolean yes) {
        return easy().report(SelfReport.none().withRpe(2).withAnswer(sign, yes));
    }

    private static States state() {
        return new States();
    }

    private static Verdict judge(RuleSet rules, Runs run, States state) {
        return RecoveryJudge.withDefaults().with(rules).judge(run.build(), ATHLETE, state.build());
    }

    private static Pair runs(Runs met, Runs notMet) {
        return runs(RuleSet.withDefaults(), met, notMet);
    }

    private static Pair runs(RuleSet rules, Runs met, Runs notMet) {
        return new Pair(judge(rules, met, state()), judge(rules, notMet, state()));
    }

    private static Pair states(States met, States notMet) {
        return states(RuleSet.withDefaults(), met, notMet);
    }

    private static Pair states(RuleSet rules, States met, States notMet) {
        return new Pair(judge(rules, easy(), met), judge(rules, easy(), notMet));
    }

    private static Pair answers(RuleId rule) {
        Sign sign = rule.sign().orElseThrow();
        return runs(answering(sign, true), answering(sign, false));
    }

    private static Pair of(RuleId rule) {
        return switch (rule) {
            case HR_MEAN -> runs(easy().heartRate(150), easy());
            case HR_ABOVE80 -> runs(easy().heartRate(160), easy());
            case RPE -> runs(easy().rpe(6), easy());
            case DURATION -> runs(easy().minutes(62), easy());
            case PACE_VS_EASY -> states(state().easy(2.4), state().easy(2.8));
            case HR_FOR_PACE -> states(state().excess(12, 0.95), state().excess(0, 0.05));
            case CLIMB -> runs(easy().heartRate(145).hills(0.12, 0), easy());
            case REST_NEEDED -> states(state().rest(10, 0.8, false), state());
            case DESCENT -> runs(easy().hills(0.008, 220), easy());
            case SURGES -> runs(easy().surges(0.12, 0), easy().surges(0, 0));
            case PACE_CREEP -> runs(easy().drift(9, 1), easy().drift(0, 1));
            case LOAD -> runs(Runs.easy(60, 150, 2.6), easy());
            case HR_DRIFT -> runs(easy().surges(0, 12), easy().surges(0, 0));
            case FEEL -> runs(easy().feel(20), easy());
            case TERRAIN -> runs(RuleSet.base(), roughGround(), easy());
            case TALK_TEST_FAILED,
                    SORENESS_ROSE,
                    LEGS_HEAVIER,
                    FINISHED_TIRED,
                    POOR_SLEEP,
                    POOR_NUTRITION,
                    STRONG_SORENESS_BEFORE,
                    FELT_TOO_FAST -> answers(rule);
        };
    }

    private static Runs roughGround() {
        return easy().with(Measure.CADENCE_VARIATION, Measured.exact(0.3))
                .with(Measure.SPEED_VARIATION, Measured.exact(0.4));
    }

    private static Pair of(Veto.Kind veto) {
        return switch (veto) {
            case RACE -> states(state().hardness(1, SessionType.RACE), state().hardness(1, SessionType.TEMPO));
            case INTERVALS ->
                states(state().hardness(0.8, SessionType.INTERVALS), state().hardness(0.8, SessionType.HILLS));
            case HARD_EFFORT -> runs(easy().rpe(7), easy().rpe(6.9));
            case SHARP_PAIN -> runs(answering(Sign.SHARP_PAIN, true), answering(Sign.SHARP_PAIN, false));
            case LONG_RUN -> runs(easy().minutes(91), easy().minutes(90));
            case HARD_HEART_RATE -> runs(easy().heartRate(170), easy().heartRate(163));
            case VERY_HIGH_HEART_RATE ->
                runs(
                        easy().histogram(HeartRateHistogram.of(178, 120)),
                        easy().histogram(HeartRateHistogram.of(178, 59)));
        };
    }

    private static Pair of(Cap.Kind cap) {
        RuleSet strict = RuleSet.named("strict").orElseThrow();
        return switch (cap) {
            case READINESS -> runs(answering(Sign.ILL, true), answering(Sign.ILL, false));
            case PLACEMENT -> states(strict, state(), state().after(12, 0.8, SessionType.TEMPO));
            case SIGN -> runs(strict, answering(Sign.LEGS_HEAVIER, true), answering(Sign.LEGS_HEAVIER, false));
        };
    }

    private static Pair of(Insufficiency insufficiency) {
        return switch (insufficiency) {
            case NOT_A_RUN -> runs(easy().sport(Sport.CYCLING), easy());
            case TOO_SHORT -> runs(easy().minutes(9.9), easy().minutes(10));
            case NO_INTENSITY -> runs(silent(), silent().rpe(2));
            case LOW_COVERAGE -> runs(talked(), talked().flat().drift(0, 1));
            case UNDECIDED -> states(byAge(166), byAge(190));
        };
    }

    private static Runs silent() {
        return Runs.ofMinutes(35).speed(2.4).flat().drift(0, 2);
    }

    private static Runs talked() {
        return Runs.ofMinutes(35).report(SelfReport.none().withAnswer(Sign.TALK_TEST_FAILED, false));
    }

    private static States byAge(double maximum) {
        return state().maximum(maximum, 10, MaximalHeartRate.Origin.AGE);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TERRAIN")
    void eachRuleCostsPointsWhereItIsMetAndNextToNoneElsewhere(RuleId rule) {
        Pair pair = of(rule);
        Finding met = pair.met().finding(rule).orElseThrow();
        assertThat(met.stress()).isGreaterThan(0.5);
        assertThat(met.contribution()).isPositive();
        Finding notMet = pair.notMet().finding(rule).orElseThrow();
        assertThat(notMet.measured().missing()).isEmpty();
        assertThat(notMet.stress()).isLessThan(0.01);
    }

    /** docs/decisions.md says what it would need; whoever answers it moves it to the rules above. */
    @Test
    void roughGroundIsAnsweredNowhere() {
        assertThat(RuleSet.base().find(RuleId.TERRAIN)).isPresent();
        Pair pair = of(RuleId.TERRAIN);
        assertThat(pair.met().finding(RuleId.TERRAIN)).isEmpty();
        assertThat(pair.met().score()).isEqualTo(pair.notMet().score());
    }

    @ParameterizedTest
    @EnumSource
    void eachVetoMakesAWorkoutOfTheRunThatMeetsItAlone(Veto.Kind kind) {
        Pair pair = of(kind);
        assertThat(pair.met().vetoes()).extracting(Veto::kind).contains(kind);
        assertThat(pair.met().outcome()).isEqualTo(Outcome.NOT_RECOVERY);
        assertThat(pair.notMet().vetoes()).extracting(Veto::kind).doesNotContain(kind);
    }

    @ParameterizedTest
    @EnumSource
    void eachCapKeepsFromRecoveryTheRunThatMeetsItAlone(Cap.Kind kind) {
        Pair pair = of(kind);
        assertThat(pair.met().caps()).extracting(Cap::kind).contains(kind);
        assertThat(pair.met().outcome()).isEqualTo(Outcome.BORDERLINE);
        assertThat(pair.notMet().caps()).extracting(Cap::kind).doesNotContain(kind);
    }

    @ParameterizedTest
    @EnumSource
    void eachInsufficiencyIsToldOfTheRunThatMeetsItAlone(Insufficiency insufficiency) {
        Pair pair = of(insufficiency);
        assertThat(pair.met().outcome()).isEqualTo(Outcome.INSUFFICIENT_DATA);
        assertThat(pair.met().insufficiency()).contains(insufficiency);
        assertThat(pair.notMet().insufficiency()).isEqualTo(Optional.empty());
    }
}
