package io.github.recoverycheck.normalize;

import io.github.recoverycheck.science.Motion;
import io.github.recoverycheck.science.SpeedTrust;
import java.util.Arrays;

/**
 * How the runner moved in each second.
 */
final class MotionTrack {
    private final double[] speed;
    private final double[] steadySpeed;
    private final boolean[] moving;
    private final boolean[] paused;

    MotionTrack(double[] speed, double[] steadySpeed, boolean[] moving, boolean[] paused) {
        this.speed = speed;
        this.steadySpeed = steadySpeed;
        this.moving = moving;
        this.paused = paused;
    }

    /**
     * @param edges cumulative distance at the edges of the seconds
     */
    static MotionTrack of(double[] edges, boolean[] paused, Motion motion, SpeedTrust trust) {
        double[] speed = possibleSpeed(edges, trust.impossibleMetersPerSecond());
        double[] steady = meansAround(speed, motion.halfWindowSeconds(), trust.fastestMetersPerSecond());
        boolean[] moving = moving(speed, steady, paused, motion.slowestMetersPerSecond());
        putGlitchesRight(speed, moving, trust);
        return new MotionTrack(speed, steady, moving, paused);
    }

    /** Meters covered in each second; missing where nobody can have covered them. */
    private static double[] possibleSpeed(double[] edges, double impossible) {
        double[] speed = new double[edges.length - 1];
        for (int i = 0; i < speed.length; i++) {
            double covered = edges[i + 1] - edges[i];
            speed[i] = covered > impossible ? Double.NaN : covered;
        }
        return speed;
    }

    /** Means over a centered window of the values up to a limit; 0 where there are none. */
    private static double[] meansAround(double[] values, int half, double limit) {
        double[] means = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            double sum = 0;
            int count = 0;
            int to = Math.min(values.length, i + half + 1);
            for (int k = Math.max(0, i - half); k < to; k++) {
                if (values[k] <= limit) {
                    sum += values[k];
                    count++;
                }
            }
            means[i] = count == 0 ? 0 : sum / count;
        }
        return means;
    }

    private static boolean[] moving(double[] speed, double[] steady, boolean[] paused, double slowest) {
        boolean[] moving = new boolean[speed.length];
        boolean speedKnown = false;
        for (double value : speed) {
            speedKnown |= !Double.isNaN(value);
        }
        for (int i = 0; i < speed.length; i++) {
            moving[i] = !paused[i] && (!speedKnown || steady[i] >= slowest);
        }
        return moving;
    }

    /**
     * Gives the meters of seconds that stand out to the moving seconds around, so that none are lost: they belong to a
     * neighbor that has too few, or to a burst of some seconds. Between positions it is the same, as those scatter about
     * the way; leaving such seconds out would shorten a run by up to an eighth.
     */
    private static void putGlitchesRight(double[] speed, boolean[] moving, SpeedTrust trust) {
        boolean[] glitches = HampelFilter.outliers(speed, trust.glitches());
        double most = trust.mostAcceleration();
        double fastest = trust.fastestMetersPerSecond();
        for (int i = 1; i < speed.length - 1; i++) {
            double before = speed[i] - speed[i - 1];
            double after = speed[i] - speed[i + 1];
            glitches[i] |= Math.min(before, after) > most || Math.max(before, after) < -most || speed[i] > fastest;
        }
        int half = trust.glitches().halfWindowSeconds();
        int end;
        for (int i = 0; i < speed.length; i = end) {
            end = i;
            while (end < speed.length && glitches[end] && moving[end]) {
                end++;
            }
            if (end > i) {
                spread(speed, moving, i, end, half);
            } else {
                end++;
            }
        }
        for (int i = 0; i < speed.length; i++) {
            speed[i] = speed[i] > fastest ? Double.NaN : speed[i];
        }
    }

    /** Gives all moving seconds from some before the glitch to some after it their mean. */
    private static void spread(double[] speed, boolean[] moving, int from, int to, int reach) {
        int first = from;
        while (first > 0 && from - first < reach && moving[first - 1] && !Double.isNaN(speed[first - 1])) {
            first--;
        }
        int last = to;
        while (last < speed.length && last - to < reach && moving[last] && !Double.isNaN(speed[last])) {
            last++;
        }
        double sum = 0;
        for (int i = first; i < last; i++) {
            sum += speed[i];
        }
        Arrays.fill(speed, first, last, sum / (last - first));
    }

    /** Whether heart rate has had time to follow the effort since the last stop. */
    boolean[] settled(Motion motion) {
        boolean[] settled = new boolean[moving.length];
        int standing = 0;
        int settling = 0;
        for (int i = 0; i < settled.length; i++) {
            if (!moving[i]) {
                standing++;
                settling = standing >= motion.stopSeconds() ? motion.settlingSeconds() : settling;
            } else {
                standing = 0;
                settled[i] = settling == 0;
                settling = Math.max(0, settling - 1);
            }
        }
        return settled;
    }

    /** Meters covered in each second; {@code NaN} where unknown or not believed. */
    double[] speed() {
        return speed;
    }

    /** Mean speed over a few seconds around, before single seconds were put right; 0 where unknown. */
    double[] steadySpeed() {
        return steadySpeed;
    }

    /** Whether the runner was under way. */
    boolean[] moving() {
        return moving;
    }

    /** Whether the timer stood still. */
    boolean[] paused() {
        return paused;
    }
}
