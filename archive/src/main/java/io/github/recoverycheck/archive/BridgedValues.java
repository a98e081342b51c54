package io.github.recoverycheck.archive;

/** What a recording tells of moments at which it may have no reading. */
final class BridgedValues {
    /** What stands between two readings further apart is not known. */
    private static final double LONGEST_BRIDGED_SECONDS = 30;

    private BridgedValues() {}

    /**
     * The values at some moments, between the readings before and after; {@code NaN} where they are not known.
     *
     * @param seconds the moments, ascending
     * @param times of the readings, ascending
     * @param values what was read; {@code NaN} where nothing was
     */
    static double[] at(double[] seconds, double[] times, double[] values) {
        double[] found = new double[seconds.length];
        int next = 0;
        int before = -1;
        for (int m = 0; m < found.length; m++) {
            for (; next < times.length && times[next] <= seconds[m]; next++) {
                before = Double.isNaN(values[next]) ? before : next;
            }
            int after = next;
            while (after < times.length && Double.isNaN(values[after])) {
                after++;
            }
            found[m] = between(seconds[m], before, after, times, values);
        }
        return found;
    }

    private static double between(double second, int before, int after, double[] times, double[] values) {
        if (before >= 0 && times[before] == second) {
            return values[before];
        }
        if (before < 0 || after >= times.length || times[after] - times[before] > LONGEST_BRIDGED_SECONDS) {
            return Double.NaN;
        }
        double share = (second - times[before]) / (times[after] - times[before]);
        return values[before] + share * (values[after] - values[before]);
    }
}
