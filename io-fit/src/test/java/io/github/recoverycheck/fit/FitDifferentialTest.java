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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** The single pass must give, value by value, what the SDK's decoder gives. Whole files have no allowed difference. */
final class FitDifferentialTest {
    private static final int MUTATIONS = 6_000;

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

    /**
     * Where the decoder stumbles over a definition, only the reader's own exceptions count: it reads on, and takes as
     * missing what the decoder makes up.
     */
    @Test
    void agreesWithTheDecoderOnDamagedFiles() {
        Random random = new Random(20250302);
        List<byte[]> whole = List.of(
                FitFixtures.runBytes(12), compressed(), FitFixtures.joined(compressed(), compressed()), borrowing());
        int agreed = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] bytes = mutated(whole.get(i % whole.size()), random);
            DecodeOracle oracle = new DecodeOracle(bytes, "a.fit", 1000);
            String difference = difference(oracle, bytes);
            if (oracle.stumbles()) {
                continue;
            }
            agreed++;
            if (!difference.isEmpty()) {
                mismatches.add("mutation " + i + ": " + difference);
            }
        }
        assertThat(agreed).isGreaterThan(MUTATIONS / 2);
        assertThat(mismatches).isEmpty();
    }

    /** A file with compressed times, compressed distance and both byte orders. */
    private static byte[] compressed() {
        RawFit file = new RawFit()
                .define(0, 0, 0, 1, 0)
                .bytes(0, 4)
                .define(0, 20, 253, 4, 0x86, 8, 3, 0x0D, 3, 1, 2)
                .bytes(0)
                .number(FitFixtures.START_SECONDS, 4)
                .number(250, 3)
                .bytes(120)
                .defineBigEndian(1, 20, 2, 2, 0x84, 6, 2, 0x84, 13, 1, 1)
                .define(2, 21, 0, 1, 0, 1, 1, 0)
                .define(3, 20, 8, 3, 0x0D, 4, 1, 2, 53, 1, 2);
        for (int i = 0; i < 20; i++) {
            file.bytes(0xA0 | i)
                    .bigEndianNumber(2600 + i, 2)
                    .bigEndianNumber(2500, 2)
                    .bytes(20);
            file.bytes(0xC0 | i, 0, i % 2);
            file.bytes(0xE0 | i).number(300 | (i * 40L) << 12, 3).bytes(80, 64);
        }
        return file.file();
    }

    /** A file whose records take power from a developer field and heart rate from messages beside them. */
    private static byte[] borrowing() {
        RawFit file = new RawFit()
                .define(0, 0, 0, 1, 0)
                .bytes(0, 4)
                .define(1, 207, 3, 1, 2)
                .bytes(1, 0)
                .define(2, 206, 0, 1, 2, 1, 1, 2, 2, 1, 2, 8, 2, 7, 14, 2, 0x84, 15, 1, 2)
                .bytes(2, 0, 5, 0x84, 'W', 0, 20, 0, 7)
                .bytes(0x60, 0, 0, 20, 0, 2, 253, 4, 0x86, 3, 1, 2, 1, 5, 2, 0);
        for (int i = 0; i < 12; i++) {
            file.bytes(0).number(FitFixtures.START_SECONDS + i, 4).bytes(0xFF).number(200 + i, 2);
        }
        file.define(1, 132, 253, 4, 0x86, 9, 4, 0x86, 6, 1, 2)
                .bytes(1)
                .number(FitFixtures.START_SECONDS, 4)
                .number(7, 4)
                .bytes(120)
                .define(2, 132, 6, 8, 2, 10, 12, 0x0D);
        return file.bytes(2, 121, 122, 123, 124, 125, 126, 127, 128)
                .bytes(0, 4, 0x20, 0, 7, 0x70, 0, 0xA, 0xA0, 0, 0xD, 0xD0)
                .define(3, 7, 1, 1, 2, 2, 1, 2)
                .bytes(3, 190, 170)
                .file();
    }

    private static byte[] mutated(byte[] whole, Random random) {
        byte[] bytes = whole.clone();
        for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        if (random.nextInt(4) == 0) {
            return Arrays.copyOf(bytes, random.nextInt(bytes.length));
        }
        return random.nextBoolean() ? RawFit.closed(Arrays.copyOf(bytes, bytes.length - 2)) : bytes;
    }

    private void compare(String name, byte[] bytes) {
        files++;
        String difference = difference(
                new DecodeOracle(bytes, "a.fit", ReadLimits.withDefaults().records()), bytes);
        if (!difference.isEmpty()) {
            mismatches.add(name + ": " + difference);
        }
    }

    private String difference(DecodeOracle oracle, byte[] bytes) {
        List<Activity> expected;
        try {
            expected = oracle.read();
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
