package io.github.recoverycheck.athlete;

import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.measure.RunMeasurements;
import java.time.Duration;
import java.time.Instant;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.Set;

/**
 * Measurements of an athlete's activities in order of time. Activities without a date are left out, as nothing can be
 * said to be earlier or later; an activity that is already there (same start and sport) changes nothing. Immutable.
 */
public final class AthleteHistory {
    private static final AthleteHistory EMPTY = new AthleteHistory(new PastRun[0], 0, 0);
    private static final Duration KEPT = Duration.ofDays(730);
    private static final Comparator<RunMeasurements> IN_ORDER =
            Comparator.comparing(AthleteHistory::startOf).thenComparing(RunMeasurements::sport);

    /** Shared by all histories that are cut out of this one; never written to once it is here. */
    private final PastRun[] runs;

    private final int from;
    private final int to;

    private AthleteHistory(PastRun[] runs, int from, int to) {
        this.runs = runs;
        this.from = from;
        this.to = to;
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
        dated.sort(IN_ORDER);
        PastRun[] runs = dated.stream()
                .map(activity -> PastRun.of(activity, startOf(activity)))
                .toArray(PastRun[]::new);
        return new AthleteHistory(runs, 0, runs.length);
    }

    /** This history with one more activity. */
    public AthleteHistory with(RunMeasurements activity) {
        if (activity.start().isEmpty()) {
            return this;
        }
        int place = from;
        for (int high = to; place < high; ) {
            int middle = (place + high) >>> 1;
            int order = IN_ORDER.compare(runs[middle].measurements(), activity);
            if (order == 0) {
                return this;
            }
            place = order < 0 ? middle + 1 : place;
            high = order < 0 ? high : middle;
        }
        PastRun[] more = new PastRun[size() + 1];
        System.arraycopy(runs, from, more, 0, place - from);
        more[place - from] = PastRun.of(activity, startOf(activity));
        System.arraycopy(runs, place, more, place - from + 1, to - place);
        return new AthleteHistory(more, 0, more.length);
    }

    /** This history without some of its activities. */
    public AthleteHistory without(Collection<RunMeasurements> some) {
        PastRun[] rest = Arrays.stream(runs, from, to)
                .filter(run -> !some.contains(run.measurements()))
                .toArray(PastRun[]::new);
        return new AthleteHistory(rest, 0, rest.length);
    }

    /** The activities that started before an instant: what may be known about the athlete then. */
    public AthleteHistory before(Instant instant) {
        return new AthleteHistory(runs, from, firstFrom(instant));
    }

    /** The activities that started at an instant or later. */
    public AthleteHistory since(Instant instant) {
        return new AthleteHistory(runs, firstFrom(instant), to);
    }

    /** The 24 months before the latest activity: nothing older is ever looked at, so this is what is worth keeping. */
    public AthleteHistory recent() {
        return size() == 0 ? this : since(startOf(runs[to - 1].measurements()).minus(KEPT));
    }

    /** All activities, earliest first. */
    public List<RunMeasurements> activities() {
        return new Activities(this);
    }

    /** Number of activities. */
    public int size() {
        return to - from;
    }

    /** The activity of an index, earliest first, with the numbers that later ones are compared by. */
    PastRun get(int index) {
        return runs[from + Objects.checkIndex(index, size())];
    }

    /** A view, as a history is cut for every run of a batch and copies would make that quadratic. */
    private static final class Activities extends AbstractList<RunMeasurements> implements RandomAccess {
        private final AthleteHistory history;

        Activities(AthleteHistory history) {
            this.history = history;
        }

        @Override
        public RunMeasurements get(int index) {
            return history.get(index).measurements();
        }

        @Override
        public int size() {
            return history.size();
        }
    }

    private static Instant startOf(RunMeasurements activity) {
        return activity.start().orElseThrow();
    }

    /** Index of the first activity that starts at the instant or later. */
    private int firstFrom(Instant instant) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (startOf(runs[middle].measurements()).isBefore(instant)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AthleteHistory that && activities().equals(that.activities());
    }

    @Override
    public int hashCode() {
        return activities().hashCode();
    }

    @Override
    public String toString() {
        return "AthleteHistory[" + size() + " activities]";
    }
}
