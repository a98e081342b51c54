package io.github.recoverycheck.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of an app's own, and what was measured of them, whatever is in their rows. */
class AppTableTest {
    private static final StructType NAMED = new StructType()
            .add("athlete", DataTypes.StringType)
            .add("source", DataTypes.StringType)
            .add("content", DataTypes.BinaryType);

    private final SparkSession spark = LocalSession.get();
    private final RecoveryChecks checks = LocalSession.checks();

    @TempDir
    private Path folder;

    private Dataset<Row> table(@Nullable Object[]... rows) {
        return spark.createDataFrame(Arrays.stream(rows).map(RowFactory::create).toList(), NAMED);
    }

    private Dataset<Row> kept(Dataset<Row> rows, String name) {
        return LocalSession.kept(rows, folder, name);
    }

    @Test
    void ofAFileThatWasMeasuredAgainTheLatestBatchStands() throws Exception {
        Dataset<Row> old = checks.measure(table(new Object[] {"anna", "1.fit", Recordings.fit(1)}));
        Dataset<Row> anew = checks.measure(table(
                new Object[] {"anna", "1.fit", Recordings.cut(Recordings.fit(2))},
                new Object[] {"anna", "2.fit", Recordings.fit(3)}));
        Dataset<Row> all = anew.withColumn("batch", lit("2")).union(old.withColumn("batch", lit("1")));
        Map<String, Object> rows = Judged.activities(checks.judge(all));
        Judged.assertSame(rows, Judged.activities(checks.judge(anew)));
        Dataset<Row> numbered = anew.withColumn("batch", lit(10)).union(old.withColumn("batch", lit(9)));
        Judged.assertSame(Judged.activities(checks.judge(numbered)), rows);
        assertThat(rows).hasSize(2);
    }

    @Test
    void whatWasWrongInAnEarlierBatchIsNotToldOfAFileThatWasMeasuredAgain() {
        Dataset<Row> first = checks.measure(table(
                new Object[] {"anna", "1.fit", Recordings.fit(1)}, new Object[] {"anna", "1.fit", Recordings.fit(2)}));
        Dataset<Row> otherScience = first.withColumn("science", lit("0.1"));
        Dataset<Row> anew = checks.measure(table(new Object[] {"anna", "1.fit", Recordings.fit(3)}));
        Dataset<Row> all = first.withColumn("batch", lit("1"))
                .union(otherScience.withColumn("batch", lit("2")))
                .union(anew.withColumn("batch", lit("3")));
        Judged.assertSame(Judged.activities(checks.judge(all)), Judged.activities(checks.judge(anew)));
    }

    @Test
    void theSameFileTwiceIsOneRowAndAnotherOfItsNameIsToldApart() {
        Dataset<Row> measured = checks.measure(table(
                new Object[] {"anna", "run.fit", Recordings.fit(1)},
                new Object[] {"anna", "run.fit", Recordings.fit(1)},
                new Object[] {"anna", "run.fit", Recordings.fit(2)},
                new Object[] {"ben", "run.fit", Recordings.fit(2)}));
        Map<String, Object> rows = Judged.activities(checks.judge(measured));
        assertThat(rows).containsOnlyKeys("anna run.fit 0.0", "anna run.fit (2) 0.0", "ben run.fit 0.0");
        assertThat(Judged.field(rows.get("anna run.fit (2) 0.0"), "reason", "code"))
                .isEqualTo("SAME_NAME");
        assertThat(Judged.field(rows.get("ben run.fit 0.0"), "status")).isEqualTo("JUDGED");
    }

    @Test
    void namesAndContentThatAreMissingAreRowsToo() {
        Dataset<Row> measured = checks.measure(table(
                new @Nullable Object[] {"anna", "nothing.fit", null},
                new @Nullable Object[] {"anna", null, Recordings.fit(1)},
                new @Nullable Object[] {"anna", null, Recordings.fit(2)},
                new @Nullable Object[] {null, "nobody.fit", Recordings.fit(1)}));
        Map<String, Object> rows = Judged.activities(checks.judge(measured));
        assertThat(rows).hasSize(4);
        assertThat(Judged.field(rows.get("anna nothing.fit 0.0"), "reason", "code"))
                .isEqualTo("EMPTY");
        assertThat(Judged.field(rows.get("null nobody.fit 0.0"), "status")).isEqualTo("JUDGED");
        assertThat(rows.keySet())
                .filteredOn(name -> name.startsWith("anna unnamed"))
                .hasSize(2);
    }

