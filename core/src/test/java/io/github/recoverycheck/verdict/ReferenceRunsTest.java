package io.github.recoverycheck.verdict;

import static io.github.recoverycheck.Printed.assertPrinted;
import static io.github.recoverycheck.verdict.RuleId.CLIMB;
import static io.github.recoverycheck.verdict.RuleId.DESCENT;
import static io.github.recoverycheck.verdict.RuleId.DURATION;
import static io.github.recoverycheck.verdict.RuleId.HR_ABOVE80;
import static io.github.recoverycheck.verdict.RuleId.HR_DRIFT;
import static io.github.recoverycheck.verdict.RuleId.HR_FOR_PACE;
import static io.github.recoverycheck.verdict.RuleId.HR_MEAN;
import static io.github.recoverycheck.verdict.RuleId.LOAD;
import static io.github.recoverycheck.verdict.RuleId.PACE_CREEP;
import static io.github.recoverycheck.verdict.RuleId.PACE_VS_EASY;
import static io.github.recoverycheck.verdict.RuleId.RPE;
import static io.github.recoverycheck.verdict.RuleId.SURGES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.recoverycheck.measure.Measured;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The nine worked runs of the rule set {@code base}: score, error, probabilities and coverage. */
final class ReferenceRunsTest {
    private static final MaximumNodes KNOWN = MaximumNodes.of(Optional.empty());

    /** What the rules have to go by. */
    private static final class Inputs {
        private final List<Evidence> evidence = new ArrayList<>();

        Inputs with(RuleId id, double value, double error) {
            return with(RuleSet.base().find(id).orElseThrow(), value, error);
        }

        Inputs with(Rule rule, double value, double error) {
            evidence.add(Evidence.of(rule, Measured.of(value, error), "", ""));
            return this;
        }

        Inputs heart(double mean, double error, double above80, double aboveError) {
            return with(HR_MEAN, mean, error).with(HR_ABOVE80, above80, aboveError);
        }

        Score score() {
            return Score.of(StressTable.of(evidence, KNOWN));
        }

        double coverage() {
            return evidence.stream()
                            .map(Evidence::rule)
                            .filter(Rule::core)
                            .mapToDouble(Rule::weight)
                            .sum()
                    / RuleSet.base().coreWeight();
        }

        void assertScore(String score, String error, String recovery, String borderline, String not, String coverage) {
            assertPrinted(score().value(), score);
            assertPrinted(score().standardError(), error);
            assertPrinted(score().probabilities().recovery(), recovery);
            assertPrinted(score().probabilities().borderline(), borderline);
            assertPrinted(score().probabilities().notRecovery(), not);
            assertPrinted(coverage(), coverage);
        }
    }

    private static Inputs inputs() {
        return new Inputs();
    }

    @Test
    void textbook() {
        inputs().heart(.66, .012, 0, .005)
                .with(PACE_VS_EASY, .90, .02)
                .with(PACE_CREEP, 1, 2.2)
                .with(HR_FOR_PACE, 0, 0)
                .with(HR_DRIFT, 2, 1.5)
                .with(DURATION, 32, 0)
                .with(LOAD, 17, 1)
                .with(CLIMB, .008, .004)
                .with(DESCENT, 0, 3)
                .with(SURGES, 0, .005)
                .with(RPE, 2, .5)
                .assertScore("99.1433740", "1.4777855", "1.0000", "0.0000", "0.0000", "1.0000");
    }

    @Test
    void usualEasy() {
        inputs().heart(.76, .012, .10, .02)
                .with(PACE_VS_EASY, 1.00, .02)
                .with(PACE_CREEP, 2, 2.2)
                .with(HR_FOR_PACE, 0, 0)
                .with(HR_DRIFT, 3, 1.5)
                .with(DURATION, 45, 0)
                .with(LOAD, 38, 2)
                .with(CLIMB, .01, .004)
                .with(DESCENT, 0, 3)
                .with(SURGES, .01, .005)
                .with(RPE, 4, .5)
                .assertScore("39.2293760", "6.3297253", "0.0000", "0.4515", "0.5485", "1.0000");
    }

    @Test
    void creeper() {
        inputs().heart(.72, .012, .06, .02)
                .with(PACE_VS_EASY, .96, .02)
                .with(PACE_CREEP, 9, 2.2)
                .with(HR_FOR_PACE, 0, 0)
                .with(HR_DRIFT, 4, 1.5)
                .with(DURATION, 38, 0)
                .with(LOAD, 27, 1.5)
                .with(CLIMB, .01, .004)
                .with(DESCENT, 0, 3)
                .with(SURGES, .01, .005)
                .assertScore("68.3275839", "6.9650300", "0.4051", "0.5949", "0.0000", "0.8525");
    }

