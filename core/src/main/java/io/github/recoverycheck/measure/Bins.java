package io.github.recoverycheck.measure;

import io.github.recoverycheck.normalize.NormalizedRun;
import io.github.recoverycheck.science.AnalyzedWindow;
import java.util.Arrays;

/**
 * A run in bins of 30 s of elapsed time (wider in runs above two hours), of which those under way for at least 80 % and
 * within the analyzed window count: after minute 5 and before the last 30 s of moving time.
 */
final class Bins {
    private static final int WIDTH_SECONDS = 30;
    private static final int MOST = 240;
    private static final double LEAST_MOVING_SHARE = 0.8;

    private final double[] minutes;
    private final double[] speeds;

    private Bins(double[] minutes, double[] speeds) {
        this.minutes = minutes;
        this.speeds = speeds;
    }

    static Bins of(NormalizedRun run, double[] gradeAdjustedSpeed) {
        int width = WIDTH_SECONDS * Math.max(1, (int) Math.ceil(run.size() / (double) (WIDTH_SECONDS * MOST)));
        AnalyzedWindow window = run.parameters().window();
        int most = run.size() / width;
        double[] minutes = new double[most];
        double[] speeds = new double[most];
        int count = 0;
        int movingBefore = 0;
        for (int bin = 0; bin < most; bin++) {
            double centerSum = 0;
            double speedSum = 0;
            int moving = 0;
            int known = 0;
            for (int second = bin * width; second < (bin + 1) * width; second++) {
                centerSum += movingBefore + moving;
                if (run.moving(second)) {
                    moving++;
                    if (!Double.isNaN(gradeAdjustedSpeed[second])) {
                        speedSum += gradeAdjustedSpeed[second];
                        known++;
                    }
                }
            }
            double center = centerSum / width + 0.5;
            movingBefore += moving;
            if (known >= LEAST_MOVING_SHARE * width && speedSum > 0 && window.contains(center, run.movingSeconds())) {
                minutes[count] = center / 60;
                speeds[count++] = speedSum / known;
            }
        }
        return new Bins(Arrays.copyOf(minutes, count), Arrays.copyOf(speeds, count));
    }

    /** Moving time at each bin's center, in minutes. */
    double[] minutes() {
        return minutes;
    }

    /** Mean grade-adjusted speed of each bin while under way, in m/s. */
    double[] speeds() {
        return speeds;
    }

    int size() {
        return minutes.length;
    }

    /** Minutes from the first bin's center to the last's. */
    double spanMinutes() {
        return size() == 0 ? 0 : minutes[size() - 1] - minutes[0];
    }
}
