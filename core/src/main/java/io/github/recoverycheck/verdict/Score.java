package io.github.recoverycheck.verdict;

import java.util.List;
import org.apache.commons.math3.special.Erf;

/**
 * Score of a run: 100 · Π(1 − weight · expected stress), averaged over what the maximal heart rate may be. More stress
 * never raises it, and neither does another rule.
 *
 * @param value 0 to 100
 * @param standardError from the sensors' errors and the maximum's
 * @param probabilities of the outcomes
 */
record Score(double value, double standardError, Probabilities probabilities) {
    static final double RECOVERY_FROM = 70;
    static final double BORDERLINE_FROM = 40;

    static Score of(List<Evidence> evidence, MaximumNodes nodes) {
        double mean = nodes.mean(maximum -> product(evidence, maximum));
        double variance = 0;
        double recovery = 0;
        double not = 0;
        for (int i = 0; i < nodes.size(); i++) {
            double score = product(evidence, nodes.value(i));
            double error = sensorError(evidence, nodes.value(i));
            variance += nodes.weight(i) * (error * error + (score - mean) * (score - mean));
            recovery += nodes.weight(i) * (1 - probabilityBelow(RECOVERY_FROM, score, error));
            not += nodes.weight(i) * probabilityBelow(BORDERLINE_FROM, score, error);
        }
        return new Score(mean, Math.sqrt(variance), new Probabilities(recovery, Math.max(0, 1 - recovery - not), not));
    }

    /** By how many points the score would be higher without one of the rules. */
    static double contribution(List<Evidence> evidence, MaximumNodes nodes, RuleId rule) {
        List<Evidence> others =
                evidence.stream().filter(e -> e.rule().id() != rule).toList();
        return nodes.mean(maximum -> product(others, maximum) - product(evidence, maximum));
    }

    private static double product(List<Evidence> evidence, double maximum) {
        double product = 100;
        for (Evidence one : evidence) {
            product *= 1 - one.rule().weight() * one.stress(maximum);
        }
        return product;
    }

    private static double sensorError(List<Evidence> evidence, double maximum) {
        double product = product(evidence, maximum);
        double variance = 0;
        for (Evidence one : evidence) {
            double weight = one.rule().weight();
            double others = product / (1 - weight * one.stress(maximum));
            double half = others * weight * (one.shiftedStress(maximum, 1) - one.shiftedStress(maximum, -1)) / 2;
            variance += half * half;
        }
        return Math.sqrt(variance);
    }

    private static double probabilityBelow(double limit, double score, double error) {
        if (error == 0) {
            return score < limit ? 1 : 0;
        }
        return 0.5 * Erf.erfc((score - limit) / error / Math.sqrt(2));
    }
}
