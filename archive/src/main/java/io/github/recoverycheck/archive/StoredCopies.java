package io.github.recoverycheck.archive;

import io.github.recoverycheck.athlete.AthleteHistory;
import io.github.recoverycheck.measure.RunMeasurements;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * Finds an activity among those that were stored, perhaps from another export. Of these no trace is left, so the clock alone
 * decides: the same start, or spans that overlap for most of the longer one.
 */
final class StoredCopies {
    private StoredCopies() {}

    /** The activities of a history that are this one, the one that starts closest first. */
    static List<RunMeasurements> of(RunMeasurements activity, AthleteHistory history) {
        if (activity.start().isEmpty()) {
            return List.of();
        }
        Instant start = activity.start().get();
        double longest = activity.elapsedSeconds() / SameRun.LEAST_OVERLAP;
        Duration apart = SameRun.SAME_START.plusSeconds((long) ((1 - SameRun.LEAST_OVERLAP) * longest));
        return history.since(start.minus(apart)).before(start.plus(apart).plusNanos(1)).activities().stream()
                .filter(other -> other.isRun() == activity.isRun() || isCorrected(activity, other))
                .filter(other -> !other.source().name().equals(activity.source().name())
                        || other.source().index() == activity.source().index())
                .filter(other -> SameRun.isSameStart(activity, other) || overlap(activity, other))
                .sorted(Comparator.comparing(other -> apart(activity, other).abs()))
                .toList();
    }

    /** Whether they are one recording that was called a run once and something else the other time. */
    static boolean isCorrected(RunMeasurements activity, RunMeasurements stored) {
        return activity.isRun() != stored.isRun()
                && activity.source().equals(stored.source())
                && activity.start().equals(stored.start());
    }

    private static boolean overlap(RunMeasurements one, RunMeasurements other) {
        double apart = apart(one, other).toMillis() / 1000.0;
        return SameRun.overlap(0, one.elapsedSeconds(), apart, apart + other.elapsedSeconds());
    }

    private static Duration apart(RunMeasurements one, RunMeasurements other) {
        return Duration.between(one.start().orElseThrow(), other.start().orElseThrow());
    }

    /** The history without earlier starts of this activity, which must not be compared with itself. */
    static AthleteHistory without(RunMeasurements activity, AthleteHistory history) {
        List<RunMeasurements> same = of(activity, history).stream()
                .filter(other ->
                        other.start().orElseThrow().isBefore(activity.start().orElseThrow()))
                .toList();
        return same.isEmpty() ? history : history.without(same);
    }
}
