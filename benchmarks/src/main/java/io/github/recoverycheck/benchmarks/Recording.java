package io.github.recoverycheck.benchmarks;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.simulator.RunPlan;
import io.github.recoverycheck.simulator.RunSimulator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;

/**
 * What a benchmark reads: a simulated run of so many hours, one sample a second, such as {@code 10h}; or, with the system
 * property {@code corpus}, a real file by its path in that folder, such as {@code pairs/01.fit}.
 */
final class Recording {
    private static final String CORPUS = "corpus";
    private static final double MINUTES_PER_HOUR = 60;
    private static final String GZIP = ".gz";

    private Recording() {}

    /** Whether the name is a length, and no file's. */
    static boolean isSimulated(String name) {
        return name.matches("\\d+h");
    }

    /** How many tags begin: nothing that reads XML does less. */
    static int countTags(byte[] document) {
        int count = 0;
        for (byte b : document) {
            count += b == '<' ? 1 : 0;
        }
        return count;
    }

    /** The unpacked bytes of the file. */
    static byte[] bytes(String name, Function<Activity, byte[]> encoder) {
        if (isSimulated(name)) {
            double hours = Integer.parseInt(name.substring(0, name.length() - 1));
            RunPlan plan = RunPlan.withDefaults().withDurationMinutes(hours * MINUTES_PER_HOUR);
            return encoder.apply(RunSimulator.simulate(plan, 1).activity());
        }
        try {
            byte[] bytes = Files.readAllBytes(Path.of(System.getProperty(CORPUS, ""), name));
            if (!name.endsWith(GZIP)) {
                return bytes;
            }
            try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                return unpacked.readAllBytes();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
