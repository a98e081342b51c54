package io.github.recoverycheck.spark;

import io.github.recoverycheck.archive.ArchiveCheck;
import io.github.recoverycheck.archive.LedgerRow;
import io.github.recoverycheck.archive.MeasuredEntry;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Finds which files of an athlete are to be read once more, as a list of activities names another sport. */
final class Listed implements FlatMapGroupsFunction<String, Row, Row> {
    private static final long serialVersionUID = 1L;

    /** The name of a file that may hold the entry, the entry, and its sport. */
    static final StructType SCHEMA = new StructType()
            .add("athlete", DataTypes.StringType)
            .add("file", DataTypes.StringType)
            .add("source", DataTypes.StringType)
            .add("sport", DataTypes.StringType);

    @Override
    public Iterator<Row> call(String athlete, Iterator<Row> rows) {
        List<MeasuredEntry> entries = StoredEntries.of(rows).entries();
        List<Row> corrections = new ArrayList<>();
        ArchiveCheck.corrections(entries)
                .forEach((source, sport) -> files(source)
                        .forEach(file -> corrections.add(RowFactory.create(athlete, file, source, sport.name()))));
        return corrections.iterator();
    }

    /** The entry itself, and each archive that it may lie in: whether a name is that of a folder cannot be seen here. */
    private static List<String> files(String source) {
        List<String> files = new ArrayList<>(List.of(source));
        for (int end = source.indexOf(LedgerRow.IN_ARCHIVE);
                end >= 0;
                end = source.indexOf(LedgerRow.IN_ARCHIVE, end + 1)) {
            files.add(source.substring(0, end));
        }
        return files;
    }
}
