package io.github.recoverycheck.verdict;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A way in which a run would have counted as recovery, all else being the same.
 *
 * @param changes one change, or two where no single one suffices
 * @param outcome what the run would have been
 * @param score the score that it would have had, 0 to 100
 */
public record Alternative(List<Change> changes, Outcome outcome, double score) {
    public Alternative {
        changes = List.copyOf(changes);
        Objects.requireNonNull(outcome, "outcome");
    }

    /** The changes in plain words, without a capital or a full stop. */
    public String sentence() {
        return changes.stream().map(Change::sentence).collect(Collectors.joining(", and "));
    }
}
