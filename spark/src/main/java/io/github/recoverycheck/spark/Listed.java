package io.github.recoverycheck.spark;

import io.github.recoverycheck.archive.ArchiveCheck;
import io.github.recoverycheck.archive.LedgerRow;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Finds which files of an athlete are to be read once more, as a list of activities names another sport. */
final class Listed implements FlatMapGroupsFunction<String, Row, Row> {
    private static final long serialVersionUID = 1L;
    static final String SPORT = "sport";

    /** The name of a file that may hold the entry, the entry, and its sport. */
    static final StructType SCHEMA = new StructType()
            .add(FileTable.ATHLETE, DataTypes.StringType)
            .add(FileTable.FILE, DataTypes.StringType)
            .add(FileTable.SOURCE, DataTypes.StringType)
            .add(SPORT, DataTypes.StringType);

    @Override
    public Iterator<Row> call(String athlete, Iterator<Row> rows) {
        StoredEntries stored = StoredEntries.of(rows);
        Map<String, Set<String>> files = stored.files();
        List<Row> corrections = new ArrayList<>();
        ArchiveCheck.corrections(stored.entries())
                .forEach((source, sport) -> files.getOrDefault(source, guessed(source))
                        .forEach(file -> corrections.add(RowFactory.create(athlete, file, source, sport.name()))));
        return corrections.iterator();
    }

    /**
     * Of rows that do not tell their file the entry itself, and each archive that it may lie in: whether a name is that of
     * a folder cannot be seen here.
     */
    private static Set<String> guessed(String source) {
        Set<String> files = new TreeSet<>(Set.of(source));
        for (int end = source.indexOf(LedgerRow.IN_ARCHIVE);
                end >= 0;
                end = source.indexOf(LedgerRow.IN_ARCHIVE, end + 1)) {
            files.add(source.substring(0, end));
        }
        return files;
    }
}
