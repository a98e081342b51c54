package io.github.recoverycheck.archive;

import io.github.recoverycheck.activity.Diagnostic;
import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.measure.RunMeasurements;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What lists of activities say of the recordings beside them. The lists are joined once everything was read, so the order
 * of entries does not matter. Immutable.
 */
final class ListedActivities {
    private final List<LedgerRow> rows;
    private final List<MeasuredEntry> readAgain;
    private final ListMatching matching;
    private final Map<String, Statement> statements;

    private ListedActivities(List<LedgerRow> rows, List<MeasuredEntry> readAgain, ListMatching matching) {
        this.rows = rows;
        this.readAgain = readAgain;
        this.matching = matching;
        this.statements = matching.statements();
    }

    /**
     * What a list says of a recording.
     *
     * @param list the list's entry
     * @param item its line
     */
    record Statement(String list, ActivityList.Item item) {
        /** The sport by both: a runner corrects a list later than a watch, but a list has fewer words. */
        Sport sport(Sport recorded) {
            Sport listed = item.sport().orElse(recorded);
            boolean isListed = recorded == Sport.UNKNOWN
                    || recorded.isRun() != listed.isRun()
                    || (recorded == Sport.RUNNING && listed.isRun());
            return isListed ? listed : recorded;
        }
    }

    /** Finds what the lists among some entries say of the others. */
    static ListedActivities of(Collection<MeasuredEntry> entries) {
        List<LedgerRow> rows = entries.stream()
                .filter(MeasuredEntry::isFirstReading)
                .map(MeasuredEntry::row)
                .toList();
        ListMatching matching = new ListMatching(rows);
        entries.stream()
                .flatMap(entry -> entry.list().stream())
                .sorted(Comparator.comparing(ActivityList::source))
                .forEach(matching::add);
        return new ListedActivities(
                rows, entries.stream().filter(entry -> !entry.isFirstReading()).toList(), matching);
    }

    /** The recordings that have to be read once more, as they are of another sport than they say. */
    Map<String, Sport> corrections() {
        Map<String, Sport> sports = new TreeMap<>();
        for (LedgerRow row : rows) {
            Statement statement = statements.get(row.source());
            if (statement != null && row.activity().isPresent()) {
                Sport recorded = row.activity().get().measurements().sport();
                if (statement.sport(recorded) != recorded) {
                    sports.put(row.source(), statement.sport(recorded));
                }
            }
        }
        return sports;
    }

    /**
     * All rows, with what the lists say, and those of recordings that are missing. Of a recording that was not read once more
     * the first reading stands.
     *
     * @param isHeard whether what the runner said counts
     */
    List<LedgerRow> joined(boolean isHeard) {
        Map<String, List<MeasuredEntry>> again = readAgain.stream()
                .filter(entry -> entry.row().activity().isPresent())
                .collect(Collectors.groupingBy(entry -> entry.row().source()));
        List<LedgerRow> joined = new ArrayList<>(matching.missingRows());
        for (LedgerRow row : rows) {
            LedgerRow own = matching.listRows().get(row.source());
            Statement statement = statements.get(row.source());
            if (own != null) {
                joined.add(own);
            } else if (statement == null || row.activity().isEmpty()) {
                joined.add(row);
            } else {
                Sport recorded = row.activity().get().measurements().sport();
                LedgerRow latest = again.getOrDefault(row.source(), List.of()).stream()
                        .filter(entry -> entry.readAs().equals(Optional.of(statement.sport(recorded))))
                        .map(MeasuredEntry::row)
                        .findFirst()
                        .orElse(row);
                joined.add(told(latest, recorded, statement, isHeard));
            }
        }
        return joined;
    }

    private static LedgerRow told(LedgerRow row, Sport recorded, Statement statement, boolean isHeard) {
        ActivityFacts facts = row.activity().orElseThrow();
        ActivityList.Item item = statement.item();
        RunMeasurements measured = facts.measurements();
        if (item.title().isPresent()) {
            measured = measured.withTitle(item.title().get());
        }
        if (isHeard) {
            measured = measured.withSelfReport(item.said().orElse(measured.selfReport()));
        }
        List<Diagnostic> diagnostics = new ArrayList<>(facts.diagnostics());
        Sport sport = statement.sport(recorded);
        if (sport != recorded) {
            boolean isRead = measured.sport() == sport;
            diagnostics.add(new Diagnostic(
                    Diagnostic.Code.SPORT_LISTED,
                    "",
                    (recorded == Sport.UNKNOWN ? "the file names no sport" : "the file says " + recorded) + ", "
                            + statement.list() + " says " + item.typeWord() + " in line " + item.line()
                            + (isRead
                                    ? ", which counts"
                                    : "; the file could not be read once more, so it stays as it was")));
        }
        return row.with(facts.listed(measured, item.title(), diagnostics));
    }
}
