package io.github.recoverycheck.athlete;

import java.util.Arrays;

/**
 * Whether logarithms of speeds come in two heaps, easy runs and recovery runs: a mixture of two normal distributions of
 * equal width, fitted by expectation and maximization from the halves below and above the widest gap. It has to gain more
 * than 6 by Schwarz's criterion (Ann Stat 6:461, 1978) over one normal distribution, and its heaps have to lie more than 6 % apart.
 */
final class TwoModes {
    private static final double LEAST_GAIN = 6;
    private static final double LEAST_SEPARATION = Math.log(1.06);
    /** No heap is narrower than the error of distance. */
    private static final double LEAST_VARIANCE = 0.015 * 0.015;

    private static final int MOST_ITERATIONS = 200;
    private static final double CONVERGED = 1e-9;
    private static final int MORE_PARAMETERS = 2;

    private final double[] values;
    private double share;
    private double low;
    private double high;
    private double variance;

    private TwoModes(double[] sorted, int split) {
        values = sorted;
        share = split / (double) sorted.length;
        low = mean(sorted, 0, split);
        high = mean(sorted, split, sorted.length);
        double squares = 0;
        for (int i = 0; i < sorted.length; i++) {
            double center = i < split ? low : high;
            squares += (sorted[i] - center) * (sorted[i] - center);
        }
        variance = Math.max(LEAST_VARIANCE, squares / sorted.length);
    }

    /** The least value that belongs to the upper heap; the least of all if there are not two. */
    static double lowerEnd(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        if (sorted.length < 2) {
            return sorted.length == 0 ? 0 : sorted[0];
        }
        int split = 1;
        for (int i = 2; i < sorted.length; i++) {
            split = sorted[i] - sorted[i - 1] > sorted[split] - sorted[split - 1] ? i : split;
        }
        TwoModes modes = new TwoModes(sorted, split);
        double likelihood = modes.maximize();
        double gain = 2 * (likelihood - logLikelihoodOfOne(sorted)) - MORE_PARAMETERS * Math.log(sorted.length);
        if (gain > LEAST_GAIN && modes.high - modes.low > LEAST_SEPARATION) {
            for (double value : sorted) {
                if (modes.lowShare(value) < 0.5) {
                    return value;
                }
            }
        }
        return sorted[0];
    }

    /** Iterates until the likelihood rises no more, and gives its logarithm. */
    private double maximize() {
        double before = Double.NEGATIVE_INFINITY;
        double likelihood = logLikelihood();
        for (int i = 0; i < MOST_ITERATIONS && likelihood - before > CONVERGED; i++) {
            step();
            before = likelihood;
            likelihood = logLikelihood();
        }
        return likelihood;
    }

    private void step() {
        int n = values.length;
        double lows = 0;
        double lowSum = 0;
        double sum = 0;
        double[] shares = new double[n];
        for (int i = 0; i < n; i++) {
            shares[i] = lowShare(values[i]);
            lows += shares[i];
            lowSum += shares[i] * values[i];
            sum += values[i];
        }
        low = lowSum / lows;
        high = (sum - lowSum) / (n - lows);
        double squares = 0;
        for (int i = 0; i < n; i++) {
            squares += shares[i] * (values[i] - low) * (values[i] - low);
            squares += (1 - shares[i]) * (values[i] - high) * (values[i] - high);
        }
        variance = Math.max(LEAST_VARIANCE, squares / n);
        share = lows / n;
    }

    /** Probability that a value is of the lower heap. */
    private double lowShare(double value) {
        double lower = share * density(value - low, variance);
        double upper = (1 - share) * density(value - high, variance);
        return lower / (lower + upper);
    }

    private double logLikelihood() {
        double sum = 0;
        for (double value : values) {
            sum += Math.log(share * density(value - low, variance) + (1 - share) * density(value - high, variance));
        }
        return sum;
    }

    private static double logLikelihoodOfOne(double[] values) {
        double mean = mean(values, 0, values.length);
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        double variance = Math.max(LEAST_VARIANCE, squares / values.length);
        return -0.5 * values.length * Math.log(2 * Math.PI * variance) - squares / (2 * variance);
    }

    private static double density(double distance, double variance) {
        return Math.exp(-distance * distance / (2 * variance)) / Math.sqrt(2 * Math.PI * variance);
    }

    private static double mean(double[] values, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i];
        }
        return sum / (to - from);
    }
}
