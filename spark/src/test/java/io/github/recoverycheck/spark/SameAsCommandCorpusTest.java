package io.github.recoverycheck.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverycheck.archive.ArchiveCheck;
import io.github.recoverycheck.athlete.AthleteProfile;
import io.github.recoverycheck.cli.Formats;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Real files give, row by row and to the last digit, what the command gives. */
@EnabledIfSystemProperty(named = "corpus", matches = ".+")
class SameAsCommandCorpusTest {
    private final Path corpus = Path.of(System.getProperty("corpus", ""));

    @TempDir
    private Path folder;

    @Test
    void theJobWritesWhatTheCommandWrites() throws Exception {
        String output = folder.resolve("verdicts").toString();
        StringWriter err = new StringWriter();
        SparkSession spark = LocalSession.get();
        int code = RecoveryCheckJob.run(
                new PrintWriter(new StringWriter()),
                new PrintWriter(err),
                corpus.toString(),
                "--max-hr",
                "194",
                "--output",
                output);
        Map<String, Object> expected = Judged.byCommand(corpus, corpus.toString(), "--max-hr", "194");
        assertThat(err.toString()).isEmpty();
        assertThat(code).as("some files of the corpus cannot be read").isEqualTo(1);
        assertSame(spark.read().parquet(output), expected);
    }

    @Test
    void eachFolderAsAnAthleteIsWhatTheCommandGives() throws Exception {
        // The command takes files that do not name their zone for recorded in UTC.
        RecoveryChecks checks = RecoveryChecks.on(LocalSession.get())
                .withCheck(() -> ArchiveCheck.using(Formats.readers())
                        .withAthlete(AthleteProfile.unknown().withZone(ZoneOffset.UTC)))
                .withAthletesApart();
        Dataset<Row> files = checks.files(corpus.toString());
        Dataset<Row> measured = checks.measure(files).cache();
        Dataset<Row> judged = checks.judge(measured.union(checks.measureListed(files, measured)));
        assertSame(judged, Judged.byCommand(corpus, corpus.toString(), "--athletes"));
        measured.unpersist();
    }

    private static void assertSame(Dataset<Row> judged, Map<String, Object> expected) {
        Map<String, Object> rows = Judged.activities(judged);
        assertThat(rows).hasSizeGreaterThan(500);
        Judged.assertSame(rows, expected);
    }
}
