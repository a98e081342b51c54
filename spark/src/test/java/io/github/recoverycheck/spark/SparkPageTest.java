package io.github.recoverycheck.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverycheck.archive.ArchiveCheck;
import io.github.recoverycheck.cli.Formats;
import io.github.recoverycheck.verdict.RecoveryJudge;
import io.github.recoverycheck.verdict.RuleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of docs/spark.md run, and what it says of columns and numbers is so. */
class SparkPageTest {
    private static final Path THIS_FILE = Path.of("src/test/java/io/github/recoverycheck/spark/SparkPageTest.java");

    private final SparkSession spark = LocalSession.get();

    @TempDir
    private Path folder;

    private static String page(String name) throws IOException {
        return Files.readString(Path.of("..", "docs", name));
    }

    @Test
    void theExamplesOfThePageAreThoseOfThisTest() throws IOException {
        String code = plain(Files.readString(THIS_FILE));
        List<String> examples = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
                .matcher(page("spark.md"))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(examples).hasSize(6).allSatisfy(example -> assertThat(code).contains(plain(example)));
    }

    /** Without line ends, which the formatter sets, and without the folder of this test. */
    private static String plain(String code) {
        return code.replace("folder + \"/", "\"").replaceAll("\\s+", "");
    }

    private void write(String name, int day) throws IOException {
        Recordings.write(folder, name, Recordings.zip(Map.of(day + ".fit", Recordings.fit(day))));
    }

    @Test
    void filesAreMeasuredAndJudged() throws IOException {
        write("exports/anna.zip", 1);
        RecoveryChecks checks = RecoveryChecks.on(spark);
        Dataset<Row> files = checks.files(folder + "/exports/*.zip");
        checks.measure(files).write().parquet(folder + "/measured");

        Dataset<Row> measured = spark.read().parquet(folder + "/measured");
        checks.judge(measured).write().parquet(folder + "/verdicts");

        Dataset<Row> again = checks.measureListed(files, measured);
        Dataset<Row> judgedWithLists = checks.judge(measured.unionByName(again));
        assertThat(Judged.activities(judgedWithLists))
                .isEqualTo(Judged.activities(spark.read().parquet(folder + "/verdicts")))
                .hasSize(1);
    }

    private Dataset<Row> uploads(String athlete, int day) {
        StructType columns = new StructType()
                .add("athlete", "string")
                .add("source", "string")
                .add("content", "binary");
        return spark.createDataFrame(List.of(RowFactory.create(athlete, day + ".fit", Recordings.fit(day))), columns);
    }

    @Test
    void aTableIsMeasuredAndJudgedByWhatItsAthletesTell() {
        RecoveryChecks checks = RecoveryChecks.on(spark);
        Dataset<Row> uploads = uploads("anna", 1);
        Dataset<Row> athletes = spark.createDataFrame(
                List.of(RowFactory.create(
                        "anna", "{\"schema\":\"recoverycheck-athlete/1\",\"maximalHeartRateBpm\":188}")),
                new StructType().add("athlete", "string").add("profile", "string"));
        Dataset<Row> measured = checks.measure(uploads.select("athlete", "source", "content"));
        Dataset<Row> judged = checks.judge(measured, athletes.select("athlete", "profile"));
        assertThat(judged.where("maximalHeartRate.value = 188").count()).isEqualTo(1);
    }

    @Test
    void otherSettingsAreUsed() {
        RecoveryChecks strict = RecoveryChecks.on(spark)
                .withCheck(() -> ArchiveCheck.using(Formats.readers())
                        .withJudge(RecoveryJudge.withDefaults()
                                .with(RuleSet.named("strict").orElseThrow())));
        Dataset<Row> judged = strict.judge(strict.measure(uploads("anna", 1)));
        assertThat(judged.where("preset = 'strict'").count()).isEqualTo(1);
    }

    @Test
    void onlyAthletesWithSomethingNewAreJudged() {
        RecoveryChecks checks = RecoveryChecks.on(spark);
        Dataset<Row> yesterday = checks.measure(uploads("anna", 1).union(uploads("ben", 2)));
        Dataset<Row> newFiles = uploads("anna", 3);
        Dataset<Row> today = checks.measure(newFiles);
        Dataset<Row> all = yesterday.unionByName(today);
        Dataset<Row> news = checks.judge(all.join(today.select("athlete").distinct(), "athlete", "left_semi"));
        assertThat(Judged.activities(news)).containsOnlyKeys("anna 1.fit 0.0", "anna 3.fit 0.0");
    }

    @Test
    void packedFilesAreMeasured() throws IOException {
        write("runs/2025/anna.zip", 1);
        RecoveryChecks checks = RecoveryChecks.on(spark);
        checks.pack(checks.files(folder + "/runs/2025/*"))
                .write()
                .option("compression", "zstd")
                .parquet(folder + "/packed/2025");
        Dataset<Row> measured = checks.measure(spark.read().parquet(folder + "/packed/2025"));
        assertThat(measured.count()).isEqualTo(1);
    }

    @Test
    void eachColumnIsDocumented() throws IOException {
        String pages = page("spark.md") + page("output.md");
        assertThat(Stream.of(Schemas.JUDGED, Schemas.MEASURED)
                        .flatMap(schema -> Arrays.stream(schema.fieldNames()))
                        .distinct())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(pages).contains("`" + name + "`"));
    }

    @Test
    void theLimitOfAnAthleteIsThatOfThePage() throws IOException {
        assertThat(page("spark.md"))
                .contains(NumberFormat.getInstance(Locale.ROOT).format(StoredEntries.MOST_ENTRIES) + " entries");
    }
}
