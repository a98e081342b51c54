package io.github.recoverycheck.normalize;

import io.github.recoverycheck.science.Hampel;
import org.apache.commons.statistics.descriptive.Median;

/**
 * Marks outliers by {@link Hampel}'s rule, exactly. Where the values around differ by no more than the floor there is
 * nothing to look at. Elsewhere the window's values stay sorted while it moves on, so that a second costs one value that
 * leaves and one that enters, not a sort; ranks are counted without branches, as noise cannot be predicted.
 */
final class HampelFilter {
    /** Seconds that share one look at the range around them. */
    private static final int BLOCK = 8;

    private static final double MAD_TO_SIGMA = 1.4826;
    private static final Median MEDIAN = Median.withDefaults().withCopy(false);

    private final double[] values;
    private final Hampel rule;
    private final int half;
    private final double[] sorted;
    private int count;

    /** Second whose window is sorted; none if negative. */
    private int center = -1;

    private HampelFilter(double[] values, Hampel rule) {
        this.values = values;
        this.rule = rule;
        half = rule.halfWindowSeconds();
        sorted = new double[2 * half + 1];
    }

    /** Whether each value is an outlier; missing values never are, and windows leave them out and end with the data. */
    static boolean[] outliers(double[] values, Hampel rule) {
        boolean[] outliers = new boolean[values.length];
        HampelFilter filter = new HampelFilter(values, rule);
        boolean[] quiet = filter.quietBlocks();
        for (int i = 0; i < values.length; i++) {
            if (quiet[i / BLOCK]) {
                filter.center = -1;
                i += BLOCK - 1;
            } else {
                filter.moveTo(i);
                outliers[i] = filter.isOutlier(values[i]);
            }
        }
        return outliers;
    }

    /** Blocks with no more than the floor between the values of all the blocks that their windows reach into. */
    private boolean[] quietBlocks() {
        int blocks = (values.length + BLOCK - 1) / BLOCK;
        double[] lowest = new double[blocks];
        double[] highest = new double[blocks];
        for (int block = 0; block < blocks; block++) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int i = block * BLOCK; i < Math.min(values.length, (block + 1) * BLOCK); i++) {
                low = values[i] < low ? values[i] : low;
                high = values[i] > high ? values[i] : high;
            }
            lowest[block] = low;
            highest[block] = high;
        }
        int reach = (half + BLOCK - 1) / BLOCK;
        boolean[] quiet = new boolean[blocks];
        for (int block = 0; block < blocks; block++) {
            double low = lowest[block];
            double high = highest[block];
            for (int near = Math.max(0, block - reach); near < Math.min(blocks, block + reach + 1); near++) {
                low = lowest[near] < low ? lowest[near] : low;
                high = highest[near] > high ? highest[near] : high;
            }
            quiet[block] = high - low <= rule.floor();
        }
        return quiet;
    }

    /** Moves the window on by a second, or fills it anew. */
    private void moveTo(int second) {
        if (center < 0) {
            count = 0;
            int to = Math.min(values.length, second + half + 1);
            for (int i = Math.max(0, second - half); i < to; i++) {
                move(Double.NaN, values[i]);
            }
        } else {
            int leaving = second - half - 1;
            int entering = second + half;
            move(leaving >= 0 ? values[leaving] : Double.NaN, entering < values.length ? values[entering] : Double.NaN);
        }
        center = second;
    }

    /** Takes one value out and another in; missing ones are neither. */
    private void move(double leaving, double entering) {
        if (Double.isNaN(leaving)) {
            add(entering);
        } else if (Double.isNaN(entering)) {
            int from = rank(leaving);
            count--;
            System.arraycopy(sorted, from + 1, sorted, from, count - from);
        } else {
            replace(leaving, entering);
        }
    }

    private void add(double entering) {
        if (!Double.isNaN(entering)) {
            int to = rank(entering);
            System.arraycopy(sorted, to, sorted, to + 1, count - to);
            sorted[to] = entering;
            count++;
        }
    }

    private void replace(double leaving, double entering) {
        int from = 0;
        int to = 0;
        for (int i = 0; i < count; i++) {
            from += sorted[i] < leaving ? 1 : 0;
            to += sorted[i] < entering ? 1 : 0;
        }
        if (to > from) {
            to--;
            System.arraycopy(sorted, from + 1, sorted, from, to - from);
        } else {
            System.arraycopy(sorted, to, sorted, to + 1, from - to);
        }
        sorted[to] = entering;
    }

    /** How many values of the window are smaller. */
    private int rank(double value) {
        int rank = 0;
        for (int i = 0; i < count; i++) {
            rank += sorted[i] < value ? 1 : 0;
        }
        return rank;
    }

    private boolean isOutlier(double value) {
        double median = (sorted[Math.max(0, (count - 1) / 2)] + sorted[count / 2]) / 2;
        double distance = Math.abs(value - median);
        return distance > rule.floor() && distance > rule.sigmas() * MAD_TO_SIGMA * medianDeviation(median);
    }

    /** Median distance of the values from their median: from the middle outward, always the nearer one next. */
    private double medianDeviation(double median) {
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

    /** Median of the first values, which it reorders; of an even count the mean of the two in the middle. */
    static double median(double[] values, int count) {
        return MEDIAN.evaluateRange(values, 0, count);
    }
}