    @Test
    void hilly() {
        inputs().heart(.71, .012, .08, .02)
                .with(PACE_VS_EASY, .92, .02)
                .with(PACE_CREEP, 1, 3)
                .with(HR_FOR_PACE, 0, 0)
                .with(DURATION, 40, 0)
                .with(LOAD, 27, 1.5)
                .with(CLIMB, .08, .008)
                .with(DESCENT, 140, 15)
                .with(SURGES, .02, .01)
                .assertScore("58.6685648", "5.0950813", "0.0131", "0.9868", "0.0001", "0.8525");
    }

    /** Stress of an excess of 9.24 ± 4.51 bpm where fatigue lifts by 6 and is expected on a fifth of the days. */
    private static double liftedBy9Beats() {
        double odds = 0.25 * Math.exp((6 * 9.24 - 18) / (4.51 * 4.51));
        return Math.max(0, (odds / (1 + odds) - 0.20) / 0.80);
    }

    @Test
    void tired() {
        inputs().heart(.74, .012, .05, .02)
                .with(PACE_VS_EASY, .90, .02)
                .with(PACE_CREEP, -1, 2.2)
                .with(HR_FOR_PACE, liftedBy9Beats(), 0)
                .with(HR_DRIFT, 5, 1.5)
                .with(DURATION, 35, 0)
                .with(LOAD, 26, 1.5)
                .with(CLIMB, .008, .004)
                .with(DESCENT, 0, 3)
                .with(SURGES, 0, .005)
                .assertScore("61.0376198", "5.5433124", "0.0530", "0.9470", "0.0001", "0.8525");
    }

    private static Inputs seventyMinutes(Rule duration) {
        return inputs().heart(.68, .012, 0, .01)
                .with(PACE_VS_EASY, .93, .02)
                .with(PACE_CREEP, 0, 1.5)
                .with(HR_FOR_PACE, 0, 0)
                .with(HR_DRIFT, 4, 1)
                .with(duration, 70, 0)
                .with(LOAD, 40, 2)
                .with(CLIMB, .01, .004)
                .with(DESCENT, 0, 3)
                .with(SURGES, 0, .005);
    }

    @Test
    void seventyMinutes() {
        seventyMinutes(RuleSet.base().find(DURATION).orElseThrow())
                .assertScore("60.2665559", "1.5698576", "0.0000", "1.0000", "0.0000", "0.8525");
    }

    @Test
    void seventyMinutesOfAnExperiencedRunner() {
        Rule experienced = new Rule(DURATION, new Limits(60, 90, "base"), 0.40, true);
        assertPrinted(experienced.limits().expectedStress(70, 0), "0.3333");
        assertPrinted(seventyMinutes(experienced).score().value(), "78.3465227");
    }

    @Test
    void steady() {
        inputs().heart(.82, .012, .60, .05)
                .with(PACE_VS_EASY, 1.08, .02)
                .with(PACE_CREEP, 3, 2.2)
                .with(HR_FOR_PACE, 0, 0)
                .with(HR_DRIFT, 5, 1.5)
                .with(DURATION, 40, 0)
                .with(LOAD, 48, 2)
                .with(CLIMB, .01, .004)
                .with(DESCENT, 0, 3)
                .with(SURGES, .02, .01)
                .assertScore("13.0704015", "0.6387717", "0.0000", "0.0000", "1.0000", "0.8525");
    }

    @Test
    void noHeartRate() {
        inputs().with(PACE_CREEP, 1, 2.2)
                .with(DURATION, 35, 0)
                .with(CLIMB, .01, .004)
                .with(DESCENT, 0, 3)
                .with(SURGES, .01, .005)
                .assertScore("99.3791898", "1.3670550", "1.0000", "0.0000", "0.0000", "0.2951");
    }

    @Test
    void firstFile() {
        inputs().heart(.67, .036, 0, .02)
                .with(PACE_CREEP, 1, 2.2)
                .with(HR_DRIFT, 2, 1.5)
                .with(DURATION, 33, 0)
                .with(LOAD, 18, 3)
                .with(CLIMB, .01, .004)
                .with(DESCENT, 0, 3)
                .with(SURGES, .01, .005)
                .assertScore("96.9889498", "4.8580363", "1.0000", "0.0000", "0.0000", "0.6230");
    }

    @Test
    void coreWeightsSumToThePrintedTotal() {
        assertThat(RuleSet.base().coreWeight()).isCloseTo(3.05, within(1e-12));
    }

    @Test
    void contributionIsTheScoreWithoutARuleLessTheScore() {
        Inputs all = inputs().heart(.76, .012, .10, .02).with(DURATION, 60, 0);
        Inputs others = inputs().heart(.76, .012, .10, .02);
        int last = all.evidence.size() - 1;
        assertThat(StressTable.of(all.evidence, KNOWN).contribution(last))
                .isCloseTo(others.score().value() - all.score().value(), within(1e-9));
    }
}
