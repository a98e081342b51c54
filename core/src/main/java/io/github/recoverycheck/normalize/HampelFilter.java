package io.github.recoverycheck.normalize;

import io.github.recoverycheck.science.Hampel;
import java.util.Arrays;

/**
 * Marks outliers by {@link Hampel}'s rule, exactly and without a sort per second: a median further away than the floor
 * means that half of the window is beyond the floor, which counting tells. Only then the median is taken.
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

    /** Necessary for an outlier: no more than half of a whole window is within the floor. */
    private static boolean isMedianBeyondFloor(double[] values, int index, int half, double floor) {
        double value = values[index];
        int within = 0;
        int to = Math.min(values.length, index + half + 1);
        for (int i = Math.max(0, index - half); i < to; i++) {
            within += Math.abs(values[i] - value) <= floor ? 1 : 0;
        }
        return within <= half;
    }

    private static boolean isOutlier(double[] values, int index, Hampel rule, double[] window) {
        int half = rule.halfWindowSeconds();
        int count = 0;
        int to = Math.min(values.length, index + half + 1);
        for (int i = Math.max(0, index - half); i < to; i++) {
            double value = values[i];
            if (!Double.isNaN(value)) {
                // Insertion sort: windows are short.
                int place = count++;
                for (; place > 0 && window[place - 1] > value; place--) {
                    window[place] = window[place - 1];
                }
                window[place] = value;
            }
        }
        double median = (window[(count - 1) / 2] + window[count / 2]) / 2;
        double spread = MAD_TO_SIGMA * medianDeviation(window, count, median);
        return Math.abs(values[index] - median) > Math.max(rule.sigmas() * spread, rule.floor());
    }

    /** Median distance of sorted values from their median: from the middle outward, always the nearer one next. */
    private static double medianDeviation(double[] sorted, int count, double median) {
        int left = (count - 1) / 2;
        int right = left + 1;
        double before = 0;
        double last = 0;
        for (int taken = 0; taken <= count / 2; taken++) {
            double below = left < 0 ? Double.POSITIVE_INFINITY : median - sorted[left];
            double above = right == count ? Double.POSITIVE_INFINITY : sorted[right] - median;
            before = last;
            if (below <= above) {
                last = below;
                left--;
            } else {
                last = above;
                right++;
            }
        }
        return count % 2 == 0 ? (before + last) / 2 : last;
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
