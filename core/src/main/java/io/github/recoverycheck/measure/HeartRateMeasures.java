package io.github.recoverycheck.measure;

import io.github.recoverycheck.normalize.NormalizedRun;
import io.github.recoverycheck.science.HeartRateUse;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Heart rate of the analyzed window.
 *
 * @param mean its time-weighted mean
 * @param meanAfter10Minutes the same with 10 minutes of warm-up left out
 * @param peak highest mean over 30 s, after minute 10
 * @param histogram seconds at each heart rate
 */
record HeartRateMeasures(Measured mean, Measured meanAfter10Minutes, Measured peak, HeartRateHistogram histogram) {
    private static final int HISTOGRAM_MEAN_SECONDS = 15;
    private static final int PEAK_MEAN_SECONDS = 30;
    private static final int PEAK_AFTER_SECONDS = 600;
    private static final int LATE_SECONDS = 600;
    private static final int FEWEST_LATE_SECONDS = 300;

    static HeartRateMeasures of(NormalizedRun run) {
        // Only seconds under way, one after the other: moving time is the axis of the analyzed window.
        double[] heartRates = new double[run.movingSeconds()];
        boolean[] settled = new boolean[run.movingSeconds()];
        int count = 0;
        boolean any = false;
        for (int second = 0; second < run.size(); second++) {
            any |= !Double.isNaN(run.heartRateBpm(second));
            if (run.moving(second)) {
                heartRates[count] = run.heartRateBpm(second);
                settled[count++] = run.heartRateSettled(second);
            }
        }
        if (!any) {
            return missing(MissingReason.HR_ABSENT);
        }
        int from = (int) Math.min(count, run.parameters().window().skippedSeconds());
        int to = (int) Math.max(from, count - run.parameters().window().tailSeconds());
        if (to == from) {
            return missing(MissingReason.TOO_SHORT);
        }
        Measured mean = mean(heartRates, settled, from, to, run.parameters().heartRateUse());
        if (!mean.isPresent()) {
            return missing(MissingReason.HR_UNUSABLE);
        }
        return new HeartRateMeasures(
                mean,
                to - LATE_SECONDS < FEWEST_LATE_SECONDS
                        ? Measured.missing(MissingReason.TOO_SHORT)
                        : mean(
                                heartRates,
                                settled,
                                LATE_SECONDS,
                                to,
                                run.parameters().heartRateUse()),
                peak(heartRates, mean.standardError()),
                HeartRateHistogram.counting(centeredMeans(heartRates, HISTOGRAM_MEAN_SECONDS), from, to));
    }

    /** The mean of some seconds; missing if too few of them have a heart rate. */
    private static Measured mean(double[] heartRates, boolean[] settled, int from, int to, HeartRateUse use) {
        Mean ofAll = Mean.over(heartRates, null, from, to);
        double coverage = ofAll.count() / (double) (to - from);
        if (coverage < use.leastCoverage()) {
            return Measured.missing(MissingReason.HR_UNUSABLE);
        }
        return Measured.of(
                mean(ofAll, Mean.over(heartRates, settled, from, to), use),
                use.sensorErrorBpm() / Math.sqrt(coverage),
                Double.POSITIVE_INFINITY,
                coverage);
    }

    /** Seconds at each heart rate over all of the time that the timer ran: what the load is made of, in any sport. */
    static HeartRateHistogram working(NormalizedRun run) {
        HeartRateHistogram.Counts counts = new HeartRateHistogram.Counts();
        for (int second = 0; second < run.size(); second++) {
            if (!run.paused(second)) {
                counts.add(run.heartRateBpm(second));
            }
        }
        return counts.histogram();
    }

    /**
     * Mean of the seconds in which the heart rate has settled after a stop. In a session of many stops few are left; the
     * mean of all seconds is then what the body really did.
     */
    private static double mean(Mean ofAll, Mean ofSettled, HeartRateUse use) {
        return ofSettled.count() >= use.leastCoverage() * ofAll.count() ? ofSettled.value() : ofAll.value();
    }

    private record Mean(double value, int count) {
        static Mean over(double[] values, boolean @Nullable [] counts, int from, int to) {
            double sum = 0;
            int count = 0;
            for (int i = from; i < to; i++) {
                if (!Double.isNaN(values[i]) && (counts == null || counts[i])) {
                    sum += values[i];
                    count++;
                }
            }
            return new Mean(sum / count, count);
        }
    }

    static HeartRateMeasures missing(MissingReason reason) {
        Measured missing = Measured.missing(reason);
        return new HeartRateMeasures(missing, missing, missing, HeartRateHistogram.empty());
    }

    /** Highest mean over a window of seconds after the first minutes; more than half of the window must be known. */
    private static Measured peak(double[] moving, double error) {
        double highest = Double.NaN;
        double sum = 0;
        int count = 0;
        for (int i = PEAK_AFTER_SECONDS; i < moving.length; i++) {
            if (!Double.isNaN(moving[i])) {
                sum += moving[i];
                count++;
            }
            int leaving = i - PEAK_MEAN_SECONDS;
            if (leaving >= PEAK_AFTER_SECONDS && !Double.isNaN(moving[leaving])) {
                sum -= moving[leaving];
                count--;
            }
            if (2 * count > PEAK_MEAN_SECONDS) {
                double mean = sum / count;
                highest = Double.isNaN(highest) || mean > highest ? mean : highest;
            }
        }
        return Double.isNaN(highest) ? Measured.missing(MissingReason.TOO_SHORT) : Measured.of(highest, error);
    }

    /** Means over a centered window of seconds; missing if more than half of the window is. */
    private static double[] centeredMeans(double[] values, int width) {
        double[] means = new double[values.length];
        Arrays.fill(means, Double.NaN);
        int half = width / 2;
        double sum = 0;
        int count = 0;
        for (int i = 0; i < values.length + half; i++) {
            if (i < values.length && !Double.isNaN(values[i])) {
                sum += values[i];
                count++;
            }
            int leaving = i - 2 * half - 1;
            if (leaving >= 0 && leaving < values.length && !Double.isNaN(values[leaving])) {
                sum -= values[leaving];
                count--;
            }
            int center = i - half;
            if (center >= 0 && !Double.isNaN(values[center]) && count > half) {
                means[center] = sum / count;
            }
        }
        return means;
    }
}
