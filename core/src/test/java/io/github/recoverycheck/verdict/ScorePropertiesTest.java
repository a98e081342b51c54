package io.github.recoverycheck.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.recoverycheck.athlete.MaximalHeartRate;
import io.github.recoverycheck.measure.Measured;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

final class ScorePropertiesTest {
    private static final MaximumNodes KNOWN = MaximumNodes.of(Optional.empty());
    private static final double ROUNDING = 1e-9;

    private static MaximumNodes around(double bpm, double error) {
        return MaximumNodes.of(Optional.of(new MaximalHeartRate(bpm, error, MaximalHeartRate.Origin.AGE)));
    }

    private static Rule randomRule(SplittableRandom random, RuleId id) {
        double lo = random.nextDouble(-50, 50);
        return new Rule(id, new Limits(lo, lo + random.nextDouble(0.001, 60), "test"), random.nextDouble(0, 1), true);
    }

    private static Evidence evidence(Rule rule, double value, double error) {
        return Evidence.of(rule, Measured.of(value, error), "", "");
    }

    private static Evidence randomEvidence(SplittableRandom random, Rule rule) {
        double error = random.nextInt(4) == 0 ? 0 : random.nextDouble(0, 20);
        return evidence(rule, random.nextDouble(-80, 140), error);
    }

    private static Evidence withMore(Evidence evidence, double more) {
        Measured measured = evidence.measured();
        return evidence(evidence.rule(), measured.value() + more, measured.standardError());
    }

    private static List<Evidence> randomSet(SplittableRandom random) {
        List<Evidence> set = new ArrayList<>();
        int rules = random.nextInt(1, 10);
        Iterator<RuleId> ids = EnumSet.allOf(RuleId.class).iterator();
        for (int i = 0; i < rules; i++) {
            set.add(randomEvidence(random, randomRule(random, ids.next())));
        }
        return set;
    }

    @Test
    @Tag("slow")
    void moreStressNeverRaisesTheScoreAndNeitherDoesAnotherRule() {
        SplittableRandom random = new SplittableRandom(20_000);
        for (int i = 0; i < 20_000; i++) {
            List<Evidence> set = randomSet(random);
            double score = Score.of(StressTable.of(set, KNOWN)).value();
            assertThat(score).isBetween(0.0, 100.0);
            int changed = random.nextInt(set.size());
            List<Evidence> worse = new ArrayList<>(set);
            worse.set(changed, withMore(set.get(changed), random.nextDouble(0, 60)));
            assertThat(Score.of(StressTable.of(worse, KNOWN)).value()).isLessThanOrEqualTo(score + ROUNDING);
            List<Evidence> larger = new ArrayList<>(set);
            larger.add(randomEvidence(random, randomRule(random, RuleId.TERRAIN)));
            assertThat(Score.of(StressTable.of(larger, KNOWN)).value()).isLessThanOrEqualTo(score + ROUNDING);
        }
    }

    @Test
    void probabilitiesAreProbabilitiesAndSumToOne() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 500; i++) {
            Probabilities p = Score.of(StressTable.of(randomSet(random), KNOWN)).probabilities();
            assertThat(p.recovery()).isBetween(0.0, 1.0);
            assertThat(p.borderline()).isBetween(0.0, 1.0);
            assertThat(p.notRecovery()).isBetween(0.0, 1.0);
            assertThat(p.recovery() + p.borderline() + p.notRecovery()).isCloseTo(1, within(1e-9));
        }
    }

    @Test
    void aFullStressOfWeightOneIsAScoreOfZeroWithItsError() {
        Rule all = new Rule(RuleId.RPE, new Limits(3, 6, "test"), 1, true);
        Score score = Score.of(StressTable.of(List.of(evidence(all, 40, 0.5)), KNOWN));
        assertThat(score.value()).isZero();
        assertThat(score.standardError()).isZero();
        assertThat(score.probabilities().notRecovery()).isEqualTo(1);
    }

    @Test
    void nodesOfTheMaximumHaveItsMeanAndVariance() {
        MaximumNodes nodes = around(185, 7);
        assertThat(nodes.size()).isEqualTo(9);
        assertThat(nodes.mean(bpm -> 1)).isCloseTo(1, within(1e-12));
        assertThat(nodes.mean(bpm -> bpm)).isCloseTo(185, within(1e-9));
        assertThat(nodes.mean(bpm -> (bpm - 185) * (bpm - 185))).isCloseTo(49, within(1e-9));
        assertThat(nodes.mean(bpm -> Math.pow(bpm - 185, 4))).isCloseTo(3 * 49 * 49, within(1e-6));
    }

    @Test
    void aMaximumWithoutErrorIsOneNode() {
        MaximumNodes nodes = around(185, 0);
        assertThat(nodes.size()).isEqualTo(1);
        assertThat(nodes.value(0)).isEqualTo(185);
        assertThat(nodes.weight(0)).isEqualTo(1);
    }

    @Test
    void anErrorOfTheMaximumIsCommonToItsRules() {
        Rule mean = new Rule(RuleId.HR_MEAN, new Limits(0.70, 0.80, "test"), 0.55, true);
        Rule high = new Rule(RuleId.LOAD, new Limits(0.70, 0.80, "test"), 0.45, true);
        List<Evidence> joint = new ArrayList<>();
        List<Evidence> apart = new ArrayList<>();
        for (Rule rule : List.of(mean, high)) {
            Measured measured = Measured.of(0.75, 0.03);
            joint.add(Evidence.onMaximum(rule, measured, "", "", bpm -> Measured.exact(138.75 / bpm)));
            apart.add(Evidence.of(rule, measured, "", ""));
        }
        Score together = Score.of(StressTable.of(joint, around(185, 7)));
        Score independent = Score.of(StressTable.of(apart, KNOWN));
        assertThat(together.standardError()).isGreaterThan(1.2 * independent.standardError());
        assertThat(together.probabilities().notRecovery()).isGreaterThan(0.2);
        assertThat(together.probabilities().recovery()).isGreaterThan(0.2);
    }
}
