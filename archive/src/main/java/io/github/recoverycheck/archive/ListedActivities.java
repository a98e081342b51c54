package io.github.recoverycheck.archive;

import io.github.recoverycheck.activity.Diagnostic;
import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.measure.RunMeasurements;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * What lists of activities say of the recordings beside them. The lists are joined once everything was read, so the order
 * of entries does not matter. Immutable.
 */
final class ListedActivities {
    private final List<LedgerRow> rows;
    private final ListMatching matching;
    private final Map<String, Statement> statements;

    private ListedActivities(List<LedgerRow> rows, ListMatching matching) {
        this.rows = rows;
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

    /**
     * Finds what the lists name.
     *
     * @param lists in order of their sources
     * @param rows of all entries
     * @param given sources that are themselves paths of the call
     */
    static ListedActivities of(List<ActivityList> lists, List<LedgerRow> rows, Set<String> given) {
        ListMatching matching = new ListMatching(rows);
        lists.forEach(list -> matching.add(list, given.contains(list.source())));
        return new ListedActivities(rows, matching);
    }

    /** The recordings that have to be read once more, as they are of another sport than they say. */
    SportCorrections corrections() {
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
        return new SportCorrections(sports);
    }

    /**
     * All rows, with what the lists say, and those of recordings that are missing.
     *
     * @param readAgain the rows of recordings that were read once more; where one is missing, the first reading stands
     * @param isHeard whether what the runner said counts
     */
    List<LedgerRow> joined(List<LedgerRow> readAgain, boolean isHeard) {
        Map<String, LedgerRow> again = new HashMap<>();
        for (LedgerRow row : readAgain) {
            if (row.activity().isPresent()) {
                again.put(row.source(), row);
            }
        }
        List<LedgerRow> joined = new ArrayList<>(matching.missingRows());
        for (LedgerRow row : rows) {
            LedgerRow own = matching.listRows().get(row.source());
            Statement statement = statements.get(row.source());
            if (own != null) {
                joined.add(own);
            } else if (statement == null || row.activity().isEmpty()) {
                joined.add(row);
            } else {
                LedgerRow latest = Objects.requireNonNullElse(again.get(row.source()), row);
                joined.add(told(latest, row.activity().get().measurements().sport(), statement, isHeard));
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
