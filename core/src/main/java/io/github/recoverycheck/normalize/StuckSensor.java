package io.github.recoverycheck.normalize;

import io.github.recoverycheck.science.HeartRateTrust;
import java.util.Arrays;

/** A sensor that gives the same whole number for a minute while the runner's speed varies. */
final class StuckSensor {
    private StuckSensor() {}

    /**
     * Whether the sensor was stuck in each second.
     *
     * @param times seconds at which each sample was taken
     * @param heartRates bpm of each sample, {@code NaN} where missing
     * @param speed m/s in each second of the grid
     */
    static boolean[] in(
            double[] times, double[] heartRates, TimeBase base, Grid grid, double[] speed, HeartRateTrust trust) {
        boolean[] stuck = new boolean[grid.cells()];
        HeartRateTrust.Stuck rule = trust.stuck();
        int first = -1;
        int last = -1;
        int readings = 0;
        for (int i = base.from(); i <= base.to(); i++) {
            boolean ends = i == base.to();
            if (!ends && Double.isNaN(heartRates[i])) {
                continue;
            }
            if (!ends
                    && first >= 0
                    && heartRates[i] == heartRates[first]
                    && times[i] - times[last] <= trust.longestGapSeconds()) {
                readings++;
            } else {
                if (first >= 0
                        && readings >= rule.fewestReadings()
                        && times[last] - times[first] >= rule.leastSeconds()
                        && heartRates[first] == Math.rint(heartRates[first])) {
                    int from = Math.min(grid.cells(), (int) Math.ceil(times[first] - grid.firstSecond()));
                    int to = Math.min(grid.cells(), (int) Math.floor(times[last] - grid.firstSecond()));
                    if (variation(speed, from, to) > rule.leastSpeedVariation()) {
                        Arrays.fill(stuck, from, to, true);
                    }
                }
                first = i;
                readings = 1;
            }
            last = i;
        }
        return stuck;
    }

    /** Standard deviation over mean. */
    private static double variation(double[] speed, int from, int to) {
        double sum = 0;
        double squares = 0;
        int count = 0;
        for (int i = from; i < to; i++) {
            if (!Double.isNaN(speed[i])) {
                sum += speed[i];
                squares += speed[i] * speed[i];
                count++;
            }
        }
        double mean = sum / count;
        return Math.sqrt(Math.max(0, squares - sum * mean) / (count - 1)) / mean;
    }
}
