package io.github.recoverycheck.normalize;

import java.util.Arrays;

/** An even grid of one second over the irregular samples of a span. */
final class Grid {
    private final double[] times;
    private final int from;
    private final int to;
    private final double firstSecond;
    private final int cells;
    /** Whether there is a sample at each edge and none between. */
    private final boolean aligned;

    /**
     * @param times seconds at which each sample was taken
     * @param base the span
     */
    Grid(double[] times, TimeBase base) {
        this.times = times;
        from = base.from();
        to = base.to();
        firstSecond = times[from];
        cells = (int) Math.floor(times[to - 1] - firstSecond);
        aligned = to - from == cells + 1 && isEven();
    }

    private boolean isEven() {
        for (int i = from; i < to; i++) {
            if (times[i] - firstSecond != i - from) {
                return false;
            }
        }
        return true;
    }

    /** Time of the first sample. */
    double firstSecond() {
        return firstSecond;
    }

    /** Number of seconds. */
    int cells() {
        return cells;
    }

    /** Seconds at which each sample was taken. */
    double time(int sample) {
        return times[sample];
    }

    /** The first sample of the span. */
    int from() {
        return from;
    }

    /** The first sample behind the span. */
    int to() {
        return to;
    }

    /**
     * Values at the cells' edges (one more than cells), linear between samples no further apart than the gap allowed. Where
     * nothing is to be done it is the given column itself.
     */
    double[] atEdges(double[] values, double longestGapSeconds) {
        if (aligned && isComplete(values)) {
            return from == 0 && to == values.length ? values : Arrays.copyOfRange(values, from, to);
        }
        double[] result = new double[cells + 1];
        Arrays.fill(result, Double.NaN);
        int previous = -1;
        int next = 0;
        for (int i = from; i < to && next < result.length; i++) {
            if (Double.isNaN(values[i])) {
                continue;
            }
            if (previous >= 0) {
                next = fill(result, next, values, previous, i, longestGapSeconds);
            } else {
                next = Math.max(0, (int) Math.ceil(times[i] - firstSecond));
                if (next < result.length && firstSecond + next == times[i]) {
                    result[next] = values[i];
                }
            }
            previous = i;
        }
        return result;
    }

    private boolean isComplete(double[] values) {
        int missing = 0;
        for (int i = from; i < to; i++) {
            missing += Double.isNaN(values[i]) ? 1 : 0;
        }
        return missing == 0;
    }

    /** Whether most values follow the one before so soon. */
    boolean isDense(double[] values, double seconds) {
        int previous = -1;
        int close = 0;
        int far = 0;
        for (int i = from; i < to; i++) {
            if (!Double.isNaN(values[i])) {
                if (previous >= 0) {
                    boolean isClose = times[i] - times[previous] <= seconds;
                    close += isClose ? 1 : 0;
                    far += isClose ? 0 : 1;
                }
                previous = i;
            }
        }
        return close > far;
    }

    /** Means of the cells by the trapezoid rule; missing where either edge is. */
    static double[] meansBetweenEdges(double[] edges) {
        double[] means = new double[edges.length - 1];
        for (int i = 0; i < means.length; i++) {
            means[i] = (edges[i] + edges[i + 1]) / 2;
        }
        return means;
    }

    /** Fills the edges between two samples; answers with the first one behind them. */
    private int fill(double[] result, int start, double[] values, int a, int b, double longestGapSeconds) {
        int next = start;
        double gap = times[b] - times[a];
        for (; next < result.length && firstSecond + next <= times[b]; next++) {
            if (gap <= longestGapSeconds) {
                result[next] = values[a] + (values[b] - values[a]) * (firstSecond + next - times[a]) / gap;
            } else if (firstSecond + next == times[b]) {
                result[next] = values[b];
            }
        }
        return next;
    }
}
