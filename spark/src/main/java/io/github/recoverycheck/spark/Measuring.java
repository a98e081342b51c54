package io.github.recoverycheck.spark;

import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.archive.ArchiveCheck;
import io.github.recoverycheck.archive.AthleteFolders;
import io.github.recoverycheck.archive.FileContent;
import io.github.recoverycheck.archive.MeasuredEntry;
import io.github.recoverycheck.archive.Part;
import io.github.recoverycheck.json.MeasuredEntryJson;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import org.jspecify.annotations.Nullable;

/** Reads and measures one file of a table, on the machine that has its row: the first step. */
final class Measuring implements FlatMapFunction<Row, Row> {
    private static final long serialVersionUID = 1L;

    /** The file, and a line of what was measured. */
    static final StructType SCHEMA =
            new StructType().add(FileTable.FILE, DataTypes.StringType).add(StoredEntries.LINE, DataTypes.StringType);

    private final CheckSupplier supplier;
    private final SerializableConfiguration configuration;
    private final boolean athletesApart;
    private transient @Nullable ArchiveCheck check;

    Measuring(CheckSupplier supplier, SerializableConfiguration configuration, boolean athletesApart) {
        this.supplier = supplier;
        this.configuration = configuration;
        this.athletesApart = athletesApart;
    }

    @Override
    public Iterator<Row> call(Row file) throws InterruptedException {
        String name = file.getAs(FileTable.SOURCE);
        return measured(file).stream()
                .map(entry -> RowFactory.create(name, MeasuredEntryJson.line(of(file, entry))))
                .iterator();
    }

    private List<MeasuredEntry> measured(Row file) throws InterruptedException {
        if (check == null) {
            check = supplier.get();
        }
        String source = file.getAs(FileTable.SOURCE);
        Part part = new Part(file.getAs(FileTable.PART), file.getAs(FileTable.PARTS));
        List<Row> corrections = file.getList(file.fieldIndex(FileTable.CORRECTIONS));
        if (corrections == null) {
            return check.measure(source, content(file), part);
        }
        Map<String, Sport> sports = new HashMap<>();
        corrections.forEach(correction -> sports.put(correction.getString(0), Sport.valueOf(correction.getString(1))));
        return check.measureAgain(source, content(file), part, sports);
    }

    private FileContent content(Row file) {
        byte[] bytes = file.getAs(FileTable.CONTENT);
        return bytes != null ? FileContent.of(bytes) : HadoopFile.of(file, configuration.value());
    }

    private MeasuredEntry of(Row file, MeasuredEntry entry) {
        String root = file.getAs(FileTable.ROOT);
        boolean rootIsFolder = file.getAs(FileTable.ROOT_IS_FOLDER);
        MeasuredEntry told = entry.row().source().equals(root) ? entry.alone() : entry;
        String athlete = file.getAs(FileTable.ATHLETE);
        if (!athlete.isEmpty() || !athletesApart) {
            return told.withAthlete(athlete);
        }
        AthleteFolders folders = rootIsFolder
                ? AthleteFolders.of(List.of(root), List.of())
                : AthleteFolders.of(List.of(), List.of(root));
        String source = file.getAs(FileTable.SOURCE);
        return told.withAthlete(folders.athlete(entry.row().source(), name -> source.startsWith(name + "/")));
    }
}
