package io.github.recoverycheck.normalize;

import io.github.recoverycheck.science.HeartRateTrust;
import java.util.Arrays;

/** A sensor that gives the same number for a minute and more while the runner's speed varies. */
final class StuckSensor {
    private final Grid grid;
    private final double[] speed;
    private final HeartRateTrust.Stuck rule;
    private final double longestGapSeconds;

    /**
     * @param grid the seconds
     * @param speed m/s in each of them
     */
    StuckSensor(Grid grid, double[] speed, HeartRateTrust trust) {
        this.grid = grid;
        this.speed = speed;
        rule = trust.stuck();
        longestGapSeconds = trust.longestGapSeconds();
    }

    /**
     * Whether the sensor was stuck in each second.
     *
     * @param heartRates bpm of each sample, {@code NaN} where missing
     */
    boolean[] in(double[] heartRates) {
        boolean[] stuck = new boolean[grid.cells()];
        int first = grid.from();
        int last = first;
        int readings = 0;
        for (int i = grid.from(); i < grid.to(); i++) {
            if (Double.isNaN(heartRates[i])) {
                continue;
            }
            boolean gap = grid.time(i) - grid.time(last) > longestGapSeconds;
            if (heartRates[i] != heartRates[first] || gap) {
                double jump = gap ? 0 : Math.abs(heartRates[i] - heartRates[first]);
                mark(stuck, grid.time(first), grid.time(last), readings, jump);
                first = i;
                readings = 0;
            }
            readings++;
            last = i;
        }
        mark(stuck, grid.time(first), grid.time(last), readings, 0);
        return stuck;
    }

    /** Marks a stretch of equal readings if the sensor was stuck; it was left by a jump of so many bpm. */
    private void mark(boolean[] stuck, double start, double end, int readings, double jump) {
        if (readings < rule.fewestReadings()
                || end - start < rule.leastSeconds()
                || (jump < rule.jumpBpm() && end - start < rule.certainSeconds())) {
            return;
        }
        int from = Math.min(grid.cells(), (int) Math.ceil(start - grid.firstSecond()));
        int to = Math.min(grid.cells(), (int) Math.floor(end - grid.firstSecond()));
        if (variation(from, to) > rule.leastSpeedVariation()) {
            Arrays.fill(stuck, from, to, true);
        }
    }

    /** Standard deviation over mean. */
    private double variation(int from, int to) {
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
