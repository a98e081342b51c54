package io.github.recoverycheck.normalize;

import io.github.recoverycheck.science.Hampel;
import java.util.Arrays;

/**
 * Marks outliers by {@link Hampel}'s rule, exactly and without a sort per second: a median further away than the floor
 * means that half of the window lies beyond the floor on one side, which counting tells. Only then the median is taken.
 */
final class HampelFilter {
    /** Seconds that share one look at the range around them. */
    private static final int BLOCK = 8;

    private static final double MAD_TO_SIGMA = 1.4826;

    private HampelFilter() {}

    /** Whether each value is an outlier; missing values never are, and windows leave them out and end with the data. */
    static boolean[] outliers(double[] values, Hampel rule) {
        boolean[] outliers = new boolean[values.length];
        int half = rule.halfWindowSeconds();
        double floor = rule.floor();
        double[] window = new double[2 * half + 1];
        for (int start = 0; start < values.length; start += BLOCK) {
            int end = Math.min(values.length, start + BLOCK);
            int to = Math.min(values.length, end + half);
            double lowest = Double.POSITIVE_INFINITY;
            double highest = Double.NEGATIVE_INFINITY;
            for (int i = Math.max(0, start - half); i < to; i++) {
                double value = values[i];
                lowest = value < lowest ? value : lowest;
                highest = value > highest ? value : highest;
            }
            for (int i = start; i < end; i++) {
                if (values[i] - lowest > floor || highest - values[i] > floor) {
                    outliers[i] = isMedianBeyondFloor(values, i, half, floor) && isOutlier(values, i, rule, window);
                }
            }
        }
        return outliers;
    }

    /** Necessary for an outlier: at least half of the window is further below, or above, than the floor. */
    private static boolean isMedianBeyondFloor(double[] values, int index, int half, double floor) {
        double low = values[index] - floor;
        double high = values[index] + floor;
        int below = 0;
        int above = 0;
        int within = 0;
        int to = Math.min(values.length, index + half + 1);
        for (int i = Math.max(0, index - half); i < to; i++) {
            double value = values[i];
            below += value < low ? 1 : 0;
            above += value > high ? 1 : 0;
            within += value >= low && value <= high ? 1 : 0;
        }
        return Math.abs(below - above) >= within;
    }

    private static boolean isOutlier(double[] values, int index, Hampel rule, double[] window) {
        int half = rule.halfWindowSeconds();
        int count = 0;
        int to = Math.min(values.length, index + half + 1);
        for (int i = Math.max(0, index - half); i < to; i++) {
            if (!Double.isNaN(values[i])) {
                window[count++] = values[i];
            }
        }
        double median = median(window, count);
        double spread = spread(window, count);
        return Math.abs(values[index] - median) > Math.max(rule.sigmas() * spread, rule.floor());
    }

    /** Robust standard deviation about the median; reorders the values. */
    static double spread(double[] values, int count) {
        double median = median(values, count);
        for (int i = 0; i < count; i++) {
            values[i] = Math.abs(values[i] - median);
        }
        return MAD_TO_SIGMA * median(values, count);
    }

    /** Median of the first values, which it sorts; of an even count the mean of the two in the middle. */
    static double median(double[] values, int count) {
        Arrays.sort(values, 0, count);
        return (values[(count - 1) / 2] + values[count / 2]) / 2;
    }
}
