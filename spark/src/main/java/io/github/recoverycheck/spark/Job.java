package io.github.recoverycheck.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.github.recoverycheck.archive.CheckSummary;
import io.github.recoverycheck.archive.Status;
import io.github.recoverycheck.cli.ExitCode;
import io.github.recoverycheck.cli.Failure;
import io.github.recoverycheck.verdict.Outcome;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;

/** Both steps, one after the other: what was measured is written before it is judged, so that no file is opened twice. */
final class Job {
    private static final String COMPRESSION = "zstd";

    /** Behind the name of any batch, as those begin with a year. */
    private static final String LATEST = "~";

    private final SparkSession spark;
    private final RecoveryChecks checks;
    private final JobFolders folders;

    Job(SparkSession spark, RecoveryChecks checks, JobFolders folders) {
        this.spark = spark;
        this.checks = checks;
        this.folders = folders;
    }

    /**
     * Runs both steps.
     *
     * @throws Failure if the files cannot be found, or the results cannot be written
     */
    CheckSummary run(List<String> paths) throws IOException {
        Dataset<Row> files = files(paths);
        try {
            measure(files);
            String batch = folders.keep();
            write(checks.judge(folders.keptMeasurements()
                    .map(folder -> batches(folder).where(isUseful(batch)))
                    .orElseGet(this::measuredNow)));
            return summary(spark.read().schema(Schemas.JUDGED).parquet(folders.output()));
        } catch (Exception e) {
            // Spark throws what its methods do not declare; within is what a file system has said.
            Throwable cause = rootCause(e);
            if (cause instanceof IOException failed) {
                throw Failure.of(ExitCode.OUTPUT_FAILED, "a file system failed", failed);
            }
            throw e;
        } finally {
            folders.close();
        }
    }

    /** What could not be delivered is told of once, by the job that asked for it. */
    private static Column isUseful(String batch) {
        Column code = coalesce(col("reason.code"), lit(""));
        return col(StoredEntries.BATCH)
                .equalTo(batch)
                .or(code.isin("IO", "NO_SUCH_FILE").equalTo(false));
    }

    private Dataset<Row> files(List<String> paths) {
        try {
            return checks.files(paths.toArray(String[]::new));
        } catch (IOException e) {
            throw Failure.of(ExitCode.USAGE, "the files cannot be found", e);
        }
    }

    private void measure(Dataset<Row> files) throws IOException {
        checks.measure(files).write().option("compression", COMPRESSION).parquet(folders.unfinished());
        // A list that was read before may speak of what is read now.
        Dataset<Row> measured = folders.keptMeasurements()
                .map(folder -> batches(folder).unionByName(measuredNow().withColumn(StoredEntries.BATCH, lit(LATEST))))
                .orElseGet(this::measuredNow);
        if (!measured.where(col("list").isNotNull()).isEmpty()) {
            checks.measureListed(files, measured)
                    .write()
                    .mode(SaveMode.Append)
                    .option("compression", COMPRESSION)
                    .parquet(folders.unfinished());
        }
    }

    private static Throwable rootCause(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
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
