package io.github.recoverycheck.archive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the recordings that lists of activities name, among all that was read. Used once. */
final class ListMatching {
    private static final int SHOWN_WORDS = 5;

    private final Map<String, List<LedgerRow>> entries;
    private final Map<String, ListedActivities.Statement> statements = new HashMap<>();
    private final Set<String> contradicted = new HashSet<>();
    private final Map<String, LedgerRow> listRows = new TreeMap<>();
    private final Map<String, LedgerRow> missingRows = new TreeMap<>();

    /** @param rows of all entries */
    ListMatching(List<LedgerRow> rows) {
        entries = rows.stream().collect(Collectors.groupingBy(row -> EntryNames.plain(row.source())));
    }

    /** Finds what a list names. */
    void add(ActivityList list) {
        Count count = new Count();
        Map<String, LedgerRow> missing = new TreeMap<>();
        for (ActivityList.Item item : list.items()) {
            item.file().ifPresentOrElse(file -> find(list, item, file, count, missing), () -> count.byHand++);
        }
        if (count.found > 0 && !list.isAlone()) {
            missingRows.putAll(missing);
        }
        listRows.put(
                list.source(),
                LedgerRow.refused(
                        list.source(),
                        Status.NOT_AN_ACTIVITY,
                        new Refusal("ACTIVITY_LIST", "list of activities", "", count.sentence(list) + remarks(list))));
    }

    private void find(
            ActivityList list, ActivityList.Item item, String file, Count count, Map<String, LedgerRow> missing) {
        Optional<String> name = EntryNames.beside(list.source(), file);
        if (name.isEmpty()) {
            count.elsewhere++;
            return;
        }
        List<List<LedgerRow>> found = Stream.of(name.get(), EntryNames.otherwisePacked(name.get()))
                .map(entries::get)
                .filter(rows -> rows != null)
                .toList();
        if (found.isEmpty()) {
            count.missing++;
            missing.putIfAbsent(
                    name.get(),
                    EntryReader.unreadable(
                            name.get(),
                            "MISSING_FILE",
                            list.source() + " names it in line " + item.line()
                                    + ", and it is not among the files that were read"));
            return;
        }
        count.found++;
        boolean isClear = true;
        for (List<LedgerRow> rows : found) {
            isClear &= rows.size() == 1 && state(rows.get(0).source(), list, item);
        }
        count.unclear += isClear ? 0 : 1;
    }

    /** Takes note of what is said of an entry; false if something else was said of it before. */
    private boolean state(String source, ActivityList list, ActivityList.Item item) {
        ListedActivities.Statement before =
                statements.putIfAbsent(source, new ListedActivities.Statement(list.source(), item));
        if (before != null && !before.item().agreesWith(item)) {
            contradicted.add(source);
        }
        return !contradicted.contains(source);
    }

    /** What is said of each entry, by source; nothing of those of which lines say different things. */
    Map<String, ListedActivities.Statement> statements() {
        Map<String, ListedActivities.Statement> clear = new HashMap<>(statements);
        clear.keySet().removeAll(contradicted);
        return clear;
    }

    /** The rows of the lists themselves, by source. */
    Map<String, LedgerRow> listRows() {
        return listRows;
    }

    /** Rows of files that lists name and that are not there. */
    List<LedgerRow> missingRows() {
        return new ArrayList<>(missingRows.values());
    }

    private static String remarks(ActivityList list) {
        List<String> remarks = new ArrayList<>(list.remarks());
        Map<String, Integer> unknown = new TreeMap<>();
        for (ActivityList.Item item : list.items()) {
            if (item.sport().isEmpty() && !item.typeWord().isEmpty()) {
                unknown.merge(item.typeWord(), 1, Integer::sum);
            }
        }
        if (!unknown.isEmpty()) {
            remarks.add("kinds of activity that are not known and change nothing: "
                    + unknown.entrySet().stream()
                            .limit(SHOWN_WORDS)
                            .map(word -> word.getKey() + " (" + word.getValue() + ")")
                            .collect(Collectors.joining(", "))
                    + (unknown.size() > SHOWN_WORDS ? " and " + (unknown.size() - SHOWN_WORDS) + " more" : ""));
        }
        return remarks.stream().map(remark -> "; " + remark).collect(Collectors.joining());
    }

    /** How the lines of a list ended; their sum is the number of lines. */
    private static final class Count {
        private int found;
        private int missing;
        private int byHand;
        private int elsewhere;
        private int unclear;

        String sentence(ActivityList list) {
            List<String> parts = new ArrayList<>();
            if (found > 0) {
                parts.add(found + " found among the files");
            }
            if (missing > 0) {
                parts.add(found > 0 ? missing + " missing" : "none of its files (" + missing + ") is there");
            }
            if (byHand > 0) {
                parts.add(byHand + " without a file (entered by hand)");
            }
            if (elsewhere > 0) {
                parts.add(elsewhere + " with names that lead out of its folder or are none");
            }
            return "a list of " + list.items().size() + (list.items().size() == 1 ? " activity" : " activities")
                    + (parts.isEmpty() ? "" : ": " + String.join(", ", parts))
                    + (unclear == 0
                            ? ""
                            : "; " + unclear + " of those found were left as they are, as several lines or several"
                                    + " activities share a file");
        }
    }
}
