package io.github.recoverycheck.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverycheck.simulator.DemoArchive;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A machine that is lost in the midst of a job costs neither results nor changes any. */
@Timeout(300)
final class KilledWorkerTest {
    /** Many small tasks, so that there is a midst. */
    private static final Map<String, Object> SMALL_TASKS = Map.of(
            "spark.sql.files.maxPartitionBytes",
            "200k",
            "spark.sql.files.openCostInBytes",
            "1k",
            "spark.sql.shuffle.partitions",
            30,
            "spark.sql.adaptive.enabled",
            false);

    @TempDir
    private static Path folder;

    private static Result expected;

    /** What a job says and writes. */
    private record Result(int code, String summary, Map<String, Object> activities, List<String> athletes) {}

    @BeforeAll
    static void checkInOneProcess() throws IOException {
        // Six weeks hold recordings of a telephone too.
        DemoArchive.write(folder.resolve("runs").resolve("0"), 7, 6);
        for (int athlete = 1; athlete < 10; athlete++) {
            DemoArchive.write(folder.resolve("runs").resolve(String.valueOf(athlete)), athlete, 1);
        }
        expected = run(LocalSession.get(), folder.resolve("expected"));
        LocalSession.stop();
    }

    /** By the method of the job in which the step is. */
    @ParameterizedTest
    @ValueSource(strings = {"Job.measure", "Job.write"})
    void theResultIsTheSameThoughAWorkerDiesInTheMidstOf(String step, @TempDir Path home) throws Exception {
        Path written = Files.createDirectory(folder.resolve(step));
        List<ProcessHandle> processes;
        try (LocalCluster cluster = new LocalCluster(home, 2);
                SparkSession session = cluster.session("a worker dies", SMALL_TASKS)) {
            WorkerKiller killer =
                    new WorkerKiller(cluster, stage -> stage.details().contains(step));
            session.sparkContext().addSparkListener(killer);

            Result result = run(session, written.resolve("verdicts"));

            assertThat(killer.endedBefore())
                    .as("the lost executor had results")
                    .contains(killer.lost().get(60, TimeUnit.SECONDS));
            assertThat(killer.left()).as("tasks without a result then").isPositive();
            processes = cluster.alive();
            assertThat(processes).as("master, worker, executor").hasSize(3);
            assertThat(result.summary()).isEqualTo(expected.summary());
            assertThat(result.code()).isEqualTo(expected.code());
            Judged.assertSame(result.activities(), expected.activities());
            assertThat(result.athletes()).containsExactlyInAnyOrderElementsOf(expected.athletes());
        }
        assertThat(processes).noneMatch(ProcessHandle::isAlive);
        assertThat(names(written)).containsExactly("verdicts");
        assertThat(names(written.resolve("verdicts")))
                .filteredOn(name -> !name.endsWith(".crc"))
                .containsExactlyInAnyOrder("_SUCCESS", "type=activity", "type=athlete");
    }

    private static Result run(SparkSession session, Path output) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = RecoveryCheckJob.run(
                new PrintWriter(out),
                new PrintWriter(err),
                folder.resolve("runs").toString(),
                "--athletes",
                "--output",
                output.toString());
        assertThat(err.toString()).isEmpty();
        Dataset<Row> judged = session.read().parquet(output.toString());
        return new Result(code, out.toString(), Judged.activities(judged), Judged.athletes(judged));
    }

    private static List<String> names(Path written) throws IOException {
        try (Stream<Path> files = Files.list(written)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
