package io.github.recoverycheck.verdict;

import static io.github.recoverycheck.Printed.assertPrinted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.recoverycheck.athlete.AthleteHistory;
import io.github.recoverycheck.athlete.AthleteProfile;
import io.github.recoverycheck.athlete.AthleteProfile.Sex;
import io.github.recoverycheck.athlete.IntensityAnchor;
import io.github.recoverycheck.athlete.Runs;
import io.github.recoverycheck.measure.Measure;
import io.github.recoverycheck.measure.Measured;
import io.github.recoverycheck.measure.MissingReason;
import java.util.Optional;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the heart rate is held against, and the load. */
final class IntensityTest {
    /** First ventilatory threshold of 1,411 runners in percent of the maximum (Esteve-Lanao and others, Sports, 2026). */
    private static final NormalDistribution FIRST_THRESHOLD = new NormalDistribution(85.1, 4.6);

    private static final AthleteProfile ATHLETE = AthleteProfile.unknown().withMaximalHeartRate(190);
    private static final AthleteProfile FORTY = AthleteProfile.unknown().withBirthYear(1986);

    private static Verdict judge(Runs run, AthleteProfile athlete) {
        return RecoveryJudge.withDefaults().judge(run.build(), AthleteHistory.empty(), athlete);
    }

    private static Finding finding(Verdict verdict, RuleId rule) {
        return verdict.finding(rule).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "70, 0.9995",
        "72, 0.9978",
        "75, 0.986",
        "78, 0.939",
        "80, 0.866",
        "82, 0.750",
        "85, 0.509",
    })
    void shareOfRunnersWhoseFirstThresholdIsHigherIsThePrintedOne(double percent, String share) {
        assertPrinted(1 - FIRST_THRESHOLD.cumulativeProbability(percent), share);
    }

    @Test
    void limitsOfTheMaximumStandWhereTheFirstThresholdSaysThatTheyDo() {
        Rule rule = RuleSet.withDefaults().find(RuleId.HR_MEAN).orElseThrow();
        assertThat(FIRST_THRESHOLD.cumulativeProbability(100 * rule.limits().noStressTo()))
                .isLessThan(0.001);
        assertThat(FIRST_THRESHOLD.cumulativeProbability(100 * rule.limits().fullStressFrom()))
                .isCloseTo(0.13, within(0.005));
        assertThat(rule.limits().source()).contains("13 of 100");
    }

    @ParameterizedTest
    @CsvSource({
        "AEROBIC_THRESHOLD, 0.82, 0.94",
        "LACTATE_THRESHOLD, 0.7487, 0.8556",
        "HEART_RATE_RESERVE, 0.58, 0.72",
        "MAXIMAL_HEART_RATE, 0.70, 0.80",
    })
    void limitsOfEachAnchorAreThePrintedOnes(IntensityAnchor.Kind anchor, String low, String high) {
        Rule rule = AnchorLimits.of(RuleSet.withDefaults().find(RuleId.HR_MEAN).orElseThrow(), anchor);
        assertPrinted(rule.limits().noStressTo(), low);
        assertPrinted(rule.limits().fullStressFrom(), high);
        assertThat(rule.weight()).isEqualTo(0.55);
        assertThat(rule.core()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "strict, AEROBIC_THRESHOLD, 0.80, 0.85",
        "strict, HEART_RATE_RESERVE, 0.55, 0.61",
        "taper, AEROBIC_THRESHOLD, 0.80, 0.92",
        "taper, HEART_RATE_RESERVE, 0.55, 0.69",
    })
    void limitsOfEachAnchorMoveWithThePreset(String preset, IntensityAnchor.Kind anchor, String low, String high) {
        Rule own = RuleSet.named(preset).orElseThrow().find(RuleId.HR_MEAN).orElseThrow();
        Rule rule = AnchorLimits.of(own, anchor);
        assertPrinted(rule.limits().noStressTo(), low);
        assertPrinted(rule.limits().fullStressFrom(), high);
        assertThat(rule.limits().source()).startsWith("68 to 7");
    }

    @ParameterizedTest
    @CsvSource({"2, 0", "3, 0", "4.5, 0.5", "6, 1", "7, 1"})
    void effortCostsFromThreeToSix(double rpe, double stress) {
        Rule rule = RuleSet.withDefaults().find(RuleId.RPE).orElseThrow();
        assertThat(rule.limits().expectedStress(rpe, 0)).isEqualTo(stress);
    }

    @ParameterizedTest
    @CsvSource({"100, 0", "50, 0", "25, 0.5", "0, 1"})
    void feelingWeakCosts(double feel, double stress) {
        Rule rule = RuleSet.base().find(RuleId.FEEL).orElseThrow();
        assertThat(rule.limits().expectedStress(100 - feel, 0)).isEqualTo(stress);
    }

    @Test
    void aThresholdIsEnoughWithoutAMaximum() {
        Verdict easy = judge(Runs.easy(35, 122, 2.4), AthleteProfile.unknown().withLactateThresholdHeartRate(170));
        assertThat(easy.outcome()).isEqualTo(Outcome.RECOVERY);
        assertThat(easy.maximalHeartRate()).isEmpty();
        assertThat(finding(easy, RuleId.HR_ABOVE80).measured().missing()).contains(MissingReason.HRMAX_UNKNOWN);
        assertThat(finding(easy, RuleId.LOAD).measured().missing()).contains(MissingReason.HRMAX_UNKNOWN);
        Verdict hard = judge(Runs.easy(35, 165, 3.2), AthleteProfile.unknown().withAerobicThresholdHeartRate(150));
        assertThat(hard.score().value()).isCloseTo(45, within(0.5));
        assertThat(hard.vetoes()).isEmpty();
    }

    @Test
    void theFindingShowsTheScaleThatItWasReadOn() {
        Verdict verdict = judge(Runs.easy(35, 136, 2.4), ATHLETE.withLactateThresholdHeartRate(170));
        Finding finding = finding(verdict, RuleId.HR_MEAN);
        assertThat(finding.measured().value()).isCloseTo(0.8, within(1e-12));
        assertThat(finding.unit()).isEqualTo("fraction of LTHR");
        assertThat(finding.rule().limits().text()).isEqualTo("0.75 to 0.86");
        assertThat(finding.rule().limits().source()).contains("93.5 %");
        assertThat(finding.sentence())
                .startsWith("136 bpm on average, 80 % of your heart rate at the lactate threshold: ")
                .contains("min below 75 %, ", "at 75 to 86 %, ");
        assertThat(verdict.assumptions())
                .extracting(Assumption::sentence)
                .contains("Intensity by the heart rate at the lactate threshold, 170 ± 2 bpm, as given.");
    }

    @Test
    void theReserveIsReadAtEachMaximumThatMayBe() {
        Verdict known = judge(Runs.easy(35, 142, 2.4), ATHLETE.withRestingHeartRate(55));
        Verdict guessed = judge(Runs.easy(35, 142, 2.4), FORTY.withRestingHeartRate(55));
        Finding finding = finding(known, RuleId.HR_MEAN);
        assertThat(finding.measured().value()).isCloseTo(87 / 135.0, within(1e-12));
        assertThat(finding.unit()).isEqualTo("fraction of heart-rate reserve");
        assertThat(finding.sentence()).contains("64 % of your heart-rate reserve");
        assertThat(guessed.score().standardError())
                .isGreaterThan(2 * known.score().standardError());
        assertThat(known.assumptions())
                .extracting(Assumption::sentence)
                .contains("Intensity by heart-rate reserve, since a resting heart rate is given: 55 ± 2 bpm.");
    }

    @Test
    void aRestingHeartRateAloneIsNoAnchor() {
        Verdict verdict =
                judge(Runs.easy(35, 125, 2.4), AthleteProfile.unknown().withRestingHeartRate(55));
        assertThat(verdict.insufficiency()).contains(Insufficiency.NO_INTENSITY);
        assertThat(finding(verdict, RuleId.HR_MEAN).measured().missing()).contains(MissingReason.HRMAX_UNKNOWN);
    }

    @Test
    void eachScaleStandsInTheVerdictOrWhyItDoesNot() {
        Verdict all =
                judge(Runs.easy(35, 133, 2.4), ATHLETE.withRestingHeartRate(55).withLactateThresholdHeartRate(175));
        assertPrinted(measured(all, Measure.MEAN_HEART_RATE_FRACTION).value(), "0.70");
        assertPrinted(measured(all, Measure.HEART_RATE_RESERVE_FRACTION).value(), "0.5777778");
        assertPrinted(measured(all, Measure.THRESHOLD_HEART_RATE_FRACTION).value(), "0.76");
        Verdict some = judge(Runs.easy(35, 133, 2.4), ATHLETE);
        assertThat(missing(some, Measure.HEART_RATE_RESERVE_FRACTION)).isEqualTo(MissingReason.HRREST_MISSING);
        assertThat(missing(some, Measure.THRESHOLD_HEART_RATE_FRACTION)).isEqualTo(MissingReason.THRESHOLD_UNKNOWN);
        Verdict limited = judge(Runs.easy(35, 133, 2.4), ATHLETE.withHeartRateLimited(true));
        assertThat(missing(limited, Measure.TRIMP)).isEqualTo(MissingReason.HEART_RATE_LIMITED);
        assertThat(missing(limited, Measure.THRESHOLD_HEART_RATE_FRACTION)).isEqualTo(MissingReason.HEART_RATE_LIMITED);
    }

    private static MissingReason missing(Verdict verdict, Measure measure) {
        return measured(verdict, measure).missing().orElseThrow();
    }

    private static Measured measured(Verdict verdict, Measure measure) {
        return Optional.ofNullable(verdict.measurements().get(measure)).orElseThrow();
    }

    @Test
    void aLimitedHeartRateIsHeldAgainstNoThresholdEither() {
        AthleteProfile athlete = ATHLETE.withLactateThresholdHeartRate(170).withHeartRateLimited(true);
        Verdict verdict = judge(Runs.easy(35, 168, 2.4).rpe(2), athlete);
        assertThat(verdict.outcome()).isEqualTo(Outcome.RECOVERY);
        assertThat(finding(verdict, RuleId.HR_MEAN).measured().missing()).contains(MissingReason.HEART_RATE_LIMITED);
        assertThat(finding(verdict, RuleId.LOAD).measured().missing()).contains(MissingReason.HEART_RATE_LIMITED);
    }

    @Test
    void aGivenThresholdIsNoEstimateThatAnEasyFeelingCouldDoubt() {
        Runs run = Runs.easy(35, 160, 2.6).rpe(2);
        assertThat(judge(run, FORTY).conflict()).isTrue();
        assertThat(judge(run, FORTY.withRestingHeartRate(55)).conflict()).isTrue();
        Verdict known = judge(run.drift(9, 1), FORTY.withLactateThresholdHeartRate(165));
        assertThat(known.conflict()).isFalse();
        assertThat(known.outcome()).isEqualTo(Outcome.NOT_RECOVERY);
    }

    @Test
    void anHourThatIsEasyByHeartRateCostsForItsLoad() {
        Verdict verdict =
                judge(Runs.easy(60, 133, 2.6), ATHLETE.withRestingHeartRate(55).withSex(Sex.MALE));
        Finding load = finding(verdict, RuleId.LOAD);
        // The working heart rates are spread by ten beats to each side, so a little above 35.17 at 133 bpm.
        assertThat(load.measured().value()).isBetween(35.17, 36.5);
        assertThat(load.stress()).isBetween(0.2, 0.3);
        assertThat(load.sentence()).startsWith("35 hrTSS (TRIMP 68)");
        assertThat(verdict.measurements().get(Measure.HR_TSS)).isEqualTo(load.measured());
        assertThat(verdict.assumptions())
                .extracting(Assumption::sentence)
                .contains("Assumed for the load, as not given: a lactate threshold at 92.5 ± 2.5 % of the maximum.");
    }

    @Test
    void nothingIsAssumedForALoadThatIsNotThere() {
        assertThat(judge(Runs.ofMinutes(35).rpe(2), ATHLETE).assumptions())
                .extracting(Assumption::sentence)
                .containsExactly("Maximal heart rate 190 ± 2 bpm, as given.");
        assertThat(judge(Runs.easy(35, 130, 2.4), ATHLETE).assumptions())
                .extracting(Assumption::sentence)
                .hasSize(2)
                .contains(
                        "Assumed for the load, as not given: a resting heart rate of 60 ± 8 bpm, a lactate threshold at"
                                + " 92.5 ± 2.5 % of the maximum, the formula for men.");
    }
}
