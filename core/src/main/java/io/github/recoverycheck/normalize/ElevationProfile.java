package io.github.recoverycheck.normalize;

import io.github.recoverycheck.science.AltitudeTreatment;
import java.util.Arrays;

/**
 * Height over distance on an even grid of 5 m: the grade as the least-squares slope in a centered window, heights
 * smoothed by a moving mean. Windows and smoothing follow the altitude's source. Immutable.
 */
public final class ElevationProfile {
    /** Distance between two points of the grid. */
    public static final double STEP_METERS = 5.0;

    private static final int MOST_STEPS = 200_000;

    private final AltitudeSource source;
    private final double noiseMeters;
    private final double gradeStandardError;
    private final double originMeters;
    private final double[] smoothedMeters;
    private final double[] grades;

    private ElevationProfile(
            AltitudeSource source,
            double noiseMeters,
            double gradeStandardError,
            double originMeters,
            double[] smoothedMeters,
            double[] grades) {
        this.source = source;
        this.noiseMeters = noiseMeters;
        this.gradeStandardError = gradeStandardError;
        this.originMeters = originMeters;
        this.smoothedMeters = smoothedMeters;
        this.grades = grades;
    }

    /** No altitude at all. */
    static ElevationProfile none() {
        double[] nothing = new double[0];
        return new ElevationProfile(AltitudeSource.NONE, Double.NaN, Double.NaN, 0, nothing, nothing);
    }

