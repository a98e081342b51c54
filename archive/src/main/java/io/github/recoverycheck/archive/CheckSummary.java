package io.github.recoverycheck.archive;

import io.github.recoverycheck.verdict.Outcome;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a check came to. The statuses sum to the lines.
 *
 * @param entries number of entries that were looked at
 * @param lines number of rows: at least one for each entry
 * @param byStatus rows by status
 * @param byKind what the rows are that hold no activity or are of a format that is not read, most frequent first
 * @param byOutcome judged runs by outcome
 * @param notShown activities that were read but lie outside the dates that were asked for
 * @param athletes what it came to for each athlete, by name; under an empty name if all files are of one
 */
public record CheckSummary(
        int entries,
        int lines,
        Map<Status, Integer> byStatus,
        Map<String, Integer> byKind,
        Map<Outcome, Integer> byOutcome,
        int notShown,
        Map<String, AthleteSummary> athletes) {
    private static final Comparator<Map.Entry<String, Integer>> MOST_FIRST =
            Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey());

    /** Of rows whose reader does not say what they are. */
    private static final String OTHER_KIND = "other";

    public CheckSummary {
        Map<Status, Integer> statuses = new EnumMap<>(Status.class);
        statuses.putAll(byStatus);
        byStatus = Collections.unmodifiableMap(statuses);
        Map<String, Integer> kinds = new LinkedHashMap<>();
        byKind.entrySet().stream().sorted(MOST_FIRST).forEach(kind -> kinds.put(kind.getKey(), kind.getValue()));
        byKind = Collections.unmodifiableMap(kinds);
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        outcomes.putAll(byOutcome);
        byOutcome = Collections.unmodifiableMap(outcomes);
        athletes = Collections.unmodifiableMap(new TreeMap<>(athletes));
    }

    /** Number of rows of a status. */
    public int count(Status status) {
        return byStatus.getOrDefault(status, 0);
    }

    /**
     * What it came to for the athlete of all files.
     *
     * @throws NoSuchElementException if the files are of several athletes
     */
    public AthleteSummary onlyAthlete() {
        return Optional.ofNullable(athletes.get(AthleteSummary.ONLY)).orElseThrow();
    }

    /** Counts rows as they go by. */
    static final class Count {
        private final Map<Status, Integer> byStatus = new EnumMap<>(Status.class);
        private final Map<String, Integer> byKind = new HashMap<>();
        private final Map<Outcome, Integer> byOutcome = new EnumMap<>(Outcome.class);
        private int entries;
        private int lines;
        private int notShown;
        private String lastSource = "";

        /** Rows come in order of their source. */
        void add(LedgerRow row) {
            lines++;
            entries += lines == 1 || !row.source().equals(lastSource) ? 1 : 0;
            lastSource = row.source();
            byStatus.merge(row.status(), 1, Integer::sum);
            if (row.status() == Status.NOT_AN_ACTIVITY || row.status() == Status.UNSUPPORTED) {
                String kind = row.reason().map(Refusal::kind).orElse("");
                byKind.merge(kind.isEmpty() ? OTHER_KIND : kind, 1, Integer::sum);
            }
            row.verdict().ifPresent(verdict -> byOutcome.merge(verdict.outcome(), 1, Integer::sum));
        }

        void addNotShown() {
            notShown++;
        }

        CheckSummary summary(Map<String, AthleteSummary> athletes) {
            return new CheckSummary(entries, lines, byStatus, byKind, byOutcome, notShown, athletes);
        }
    }
}
