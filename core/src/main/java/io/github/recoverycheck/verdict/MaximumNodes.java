package io.github.recoverycheck.verdict;

import io.github.recoverycheck.athlete.MaximalHeartRate;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * Nine values that the maximal heart rate may have, with their weights (Gauss–Hermite quadrature of a normal
 * distribution): an error of the maximum is common to all rules that stand on it and must not be taken as independent.
 */
final class MaximumNodes {
    private static final int COUNT = 9;
    private static final GaussIntegrator HERMITE = new GaussIntegratorFactory().hermite(COUNT);

    private final double[] values;
    private final double[] weights;

    private MaximumNodes(double[] values, double[] weights) {
        this.values = values;
        this.weights = weights;
    }

    /** One node where the maximum is unknown: no rule that stands on it is asked then. */
    static MaximumNodes of(Optional<MaximalHeartRate> maximum) {
        if (maximum.isEmpty() || maximum.get().standardError() == 0) {
            double only = maximum.map(MaximalHeartRate::bpm).orElse(Double.NaN);
            return new MaximumNodes(new double[] {only}, new double[] {1});
        }
        double[] values = new double[COUNT];
        double[] weights = new double[COUNT];
        for (int i = 0; i < COUNT; i++) {
            values[i] = maximum.get().bpm() + Math.sqrt(2) * maximum.get().standardError() * HERMITE.getPoint(i);
            weights[i] = HERMITE.getWeight(i) / Math.sqrt(Math.PI);
        }
        return new MaximumNodes(values, weights);
    }

    int size() {
        return values.length;
    }

    double value(int node) {
        return values[node];
    }

    double weight(int node) {
        return weights[node];
    }

    double mean(DoubleUnaryOperator function) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += weights[i] * function.applyAsDouble(values[i]);
        }
        return sum;
    }
}
