package io.github.recoverycheck.archive;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * The second step of a check for one athlete: each row is judged when it is asked for, in order of source (by code unit) and
 * index; what lies outside the dates that are asked for is passed over. Not for use by several threads.
 */
public final class AthleteCheck implements Iterator<LedgerRow> {
    private final String athlete;
    private final AthleteRuns runs;
    private final Iterator<LedgerRow> rows;
    private Optional<LedgerRow> next = Optional.empty();
    private int notShown;

    AthleteCheck(String athlete, AthleteRuns runs) {
        this.athlete = athlete;
        this.runs = runs;
        this.rows = runs.rows().iterator();
    }

    /** @throws RuntimeException what a rule of an app's own threw; what is asked then goes on behind that row */
    @Override
    public boolean hasNext() {
        while (next.isEmpty() && rows.hasNext()) {
            AthleteRuns.Judged judged = runs.judge(rows.next());
            runs.add(judged);
            if (judged.isAskedFor()) {
                next = Optional.of(judged.row().withAthlete(athlete));
            } else {
                notShown++;
            }
        }
        return next.isPresent();
    }

    /**
     * The next row, judged.
     *
     * @throws NoSuchElementException if there is no further row
     * @throws RuntimeException what a rule of an app's own threw
     */
    @Override
    public LedgerRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException("no further row");
        }
        LedgerRow row = next.orElseThrow();
        next = Optional.empty();
        return row;
    }

    /**
     * What the rows come to.
     *
     * @throws IllegalStateException if there are rows yet to be taken
     */
    public AthleteSummary summary() {
        requireEnd();
        return runs.summary();
    }

    /**
     * Number of activities that were passed over, as they lie outside the dates that are asked for.
     *
     * @throws IllegalStateException if there are rows yet to be taken
     */
    public int notShown() {
        requireEnd();
        return notShown;
    }

    /** Whether there is any activity: a stray file is nobody's. */
    public boolean isAnybody() {
        return runs.isAnybody();
    }

    private void requireEnd() {
        if (hasNext()) {
            throw new IllegalStateException("there are rows yet to be judged");
        }
    }
}
