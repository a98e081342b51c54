package io.github.recoverycheck.measure;

import io.github.recoverycheck.normalize.NormalizedRun;
import io.github.recoverycheck.science.RepetitionRules;
import java.util.Arrays;

/**
 * Grade-adjusted speed in bins of some seconds of elapsed time, standing being 0, behind a running median that leaves edges
 * sharp.
 */
final class SpeedBins {
    private final int width;
    private final double[] speeds;
    private final boolean[] moving;
    private final boolean[] running;

    private SpeedBins(int width, double[] speeds, boolean[] moving, boolean[] running) {
        this.width = width;
        this.speeds = speeds;
        this.moving = moving;
        this.running = running;
    }

    /** The bins of a run; one whose speed is unknown is taken as the one before. One at walking speed may start or end a walk. */
    static SpeedBins of(NormalizedRun run, double[] adjustedSpeeds, RepetitionRules rules) {
        int width = rules.binSeconds();
        double[] means = new double[run.size() / width];
        boolean[] moving = new boolean[means.length];
        boolean[] running = new boolean[means.length];
        double slowestRun = run.parameters().motion().walking().speedMetersPerSecond();
        double last = 0;
        for (int bin = 0; bin < means.length; bin++) {
            double sum = 0;
            int known = 0;
            int movingSeconds = 0;
            int walkedSeconds = 0;
            for (int second = bin * width; second < (bin + 1) * width; second++) {
                boolean isMoving = run.moving(second);
                double speed = isMoving ? adjustedSpeeds[second] : 0;
                movingSeconds += isMoving ? 1 : 0;
                walkedSeconds += run.walking(second) ? 1 : 0;
                if (!Double.isNaN(speed)) {
                    sum += speed;
                    known++;
                }
            }
            last = known == 0 ? last : sum / known;
            means[bin] = last;
            moving[bin] = movingSeconds == width;
            running[bin] = moving[bin] && last >= slowestRun && 2 * walkedSeconds < width;
        }
        return new SpeedBins(width, medians(means, rules.medianBins()), moving, running);
    }

    private static double[] medians(double[] values, int window) {
        int half = window / 2;
        double[] medians = values.clone();
        double[] scratch = new double[window];
        for (int i = half; i < values.length - half; i++) {
            System.arraycopy(values, i - half, scratch, 0, window);
            Arrays.sort(scratch);
            medians[i] = scratch[half];
        }
        return medians;
    }

    int size() {
        return speeds.length;
    }

    /** First second of a bin. */
    int second(int bin) {
        return bin * width;
    }

    /** Whether the runner was under way in the whole bin. */
    boolean moving(int bin) {
        return moving[bin];
    }

    /** Median speed in meters per second; 0 where the runner stood. */
    double speed(int bin) {
        return speeds[bin];
    }

    /** Logarithms of the speeds in bins of running, or under way at all, one after the other; returns how many. */
    int logarithms(boolean onlyRunning, double[] result) {
        int count = 0;
        for (int bin = 0; bin < speeds.length; bin++) {
            if ((onlyRunning ? running[bin] : moving[bin]) && speeds[bin] > 0) {
                result[count++] = Math.log(speeds[bin]);
            }
        }
        return count;
    }
}
