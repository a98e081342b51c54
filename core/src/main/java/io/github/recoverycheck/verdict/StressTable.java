package io.github.recoverycheck.verdict;

import io.github.recoverycheck.measure.Measured;
import java.util.Arrays;
import java.util.List;

/**
 * Expected stress of each piece of evidence at each value that the maximal heart rate may have. It is computed once; the
 * score, its error and every rule's contribution are products over it.
 */
final class StressTable {
    private final List<Evidence> evidence;
    private final MaximumNodes nodes;
    /** Share of the score that is left, by evidence and node: 1 − weight · stress. */
    private final double[][] left;
    /** How much that share changes when the value moves by one standard error, by evidence and node. */
    private final double[][] sensitivity;

    private StressTable(List<Evidence> evidence, MaximumNodes nodes, double[][] left, double[][] sensitivity) {
        this.evidence = evidence;
        this.nodes = nodes;
        this.left = left;
        this.sensitivity = sensitivity;
    }

    static StressTable of(List<Evidence> evidence, MaximumNodes nodes) {
        double[][] left = new double[evidence.size()][nodes.size()];
        double[][] sensitivity = new double[evidence.size()][nodes.size()];
        for (int i = 0; i < left.length; i++) {
            Evidence one = evidence.get(i);
            double weight = one.rule().weight();
            // What does not depend on the maximum is the same at all nodes, and an error function is not cheap.
            int distinct = one.dependsOnMaximum() ? nodes.size() : 1;
            Expected expected = Expected.of(one.rule(), one.at(nodes.value(0)).value());
            for (int k = 0; k < distinct; k++) {
                Evidence.Reading reading = one.at(nodes.value(k));
                if (one.standsOnMaximum() && k > 0) {
                    expected = Expected.of(one.rule(), reading.value());
                }
                left[i][k] = 1 - weight * (reading.remaining() * expected.stress);
                sensitivity[i][k] =
                        weight * (reading.remaining() * expected.ifMore - reading.remaining() * expected.ifLess) / 2;
            }
            Arrays.fill(left[i], distinct, nodes.size(), left[i][0]);
            Arrays.fill(sensitivity[i], distinct, nodes.size(), sensitivity[i][0]);
        }
        return new StressTable(evidence, nodes, left, sensitivity);
    }

    /**
     * Stress of a value as measured, and if it were more or less by its standard error, its error unchanged. It takes
     * several error functions, so where only the share that counts depends on the maximum it is found once.
     */
    private record Expected(double stress, double ifMore, double ifLess) {
        static Expected of(Rule rule, Measured measured) {
            double value = measured.value();
            double error = measured.standardError();
            return new Expected(
                    rule.expectedStress(value, error),
                    rule.expectedStress(value + error, error),
                    rule.expectedStress(value - error, error));
        }
    }

    /** The values that the maximal heart rate may have. */
    MaximumNodes nodes() {
        return nodes;
    }

    /** Score at a node, 0 to 100. */
    double score(int node) {
        return scoreWithout(-1, node);
    }

    /** Standard error of the score at a node, from the sensors alone. */
    double sensorError(int node) {
        double variance = 0;
        for (int i = 0; i < left.length; i++) {
            double half = scoreWithout(i, node) * sensitivity[i][node];
            variance += half * half;
        }
        return Math.sqrt(variance);
    }

    /** Stress of the i-th evidence on average over the nodes. */
    double stress(int i) {
        double weight = evidence.get(i).rule().weight();
        double sum = 0;
        for (int k = 0; k < nodes.size(); k++) {
            sum += nodes.weight(k) * (weight == 0 ? 0 : (1 - left[i][k]) / weight);
        }
        return sum;
    }

    /** By how many points the score would be higher without the i-th evidence. */
    double contribution(int i) {
        double sum = 0;
        for (int k = 0; k < nodes.size(); k++) {
            sum += nodes.weight(k) * (scoreWithout(i, k) - score(k));
        }
        return sum;
    }

    private double scoreWithout(int omitted, int node) {
        double product = 100;
        for (int i = 0; i < left.length; i++) {
            if (i != omitted) {
                product *= left[i][node];
            }
        }
        return product;
    }
}
