package io.github.recoverycheck.normalize;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.Diagnostic;
import io.github.recoverycheck.activity.Pause;
import io.github.recoverycheck.science.Motion;
import io.github.recoverycheck.series.Channel;
import io.github.recoverycheck.series.TimeSeries;
import java.util.Arrays;
import java.util.List;

/**
 * Cumulative distance of a recording: the device's own if it has one, else from positions, else from speed. Never
 * falls.
 */
final class DistanceTrack {
    private static final double EARTH_RADIUS_METERS = 6_371_008.8;
    private static final double LONGEST_METERS = 10_000_000;
    private static final double FASTEST_METERS_PER_SECOND = 100;
    private static final int MEDIAN_HALF_WIDTH = 2;
    private static final double LONGEST_SPEED_HOLD_SECONDS = 30;

    private DistanceTrack() {}

    /**
     * Meters at each sample of an activity; {@code NaN} before the first that is known, everywhere if nothing tells a
     * distance. A source that never rises tells nothing, as treadmills write zeros where no foot pod counts.
     *
     * @param diagnostics takes what had to be repaired
     */
    static double[] of(Activity activity, double[] times, Motion motion, List<Diagnostic> diagnostics) {
        TimeSeries samples = activity.samples();
        double[] recorded = Readings.within(samples, Channel.DISTANCE, 0, LONGEST_METERS);
        int repaired = DistanceRepair.dropSpikes(times, recorded) + DistanceRepair.joinRestarts(recorded);
        if (repaired > 0) {
            diagnostics.add(new Diagnostic(
                    Diagnostic.Code.BAD_VALUE,
                    "",
                    repaired + " impossible distances were dropped or joined to what was covered before"));
        }
        neverFalling(times, recorded);
        if (rises(recorded)) {
            return recorded;
        }
        double[] alongPositions = fromPositions(activity, times, motion);
        neverFalling(times, alongPositions);
        if (rises(alongPositions)) {
            return alongPositions;
        }
        double[] summed = fromSpeed(times, Readings.within(samples, Channel.SPEED, 0, FASTEST_METERS_PER_SECOND));
        if (!rises(summed)) {
            Arrays.fill(summed, Double.NaN);
        }
        return summed;
    }

    private static boolean rises(double[] distance) {
        double first = Double.NaN;
        for (double value : distance) {
            first = Double.isNaN(first) ? value : first;
            if (value > first) {
                return true;
            }
        }
        return false;
    }

    /** Running maximum; a sample without a value gets one on the line between its neighbors in time. */
    private static void neverFalling(double[] times, double[] distance) {
        int last = -1;
        for (int i = 0; i < distance.length; i++) {
            if (Double.isNaN(distance[i])) {
                continue;
            }
            if (last >= 0) {
                distance[i] = Math.max(distance[i], distance[last]);
                for (int k = last + 1; k < i; k++) {
                    double share = (times[k] - times[last]) / (times[i] - times[last]);
                    distance[k] = distance[last] + share * (distance[i] - distance[last]);
                }
            }
            last = i;
        }
        DistanceRepair.spreadSteps(times, distance);
    }

    /**
     * Path length over positions smoothed by a median of five, which takes single outliers away. The straight line over a
     * pause counts for nothing: where the runner went on, nobody knows how far.
     */
    private static double[] fromPositions(Activity activity, double[] times, Motion motion) {
        double[] latitude = Readings.within(activity.samples(), Channel.LATITUDE, -90, 90);
        double[] longitude = Readings.within(activity.samples(), Channel.LONGITUDE, -180, 180);
        double[] distance = new double[latitude.length];
        Arrays.fill(distance, Double.NaN);
        int[] known = new int[latitude.length];
        int count = 0;
        for (int i = 0; i < latitude.length; i++) {
            if (!Double.isNaN(latitude[i]) && !Double.isNaN(longitude[i])) {
                known[count++] = i;
            }
        }
        boolean[] paused = pausedBefore(activity, times, known, count, motion);
        double[] window = new double[2 * MEDIAN_HALF_WIDTH + 1];
        double sum = 0;
        double previousLatitude = Double.NaN;
        double previousLongitude = Double.NaN;
        for (int k = 0; k < count; k++) {
            double lat = windowMedian(latitude, known, k, count, window);
            double lon = windowMedian(longitude, known, k, count, window);
            if (k > 0 && !paused[k]) {
                sum += meters(previousLatitude, previousLongitude, lat, lon);
            }
            distance[known[k]] = sum;
            previousLatitude = lat;
            previousLongitude = lon;
        }
        return distance;
    }

    /** Whether the timer stood still for most of the time between each known position and the one before. */
    private static boolean[] pausedBefore(Activity activity, double[] times, int[] known, int count, Motion motion) {
        boolean[] paused = new boolean[count];
        if (!TimeBase.pausesAreKnown(activity)) {
            for (int k = 1; k < count; k++) {
                paused[k] = times[known[k]] - times[known[k - 1]] > motion.longGapSeconds();
            }
            return paused;
        }
        List<Pause> pauses = activity.pauses();
        int next = 0;
        for (int k = 1; k < count; k++) {
            double from = times[known[k - 1]];
            double to = times[known[k]];
            while (next < pauses.size() && pauses.get(next).endSeconds() <= from) {
                next++;
            }
            if (next < pauses.size()) {
                Pause pause = pauses.get(next);
                double overlap = Math.min(to, pause.endSeconds()) - Math.max(from, pause.startSeconds());
                paused[k] = 2 * overlap > to - from;
            }
        }
        return paused;
    }

    private static double windowMedian(double[] values, int[] known, int k, int count, double[] window) {
        int half = Math.min(MEDIAN_HALF_WIDTH, Math.min(k, count - 1 - k));
        for (int j = -half; j <= half; j++) {
            window[j + half] = values[known[k + j]];
        }
        Arrays.sort(window, 0, 2 * half + 1);
        return window[half];
    }

    /** Length of the great circle (haversine), exact enough for the meters between two samples. */
    private static double meters(double lat1, double lon1, double lat2, double lon2) {
        double sinLat = Math.sin(Math.toRadians(lat2 - lat1) / 2);
        double sinLon = Math.sin(Math.toRadians(lon2 - lon1) / 2);
        double a = sinLat * sinLat + Math.cos(Math.toRadians(lat1)) * Math.cos(Math.toRadians(lat2)) * sinLon * sinLon;
        return 2 * EARTH_RADIUS_METERS * Math.asin(Math.min(1, Math.sqrt(a)));
    }

    private static double[] fromSpeed(double[] times, double[] speed) {
        double[] distance = new double[times.length];
        for (int i = 1; i < times.length; i++) {
            double gap = times[i] - times[i - 1];
            double covered = gap > LONGEST_SPEED_HOLD_SECONDS ? 0 : gap * (speed[i - 1] + speed[i]) / 2;
            distance[i] = distance[i - 1] + (Double.isNaN(covered) ? 0 : Math.max(0, covered));
        }
        return distance;
    }
}
