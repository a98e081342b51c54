package io.github.recoverycheck.spark;

import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However files come to Spark, the rows are those that the command gives of them. */
class RecoveryChecksTest {
    private final SparkSession spark = LocalSession.get();
    private final RecoveryChecks checks = LocalSession.checks();

    @TempDir
    private Path folder;

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
        return LocalSession.kept(rows, folder, name);
    }

    @Test
    void filesOfAFolderGiveWhatTheCommandGives() throws Exception {
        Recordings.writeExport(folder, 0);
        Map<String, Object> rows = Judged.activities(inSteps(checks, checks.files(folder.toString())));
        Judged.assertSame(rows, expected());
        assertThat(rows.keySet()).anyMatch(name -> name.contains("gone.fit"));
        assertThat(Judged.field(rows.get("null " + folder + "/activities/1.fit 0.0"), "diagnostics")
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
        Judged.assertSame(
                Judged.activities(inSteps(
                        checks,
                        packed.drop("path", "length")
                                .withColumn("athlete", lit(null).cast("string")))),
                expected);

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
    void pathsThatNoFileSystemCanHaveAreRows() {
        Dataset<Row> paths = spark.createDataFrame(
                Stream.of("", null, "12:30.fit", "nowhere://1.fit")
                        .map(path -> RowFactory.create(path, 5L))
                        .toList(),
                new StructType().add("path", DataTypes.StringType).add("length", DataTypes.LongType));
        Map<String, Object> rows = Judged.activities(checks.judge(checks.measure(paths)));
        assertThat(rows)
                .hasSize(4)
                .allSatisfy((name, row) ->
                        assertThat(Judged.field(row, "reason", "code")).isEqualTo("IO"));
    }

    @Test
    void oddNamesAreFoundAndRead() throws Exception {
        List<String> names =
                List.of("a b.fit", "100%.fit", "a#b.fit", "[x].fit", "é {1}.fit", "a%20b.fit", "_a.fit", ".b.fit");
        for (int i = 0; i < names.size(); i++) {
            Recordings.write(folder, names.get(i), Recordings.fit(i));
        }
        Judged.assertSame(Judged.activities(inSteps(checks, checks.files(folder.toString()))), expected());
        assertThat(Judged.activities(checks.judge(checks.measure(checks.files(folder + "/[x].fit")))))
                .hasSize(1)
                .allSatisfy(
                        (name, row) -> assertThat(Judged.field(row, "status")).isEqualTo("JUDGED"));
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
        assertThat(Judged.field(rows.get("null " + folder + "/missing.fit 0.0"), "reason", "code"))
                .isEqualTo("NO_SUCH_FILE");
        Set<String> names = rows.keySet();
        assertThat(names)
                .anyMatch(name -> name.endsWith("/a/1.fit 0.0"))
                .anyMatch(name -> name.endsWith("/b/2.fit 0.0"));
    }
}
