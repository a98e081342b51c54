package io.github.recoverycheck.archive;

import static io.github.recoverycheck.archive.SimulatedFiles.fit;
import static io.github.recoverycheck.archive.SimulatedFiles.gzip;
import static io.github.recoverycheck.archive.SimulatedFiles.text;
import static io.github.recoverycheck.archive.SimulatedFiles.write;
import static io.github.recoverycheck.archive.SimulatedFiles.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.recoverycheck.archive.SimulatedFiles.Entry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Archives that unpack to more than anybody recorded. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class ArchiveLimitsTest {
    private static final int MIB = 1 << 20;

    @TempDir
    Path folder;

    private static ArchiveCheck checkWith(int entries, long bytes, int ratio, long freeBytes) {
        return ArchiveCheck.using(SimulatedFiles.readers())
                .withJobs(2)
                .withLimits(ArchiveLimits.withDefaults()
                        .withEntries(entries)
                        .withUnpackedBytes(bytes)
                        .withRatio(ratio)
                        .withFreeBytes(freeBytes));
    }

    private static byte[] bomb(long bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry("zeros"));
            byte[] zeros = new byte[MIB];
            for (long left = bytes; left > 0; left -= zeros.length) {
                zip.write(zeros);
            }
        }
        return packed.toByteArray();
    }

    @Test
    void aZipBombWithinAZipEndsAtTheRatioAndTheOthersAreRead() throws Exception {
        byte[] inner = bomb(200L * MIB);
        write(folder, "export.zip", zip(new Entry("bomb.zip", inner), new Entry("1.fit", fit(1))));
        write(folder, "plain.fit", fit(2));
        Ledger ledger = Ledger.of(ArchiveCheck.using(SimulatedFiles.readers()).withJobs(1), folder);
        assertThat(ledger.status("bomb.zip!/(rest)")).isEqualTo(Status.OVER_LIMIT);
        assertThat(ledger.row("bomb.zip!/(rest)").reason().orElseThrow().message())
                .contains("200 times", "unpack it and check the files", "(limit ratio=200)");
        assertThat(ledger.status("1.fit")).isEqualTo(Status.JUDGED);
        assertThat(ledger.status("plain.fit")).isEqualTo(Status.JUDGED);
    }

    @Test
    void whatNobodyAsksForIsNotUnpacked() throws Exception {
        // By the directory, the rest of a refused entry is passed over, however large it is.
        Path file = write(folder, "export.zip", bomb(200L * MIB));
        assertThat(Ledger.of(checkWith(9, MIB, 1, MIB), file).status("zeros")).isEqualTo(Status.NOT_AN_ACTIVITY);
    }

    @Test
    void gzipWithinAZipCountsToo() throws Exception {
        byte[] fit = fit(1);
        byte[] content = Arrays.copyOf(fit, 8 * MIB);
        Path file = write(folder, "export.zip", zip(new Entry("1.fit.gz", gzip(content)), new Entry("2.fit", fit(2))));
        assertThat(Ledger.of(file).status("1.fit.gz")).isEqualTo(Status.JUDGED);
        Ledger ledger = Ledger.of(checkWith(9, 100L * MIB, 2, MIB), file);
        assertThat(ledger.status("1.fit.gz")).isEqualTo(Status.OVER_LIMIT);
        assertThat(ledger.status("2.fit")).isEqualTo(Status.JUDGED);
        assertThat(Ledger.of(checkWith(9, 2L * MIB, 1000, MIB), file)
                        .row("1.fit.gz")
                        .reason()
                        .orElseThrow()
                        .message())
                .contains("more than 2MiB unpacked", "split the archive");
    }

    @Test
    void theTotalOfAStreamedZipEndsIt() throws Exception {
        Entry[] runs = IntStream.range(0, 5)
                .mapToObj(day -> new Entry(day + ".fit", fit(day)))
                .toArray(Entry[]::new);
        long each = fit(0).length;
        Path file = write(folder, "export.zip", zip(new Entry("part.zip", zip(runs)), new Entry("9.fit", fit(9))));
        Ledger ledger = Ledger.of(checkWith(99, 4 * each, 1000, MIB), file);
        assertThat(ledger.status("part.zip!/0.fit")).isEqualTo(Status.JUDGED);
        assertThat(ledger.status("part.zip!/(rest)")).isEqualTo(Status.OVER_LIMIT);
    }

    @Test
    void longNamesCountAsMoreEntries() throws Exception {
        Entry[] texts = IntStream.range(0, 10)
                .mapToObj(i -> new Entry("n".repeat(1280) + i, text("x")))
                .toArray(Entry[]::new);
        write(folder, "direct.zip", zip(texts));
        write(folder, "nested.zip", zip(new Entry("part.zip", zip(texts))));
        Ledger ledger = Ledger.of(checkWith(34, MIB, 1000, MIB), folder);
        assertThat(ledger.status("direct.zip!/(rest)")).isEqualTo(Status.OVER_LIMIT);
        assertThat(ledger.status("part.zip!/(rest)")).isEqualTo(Status.OVER_LIMIT);
        assertThat(ledger.summary().count(Status.NOT_AN_ACTIVITY)).isEqualTo(3 + 3);
    }

    @Test
    void entriesBeyondTheirNumberAreOneRow() throws Exception {
        Entry[] texts = IntStream.range(0, 10)
                .mapToObj(i -> new Entry(i == 0 ? "(rest)" : i + ".txt", text("x")))
                .toArray(Entry[]::new);
        write(folder, "direct.zip", zip(texts));
        write(folder, "nested.zip", zip(new Entry("part.zip", zip(texts))));
        Ledger ledger = Ledger.of(checkWith(4, MIB, 1000, MIB), folder);
        assertThat(ledger.status("direct.zip!/(rest) (2)")).isEqualTo(Status.OVER_LIMIT);
        assertThat(ledger.status("part.zip!/(rest) (2)")).isEqualTo(Status.OVER_LIMIT);
        assertThat(ledger.summary().count(Status.NOT_AN_ACTIVITY)).isEqualTo(4 + 3);
        assertThat(ledger.row("part.zip!/(rest) (2)").reason().orElseThrow().message())
                .contains("more than 4 entries");
    }

    @Test
    void zipsDeeperThanTheLimitAreOneRowEach() throws Exception {
        byte[] part = zip(new Entry("1.fit", fit(1)));
        Path file = write(
                folder,
                "export.zip",
                zip(
                        new Entry("part.zip", part),
                        new Entry("deep.zip", zip(new Entry("part.zip", part), new Entry("2.fit", fit(2))))));
        ArchiveLimits flat = ArchiveLimits.withDefaults().withDepth(1);
        Ledger ledger = Ledger.of(ArchiveCheck.using(SimulatedFiles.readers()).withLimits(flat), file);
        assertThat(ledger.status("!/part.zip!/1.fit")).isEqualTo(Status.JUDGED);
        assertThat(ledger.status("deep.zip!/2.fit")).isEqualTo(Status.JUDGED);
        assertThat(ledger.status("deep.zip!/part.zip")).isEqualTo(Status.OVER_LIMIT);
        assertThat(message(ledger, "deep.zip!/part.zip")).contains("unpack it").endsWith("(limit depth=1)");
    }

    @Test
    void anEntryWhoseNameIsLongerThanTheLimitIsShownByItsBeginning() throws Exception {
        String longName = "x".repeat(5_000);
        byte[] packed = zip(new Entry(longName + "1.fit", fit(1)), new Entry(longName + "2.fit", fit(2)));
        write(folder, "direct.zip", packed);
        write(folder, "nested.zip", zip(new Entry("part.zip", packed), new Entry("3.fit", fit(3))));
        Ledger ledger = Ledger.of(ArchiveCheck.using(SimulatedFiles.readers()), folder);
        for (String zip : List.of("direct.zip", "part.zip")) {
            assertThat(ledger.status(zip + "!/" + "x".repeat(60) + "…")).isEqualTo(Status.OVER_LIMIT);
            assertThat(message(ledger, zip + "!/" + "x".repeat(60) + "… (2)"))
                    .contains("5005 characters")
                    .endsWith("(limit name-characters=4096)");
        }
        assertThat(ledger.status("3.fit")).isEqualTo(Status.JUDGED);
        ArchiveLimits longer = ArchiveLimits.withDefaults().withNameCharacters(5_005);
        assertThat(Ledger.of(ArchiveCheck.using(SimulatedFiles.readers()).withLimits(longer), folder)
                        .summary()
                        .count(Status.OVER_LIMIT))
                .isZero();
    }

    private static String message(Ledger ledger, String end) {
        return ledger.row(end).reason().orElseThrow().message();
    }

    @ParameterizedTest
    @EnumSource
    void eachLimitIsSetAloneAndReadBack(ArchiveLimit limit) {
        ArchiveLimits defaults = ArchiveLimits.withDefaults();
        ArchiveLimits changed = limit.with(defaults, 77);
        for (ArchiveLimit other : ArchiveLimit.values()) {
            assertThat(other.valueIn(changed)).isEqualTo(other == limit ? 77 : other.valueIn(defaults));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> limit.with(defaults, 0));
        assertThat(limit.hint(changed)).isEqualTo("(limit " + limit.label() + "=77)");
    }

    @Test
    void filesThatAreLeftOutAreKnownByTheirRealPath() throws Exception {
        write(folder, "1.fit", fit(1));
        Path report = write(folder, "sub/report.csv", text("x"));
        Path link = Files.createSymbolicLink(folder.resolveSibling(folder.getFileName() + "-link"), report);
        try {
            ArchiveCheck check =
                    ArchiveCheck.using(SimulatedFiles.readers()).leavingOut(List.of(link, folder.resolve("missing")));
            assertThat(Ledger.of(check, folder).rows()).hasSize(1);
        } finally {
            Files.delete(link);
        }
    }
}
