package io.github.recoverycheck.verdict;

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
    static Score of(StressTable stress) {
        MaximumNodes nodes = stress.nodes();
        double mean = 0;
        for (int k = 0; k < nodes.size(); k++) {
            mean += nodes.weight(k) * stress.score(k);
        }
        double variance = 0;
        double recovery = 0;
        double not = 0;
        for (int k = 0; k < nodes.size(); k++) {
            double score = stress.score(k);
            double error = stress.sensorError(k);
            variance += nodes.weight(k) * (error * error + (score - mean) * (score - mean));
            recovery += nodes.weight(k) * (1 - probabilityBelow(Outcome.RECOVERY_FROM_SCORE, score, error));
            not += nodes.weight(k) * probabilityBelow(Outcome.BORDERLINE_FROM_SCORE, score, error);
        }
        return new Score(mean, Math.sqrt(variance), new Probabilities(recovery, Math.max(0, 1 - recovery - not), not));
    }

    private static double probabilityBelow(double limit, double score, double error) {
        if (error == 0) {
            return score < limit ? 1 : 0;
        }
        return 0.5 * Erf.erfc((score - limit) / error / Math.sqrt(2));
    }
}
