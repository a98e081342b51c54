package io.github.recoverycheck.archive;

import io.github.recoverycheck.athlete.AthleteHistory;
import io.github.recoverycheck.verdict.Outcome;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * What a check came to. The statuses sum to the lines.
 *
 * @param entries number of entries that were looked at
 * @param lines number of rows: at least one for each entry
 * @param byStatus rows by status
 * @param byOutcome judged runs by outcome
 * @param history everything known about the athlete now, earlier and new
 */
public record CheckSummary(
        int entries,
        int lines,
        Map<Status, Integer> byStatus,
        Map<Outcome, Integer> byOutcome,
        AthleteHistory history) {
    public CheckSummary {
        Map<Status, Integer> statuses = new EnumMap<>(Status.class);
        statuses.putAll(byStatus);
        byStatus = Collections.unmodifiableMap(statuses);
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        outcomes.putAll(byOutcome);
        byOutcome = Collections.unmodifiableMap(outcomes);
        Objects.requireNonNull(history, "history");
    }

    /** Number of rows of a status. */
    public int count(Status status) {
        return byStatus.getOrDefault(status, 0);
    }

    /** Number of judged runs of an outcome. */
    public int count(Outcome outcome) {
        return byOutcome.getOrDefault(outcome, 0);
    }
}
