package io.github.recoverycheck.measure;

import io.github.recoverycheck.normalize.NormalizedRun;
import io.github.recoverycheck.science.SurgeRules;
import java.util.Arrays;

/** Share of the running time in the analyzed window that is spent in surges: well above the run's own median for a while. */
final class Surges {
    private static final double LIMIT_ERROR = 0.02;
    private static final int FEWEST_SECONDS = 300;

    private Surges() {}

    static Measured of(NormalizedRun run, GradeAdjustedSpeed speed, double walkingShare) {
        if (walkingShare > run.parameters().paceDrift().mostWalkingShare()) {
            return Measured.missing(MissingReason.WALK_RUN);
        }
        SurgeRules rules = run.parameters().surges();
        double[] seconds = running(run, speed);
        if (seconds.length < FEWEST_SECONDS) {
            return Measured.missing(MissingReason.TOO_SHORT);
        }
        double[] running = means(seconds, rules.meanSeconds());
        System.arraycopy(running, 0, seconds, 0, seconds.length);
        double median = Robust.median(seconds);
        double share = share(running, rules.speedRatio() * median, rules.shortestSeconds());
        // The error is half of what the share changes when the limit moves by what a speed over 10 s errs.
        double low = share(running, (rules.speedRatio() + LIMIT_ERROR) * median, rules.shortestSeconds());
        double high = share(running, (rules.speedRatio() - LIMIT_ERROR) * median, rules.shortestSeconds());
        return Measured.of(share, (high - low) / 2);
    }

    /** Grade-adjusted speeds of the seconds of running within the window, one after the other. */
    private static double[] running(NormalizedRun run, GradeAdjustedSpeed speed) {
        double[] running = new double[run.movingSeconds()];
        int count = 0;
        int moving = 0;
        for (int second = 0; second < run.size(); second++) {
            if (run.moving(second)) {
                moving++;
                boolean counts = run.parameters().window().contains(moving, run.movingSeconds())
                        && !run.walking(second)
                        && !Double.isNaN(speed.metersPerSecond()[second]);
                if (counts) {
                    running[count++] = speed.metersPerSecond()[second];
                }
            }
        }
        return Arrays.copyOf(running, count);
    }

    private static double[] means(double[] values, int width) {
        int half = width / 2;
        double[] means = new double[values.length];
        double sum = 0;
        for (int i = 0; i < values.length + half; i++) {
            sum += i < values.length ? values[i] : 0;
            sum -= i - width >= 0 ? values[i - width] : 0;
            if (i >= half) {
                int from = Math.max(0, i - width + 1);
                int to = Math.min(values.length, i + 1);
                means[i - half] = sum / (to - from);
            }
        }
        return means;
    }

    /** Share of values in stretches of at least the given length that lie above the limit all along. */
    static double share(double[] values, double limit, int shortest) {
        int inSurges = 0;
        int above = 0;
        for (double value : values) {
            above = value > limit ? above + 1 : 0;
            inSurges += above == shortest ? shortest : above > shortest ? 1 : 0;
        }
        return inSurges / (double) values.length;
    }
}
