package io.github.recoverycheck.measure;

import io.github.recoverycheck.normalize.NormalizedRun;
import io.github.recoverycheck.science.RepetitionRules;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** What the heart shows of stretches of work; it follows late, so it is looked at until some time after each. */
final class HeartPeaks {
    private static final int START_SECONDS = 15;

    private HeartPeaks() {}

    /** Highest heart rate of a stretch or soon after, before the next begins; {@code NaN} if none is believed. */
    static double peak(NormalizedRun run, int from, int to, int next) {
        int lag = run.parameters().repetitions().heartRateLagSeconds();
        double peak = Double.NaN;
        for (int second = from; second < Math.min(Math.min(to + lag, next), run.size()); second++) {
            double bpm = run.heartRateBpm(second);
            peak = bpm > peak || Double.isNaN(peak) ? bpm : peak;
        }
        return peak;
    }

    /** The n-th highest peak of some stretches; empty if fewer have one. */
    static OptionalDouble highest(int n, NormalizedRun run, List<WorkStretch> stretches) {
        double[] peaks = new double[stretches.size()];
        int count = 0;
        for (int i = 0; i < peaks.length; i++) {
            double peak = peak(run, stretches.get(i).from(), stretches.get(i).to(), next(run, stretches, i));
            if (!Double.isNaN(peak)) {
                peaks[count++] = peak;
            }
        }
        if (count < n) {
            return OptionalDouble.empty();
        }
        Arrays.sort(peaks, 0, count);
        return OptionalDouble.of(peaks[count - n]);
    }

    private static int next(NormalizedRun run, List<WorkStretch> stretches, int index) {
        return index + 1 == stretches.size()
                ? run.size()
                : stretches.get(index + 1).from();
    }

    /** Whether the heart rate rose in most of the stretches, and in enough of them. */
    static boolean showWork(NormalizedRun run, List<WorkStretch> stretches) {
        RepetitionRules rules = run.parameters().repetitions();
        int rose = 0;
        for (int i = 0; i < stretches.size(); i++) {
            WorkStretch stretch = stretches.get(i);
            double lowest = Double.POSITIVE_INFINITY;
            for (int second = stretch.from();
                    second < stretch.from() + START_SECONDS && second < run.size();
                    second++) {
                lowest = Math.min(lowest, Double.isNaN(run.heartRateBpm(second)) ? lowest : run.heartRateBpm(second));
            }
            double peak = peak(run, stretch.from(), stretch.to(), next(run, stretches, i));
            rose += peak - lowest >= rules.heartRateRiseBpm() ? 1 : 0;
        }
        return rose >= rules.fewest() && rose >= rules.leastShare() * stretches.size();
    }
}
