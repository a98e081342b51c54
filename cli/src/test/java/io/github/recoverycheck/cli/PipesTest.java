package io.github.recoverycheck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.recoverycheck.simulator.RunSimulator;
import io.github.recoverycheck.simulator.TcxFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pipes, as shells make them of {@code <(...)} and {@code >(...)}; skipped where there are none. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class PipesTest {
    @TempDir
    Path folder;

    private Path pipe = Path.of("");

    @BeforeEach
    void makePipe() throws InterruptedException {
        pipe = folder.resolve("pipe");
        int made = -1;
        try {
            made = new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
        } catch (IOException e) {
            // No such command on this system.
        }
        assumeTrue(made == 0, "no pipes");
    }

    @Test
    void aRunIsReadFromAPipe() throws Exception {
        byte[] run = Runs.fit(1, 3);
        CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> {
            try {
                Files.write(pipe, run);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(Cli.run("explain", pipe, "--max-hr", "190").succeeds().out()).contains("Score");
        writing.get(10, TimeUnit.SECONDS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"run.fit", "run.gpx", "run.tcx", "run.fit.gz"})
    void aPipeIsConvertedAsAFileIs(String name) throws Exception {
        byte[] run = name.endsWith(".gpx")
                ? Runs.gpx(1).getBytes(StandardCharsets.UTF_8)
                : name.endsWith(".tcx")
                        ? TcxFile.encode(RunSimulator.simulate(Runs.plan(2), 1).activity())
                        : Runs.fit(1, 3);
        Path file = folder.resolve(name);
        try (OutputStream out = name.endsWith(".gz")
                ? new GZIPOutputStream(Files.newOutputStream(file))
                : Files.newOutputStream(file)) {
            out.write(run);
        }
        CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> {
            try {
                Files.write(pipe, Files.readAllBytes(file));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(Cli.run("convert", pipe).succeeds().out())
                .isEqualTo(Cli.run("convert", file).succeeds().out());
        writing.get(10, TimeUnit.SECONDS);
    }

    @Test
    void resultsAreWrittenIntoAPipeThatStaysOne() throws Exception {
        Path run = Files.write(folder.resolve("run.fit"), Runs.fit(1, 3));
        CompletableFuture<String> reading = CompletableFuture.supplyAsync(() -> {
            try {
                return Files.readString(pipe);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        Cli.run("check", run, "--format", "jsonl", "--output", pipe).succeeds();
        assertThat(reading.get(10, TimeUnit.SECONDS)).contains("\"JUDGED\"", "summary");
        assertThat(Files.isRegularFile(pipe)).isFalse();
    }
}
