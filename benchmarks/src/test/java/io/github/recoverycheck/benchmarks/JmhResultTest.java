package io.github.recoverycheck.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JmhResultTest {
    @TempDir
    private Path folder;

    private Path written(String params, String unit, String rawData, String secondaryMetrics) throws IOException {
        return Files.writeString(folder.resolve("result.json"), """
                [{"jmhVersion": "1.37", "benchmark": "io.github.recoverycheck.benchmarks.GpxBenchmark.reader",
                  "mode": "avgt", "forks": 2, %s
                  "primaryMetric": {"score": 9.0, "scoreError": "NaN", "scoreConfidence": ["NaN", "NaN"],
                    "scoreUnit": "%s", "rawData": %s},
                  "secondaryMetrics": {%s}}]
                """.formatted(params, unit, rawData, secondaryMetrics));
    }

    @Test
    void aKernelIsNamedByClassMethodAndParameters() throws IOException {
        Path file = written(
                "\"params\": {\"recording\": \"1h\"},",
                "us/op",
                "[[5.0, 4.0, 90.0], [6.0, 5.5, 4.5]]",
                "\"gc.alloc.rate\": {\"score\": 7.0}, \"gc.alloc.rate.norm\": {\"score\": 2048.5}");

        assertThat(JmhResult.read(file)).containsExactly(new KernelTime("GpxBenchmark.reader 1h", 4, 2048.5));
    }

    @Test
    void timesAreMicrosecondsWhateverTheUnit() throws IOException {
        assertThat(JmhResult.read(written("", "ms/op", "[[2.0]]", "")))
                .containsExactly(new KernelTime("GpxBenchmark.reader", 2000, Double.NaN));
    }

    @Test
    void throughputIsRefusedAsMoreOfItIsNoRegression() throws IOException {
        Path file = written("", "ops/us", "[[2.0]]", "");

        assertThatThrownBy(() -> JmhResult.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("GpxBenchmark.reader is no mean time but in ops/us");
    }
}
