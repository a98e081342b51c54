package io.github.recoverycheck.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sha2;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;

/** The columns that a table of files has, or is given. */
final class FileTable {
    static final String ATHLETE = "athlete";
    static final String FILE = "file";
    static final String SOURCE = "source";
    static final String CONTENT = "content";
    static final String PATH = "path";
    static final String LENGTH = "length";
    static final String PART = "part";
    static final String PARTS = "parts";
    static final String ROOT = "root";
    static final String ROOT_IS_FOLDER = "rootIsFolder";
    static final String CORRECTIONS = "corrections";

    private FileTable() {}

    /**
     * The table with all columns: of an app that has names and bytes, of Spark's own {@code binaryFile}, or of
     * {@link RecoveryChecks#files}.
     *
     * @throws IllegalArgumentException if it holds neither content nor paths
     */
    static Dataset<Row> complete(Dataset<Row> files) {
        Set<String> columns = columns(files);
        boolean hasPaths = columns.contains(PATH) && columns.contains(LENGTH);
        boolean hasNames = columns.contains(SOURCE) || columns.contains(PATH);
        if (!hasNames || !(hasPaths || columns.contains(CONTENT))) {
            throw new IllegalArgumentException(
                    "expected columns source and content (and athlete), or path and length; found "
                            + Arrays.toString(files.columns()));
        }
        Column none = lit(null).cast(DataTypes.BinaryType);
        // Without either there is nothing, and that is a row of the ledger too.
        Column content = columns.contains(CONTENT) ? col(CONTENT) : none;
        Column held = hasPaths ? content : coalesce(content, lit(new byte[0]));
        Column name = columns.contains(SOURCE) ? col(SOURCE) : col(PATH);
        return files.select(
                coalesce(orElse(columns, ATHLETE, lit("")).cast(DataTypes.StringType), lit(""))
                        .as(ATHLETE),
                // What has no name is told apart by what it holds.
                coalesce(name.cast(DataTypes.StringType), concat(lit("unnamed "), sha2(content, 256)), lit("unnamed"))
                        .as(SOURCE),
                held.as(CONTENT),
                orElse(columns, PATH, lit(null)).cast(DataTypes.StringType).as(PATH),
                coalesce(orElse(columns, LENGTH, lit(null)).cast(DataTypes.LongType), lit(0L))
                        .as(LENGTH),
                orElse(columns, PART, lit(0)).as(PART),
                orElse(columns, PARTS, lit(1)).as(PARTS),
                orElse(columns, ROOT, lit("")).as(ROOT),
                orElse(columns, ROOT_IS_FOLDER, lit(true)).as(ROOT_IS_FOLDER),
                orElse(columns, CORRECTIONS, lit(null).cast("array<struct<source:string,sport:string>>"))
                        .as(CORRECTIONS));
    }

    /**
     * Looks whether a table tells its athletes.
     *
     * @throws IllegalArgumentException if it does not, and has to
     */
    static void requireAthletes(Dataset<Row> files, boolean athletesApart) {
        Set<String> columns = columns(files);
        // Of files that are found by their paths the names of folders tell; all others would be one athlete's in
        // silence.
        boolean areFound = columns.contains(athletesApart ? ROOT : PATH);
        if (!columns.contains(ATHLETE) && !areFound) {
            throw new IllegalArgumentException("expected a column athlete; found " + Arrays.toString(files.columns()));
        }
    }

    /** Spark takes {@code Athlete} for {@code athlete}. */
    private static Set<String> columns(Dataset<Row> files) {
        Set<String> columns = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        columns.addAll(Arrays.asList(files.columns()));
        return columns;
    }

    private static Column orElse(Set<String> columns, String column, Column otherwise) {
        return columns.contains(column) ? col(column) : otherwise;
    }
}
