package io.github.recoverycheck.archive;

import io.github.recoverycheck.activity.ActivityFormatException;
import io.github.recoverycheck.activity.ActivityFormatException.Reason;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.Collectors;

/** The lists of activities that a check came upon. Safe to share between threads. */
final class FoundLists {
    private static final int MOST_ITEMS = 200_000;

    private final List<ActivityList> lists = new ArrayList<>();
    private long items;

    /** @throws ActivityFormatException if all lists together are beyond what an archive may hold */
    synchronized void add(ActivityList list) throws ActivityFormatException {
        items += list.items().size();
        if (items > MOST_ITEMS) {
            throw new ActivityFormatException(
                    list.source(),
                    Reason.OVER_LIMIT,
                    "",
                    "lists of activities with more than " + MOST_ITEMS + " lines together");
        }
        lists.add(list);
    }

    /** The rows of a reading, those of lists with their list; of a second reading only those of what is read once more. */
    synchronized List<MeasuredEntry> entries(List<LedgerRow> rows, SportCorrections corrections) {
        // A folder named x.zip! beside x.zip gives two files one name.
        Map<String, Queue<ActivityList>> bySource = lists.stream()
                .collect(Collectors.groupingBy(ActivityList::source, Collectors.toCollection(ArrayDeque::new)));
        return rows.stream()
                .filter(row ->
                        corrections.isEmpty() || corrections.of(row.source()).isPresent())
                .map(row -> new MeasuredEntry(
                        row,
                        Optional.ofNullable(bySource.get(row.source())).map(Queue::poll),
                        corrections.of(row.source())))
                .toList();
    }
}
