package io.github.recoverycheck.benchmarks;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.simulator.RunPlan;
import io.github.recoverycheck.simulator.RunSimulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Function;

/** The files that are read: real ones below the system property {@code corpus}, or generated ones of any length. */
final class BenchmarkFile {
    private BenchmarkFile() {}

    /**
     * The bytes of a file.
     *
     * @param file path below the corpus; if empty, a generated run of so many minutes
     */
    static byte[] bytes(String file, int minutes, Function<Activity, byte[]> encode) throws IOException {
        if (!file.isEmpty()) {
            return Files.readAllBytes(Path.of(System.getProperty("corpus", "")).resolve(file));
        }
        RunPlan plan = RunPlan.withDefaults()
                .withStart(Instant.parse("2025-06-01T06:00:00Z"))
                .withDurationMinutes(minutes);
        return encode.apply(RunSimulator.simulate(plan, 1).activity());
    }

    /** How many tags begin: nothing that reads XML does less. */
    static int countTags(byte[] document) {
        int count = 0;
        for (byte b : document) {
            count += b == '<' ? 1 : 0;
        }
        return count;
    }
}
