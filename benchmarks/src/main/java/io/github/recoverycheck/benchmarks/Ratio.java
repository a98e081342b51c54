package io.github.recoverycheck.benchmarks;

import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * How much more one of two takes than the other, over turns that followed each other closely, so that what the machine did
 * beside them at that time cancels out.
 *
 * @param mean the geometric mean of the turns' ratios
 * @param low lower end of the interval that holds the true ratio in 95 of 100 cases, by Student's t on logarithms
 * @param high its upper end; infinite for a single turn
 */
record Ratio(double mean, double low, double high) {
    private static final double UPPER = 0.975;

    /**
     * Over the turns.
     *
     * @throws IllegalArgumentException if there are none, or not as many of each
     */
    static Ratio of(List<Double> before, List<Double> after) {
        int turns = before.size();
        if (turns == 0 || turns != after.size()) {
            throw new IllegalArgumentException(turns + " turns before and " + after.size() + " after");
        }
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < turns; i++) {
            double log = Math.log(after.get(i) / before.get(i));
            sum += log;
            squares += log * log;
        }
        double mean = sum / turns;
        if (turns == 1) {
            return new Ratio(Math.exp(mean), 0, Double.POSITIVE_INFINITY);
        }
        double variance = Math.max(0, squares - turns * mean * mean) / (turns - 1);
        double reach = new TDistribution(turns - 1).inverseCumulativeProbability(UPPER) * Math.sqrt(variance / turns);
        return new Ratio(Math.exp(mean), Math.exp(mean - reach), Math.exp(mean + reach));
    }

    /** Whether it is above the limit even at its lower end. */
    boolean isAbove(double limit) {
        return low > limit;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.3f (%.3f–%.3f)", mean, low, high);
    }
}
