package io.github.recoverycheck.normalize;

import io.github.recoverycheck.science.HeartRateTrust;
import java.util.Arrays;

/** A sensor that gives the same number for a minute and more while the runner's speed varies. */
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
        int first = base.from();
        int last = first;
        int readings = 0;
        for (int i = base.from(); i < base.to(); i++) {
            if (Double.isNaN(heartRates[i])) {
                continue;
            }
            boolean gap = times[i] - times[last] > trust.longestGapSeconds();
            if (heartRates[i] != heartRates[first] || gap) {
                double jump = gap ? 0 : Math.abs(heartRates[i] - heartRates[first]);
                mark(stuck, times[first], times[last], readings, jump, grid, speed, rule);
                first = i;
                readings = 0;
            }
            readings++;
            last = i;
        }
        mark(stuck, times[first], times[last], readings, 0, grid, speed, rule);
        return stuck;
    }

    /** Marks a stretch of equal readings if the sensor was stuck; it was left by a jump of so many bpm. */
    private static void mark(
            boolean[] stuck,
            double start,
            double end,
            int readings,
            double jump,
            Grid grid,
            double[] speed,
            HeartRateTrust.Stuck rule) {
        if (readings < rule.fewestReadings()
                || end - start < rule.leastSeconds()
                || (jump < rule.jumpBpm() && end - start < rule.certainSeconds())) {
            return;
        }
        int from = Math.min(grid.cells(), (int) Math.ceil(start - grid.firstSecond()));
        int to = Math.min(grid.cells(), (int) Math.floor(end - grid.firstSecond()));
        if (variation(speed, from, to) > rule.leastSpeedVariation()) {
            Arrays.fill(stuck, from, to, true);
        }
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
