package io.github.recoverycheck.measure;

import org.apache.commons.statistics.descriptive.Median;

/**
 * The parts that Huber's M-estimates of a line and of a plane share: scale, weights and pseudo-residuals (Huber, Ann Math
 * Stat 35:73, 1964, with k = 1.345).
 */
final class Robust {
    static final int MOST_ITERATIONS = 30;
    static final double CONVERGED = 1e-10;
    static final double NEARLY_CONVERGED = 1e-3;

    /** Below this scale residuals are rounding errors, and least squares stand. */
    static final double ROUNDING = 1e-12;

    private static final double HUBER = 1.345;
    private static final Median MEDIAN = Median.withDefaults().withCopy(false);
    private static final double MAD_TO_SIGMA = 1.4826;

    private Robust() {}

    /** Residuals beyond this many units weigh less. */
    static double limit(double scale) {
        return HUBER * scale;
    }

    /** Standard deviation by the median absolute deviation from the median. */
    static double scale(double[] residuals) {
        double[] scratch = residuals.clone();
        double center = median(scratch);
        for (int i = 0; i < scratch.length; i++) {
            scratch[i] = Math.abs(scratch[i] - center);
        }
        return MAD_TO_SIGMA * median(scratch);
    }

    /** Sets each weight to limit / |residual|, at most 1; gives the largest change. */
    static double reweight(double[] weights, double[] residuals, double limit) {
        double change = 0;
        for (int i = 0; i < weights.length; i++) {
            double size = Math.abs(residuals[i]);
            double weight = size <= limit ? 1 : limit / size;
            change = Math.max(change, Math.abs(weight - weights[i]));
            weights[i] = weight;
        }
        return change;
    }

    /** Huber's ψ of each residual over the share that it leaves untouched. */
    static double[] pseudoResiduals(double[] residuals, double limit) {
        int untouched = 0;
        for (double r : residuals) {
            untouched += Math.abs(r) <= limit ? 1 : 0;
        }
        if (untouched == 0) {
            return residuals;
        }
        double share = untouched / (double) residuals.length;
        double[] pseudo = new double[residuals.length];
        for (int i = 0; i < pseudo.length; i++) {
            pseudo[i] = Math.max(-limit, Math.min(limit, residuals[i])) / share;
        }
        return pseudo;
    }

    /** Median; puts the values in another order. Of an even count it is the mean of the two in the middle. */
    static double median(double[] values) {
        return MEDIAN.evaluate(values);
    }
}
