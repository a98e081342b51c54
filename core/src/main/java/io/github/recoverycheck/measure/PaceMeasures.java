package io.github.recoverycheck.measure;

import io.github.recoverycheck.normalize.NormalizedRun;
import io.github.recoverycheck.science.AnalyzedWindow;

/**
 * How fast the run was at all.
 *
 * @param mean grade-adjusted speed of the analyzed window in m/s
 * @param lastThird the same of its last third
 * @param endRatio last third over first third: what the runner did, whether or not it was more than wandering
 * @param variation coefficient of variation of the grade-adjusted speed of single minutes
 */
record PaceMeasures(Measured mean, Measured lastThird, Measured endRatio, Measured variation) {
    private static final double DISTANCE_ERROR = 0.015;
    private static final double TREADMILL_DISTANCE_ERROR = 0.05;
    private static final int FEWEST_FOR_THIRDS = 6;

    static PaceMeasures of(NormalizedRun run, Bins bins) {
        AnalyzedWindow window = run.parameters().window();
        int[] indices = bins.within(window, bins.movingSpeeds);
        if (indices.length == 0) {
            return missing(MissingReason.TOO_SHORT);
        }
        double[] speeds = Bins.pick(bins.movingSpeeds, indices);
        Measured mean = withScaleError(run, mean(speeds, 0, speeds.length));
        if (speeds.length < FEWEST_FOR_THIRDS) {
            Measured missing = Measured.missing(MissingReason.TOO_SHORT);
            return new PaceMeasures(mean, missing, missing, missing);
        }
        int third = speeds.length / 3;
        double first = mean(speeds, 0, third);
        double last = mean(speeds, speeds.length - third, speeds.length);
        double variation = variationOfMinutes(bins, window);
        return new PaceMeasures(
                mean,
                withScaleError(run, last),
                Measured.exact(last / first),
                Double.isNaN(variation) ? Measured.missing(MissingReason.TOO_SHORT) : Measured.exact(variation));
    }

    static PaceMeasures missing(MissingReason reason) {
        Measured missing = Measured.missing(reason);
        return new PaceMeasures(missing, missing, missing, missing);
    }

    /** The error of the distance's scale is common to the whole run. */
    static Measured withScaleError(NormalizedRun run, double speed) {
        double scale = run.isTreadmill() ? TREADMILL_DISTANCE_ERROR : DISTANCE_ERROR;
        return Measured.of(speed, scale * speed);
    }

    private static double mean(double[] values, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i];
        }
        return sum / (to - from);
    }

    /**
     * Standard deviation over mean of the grade-adjusted speed of pairs of neighboring bins; {@code NaN} if there are
     * fewer than two pairs.
     */
    private static double variationOfMinutes(Bins bins, AnalyzedWindow window) {
        int[] indices = bins.within(window, bins.movingSpeeds);
        double sum = 0;
        double squares = 0;
        int pairs = 0;
        for (int i = 0; i + 1 < indices.length; i += 2) {
            double pair = (bins.movingSpeeds[indices[i]] + bins.movingSpeeds[indices[i + 1]]) / 2;
            sum += pair;
            squares += pair * pair;
            pairs++;
        }
        if (pairs < 2) {
            return Double.NaN;
        }
        double mean = sum / pairs;
        return Math.sqrt(Math.max(0, (squares - pairs * mean * mean) / (pairs - 1))) / mean;
    }
}
