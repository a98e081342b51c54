package io.github.recoverycheck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

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
