package io.github.recoverycheck.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.ActivityFormatException;
import io.github.recoverycheck.activity.ReadLimits;
import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.simulator.FitFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** The single pass must give, value by value, what the SDK's decoder gives. There are no allowed differences. */
final class FitDifferentialTest {
    private final List<String> mismatches = new ArrayList<>();
    private int files;
    private long records;

    @Test
    void agreesWithTheDecoderOnEveryRealFile() throws IOException {
        String corpus = System.getProperty("corpus", "");
        assumeFalse(corpus.isBlank(), "no corpus given");
        List<Path> paths;
        try (Stream<Path> tree = Files.walk(Path.of(corpus))) {
            paths = tree.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path path : paths) {
            String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
            if (name.endsWith(".fit")) {
                compare(path.toString(), Files.readAllBytes(path));
            } else if (name.endsWith(".fit.gz")) {
                try (var in = new GZIPInputStream(Files.newInputStream(path))) {
                    compare(path.toString(), in.readAllBytes());
                }
            } else if (name.endsWith(".zip")) {
                compareZipped(path);
            }
        }
        System.out.println(
                "FIT files compared: " + files + ", records: " + records + ", mismatches: " + mismatches.size());
        assertThat(files).isPositive();
        assertThat(mismatches).isEmpty();
    }

    private void compareZipped(Path path) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(path))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".fit")) {
                    compare(path + "!/" + entry.getName(), zip.readAllBytes());
                }
            }
        }
    }

    @Test
    void agreesWithTheDecoderOnSimulatedFiles() throws IOException {
        for (Sport sport : Sport.values()) {
            compare(sport.name(), FitFile.encode(FitFixtures.run(sport, 90)));
        }
        assertThat(records).isEqualTo(90L * Sport.values().length);
        assertThat(mismatches).isEmpty();
    }

    private void compare(String name, byte[] bytes) {
        files++;
        String difference = difference(bytes);
        if (!difference.isEmpty()) {
            mismatches.add(name + ": " + difference);
        }
    }

    private String difference(byte[] bytes) {
        List<Activity> expected;
        try {
            expected =
                    new DecodeOracle(bytes, "a.fit", ReadLimits.withDefaults().records()).read();
        } catch (ActivityFormatException e) {
            try {
                return "read, but refused by the decoder: " + read(bytes) + e;
            } catch (IOException found) {
                return ActivityDifference.ofRefusals(e, found);
            }
        }
        try {
            records += expected.stream().mapToInt(a -> a.counts().records()).sum();
            return ActivityDifference.of(expected, read(bytes));
        } catch (IOException e) {
            return "refused, but read by the decoder: " + e;
        }
    }

    private static List<Activity> read(byte[] bytes) throws IOException {
        return new FitReader().read(new ByteArrayInputStream(bytes), "a.fit", ReadLimits.withDefaults());
    }
}
