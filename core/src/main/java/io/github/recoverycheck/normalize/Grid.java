package io.github.recoverycheck.normalize;

import java.util.Arrays;

/** An even grid of one second over irregular samples. */
record Grid(double firstSecond, int cells) {
    static Grid over(double[] times, int from, int to) {
        return new Grid(times[from], (int) Math.floor(times[to - 1] - times[from]));
    }

    /** Values at the cells' edges (one more than cells), linear between samples no further apart than the gap allowed. */
    double[] atEdges(double[] times, double[] values, int from, int to, double longestGapSeconds) {
        return at(times, values, from, to, longestGapSeconds, 0, cells + 1);
    }

    /** Values at the cells' middles, which integrates them by the trapezoid rule. */
    double[] atMiddles(double[] times, double[] values, int from, int to, double longestGapSeconds) {
        return at(times, values, from, to, longestGapSeconds, 0.5, cells);
    }

    private double[] at(
            double[] times, double[] values, int from, int to, double longestGapSeconds, double shift, int count) {
        double[] result = new double[count];
        Arrays.fill(result, Double.NaN);
        int previous = -1;
        int next = 0;
        for (int i = from; i < to && next < count; i++) {
            if (Double.isNaN(values[i])) {
                continue;
            }
            if (previous >= 0) {
                next = fill(result, next, shift, times, values, previous, i, longestGapSeconds);
            } else {
                next = firstAtOrAfter(times[i], shift);
                if (next < count && firstSecond + next + shift == times[i]) {
                    result[next] = values[i];
                }
            }
            previous = i;
        }
        return result;
    }

    private int fill(
            double[] result,
            int start,
            double shift,
            double[] times,
            double[] values,
            int a,
            int b,
            double longestGapSeconds) {
        int next = start;
        double gap = times[b] - times[a];
        for (; next < result.length && firstSecond + next + shift <= times[b]; next++) {
            if (gap <= longestGapSeconds) {
                result[next] = values[a] + (values[b] - values[a]) * (firstSecond + next + shift - times[a]) / gap;
            } else if (firstSecond + next + shift == times[b]) {
                result[next] = values[b];
            }
        }
        return next;
    }

    private int firstAtOrAfter(double time, double shift) {
        return Math.max(0, (int) Math.ceil(time - firstSecond - shift));
    }
}
