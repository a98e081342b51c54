package io.github.recoverycheck.normalize;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.Diagnostic;
import io.github.recoverycheck.activity.Pause;
import io.github.recoverycheck.science.Motion;
import java.util.ArrayList;
import java.util.List;

/**
 * The span of a recording that is used, and where its timer stood still. A clock that jumps by hours would stretch the
 * even grid without end, so only the longest part between such jumps is used.
 */
record TimeBase(int from, int to, List<Pause> pauses, List<Diagnostic> diagnostics) {
    private static final double JUMP_SECONDS = 6 * 3600;
    private static final double SAME_DISTANCE_METERS = 100;
    private static final double LONGEST_SECONDS = 7 * 24 * 3600;
    private static final double TOTALS_TOLERANCE_SECONDS = 2;

    static TimeBase of(Activity activity, double[] times, double[] distance, Motion motion) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        int bestFrom = 0;
        int bestTo = 0;
        int from = 0;
        for (int i = 1; i <= times.length; i++) {
            if (i == times.length || times[i] - times[i - 1] > JUMP_SECONDS) {
                if (isLonger(distance, from, i, bestFrom, bestTo)) {
                    bestFrom = from;
                    bestTo = i;
                }
                from = i;
            }
        }
        while (bestTo - bestFrom > 1 && times[bestTo - 1] - times[bestFrom] > LONGEST_SECONDS) {
            bestTo--;
        }
        int left = times.length - (bestTo - bestFrom);
        if (left > 0) {
            diagnostics.add(new Diagnostic(
                    Diagnostic.Code.CLOCK_JUMP,
                    "",
                    "the clock jumps by more than 6 h or the recording lasts more than 7 days; " + left + " of "
                            + times.length + " samples beyond that are left out"));
        }
        return new TimeBase(
                bestFrom,
                bestTo,
                pauses(activity, times, distance, bestFrom, bestTo, motion),
                List.copyOf(diagnostics));
    }

    /** Longer in distance, as a watch that was never stopped goes on recording at rest; else in samples. */
    private static boolean isLonger(double[] distance, int from, int to, int otherFrom, int otherTo) {
        double difference = covered(distance, from, to) - covered(distance, otherFrom, otherTo);
        return Math.abs(difference) > SAME_DISTANCE_METERS ? difference > 0 : to - from > otherTo - otherFrom;
    }

    private static double covered(double[] distance, int from, int to) {
        double covered = to - from < 2 ? 0 : distance[to - 1] - distance[from];
        return Double.isNaN(covered) ? 0 : covered;
    }

    private static List<Pause> pauses(
            Activity activity, double[] times, double[] distance, int from, int to, Motion motion) {
        if (pausesAreKnown(activity)) {
            return activity.pauses();
        }
        List<Pause> pauses = new ArrayList<>();
        for (int i = from + 1; i < to; i++) {
            double gap = times[i] - times[i - 1];
            double speed = (distance[i] - distance[i - 1]) / gap;
            if (gap > motion.longGapSeconds()
                    || (gap > motion.shortGapSeconds() && speed < motion.slowestMetersPerSecond())) {
                pauses.add(new Pause(times[i - 1], times[i]));
            }
        }
        return pauses;
    }

    /** The device told its pauses, or that there were none. Otherwise gaps in the recording have to tell. */
    static boolean pausesAreKnown(Activity activity) {
        if (!activity.pauses().isEmpty()) {
            return true;
        }
        double elapsed = activity.totals().elapsedSeconds().orElse(Double.NaN);
        double timer = activity.totals().timerSeconds().orElse(Double.NaN);
        return Math.abs(elapsed - timer) < TOTALS_TOLERANCE_SECONDS;
    }
}
