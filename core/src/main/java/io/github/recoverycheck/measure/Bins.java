package io.github.recoverycheck.measure;

import io.github.recoverycheck.normalize.NormalizedRun;
import io.github.recoverycheck.science.AnalyzedWindow;
import io.github.recoverycheck.science.PaceDriftRules;
import java.util.Arrays;

/**
 * A run in bins of 30 s of elapsed time (wider in runs above two hours). Each column holds the bin's mean, or {@code NaN}
 * where less than 80 % of the bin's seconds count for it.
 */
final class Bins {
    /** Moving time at the bin's center in minutes. */
    final double[] minutes;

    /** Distance at the bin's center in kilometers. */
    final double[] kilometers;

    /** Grade-adjusted speed while under way. */
    final double[] movingSpeeds;

    /** Grade-adjusted speed while running: walking is left out, not averaged in. */
    final double[] runningSpeeds;

    /** The same by the cost of energy instead of the equal heart rate. */
    final double[] energySpeeds;

    /** Grade-adjusted speed that the heart has answered to. */
    final double[] laggedSpeeds;

    /** Heart rate, at least 90 s after any stop. */
    final double[] heartRates;

    /** Width of a bin in minutes. */
    final double widthMinutes;

    private final double movingMinutes;

    private Bins(NormalizedRun run, int width, int count) {
        minutes = new double[count];
        kilometers = new double[count];
        movingSpeeds = new double[count];
        runningSpeeds = new double[count];
        energySpeeds = new double[count];
        laggedSpeeds = new double[count];
        heartRates = new double[count];
        widthMinutes = width / 60.0;
        movingMinutes = run.movingSeconds() / 60.0;
    }

    static Bins of(NormalizedRun run, GradeAdjustedSpeed speed) {
        var rules = run.parameters().bins();
        int width = rules.widthSeconds()
                * Math.max(1, (int) Math.ceil(run.size() / (double) (rules.widthSeconds() * rules.most())));
        Bins bins = new Bins(run, width, run.size() / width);
        double[] lagged =
                LaggedSpeed.of(run, speed.metersPerSecond(), run.parameters().heartRateResponse());
        double least = rules.leastShare() * width;
        int movingBefore = 0;
        double metersBefore = 0;
        for (int bin = 0; bin < bins.size(); bin++) {
            Sums sums = new Sums(movingBefore, metersBefore);
            for (int second = bin * width; second < (bin + 1) * width; second++) {
                sums.add(run, speed, lagged, second);
            }
            bins.minutes[bin] = (sums.centerSum / width + 0.5) / 60;
            bins.kilometers[bin] = sums.meterSum / width / 1000;
            bins.movingSpeeds[bin] = mean(sums.movingSpeed, sums.moving, least);
            bins.runningSpeeds[bin] = mean(sums.runningSpeed, sums.running, least);
            bins.energySpeeds[bin] = mean(sums.energySpeed, sums.running, least);
            bins.laggedSpeeds[bin] = sums.lagged / width;
            bins.heartRates[bin] = mean(sums.heartRate, sums.settled, least);
            movingBefore = sums.movingSeconds;
            metersBefore = sums.meters;
        }
        return bins;
    }

    private static double mean(double sum, int count, double least) {
        return count >= least && sum > 0 ? sum / count : Double.NaN;
    }

    private static final class Sums {
        private int movingSeconds;
        private double meters;
        private double centerSum;
        private double meterSum;
        private double movingSpeed;
        private int moving;
        private double runningSpeed;
        private double energySpeed;
        private int running;
        private double lagged;
        private double heartRate;
        private int settled;

        Sums(int movingSeconds, double meters) {
            this.movingSeconds = movingSeconds;
            this.meters = meters;
        }

        void add(NormalizedRun run, GradeAdjustedSpeed speed, double[] laggedSpeed, int second) {
            centerSum += movingSeconds;
            meterSum += meters;
            lagged += laggedSpeed[second];
            if (!run.moving(second)) {
                return;
            }
            movingSeconds++;
            double adjusted = speed.metersPerSecond()[second];
            if (!Double.isNaN(adjusted)) {
                meters += run.speedMetersPerSecond(second);
                movingSpeed += adjusted;
                moving++;
                if (!run.walking(second)) {
                    runningSpeed += adjusted;
                    energySpeed += speed.byEnergyCost()[second];
                    running++;
                }
            }
            double bpm = run.heartRateBpm(second);
            if (run.heartRateSettled(second) && !Double.isNaN(bpm)) {
                heartRate += bpm;
                settled++;
            }
        }
    }

    /** Number of bins, counting or not. */
    int size() {
        return minutes.length;
    }

    /** Indices of the bins within a window that have a value in each of the columns. */
    int[] within(AnalyzedWindow window, double[]... columns) {
        int[] indices = new int[size()];
        int count = 0;
        for (int bin = 0; bin < size(); bin++) {
            boolean counts = window.contains(60 * minutes[bin], 60 * movingMinutes);
            for (double[] column : columns) {
                counts &= !Double.isNaN(column[bin]);
            }
            if (counts) {
                indices[count++] = bin;
            }
        }
        return Arrays.copyOf(indices, count);
    }

    /** A column's values at some bins. */
    static double[] pick(double[] column, int[] indices) {
        double[] picked = new double[indices.length];
        for (int i = 0; i < picked.length; i++) {
            picked[i] = column[indices[i]];
        }
        return picked;
    }

    /** Whether too few bins are left for a trend; centers of bins span one bin less than the bins do. */
    boolean areTooFew(int[] indices, PaceDriftRules rules) {
        return indices.length < rules.fewestBins() || spanMinutes(indices) + widthMinutes < rules.shortestMinutes();
    }

    /** Minutes that a number of bins in a row, in order, stretch over. */
    double spanMinutes(int[] indices) {
        return indices.length == 0 ? 0 : minutes[indices[indices.length - 1]] - minutes[indices[0]];
    }
}
