package io.github.recoverycheck.spark;

import io.github.recoverycheck.archive.LedgerRow;
import io.github.recoverycheck.archive.MeasuredEntry;
import io.github.recoverycheck.archive.Refusal;
import io.github.recoverycheck.archive.Status;
import io.github.recoverycheck.json.MeasuredEntryJson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;

/**
 * The measured entries of one athlete, gathered from the rows of a table. Of several readings of a file the latest batch
 * stands; what cannot be used is a row of the ledger, not a failure. Used once.
 */
final class StoredEntries {
    static final String ATHLETE = "athlete";
    static final String SOURCE = "source";
    static final String INDEX = "index";
    static final String BATCH = "batch";
    static final String LINE = "line";

    /** More than any athlete has: five a day for 27 years. A task holds them in some 400 MB. */
    static final int MOST_ENTRIES = 50_000;

    private final Map<String, Reading> bySource = new HashMap<>();
    private final List<LedgerRow> unusable = new ArrayList<>();
    private int count;

    private StoredEntries() {}

    /** Gathers rows until there are none left, or more than {@link #MOST_ENTRIES} were taken. */
    static StoredEntries of(Iterator<Row> rows) {
        StoredEntries stored = new StoredEntries();
        while (rows.hasNext() && stored.count <= MOST_ENTRIES) {
            stored.add(rows.next());
        }
        return stored;
    }

    /** What was read of one file the last time. */
    private record Reading(String batch, Map<Key, MeasuredEntry> entries) {}

    private record Key(int index, boolean isFirst) {
        static Key of(MeasuredEntry entry) {
            return new Key(entry.row().index(), entry.readAs().isEmpty());
        }
    }

    private void add(Row row) {
        count++;
        MeasuredEntry entry;
        try {
            entry = MeasuredEntryJson.parse(row.getAs(LINE));
        } catch (IllegalArgumentException e) {
            unusable.add(unusable(row.getAs(SOURCE), row.getAs(INDEX), "STORED_ROW", String.valueOf(e.getMessage())));
            return;
        }
        String batch = row.getAs(BATCH);
        Reading reading = bySource.get(entry.row().source());
        if (reading == null || reading.batch().compareTo(batch) < 0) {
            reading = new Reading(batch, new HashMap<>());
            bySource.put(entry.row().source(), reading);
        }
        if (reading.batch().equals(batch)) {
            add(entry, reading.entries());
        }
    }

    /** The same file may have been read twice; another one of its name is not passed over in silence. */
    private void add(MeasuredEntry entry, Map<Key, MeasuredEntry> entries) {
        MeasuredEntry known = entries.putIfAbsent(Key.of(entry), entry);
        if (known == null || known.equals(entry)) {
            return;
        }
        // Rows come in any order; the outcome must not depend on it.
        boolean isKept = MeasuredEntryJson.line(known).compareTo(MeasuredEntryJson.line(entry)) < 0;
        if (!isKept) {
            entries.put(Key.of(entry), entry);
        }
        LedgerRow lost = isKept ? entry.row() : known.row();
        unusable.add(unusable(
                lost.source() + " (" + (unusable.size() + 2) + ")",
                lost.index(),
                "SAME_NAME",
                "another recording of this athlete has the same name; give each its own"));
    }

    private static LedgerRow unusable(String source, int index, String code, String message) {
        return new LedgerRow(
                source,
                "",
                index,
                Status.UNREADABLE,
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Refusal(code, "", message)),
                Optional.empty());
    }

    /** The entries that count. */
    List<MeasuredEntry> entries() {
        List<MeasuredEntry> all = new ArrayList<>();
        bySource.values().forEach(reading -> all.addAll(reading.entries().values()));
        return all;
    }

    /** Rows of what cannot be used. */
    List<LedgerRow> unusable() {
        return unusable;
    }

    /** Whether there are more rows than any athlete has: they are of several, and not all of them are here. */
    boolean areTooMany() {
        return count > MOST_ENTRIES;
    }
}
