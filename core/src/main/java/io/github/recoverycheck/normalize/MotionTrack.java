package io.github.recoverycheck.normalize;

import io.github.recoverycheck.science.Motion;
import io.github.recoverycheck.science.SpeedTrust;
import java.util.Arrays;

/** How the runner moved in each second. */
final class MotionTrack {
    private final double[] edges;
    private final double[] speed;
    private final double[] steadySpeed;
    private final boolean[] moving;
    private final boolean[] paused;

    private MotionTrack(double[] edges, double[] speed, double[] steadySpeed, boolean[] moving, boolean[] paused) {
        this.edges = edges;
        this.speed = speed;
        this.steadySpeed = steadySpeed;
        this.moving = moving;
        this.paused = paused;
    }

    /** Of no second at all. */
    static MotionTrack none() {
        double[] none = new double[0];
        boolean[] never = new boolean[0];
        return new MotionTrack(none, none, none, never, never);
    }

    /**
     * The motion along a distance.
     *
     * @param edges cumulative distance at the edges of the seconds
     * @param paused whether the timer stood still in each second
     */
    static MotionTrack of(double[] edges, boolean[] paused, Motion motion, SpeedTrust trust) {
        double[] speed = possibleSpeed(edges, trust.impossibleMetersPerSecond());
        double[] steady = meansAround(speed, motion.halfWindowSeconds(), trust.fastestMetersPerSecond());
        boolean[] moving = moving(speed, steady, paused, motion.slowestMetersPerSecond());
        putGlitchesRight(speed, moving, trust);
        return new MotionTrack(edges, speed, steady, moving, paused);
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
        double sum = 0;
        int count = 0;
        for (int i = -half; i < values.length; i++) {
            int entering = i + half;
            if (entering < values.length && values[entering] <= limit) {
                sum += values[entering];
                count++;
            }
            int leaving = i - half - 1;
            if (leaving >= 0 && values[leaving] <= limit) {
                sum -= values[leaving];
                count--;
            }
            if (i >= 0) {
                means[i] = count == 0 ? 0 : sum / count;
            }
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
     * neighbor that has too few, or to a burst of some seconds, and positions scatter about the way. Leaving such seconds
     * out would shorten real runs by up to an eighth.
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

    /** Cumulative distance in the middle of a second, in meters; {@code NaN} if unknown. */
    double distanceMeters(int second) {
        return (edges[second] + edges[second + 1]) / 2;
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
