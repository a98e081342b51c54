package io.github.recoverycheck.archive;

import io.github.recoverycheck.activity.Sport;
import java.util.Objects;
import java.util.Optional;

/**
 * What the first step of a check makes of an activity, or of an entry that holds none: all that judging needs, and nothing of
 * the entries beside it. Of a file that is read once more, as a list of activities names another sport, there are two.
 *
 * @param row the row, without a verdict and not yet compared with others
 * @param list the list of activities, if the entry is one
 * @param readAs the sport that it was read as; empty for the one that the recording itself names
 */
public record MeasuredEntry(LedgerRow row, Optional<ActivityList> list, Optional<Sport> readAs) {
    public MeasuredEntry {
        Objects.requireNonNull(row, "row");
        Objects.requireNonNull(list, "list");
        Objects.requireNonNull(readAs, "readAs");
    }

    /** The same entry, that is itself what was given to be checked: nobody asked for what lies beside it. */
    public MeasuredEntry alone() {
        return new MeasuredEntry(row, list.map(ActivityList::alone), readAs);
    }

    /** The same entry as one of an athlete. */
    public MeasuredEntry withAthlete(String athlete) {
        return new MeasuredEntry(row.withAthlete(athlete), list, readAs);
    }

    /** Whether it was read as the recording itself says. */
    boolean isFirstReading() {
        return readAs.isEmpty();
    }
}
