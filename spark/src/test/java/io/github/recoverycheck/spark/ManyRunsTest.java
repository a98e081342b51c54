package io.github.recoverycheck.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverycheck.archive.ActivityFacts;
import io.github.recoverycheck.archive.MeasuredEntry;
import io.github.recoverycheck.archive.Status;
import io.github.recoverycheck.json.MeasuredEntryJson;
import io.github.recoverycheck.measure.RunMeasurements;
import io.github.recoverycheck.simulator.DemoArchive;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the second step needs for an athlete has a bound, however much the athlete runs. */
@Timeout(300)
final class ManyRunsTest {
    @TempDir
    private static Path folder;

    private static Path patterns;

    @BeforeAll
    static void measureSeason() throws IOException, InterruptedException {
        DemoArchive.write(folder.resolve("season"), 7, 6);
        patterns = Files.write(
                folder.resolve("patterns"),
                CheckedLines.of(folder.resolve("season")).measured().stream()
                        .filter(entry -> entry.row().status() == Status.JUDGED)
                        .filter(ManyRunsTest::hasStartAndDistance)
                        .map(MeasuredEntryJson::line)
                        .toList());
    }

    private static boolean hasStartAndDistance(MeasuredEntry entry) {
        return entry.row()
                .activity()
                .map(ActivityFacts::measurements)
                .filter(run -> run.start().isPresent() && run.distanceMeters().isPresent())
                .map(RunMeasurements::isRun)
                .orElse(false);
    }

    @Test
    void twoRunsADayFor27YearsAreJudgedInLittleMemory() throws Exception {
        Map<String, Integer> counts = judged(20_000, "192m");
        assertThat(counts).containsEntry("athlete", 1);
        counts.remove("athlete");
        assertThat(counts.keySet()).allMatch(kind -> kind.startsWith("JUDGED "));
        assertThat(sum(counts)).isEqualTo(20_000);
        assertThat(counts).as("verdicts of some kinds").hasSizeGreaterThan(2);
    }

    @Test
    void moreThanAnyAthleteHasAreAllToldInBoundedMemory() throws Exception {
        assertThat(judged(StoredEntries.MOST_ENTRIES + 1, "320m"))
                .containsExactly(Map.entry("OVER_LIMIT -", StoredEntries.MOST_ENTRIES + 1));
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many lines of each kind a process with so much memory gives. */
    private static Map<String, Integer> judged(int runs, String memory) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + memory,
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        ManyRuns.class.getName(),
                        patterns.toString(),
                        String.valueOf(runs)))
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output.lines()
                .map(line -> line.split(" (?=\\d+$)", -1))
                .collect(Collectors.toMap(
                        line -> line[0], line -> Integer.parseInt(line[1]), (a, b) -> a, HashMap::new));
    }
}
