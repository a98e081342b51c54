package io.github.recoverycheck.archive;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.Sport;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which entries are read once more, and as what sport: what is measured of a run differs from what is kept of any other
 * activity. While everything is read for the first time there are none, and every entry is wanted.
 */
final class SportCorrections {
    private static final SportCorrections NONE = new SportCorrections(Map.of());

    private final NavigableMap<String, Sport> sports;

    /** @param sports by source; none to read everything as it is */
    SportCorrections(Map<String, Sport> sports) {
        this.sports = new TreeMap<>(sports);
    }

    static SportCorrections none() {
        return NONE;
    }

    /** What an entry is read as; empty if as the recording itself says. */
    Optional<Sport> of(String source) {
        return Optional.ofNullable(sports.get(source));
    }

    boolean isEmpty() {
        return sports.isEmpty();
    }

    /** Whether an entry is to be read, or holds one that is. */
    boolean wants(String source) {
        String within = source + LedgerRow.IN_ARCHIVE;
        String first = sports.ceilingKey(within);
        return sports.isEmpty() || sports.containsKey(source) || (first != null && first.startsWith(within));
    }

    /** The activity in the sport that its entry is read as. */
    Activity applyTo(String source, Activity activity) {
        Sport sport = sports.get(source);
        return sport == null ? activity : activity.toBuilder().sport(sport).build();
    }
}