    /**
     * The profile of altitudes over distance.
     *
     * @param distanceMeters cumulative distance on a grid of one second, never falling
     * @param altitudeMeters altitude at the same times, {@code NaN} where missing
     * @param everySecond whether altitude was recorded about every second; where it was not, the grid's values between
     *     the recorded ones are smoother than any sensor and tell nothing of its noise, so the worse source is assumed
     */
    static ElevationProfile of(
            double[] distanceMeters, double[] altitudeMeters, boolean everySecond, AltitudeTreatment treatment) {
        int known = 0;
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < altitudeMeters.length; i++) {
            if (!Double.isNaN(altitudeMeters[i]) && !Double.isNaN(distanceMeters[i])) {
                known++;
                lowest = Math.min(lowest, altitudeMeters[i]);
                highest = Math.max(highest, altitudeMeters[i]);
            }
        }
        if (2 * known < altitudeMeters.length
                || known < 2 * treatment.noise().medianWindowSeconds()
                || lowest == highest) {
            return none();
        }
        int first = firstKnown(distanceMeters, altitudeMeters);
        double[] heights = onGrid(distanceMeters, altitudeMeters, first);
        if (heights.length < 2) {
            return none();
        }
        AltitudeNoise noise = everySecond
                ? AltitudeNoise.of(distanceMeters, altitudeMeters, treatment.noise())
                : AltitudeNoise.unknown(treatment.noise());
        AltitudeTreatment.Windows windows = noise.source().windows(treatment);
        int half = (int) Math.round(windows.gradeMeters() / 2 / STEP_METERS);
        return new ElevationProfile(
                noise.source(),
                noise.meters(),
                slopeError(noise.meters(), half),
                distanceMeters[first],
                movingMean(heights, (int) Math.round(windows.smoothingMeters() / 2 / STEP_METERS)),
                slopes(heights, half));
    }

    /** Standard error of a least-squares slope through heights of this noise, {@code half} steps to each side. */
    static double slopeError(double noiseMeters, int half) {
        double spread = STEP_METERS * STEP_METERS * half * (half + 1.0) * (2.0 * half + 1) / 3;
        return noiseMeters / Math.sqrt(spread);
    }

    /** Heights at every step of distance, linear between the samples around it. */
    private static double[] onGrid(double[] distance, double[] altitude, int first) {
        double origin = distance[first];
        double length = 0;
        for (int i = first; i < distance.length; i++) {
            if (!Double.isNaN(distance[i]) && !Double.isNaN(altitude[i])) {
                length = distance[i] - origin;
            }
        }
        if (length / STEP_METERS > MOST_STEPS) {
            return new double[0];
        }
        double[] heights = new double[(int) (length / STEP_METERS) + 1];
        heights[0] = altitude[first];
        int next = 1;
        double d0 = 0;
        double h0 = altitude[first];
        for (int i = first + 1; i < distance.length && next < heights.length; i++) {
            double d1 = distance[i] - origin;
            if (Double.isNaN(d1) || Double.isNaN(altitude[i]) || d1 <= d0) {
                continue;
            }
            for (; next < heights.length && next * STEP_METERS <= d1; next++) {
                heights[next] = h0 + (altitude[i] - h0) * (next * STEP_METERS - d0) / (d1 - d0);
            }
            d0 = d1;
            h0 = altitude[i];
        }
        return Arrays.copyOf(heights, next);
    }

    private static int firstKnown(double[] distance, double[] altitude) {
        int i = 0;
        while (Double.isNaN(distance[i]) || Double.isNaN(altitude[i])) {
            i++;
        }
        return i;
    }

    private static double[] movingMean(double[] heights, int half) {
        double[] sums = prefixSums(heights);
        double[] means = new double[heights.length];
        for (int i = 0; i < heights.length; i++) {
            int from = Math.max(0, i - half);
            int to = Math.min(heights.length, i + half + 1);
            means[i] = (sums[to] - sums[from]) / (to - from);
        }
        return means;
    }

    /** Least-squares slopes of height on distance in windows of {@code half} steps to each side. */
    static double[] slopes(double[] heights, int half) {
        double[] sums = prefixSums(heights);
        double[] weightedSums = new double[heights.length + 1];
        for (int i = 0; i < heights.length; i++) {
            weightedSums[i + 1] = weightedSums[i] + heights[i] * i;
        }
        double[] slopes = new double[heights.length];
        for (int i = 0; i < heights.length; i++) {
            int from = Math.max(0, i - half);
            int to = Math.min(heights.length, i + half + 1);
            double n = to - from;
            double center = (from + to - 1) / 2.0;
            double spread = n * (n * n - 1) / 12;
            double product = weightedSums[to] - weightedSums[from] - center * (sums[to] - sums[from]);
            slopes[i] = spread > 0 ? product / spread / STEP_METERS : 0;
        }
        return slopes;
    }

    private static double[] prefixSums(double[] values) {
        double[] sums = new double[values.length + 1];
        for (int i = 0; i < values.length; i++) {
            sums[i + 1] = sums[i] + values[i];
        }
        return sums;
    }

    /** Where the altitudes come from. */
    public AltitudeSource source() {
        return source;
    }

    /** Standard deviation of the altitude's noise in meters; {@code NaN} without altitude. */
    double noiseMeters() {
        return noiseMeters;
    }

    /** Standard error of each grade (m/m) that follows from the noise; {@code NaN} without altitude. */
    public double gradeStandardError() {
        return gradeStandardError;
    }

    /** Number of points on the grid. */
    public int size() {
        return smoothedMeters.length;
    }

    /** Smoothed height at a point of the grid, in meters. */
    public double heightMeters(int index) {
        return smoothedMeters[index];
    }

    /** Grade (m/m) at a cumulative distance, held at both ends; 0 without altitude. */
    double gradeAt(double distanceMeters) {
        return grades.length == 0 ? 0 : grades[indexAt(distanceMeters)];
    }

    /** Smoothed height at a cumulative distance, held at both ends; {@code NaN} without altitude or distance. */
    double heightAt(double distanceMeters) {
        return smoothedMeters.length == 0 || Double.isNaN(distanceMeters)
                ? Double.NaN
                : smoothedMeters[indexAt(distanceMeters)];
    }

    private int indexAt(double distanceMeters) {
        int index = (int) Math.round((distanceMeters - originMeters) / STEP_METERS);
        return Math.max(0, Math.min(grades.length - 1, index));
    }
}
