package io.github.recoverycheck.normalize;

import java.util.Arrays;

/**
 * An even grid of one second over irregular samples.
 *
 * @param firstSecond time of the first sample
 * @param cells number of seconds
 * @param aligned whether there is a sample at each edge and none between
 */
record Grid(double firstSecond, int cells, boolean aligned) {
    static Grid over(double[] times, int from, int to) {
        int cells = (int) Math.floor(times[to - 1] - times[from]);
        boolean aligned = to - from == cells + 1;
        for (int i = from; i < to && aligned; i++) {
            aligned = times[i] - times[from] == i - from;
        }
        return new Grid(times[from], cells, aligned);
    }

    /**
     * Values at the cells' edges (one more than cells), linear between samples no further apart than the gap allowed. Where
     * nothing is to be done it is the given column itself.
     */
    double[] atEdges(double[] times, double[] values, int from, int to, double longestGapSeconds) {
        if (aligned && isComplete(values, from, to)) {
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
                next = fill(result, next, times, values, previous, i, longestGapSeconds);
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

    private static boolean isComplete(double[] values, int from, int to) {
        int missing = 0;
        for (int i = from; i < to; i++) {
            missing += Double.isNaN(values[i]) ? 1 : 0;
        }
        return missing == 0;
    }

    /** Means of the cells by the trapezoid rule; missing where either edge is. */
    static double[] meansBetweenEdges(double[] edges) {
        double[] means = new double[edges.length - 1];
        for (int i = 0; i < means.length; i++) {
            means[i] = (edges[i] + edges[i + 1]) / 2;
        }
        return means;
    }

    private int fill(
            double[] result, int start, double[] times, double[] values, int a, int b, double longestGapSeconds) {
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
