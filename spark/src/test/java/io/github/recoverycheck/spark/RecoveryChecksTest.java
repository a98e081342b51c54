package io.github.recoverycheck.spark;

import static java.util.Objects.requireNonNull;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.recoverycheck.archive.ArchiveCheck;
import io.github.recoverycheck.athlete.AthleteProfile;
import io.github.recoverycheck.cli.Formats;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However files come to Spark, the rows are those that the command gives of them. */
class RecoveryChecksTest {
    private static final StructType NAMED = new StructType()
            .add("athlete", DataTypes.StringType)
            .add("source", DataTypes.StringType)
            .add("content", DataTypes.BinaryType);

    private final SparkSession spark = LocalSession.get();
    private final RecoveryChecks checks = RecoveryChecks.on(spark)
            .checking(() -> ArchiveCheck.using(Formats.readers())
                    .withAthlete(
                            AthleteProfile.unknown().withZone(ZoneOffset.UTC).withMaximalHeartRate(188)));

    @TempDir
    private Path folder;

    private Dataset<Row> table(@Nullable Object[]... rows) {
        return spark.createDataFrame(Arrays.stream(rows).map(RowFactory::create).toList(), NAMED);
    }

    private Map<String, Object> expected(String... options) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(folder.toString(), "--max-hr", "188"));
        arguments.addAll(List.of(options));
        return Judged.byCommand(folder, arguments.toArray(String[]::new));
    }

    private Dataset<Row> inSteps(RecoveryChecks with, Dataset<Row> files) {
        Dataset<Row> measured = kept(with.measure(files), "measured");
        return with.judge(measured.union(with.measureListed(files, measured)));
    }

    private Dataset<Row> kept(Dataset<Row> rows, String name) {
        String place = folder.resolveSibling(folder.getFileName() + name).toString();
        rows.write().parquet(place);
        return spark.read().parquet(place);
    }

    private static Object field(@Nullable Object row, String... path) {
        @Nullable Object value = row;
        for (String name : path) {
            value = ((Map<?, ?>) requireNonNull(value)).get(name);
        }
        return requireNonNull(value);
    }

    @Test
    void filesOfAFolderGiveWhatTheCommandGives() throws Exception {
        Recordings.writeExport(folder, 0);
        Map<String, Object> rows = Judged.activities(inSteps(checks, checks.files(folder.toString())));
        Judged.assertSame(rows, expected());
        assertThat(rows.keySet()).anyMatch(name -> name.contains("gone.fit"));
        assertThat(field(rows.get("null " + folder + "/activities/1.fit 0.0"), "diagnostics")
                        .toString())
                .contains("SPORT_LISTED")
                .contains("which counts");
    }

    @Test
    void aListInAGivenZipStillMissesItsFiles() throws Exception {
        Recordings.write(
                folder,
                "export.zip",
                Recordings.zip(Map.of(
                        "1.fit", Recordings.fit(1), "activities.csv", Recordings.list("1.fit,Run", "2.fit,Run"))));
        String zip = folder + "/export.zip";
        Map<String, Object> rows = Judged.activities(inSteps(checks, checks.files(zip)));
        Judged.assertSame(rows, Judged.byCommand(folder, zip, "--max-hr", "188"));
        assertThat(rows).hasSize(3);
    }

    @Test
    void smallPartitionsDivideAZipAndChangeNothing() throws Exception {
        Recordings.writeExport(folder, 0);
        spark.conf().set("spark.sql.files.maxPartitionBytes", "20000");
        spark.conf().set("spark.sql.files.openCostInBytes", "100");
        try {
            Dataset<Row> files = checks.files(folder.toString());
            assertThat(files.where("source like '%more.zip'").count()).isGreaterThan(2);
            assertThat(files.rdd().getNumPartitions()).isGreaterThan(5);
            Judged.assertSame(Judged.activities(inSteps(checks, files)), expected());
        } finally {
            spark.conf().unset("spark.sql.files.maxPartitionBytes");
            spark.conf().unset("spark.sql.files.openCostInBytes");
        }
    }

    @Test
    void aFolderForEachAthleteGivesWhatTheCommandGives() throws Exception {
        Recordings.writeExport(folder.resolve("anna"), 0);
        Recordings.writeExport(folder.resolve("ben!"), 20);
        Recordings.write(folder, "carla.zip", Recordings.zip(Map.of("1.fit", Recordings.fit(3))));
        Recordings.write(folder, "loose.fit", Recordings.fit(4));
        RecoveryChecks apart = checks.withAthletesApart();
        Dataset<Row> judged = inSteps(apart, apart.files(folder.toString())).cache();
        Judged.assertSame(Judged.activities(judged), expected("--athletes"));
        assertThat(Judged.athletes(judged)).hasSize(4).allMatch(line -> line.contains("recoverySlots"));
        judged.unpersist();
    }

    @Test
    void packedFilesAndThoseOfSparksOwnSourceGiveTheSame() throws Exception {
        Recordings.writeExport(folder, 0);
        Map<String, Object> expected = expected();
        Dataset<Row> packed = kept(checks.pack(checks.files(folder.toString())), "packed");
        assertThat(packed.where("content is null").count()).isZero();
        Judged.assertSame(Judged.activities(inSteps(checks, packed.drop("path", "length"))), expected);

        Dataset<Row> binary = spark.read()
                .format("binaryFile")
                .option("recursiveFileLookup", "true")
                .load(folder.toString());
        Map<String, Object> rows = Judged.activities(checks.judge(checks.measure(binary)));
        // That source passes over empty files.
        assertThat(rows.keySet().stream().map(name -> name.replace("file:", "")))
                .containsAll(expected.keySet().stream()
                        .filter(name -> !name.contains("gone.fit") && !name.contains("empty.fit"))
                        .toList());
    }

    @Test
    void whatWasMeasuredYesterdayAndNewFilesGiveTheVerdictsOfAFullRun() throws Exception {
        Recordings.writeExport(folder.resolve("yesterday"), 0);
        Recordings.writeExport(folder.resolve("today"), 11);
        // A copy of yesterday's run comes from another service today.
        Recordings.write(folder.resolve("today"), "2.gpx", Recordings.gpx(2));
        Dataset<Row> before = checks.files(folder.resolve("yesterday").toString());
        Dataset<Row> first = kept(checks.measure(before), "before");
        Dataset<Row> measured = kept(first.union(checks.measureListed(before, first)), "kept");

        Dataset<Row> now = checks.files(folder.resolve("today").toString());
        Dataset<Row> today = kept(checks.measure(now), "today");
        Dataset<Row> all = measured.union(today).union(checks.measureListed(now, today));
        Judged.assertSame(Judged.activities(checks.judge(all)), expected());
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
    void ofFilesOfOneNameEachIsToldOnceHoweverOftenItWasMeasured() {
        Object[] one = {"anna", "run.fit", Recordings.fit(1)};
        Object[] other = {"anna", "run.fit", Recordings.fit(2)};
        Map<String, Object> rows = Judged.activities(checks.judge(checks.measure(table(one, other))));
        Judged.assertSame(Judged.activities(checks.judge(checks.measure(table(other, one, other, one)))), rows);
        assertThat(rows).hasSize(2);
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
        assertThat(field(rows.get("anna run.fit (2) 0.0"), "reason", "code")).isEqualTo("SAME_NAME");
        assertThat(field(rows.get("ben run.fit 0.0"), "status")).isEqualTo("JUDGED");
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
        assertThat(field(rows.get("anna nothing.fit 0.0"), "reason", "code")).isEqualTo("EMPTY");
        assertThat(field(rows.get("null nobody.fit 0.0"), "status")).isEqualTo("JUDGED");
        assertThat(rows.keySet())
                .filteredOn(name -> name.startsWith("anna unnamed"))
                .hasSize(2);
    }

    @Test
    void pathsThatNoFileSystemCanHaveAreRows() {
        Dataset<Row> paths = spark.createDataFrame(
                Stream.of("", null, "12:30.fit", "nowhere://1.fit")
                        .map(path -> RowFactory.create(path, 5L))
                        .toList(),
                new StructType().add("path", DataTypes.StringType).add("length", DataTypes.LongType));
        Map<String, Object> rows = Judged.activities(checks.judge(checks.measure(paths)));
        assertThat(rows)
                .hasSize(4)
                .allSatisfy(
                        (name, row) -> assertThat(field(row, "reason", "code")).isEqualTo("IO"));
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
                        RowFactory.create("dora", "{}")),
                columns);
        Dataset<Row> judged = checks.judge(measured, profiles).cache();
        Map<String, Object> maxima = new TreeMap<>();
        Judged.activities(judged).forEach((name, row) -> maxima.put(name, field(row, "maximalHeartRate", "value")));
        assertThat(maxima)
                .containsExactly(
                        Map.entry("anna 1.fit 0.0", 201.0),
                        Map.entry("ben 1.fit 0.0", 188.0),
                        Map.entry("carla 1.fit 0.0", 188.0));
        assertThat(judged.where("type = 'athlete' and size(warnings) > 0")
                        .select("athlete", "warnings")
                        .collectAsList())
                .singleElement()
                .satisfies(row -> assertThat(row.toString()).contains("carla").contains("profile"));
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
                        org.apache
                                .spark
                                .sql
                                .functions
                                .when(col("source").equalTo("1.fit"), lit(new byte[] {9}))
                                .otherwise(col("trace")))
                .withColumn(
                        "science",
                        org.apache
                                .spark
                                .sql
                                .functions
                                .when(col("source").equalTo("2.fit"), lit("0.1"))
                                .otherwise(col("science")));
        damaged = damaged.union(measured.where("source = '3.fit'")
                .withColumn("source", lit(null).cast("string"))
                .withColumn("index", lit(null).cast("int")));
        Map<String, Object> rows = Judged.activities(checks.judge(damaged));
        assertThat(field(rows.get("anna unnamed 0.0"), "reason", "code")).isEqualTo("STORED_ROW");
        assertThat(field(rows.get("anna 1.fit 0.0"), "reason", "code")).isEqualTo("STORED_ROW");
        assertThat(field(rows.get("anna 2.fit 0.0"), "reason", "message").toString())
                .contains("0.1");
        assertThat(field(rows.get("anna 3.fit 0.0"), "status")).isEqualTo("JUDGED");
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
    void aPathThatDoesNotExistIsARowAndPatternsAreFound() throws Exception {
        Recordings.write(folder, "a/1.fit", Recordings.fit(1));
        Recordings.write(folder, "b/2.fit", Recordings.fit(2));
        Recordings.write(folder, "b/3.gpx", Recordings.gpx(3));
        Dataset<Row> files = checks.files(
                folder + "/missing.fit",
                folder + "/*/*.fit",
                folder.resolve("a").toString());
        Map<String, Object> rows = Judged.activities(inSteps(checks, files));
        assertThat(rows).hasSize(3);
        assertThat(field(rows.get("null " + folder + "/missing.fit 0.0"), "reason", "code"))
                .isEqualTo("NO_SUCH_FILE");
        Set<String> names = rows.keySet();
        assertThat(names)
                .anyMatch(name -> name.endsWith("/a/1.fit 0.0"))
                .anyMatch(name -> name.endsWith("/b/2.fit 0.0"));
    }
}
