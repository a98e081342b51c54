package io.github.recoverycheck.athlete;

import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.measure.RunMeasurements;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Measurements of an athlete's activities in order of time. Activities without a date are left out, as nothing can be
 * said to be earlier or later; an activity that is already there (same start and sport) changes nothing. Immutable.
 */
public final class AthleteHistory {
    private static final AthleteHistory EMPTY = new AthleteHistory(List.of());
    private static final Duration KEPT = Duration.ofDays(730);

    private final List<RunMeasurements> activities;

    private AthleteHistory(List<RunMeasurements> activities) {
        this.activities = activities;
    }

    private record Identity(Instant start, Sport sport) {
        static Identity of(RunMeasurements activity) {
            return new Identity(startOf(activity), activity.sport());
        }
    }

    /** No earlier activity is known. */
    public static AthleteHistory empty() {
        return EMPTY;
    }

    /** The history of the given activities, in any order; of two with the same start and sport the first stands. */
    public static AthleteHistory of(Collection<RunMeasurements> activities) {
        Set<Identity> seen = new HashSet<>();
        List<RunMeasurements> dated = new ArrayList<>();
        for (RunMeasurements activity : activities) {
            if (activity.start().isPresent() && seen.add(Identity.of(activity))) {
                dated.add(activity);
            }
        }
        dated.sort(Comparator.comparing(AthleteHistory::startOf).thenComparing(RunMeasurements::sport));
        return new AthleteHistory(List.copyOf(dated));
    }

    /** This history with one more activity. */
    public AthleteHistory with(RunMeasurements activity) {
        List<RunMeasurements> all = new ArrayList<>(activities);
        all.add(activity);
        return of(all);
    }

    /** The activities that started before an instant: what may be known about the athlete then. */
    public AthleteHistory before(Instant instant) {
        return new AthleteHistory(activities.subList(0, firstFrom(activities, instant)));
    }

    /** The activities that started at an instant or later. */
    public AthleteHistory since(Instant instant) {
        return new AthleteHistory(activities.subList(firstFrom(activities, instant), activities.size()));
    }

    /** The 24 months before the latest activity: nothing older is ever looked at, so this is what is worth keeping. */
    public AthleteHistory recent() {
        return activities.isEmpty()
                ? this
                : since(startOf(activities.get(activities.size() - 1)).minus(KEPT));
    }

    /** All activities, earliest first. */
    public List<RunMeasurements> activities() {
        return Collections.unmodifiableList(activities);
    }

    /** Number of activities. */
    public int size() {
        return activities.size();
    }

    private static Instant startOf(RunMeasurements activity) {
        return activity.start().orElseThrow();
    }

    /** Index of the first activity that starts at the instant or later. */
    private static int firstFrom(List<RunMeasurements> sorted, Instant instant) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (startOf(sorted.get(middle)).isBefore(instant)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AthleteHistory that && activities.equals(that.activities);
    }

    @Override
    public int hashCode() {
        return activities.hashCode();
    }

    @Override
    public String toString() {
        return "AthleteHistory[" + size() + " activities]";
    }
}
