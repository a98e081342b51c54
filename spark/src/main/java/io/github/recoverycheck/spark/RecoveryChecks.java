package io.github.recoverycheck.spark;

import static java.util.stream.Collectors.toCollection;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lpad;
import static org.apache.spark.sql.functions.struct;

import io.github.recoverycheck.archive.ArchiveCheck;
import io.github.recoverycheck.cli.Formats;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.network.util.JavaUtils;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.KeyValueGroupedDataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Checks the runs of many athletes on Apache Spark, in the two steps of every check: {@link #measure} makes of each file a few
 * small rows, {@link #judge} makes of an athlete's rows their verdicts. What was measured can be kept as Parquet, so that later
 * only new files are read. A file that cannot be used is a row that says why, never a failed task. Immutable.
 */
public final class RecoveryChecks {
    /** Of the athletes that tell something of themselves. */
    static final String PROFILE = "profile";

    private static final String OWNER = "owner";
    private static final int LONGEST_NUMBER = 19;

    private final SparkSession spark;
    private final CheckSupplier check;
    private final boolean athletesApart;

    private RecoveryChecks(SparkSession spark, CheckSupplier check, boolean athletesApart) {
        this.spark = spark;
        this.check = check;
        this.athletesApart = athletesApart;
    }

    /** Checks in a session, of FIT, GPX and TCX, with nothing known about the athletes. */
    public static RecoveryChecks on(SparkSession spark) {
        return new RecoveryChecks(spark, () -> ArchiveCheck.using(Formats.readers()), false);
    }

    /** The same checks with other settings or readers. */
    public RecoveryChecks withCheck(CheckSupplier newCheck) {
        return new RecoveryChecks(spark, newCheck, athletesApart);
    }

    /**
     * The same checks of files that are several athletes': each folder and each zip directly below a given folder is one
     * athlete's, and so is each given zip. A table that names athletes does not need it.
     */
    public RecoveryChecks withAthletesApart() {
        return new RecoveryChecks(spark, check, true);
    }

    /**
     * The files of paths, as a table to be measured. Nothing is read yet. They are packed by size into partitions as Spark's
     * own sources are ({@code spark.sql.files.maxPartitionBytes} and {@code openCostInBytes}), and a zip that is larger than a
     * partition is divided.
     *
     * @param paths files, folders, zips and patterns in any file system that Hadoop knows; one that does not exist is a row
     * @throws IOException if a file system cannot be reached, or a folder cannot be listed
     */
    public Dataset<Row> files(String... paths) throws IOException {
        List<List<InputFile>> partitions = InputFile.packed(
                InputFiles.find(Arrays.asList(paths), spark.sparkContext().hadoopConfiguration()),
                bytes("spark.sql.files.maxPartitionBytes"),
                bytes("spark.sql.files.openCostInBytes"),
                spark.sparkContext().defaultParallelism());
        JavaRDD<Row> rows = JavaSparkContext.fromSparkContext(spark.sparkContext())
                .parallelize(
                        partitions.stream()
                                // Kryo cannot read the lists back that nobody can change.
                                .map(partition ->
                                        partition.stream().map(InputFile::row).collect(toCollection(ArrayList::new)))
                                .toList(),
                        Math.max(1, partitions.size()))
                .flatMap(List::iterator);
        return spark.createDataFrame(rows, InputFile.SCHEMA);
    }

    /**
     * The same files with the content of those that are small, to be kept as one table: millions of recordings in an object
     * store are opened once then, not each time that they are measured anew. What is large, as exports are, keeps its path
     * alone and is opened there.
     *
     * @param files as {@link #files} gives them
     */
    public Dataset<Row> pack(Dataset<Row> files) {
        return files.map(
                (MapFunction<Row, Row>) new Packing(configuration()),
                Encoders.row(InputFile.SCHEMA.add(FileTable.CONTENT, DataTypes.BinaryType)));
    }

    /**
     * The first step: reads and measures files. The rows are of schema {@code recoverycheck-measured/1}
     * ({@link Schemas#MEASURED}): one for each activity, one for each entry that holds none.
     *
     * @param files as {@link #files} or {@link #pack} gives them, or Spark's {@code binaryFile}, or a table with columns
     *     {@code athlete} and {@code source}, names that together tell each file from all others, and {@code content}, its
     *     bytes: a recording, gzip or zip
     * @throws IllegalArgumentException if these columns are missing, or nothing tells the athletes that are to be told apart
     */
    public Dataset<Row> measure(Dataset<Row> files) {
        Dataset<Row> complete = FileTable.complete(files);
        FileTable.requireAthletes(files, athletesApart);
        return measured(complete);
    }

    private Dataset<Row> measured(Dataset<Row> files) {
        Measuring measuring = new Measuring(check, configuration(), athletesApart);
        Column line = Schemas.columns(col(StoredEntries.LINE), MeasuredColumns.all());
        return files.flatMap(measuring, Encoders.row(Measuring.SCHEMA))
                .select(line.as("row"), col(FileTable.FILE))
                .select("row.*", FileTable.FILE);
    }

    /**
     * Measures once more what lists of activities, such as those of Strava's exports, call something else than the recordings
     * do: a ride that the runner's watch took for a run. To be judged together with what was measured first. Without such
     * lists there are no rows, and no file is opened.
     *
     * @param files that were measured
     * @param measured what the first step made of them, better read from where it was kept than measured twice
     */
    public Dataset<Row> measureListed(Dataset<Row> files, Dataset<Row> measured) {
        Dataset<Row> stored = stored(measured);
        Dataset<Row> withLists = measured.where(col("list").isNotNull())
                .select(key().as(FileTable.ATHLETE))
                .distinct();
        Dataset<Row> corrections = byAthlete(stored.join(withLists, FileTable.ATHLETE, "left_semi"))
                .flatMapGroups(new Listed(), Encoders.row(Listed.SCHEMA))
                .groupBy(col(FileTable.ATHLETE).as(OWNER), col(FileTable.FILE))
                .agg(collect_list(struct(FileTable.SOURCE, Listed.SPORT)).as(FileTable.CORRECTIONS));
        Dataset<Row> all = FileTable.complete(files).drop(FileTable.CORRECTIONS);
        // Of files that are found by their paths nobody knows the athlete before they are read, but no two have the
        // same name.
        Column isOf = col(FileTable.SOURCE)
                .equalTo(col(FileTable.FILE))
                .and(col(FileTable.ATHLETE)
                        .equalTo("")
                        .or(col(FileTable.ATHLETE).equalTo(col(OWNER))));
        return measured(FileTable.complete(all.join(corrections, isOf)));
    }

    /**
     * The second step: judges each run from the athlete's earlier ones. The rows are of schema {@code recoverycheck/1}
     * ({@link Schemas#JUDGED}), equal in meaning to the lines that the command writes: {@code type} {@code activity} for each
     * activity or entry, and {@code athlete} for what those of an athlete come to. All that is known of an athlete has to be
     * here: what was measured before and what was measured now. Where there is a column {@code batch}, the greatest batch that
     * holds a file stands for that file.
     *
     * @param measured rows of {@code recoverycheck-measured/1}
     */
    public Dataset<Row> judge(Dataset<Row> measured) {
        StructType columns =
                new StructType().add(FileTable.ATHLETE, DataTypes.StringType).add(PROFILE, DataTypes.StringType);
        return judge(measured, spark.createDataFrame(List.of(), columns));
    }

    /**
     * The same with what each athlete tells.
     *
     * @param measured rows of {@code recoverycheck-measured/1}
     * @param told columns {@code athlete} and {@code profile}, a text of schema {@code recoverycheck-athlete/1}; one row for
     *     an athlete, or none: then the profile of the check counts. A text that is no profile is told in the athlete's
     *     {@code warnings}
     */
    public Dataset<Row> judge(Dataset<Row> measured, Dataset<Row> told) {
        Dataset<Row> profiles = told.select(
                        coalesce(col(FileTable.ATHLETE).cast(DataTypes.StringType), lit(""))
                                .as(FileTable.ATHLETE),
                        col(PROFILE))
                .where(col(PROFILE).isNotNull());
        return byAthlete(stored(measured))
                .cogroup(byAthlete(profiles), new Judging(check), Encoders.STRING())
                .select(Schemas.columns(col("value"), Schemas.JUDGED).as("row"))
                .select("row.*");
    }

    /** Rows as the second step takes them: one text each, as a wide row of nested columns is dear to move. */
    private static Dataset<Row> stored(Dataset<Row> measured) {
        Column[] columns = Arrays.stream(MeasuredColumns.all().fieldNames())
                .map(functions::col)
                .toArray(Column[]::new);
        return measured.select(
                key().as(FileTable.ATHLETE),
                file(measured).as(FileTable.FILE),
                source().as(FileTable.SOURCE),
                coalesce(col(StoredEntries.INDEX), lit(0)).as(StoredEntries.INDEX),
                batch(measured).as(StoredEntries.BATCH),
                Schemas.line(struct(columns)).as(StoredEntries.LINE));
    }

    private static Column source() {
        return coalesce(col(FileTable.SOURCE), lit("unnamed"));
    }

    /** Null where it is not told. */
    private static Column file(Dataset<Row> measured) {
        boolean isTold = Arrays.asList(measured.columns()).contains(FileTable.FILE);
        return isTold ? col(FileTable.FILE) : lit(null).cast(DataTypes.StringType);
    }

    /** A text that sorts as the batches do. */
    private static Column batch(Dataset<Row> measured) {
        if (!Arrays.asList(measured.columns()).contains(StoredEntries.BATCH)) {
            return lit("");
        }
        Column batch = col(StoredEntries.BATCH);
        boolean isNumber = measured.schema().apply(StoredEntries.BATCH).dataType() instanceof NumericType;
        // As a text, 10 would come before 9.
        Column text = isNumber
                ? lpad(batch.cast(DataTypes.LongType).cast(DataTypes.StringType), LONGEST_NUMBER, "0")
                : batch.cast(DataTypes.StringType);
        return coalesce(text, lit(""));
    }

    /** Whose a row is; all are of one athlete where none is named. */
    private static Column key() {
        return coalesce(col(FileTable.ATHLETE), lit(""));
    }

    private static KeyValueGroupedDataset<String, Row> byAthlete(Dataset<Row> rows) {
        return rows.groupByKey((MapFunction<Row, String>) row -> row.getAs(FileTable.ATHLETE), Encoders.STRING());
    }

    private SerializableConfiguration configuration() {
        return new SerializableConfiguration(spark.sparkContext().hadoopConfiguration());
    }

    private long bytes(String setting) {
        return JavaUtils.byteStringAsBytes(spark.conf().get(setting));
    }
}
