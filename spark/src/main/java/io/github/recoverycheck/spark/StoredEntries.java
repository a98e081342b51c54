package io.github.recoverycheck.spark;

import io.github.recoverycheck.archive.LedgerRow;
import io.github.recoverycheck.archive.MeasuredEntry;
import io.github.recoverycheck.archive.Refusal;
import io.github.recoverycheck.archive.Status;
import io.github.recoverycheck.json.MeasuredEntryJson;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;

/**
 * The measured entries of one athlete, gathered from the rows of a table. Of several readings of a file the latest batch
 * stands; what cannot be used is a row of the ledger, not a failure. Used once.
 */
final class StoredEntries {
    static final String INDEX = "index";
    static final String BATCH = "batch";
    static final String LINE = "line";

    /** More than any athlete has: five a day for 27 years. A task holds them in some 400 MB. */
    static final int MOST_ENTRIES = 50_000;

    private final Map<String, LatestReading> byFile = new HashMap<>();
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

    /**
     * What was read of one file the last time. Rows come in any order, so it is only sorted out which of them count when all
     * are there.
     *
     * @param isNamed whether its rows tell which file it is
     * @param entries by their place, each once; several of one place are different files of one name
     * @param damaged rows of the ledger for what cannot be parsed
     */
    private record LatestReading(
            String batch, boolean isNamed, Map<Key, List<MeasuredEntry>> entries, Set<LedgerRow> damaged) {
        static LatestReading of(String batch, boolean isNamed) {
            return new LatestReading(batch, isNamed, new HashMap<>(), new LinkedHashSet<>());
        }

        void add(MeasuredEntry entry) {
            List<MeasuredEntry> known = entries.computeIfAbsent(Key.of(entry), key -> new ArrayList<>(1));
            if (!known.contains(entry)) {
                known.add(entry);
            }
        }

        Stream<MeasuredEntry> kept() {
            return entries.values().stream().map(known -> sorted(known).get(0));
        }

        /** Another file of the same name is not passed over in silence. */
        Stream<LedgerRow> unusable() {
            Stream<LedgerRow> sameName = entries.entrySet().stream()
                    .filter(place ->
                            place.getKey().isFirst() && place.getValue().size() > 1)
                    .flatMap(place -> IntStream.range(1, place.getValue().size())
                            .mapToObj(number -> sameName(place.getValue().get(0).row(), number + 1)));
            return Stream.concat(damaged.stream(), sameName);
        }

        private static List<MeasuredEntry> sorted(List<MeasuredEntry> known) {
            if (known.size() > 1) {
                known.sort(Comparator.comparing(MeasuredEntryJson::line));
            }
            return known;
        }

        private static LedgerRow sameName(LedgerRow row, int number) {
            return StoredEntries.unusable(
                    row.source() + " (" + number + ")",
                    row.index(),
                    "SAME_NAME",
                    "another recording of this athlete has the same name; give each its own");
        }
    }

    private record Key(String source, int index, boolean isFirst) {
        static Key of(MeasuredEntry entry) {
            return new Key(
                    entry.row().source(), entry.row().index(), entry.readAs().isEmpty());
        }
    }

    private void add(Row row) {
        count++;
        boolean isNamed = row.getAs(FileTable.FILE) != null;
        String file = row.getAs(isNamed ? FileTable.FILE : FileTable.SOURCE);
        String batch = row.getAs(BATCH);
        LatestReading reading = byFile.get(file);
        if (reading == null || reading.batch().compareTo(batch) < 0) {
            reading = LatestReading.of(batch, isNamed);
            byFile.put(file, reading);
        }
        if (!reading.batch().equals(batch)) {
            return;
        }
        try {
            reading.add(MeasuredEntryJson.parse(row.getAs(LINE)));
        } catch (IllegalArgumentException e) {
            reading.damaged()
                    .add(unusable(
                            row.getAs(FileTable.SOURCE),
                            row.getAs(INDEX),
                            "STORED_ROW",
                            String.valueOf(e.getMessage())));
        }
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
        return byFile.values().stream().flatMap(LatestReading::kept).toList();
    }

    /** The files that hold an entry, by its name; none where its rows do not tell them. */
    Map<String, Set<String>> files() {
        Map<String, Set<String>> files = new HashMap<>();
        byFile.forEach((file, reading) -> {
            if (reading.isNamed()) {
                reading.entries()
                        .keySet()
                        .forEach(entry -> files.computeIfAbsent(entry.source(), none -> new TreeSet<>())
                                .add(file));
            }
        });
        return files;
    }

    /** Rows of what cannot be used. */
    List<LedgerRow> unusable() {
        return byFile.values().stream().flatMap(LatestReading::unusable).toList();
    }

    /** Whether there are more rows than any athlete has: they are of several, and not all of them are here. */
    boolean areTooMany() {
        return count > MOST_ENTRIES;
    }
}