    @Test
    void tablesOfOtherColumnsAreRefusedWithWhatIsExpected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> checks.measure(spark.range(3).toDF("id")))
                .withMessageContaining("source and content")
                .withMessageContaining("[id]");
    }

    @Test
    void eachAthleteIsJudgedByWhatItTells() {
        byte[] run = Recordings.fit(1);
        Dataset<Row> measured = checks.measure(
                table(new Object[] {"anna", "1.fit", run}, new Object[] {"ben", "1.fit", run}, new Object[] {
                    "carla", "1.fit", run
                }));
        StructType columns = new StructType().add("athlete", "string").add("profile", "string");
        Dataset<Row> profiles = spark.createDataFrame(
                List.of(
                        RowFactory.create(
                                "anna", "{\"schema\":\"recoverycheck-athlete/1\",\"maximalHeartRateBpm\":201}"),
                        RowFactory.create("carla", "{\"maximalHeartRateBpm\":"),
                        RowFactory.create("ben", null),
                        RowFactory.create(
                                "ben", "{\"schema\":\"recoverycheck-athlete/1\",\"maximalHeartRateBpm\":170}"),
                        RowFactory.create(
                                "ben", "{\"schema\":\"recoverycheck-athlete/1\",\"maximalHeartRateBpm\":171}"),
                        RowFactory.create("dora", "{}")),
                columns);
        Dataset<Row> judged = checks.judge(measured, profiles).cache();
        Map<String, Object> maxima = new TreeMap<>();
        Judged.activities(judged)
                .forEach((name, row) -> maxima.put(name, Judged.field(row, "maximalHeartRate", "value")));
        assertThat(maxima)
                .containsExactly(
                        Map.entry("anna 1.fit 0.0", 201.0),
                        Map.entry("ben 1.fit 0.0", 188.0),
                        Map.entry("carla 1.fit 0.0", 188.0));
        Map<String, String> warnings = new TreeMap<>();
        judged.where("type = 'athlete' and size(warnings) > 0")
                .select("athlete", "warnings")
                .collectAsList()
                .forEach(row -> warnings.put(row.getString(0), row.getList(1).toString()));
        assertThat(warnings).containsOnlyKeys("ben", "carla");
        assertThat(warnings.get("ben")).contains("2 profiles");
        assertThat(warnings.get("carla")).contains("profile");
        judged.unpersist();
    }

    @Test
    void aDamagedStoredRowIsARowAndTheOthersCount() {
        Dataset<Row> measured = checks.measure(table(
                new Object[] {"anna", "1.fit", Recordings.fit(1)},
                new Object[] {"anna", "2.fit", Recordings.fit(2)},
                new Object[] {"anna", "3.fit", Recordings.fit(3)}));
        Dataset<Row> damaged = measured.withColumn(
                        "trace",
                        functions
                                .when(col("source").equalTo("1.fit"), lit(new byte[] {9}))
                                .otherwise(col("trace")))
                .withColumn(
                        "science",
                        functions
                                .when(col("source").equalTo("2.fit"), lit("0.1"))
                                .otherwise(col("science")));
        damaged = damaged.union(measured.where("source = '3.fit'")
                .withColumn("source", lit(null).cast("string"))
                .withColumn("index", lit(null).cast("int")));
        Map<String, Object> rows = Judged.activities(checks.judge(damaged));
        assertThat(Judged.field(rows.get("anna unnamed 0.0"), "reason", "code")).isEqualTo("STORED_ROW");
        assertThat(Judged.field(rows.get("anna 1.fit 0.0"), "reason", "code")).isEqualTo("STORED_ROW");
        assertThat(Judged.field(rows.get("anna 2.fit 0.0"), "reason", "message").toString())
                .contains("0.1");
        assertThat(Judged.field(rows.get("anna 3.fit 0.0"), "status")).isEqualTo("JUDGED");
    }

    @Test
    void datesFarOutDoNotStopTheJob() {
        List<Object[]> rows = new ArrayList<>();
        for (String date : List.of(
                "0001-01-01T00:00:00Z",
                "-0044-03-15T00:00:00Z",
                "9999-12-31T23:59:59Z",
                "+10000-01-01T00:00:00Z",
                "+292278994-08-17T07:12:55Z",
                "2025-03-01T06:12:00.123456789+05:45")) {
            String gpx = new String(Recordings.gpx(1), StandardCharsets.UTF_8)
                    .replaceAll("<time>[^<]*</time>", "<time>" + date + "</time>");
            rows.add(new Object[] {"anna", date + ".gpx", Recordings.text(gpx)});
        }
        Map<String, Object> judged =
                Judged.activities(checks.judge(kept(checks.measure(table(rows.toArray(Object[][]::new))), "dates")));
        assertThat(judged).hasSize(rows.size());
    }

    @Test
    void aTableThatDoesNotTellItsAthletesIsRefused() {
        Dataset<Row> table = table(new Object[] {"anna", "1.fit", Recordings.fit(1)});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> checks.measure(table.withColumnRenamed("athlete", "athlete_id")))
                .withMessageContaining("column athlete");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> checks.withAthletesApart()
                        .measure(table.withColumnRenamed("source", "path").drop("athlete")))
                .withMessageContaining("column athlete");
        assertThat(Judged.activities(checks.judge(checks.measure(table.withColumnRenamed("athlete", "Athlete")))))
                .containsOnlyKeys("anna 1.fit 0.0");
    }

    @Test
    void ofFilesOfOneNameEachIsToldOnceHoweverOftenItWasMeasured() {
        Object[] one = {"anna", "run.fit", Recordings.fit(1)};
        Object[] other = {"anna", "run.fit", Recordings.fit(2)};
        Map<String, Object> rows = Judged.activities(checks.judge(checks.measure(table(one, other))));
        Judged.assertSame(Judged.activities(checks.judge(checks.measure(table(other, one, other, one)))), rows);
        assertThat(rows).hasSize(2);
    }

    @Test
    void aListSpeaksOnlyOfTheFilesOfItsAthlete() {
        Dataset<Row> files = table(
                new Object[] {"anna", "1.fit", Recordings.fit(1)},
                new Object[] {"anna", "activities.csv", Recordings.list("1.fit,Ride")},
                new Object[] {"ben", "1.fit", Recordings.fit(1)});
        Dataset<Row> measured = kept(checks.measure(files), "listed");
        Dataset<Row> again = checks.measureListed(files, measured);
        assertThat(again.select("athlete", "source").collectAsList())
                .containsExactly(RowFactory.create("anna", "1.fit"));
        Map<String, Object> rows = Judged.activities(checks.judge(measured.union(again)));
        assertThat(Judged.field(rows.get("anna 1.fit 0.0"), "status")).isEqualTo("NOT_A_RUN");
        assertThat(Judged.field(rows.get("ben 1.fit 0.0"), "status")).isEqualTo("JUDGED");
    }

    @Test
    void anEntryOfAZipIsReadOnceMoreWhetherOrNotItsRowsTellTheFile() throws IOException {
        byte[] export =
                Recordings.zip(Map.of("1.fit", Recordings.fit(1), "activities.csv", Recordings.list("1.fit,Ride")));
        Dataset<Row> files = table(
                new Object[] {"anna", "a!/b.zip", Recordings.zip(Map.of("c.zip", export))},
                new Object[] {"anna", "a", Recordings.fit(2)});
        Dataset<Row> measured = kept(checks.measure(files), "zip");
        for (Dataset<Row> told : List.of(measured, measured.drop("file"))) {
            assertThat(checks.measureListed(files, told)
                            .select("file", "source")
                            .collectAsList())
                    .containsExactly(RowFactory.create("a!/b.zip", "a!/b.zip!/c.zip!/1.fit"));
        }
    }
}
