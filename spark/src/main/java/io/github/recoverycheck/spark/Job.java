package io.github.recoverycheck.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.github.recoverycheck.archive.CheckSummary;
import io.github.recoverycheck.archive.Status;
import io.github.recoverycheck.verdict.Outcome;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;

/** Both steps, one after the other: what was measured is written before it is judged, so that no file is opened twice. */
final class Job {
    private static final String COMPRESSION = "zstd";

    private final SparkSession spark;
    private final RecoveryChecks checks;
    private final JobFolders folders;

    Job(SparkSession spark, RecoveryChecks checks, JobFolders folders) {
        this.spark = spark;
        this.checks = checks;
        this.folders = folders;
    }

    CheckSummary run(List<String> paths) throws IOException {
        try {
            measure(checks.files(paths.toArray(String[]::new)));
            folders.keep();
            write(checks.judge(folders.measurements().map(this::batches).orElseGet(this::measuredNow)));
            return summary(spark.read().schema(Schemas.JUDGED).parquet(folders.output()));
        } finally {
            folders.close();
        }
    }

    private void measure(Dataset<Row> files) {
        checks.measure(files).write().option("compression", COMPRESSION).parquet(folders.unfinished());
        Dataset<Row> measured = measuredNow();
        if (!measured.where(col("list").isNotNull()).isEmpty()) {
            checks.measureListed(files, measured)
                    .write()
                    .mode(SaveMode.Append)
                    .option("compression", COMPRESSION)
                    .parquet(folders.unfinished());
        }
    }

    private Dataset<Row> measuredNow() {
        return spark.read().schema(Schemas.MEASURED).parquet(folders.unfinished());
    }

    private Dataset<Row> batches(String folder) {
        // Told its type, as Spark would take the name of a batch for a number or a time.
        return spark.read()
                .schema(Schemas.MEASURED.add(StoredEntries.BATCH, DataTypes.StringType))
                .parquet(folder);
    }

    private void write(Dataset<Row> judged) {
        judged.write().partitionBy("type").option("compression", COMPRESSION).parquet(folders.output());
    }

    private static CheckSummary summary(Dataset<Row> judged) {
        Dataset<Row> lines = judged.where(col("type").equalTo("activity"));
        Map<Status, Integer> byStatus = new EnumMap<>(Status.class);
        Map<String, Integer> byKind = new HashMap<>();
        Map<Outcome, Integer> byOutcome = new EnumMap<>(Outcome.class);
        int all = 0;
        for (Row group : lines.groupBy(
                        col("status"),
                        col("verdict"),
                        coalesce(col("reason.kind"), lit("other")).as("kind"))
                .count()
                .collectAsList()) {
            Status status = Status.valueOf(group.getString(0));
            int count = Math.toIntExact(group.getLong(3));
            all += count;
            byStatus.merge(status, count, Integer::sum);
            if (status == Status.NOT_AN_ACTIVITY || status == Status.UNSUPPORTED) {
                byKind.merge(group.getString(2), count, Integer::sum);
            }
            if (status == Status.JUDGED) {
                byOutcome.merge(Outcome.valueOf(group.getString(1)), count, Integer::sum);
            }
        }
        long entries = lines.select(coalesce(col("athlete"), lit("")), col("source"))
                .distinct()
                .count();
        return new CheckSummary(Math.toIntExact(entries), all, byStatus, byKind, byOutcome, 0, Map.of());
    }
}
