package io.github.recoverycheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A check that is ended at a random moment, in turn by a signal that it may heed and by one that it cannot. */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class KilledTest {
    private static final String ERASE = "\r\u001B[K";
    private static final int KILLS = 20;
    private static final int RUNS = 12;

    @TempDir
    Path folder;

    private Path runs = Path.of("");
    private Path output = Path.of("");
    private Path history = Path.of("");
    private Path standardOutput = Path.of("");
    private Path errors = Path.of("");
    private String oldHistory = "";

    @BeforeEach
    void writeRuns() throws IOException {
        runs = Files.createDirectories(folder.resolve("runs"));
        output = Files.createDirectories(folder.resolve("results")).resolve("result.jsonl");
        history = folder.resolve("results/history.jsonl");
        standardOutput = folder.resolve("standard-output");
        errors = folder.resolve("errors");
        for (int day = 0; day < RUNS; day++) {
            Files.write(runs.resolve(day + ".fit"), Runs.fit(2 * day, 3));
        }
        Cli.run("check", runs.resolve("0.fit"), "--history", history, "--max-hr", "190")
                .succeeds();
        oldHistory = Files.readString(history);
    }

    private Process start(Object... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Drecoverycheck.progress=true",
                "-cp",
                System.getProperty("java.class.path"),
                RecoveryCheck.class.getName(),
                "check",
                runs.toString(),
                "--format",
                "jsonl",
                "--max-hr",
                "190"));
        Stream.of(options).map(Object::toString).forEach(command::add);
        return new ProcessBuilder(command)
                .redirectOutput(standardOutput.toFile())
                .redirectError(errors.toFile())
                .start();
    }

    private Map<String, String> input() throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.list(runs)) {
            for (Path file : files.toList()) {
                content.put(file.toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return content;
    }

    @Test
    void leavesTheOutputWholeOrAbsentTheHistoryOldOrNewAndTheInputUntouched() throws Exception {
        Map<String, String> input = input();
        long begin = System.nanoTime();
        assertThat(start("--output", output, "--history", history).waitFor()).isZero();
        long nanos = System.nanoTime() - begin;
        String wholeOutput = Files.readString(output);
        String newHistory = Files.readString(history);
        assertThat(newHistory).isNotEqualTo(oldHistory);

        Random random = new Random(20);
        int ended = 0;
        for (int i = 0; i < KILLS; i++) {
            Files.deleteIfExists(output);
            Files.writeString(history, oldHistory);
            Process process = start("--output", output, "--history", history);
            if (!process.waitFor((long) (random.nextDouble() * nanos), TimeUnit.NANOSECONDS)) {
                ended += kill(process, i % 2 == 0);
            }
            assertThat(Files.exists(output) ? Files.readString(output) : wholeOutput)
                    .isEqualTo(wholeOutput);
            assertThat(Files.readString(history)).isIn(oldHistory, newHistory);
            assertThat(input()).isEqualTo(input);
        }
        assertThat(ended).as("ended before they were done").isPositive();
    }

    @Test
    void leavesWholeLinesOnTheStandardOutput() throws Exception {
        long begin = System.nanoTime();
        assertThat(start().waitFor()).isZero();
        long nanos = System.nanoTime() - begin;
        List<String> lines = Files.readAllLines(standardOutput);
        Random random = new Random(4);
        for (int i = 0; i < 4; i++) {
            Process process = start();
            if (!process.waitFor((long) ((0.5 + random.nextDouble() / 2) * nanos), TimeUnit.NANOSECONDS)) {
                kill(process, true);
            }
            assertThat(Files.readString(standardOutput)).matches(text -> text.isEmpty() || text.endsWith("\n"));
            List<String> found = Files.readAllLines(standardOutput);
            assertThat(found).isEqualTo(lines.subList(0, found.size()));
        }
    }

    @Test
    void leavesNoLineOfProgress() throws Exception {
        Process process = start("--output", output, "--jobs", 1);
        // Java itself may say something there first.
        while (process.isAlive() && !Files.readString(errors).contains(ERASE)) {
            process.waitFor(10, TimeUnit.MILLISECONDS);
        }
        kill(process, true);
        assertThat(Files.readString(errors)).matches(text -> !text.contains(ERASE) || text.endsWith(ERASE));
    }

    /** @return 1 if the process had not ended by itself */
    private static int kill(Process process, boolean isHeeded) throws InterruptedException {
        if (isHeeded) {
            process.destroy();
        } else {
            process.destroyForcibly();
        }
        return process.waitFor() == 0 ? 0 : 1;
    }
}
