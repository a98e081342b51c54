package io.github.recoverycheck.archive;

import static io.github.recoverycheck.archive.SimulatedFiles.fit;
import static io.github.recoverycheck.archive.SimulatedFiles.gpx;
import static io.github.recoverycheck.archive.SimulatedFiles.headerOf;
import static io.github.recoverycheck.archive.SimulatedFiles.renamed;
import static io.github.recoverycheck.archive.SimulatedFiles.stored;
import static io.github.recoverycheck.archive.SimulatedFiles.text;
import static io.github.recoverycheck.archive.SimulatedFiles.write;
import static io.github.recoverycheck.archive.SimulatedFiles.zip;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverycheck.activity.Diagnostic;
import io.github.recoverycheck.archive.SimulatedFiles.Entry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Zips as they should not be. */
final class ZipEntriesTest {
    @TempDir
    Path folder;

    private Ledger check(byte[] zip) throws IOException, InterruptedException {
        return Ledger.of(write(folder, "export.zip", zip));
    }

    @Test
    void twoEntriesOfOneNameAreBothRead() throws Exception {
        byte[] zip = zip(new Entry("aa.fit", fit(1)), new Entry("ab.fit", fit(2)), new Entry("aa.fit (2)", text("x")));
        Ledger ledger = check(renamed(zip, "ab.fit", "aa.fit"));
        assertThat(ledger.rows()).hasSize(3);
        assertThat(ledger.status("!/aa.fit")).isEqualTo(Status.JUDGED);
        assertThat(ledger.status("!/aa.fit (2)")).isEqualTo(Status.JUDGED);
        assertThat(ledger.status("!/aa.fit (2) (2)")).isEqualTo(Status.NOT_AN_ACTIVITY);
    }

    @Test
    void anEntryNamedLikeAPathIsOnlyALabel() throws Exception {
        Path inner = Files.createDirectories(folder.resolve("x/y"));
        Path file =
                write(inner, "export.zip", zip(new Entry("../../evil.fit", fit(1)), new Entry("/etc/x", text("x"))));
        Ledger ledger = Ledger.of(file);
        assertThat(ledger.sources()).containsExactly(file + "!/../../evil.fit", file + "!//etc/x");
        assertThat(ledger.status("evil.fit")).isEqualTo(Status.JUDGED);
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).containsExactly(file);
        }
    }

    @Test
    void aCutZipGivesWhatStoodBeforeTheCut() throws Exception {
        byte[] zip = zip(new Entry("1.fit", fit(1)), new Entry("2.fit", fit(2)));
        int cut = headerOf(zip, "2.fit") + (zip.length - headerOf(zip, "2.fit")) / 2;
        Ledger ledger = check(Arrays.copyOf(zip, cut));
        assertThat(ledger.status("1.fit")).isEqualTo(Status.JUDGED);
        LedgerRow half = ledger.row("2.fit");
        assertThat(half.status()).isEqualTo(Status.JUDGED);
        assertThat(half.activity().orElseThrow().measurements().elapsedSeconds())
                .isBetween(300.0, 1200.0);
        assertThat(half.activity().orElseThrow().diagnostics())
                .extracting(Diagnostic::code)
                .contains(Diagnostic.Code.DAMAGED);
        assertThat(ledger.reason("(rest)")).isEqualTo("ZIP_DAMAGED");
    }

    @Test
    void aZipWithoutItsDirectoryIsReadFromTheBeginning() throws Exception {
        byte[] zip = zip(new Entry("1.fit", fit(1)), new Entry("2.gpx", gpx(2)));
        int directory = new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
        Ledger ledger = check(Arrays.copyOf(zip, directory));
        assertThat(ledger.status("1.fit")).isEqualTo(Status.JUDGED);
        assertThat(ledger.status("2.gpx")).isEqualTo(Status.JUDGED);
        assertThat(ledger.reason("(rest)")).isEqualTo("ZIP_DAMAGED");
    }

    @Test
    void aZipOfWhichOnlyTheFirstBytesAreLeftIsUnreadable() throws Exception {
        Ledger ledger = check(Arrays.copyOf(zip(new Entry("1.fit", fit(1))), 20));
        assertThat(ledger.rows()).hasSize(1);
        assertThat(ledger.status("export.zip")).isEqualTo(Status.UNREADABLE);
    }

    @Test
    void aWrongChecksumIsToldAndCostsNoOtherEntry() throws Exception {
        byte[] content = gpx(1);
        byte[] zip = stored(new Entry("1.gpx", content), new Entry("2.fit", fit(2)));
        String all = new String(zip, StandardCharsets.ISO_8859_1);
        int digit = all.indexOf("<gpxtpx:hr>", all.length() / 8) + "<gpxtpx:hr>".length();
        zip[digit] = '2';
        Ledger ledger = check(zip);
        LedgerRow damaged = ledger.row("1.gpx");
        assertThat(damaged.activity().orElseThrow().diagnostics())
                .extracting(Diagnostic::code)
                .contains(Diagnostic.Code.DAMAGED);
        assertThat(ledger.status("2.fit")).isEqualTo(Status.JUDGED);
        assertThat(ledger.row("2.fit").activity().orElseThrow().diagnostics())
                .extracting(Diagnostic::code)
                .doesNotContain(Diagnostic.Code.DAMAGED);
    }

    @Test
    void aDamagedZipWithinAZipCostsOnlyItself() throws Exception {
        byte[] inner = zip(new Entry("1.fit", fit(1)));
        Ledger ledger = check(zip(new Entry("part.zip", Arrays.copyOf(inner, 100)), new Entry("2.fit", fit(2))));
        assertThat(ledger.status("2.fit")).isEqualTo(Status.JUDGED);
        assertThat(ledger.rows().stream().filter(row -> row.source().contains("part.zip")))
                .isNotEmpty()
                .allMatch(row -> row.status() == Status.UNREADABLE);
    }

    @Test
    void zipsAreNotOpenedWithoutEnd() throws Exception {
        byte[] zip = zip(new Entry("1.fit", fit(1)));
        for (int depth = 0; depth < 5; depth++) {
            zip = zip(new Entry(depth + ".zip", zip));
        }
        Ledger ledger = check(zip);
        assertThat(ledger.rows()).hasSize(1);
        assertThat(ledger.rows().get(0).status()).isEqualTo(Status.OVER_LIMIT);
        assertThat(ledger.rows().get(0).reason().orElseThrow().message()).endsWith("(limit depth=2)");
    }

    @Test
    void rowsOfADirectoryAreThoseOfAStream() throws Exception {
        byte[] zip = zip(new Entry("1.fit", fit(1)), new Entry("2.gpx", gpx(2)), new Entry("n.txt", text("x")));
        Ledger direct = check(zip);
        Ledger streamed = Ledger.of(write(folder, "outer.zip", zip(new Entry("export.zip", zip))));
        assertThat(streamed.rows())
                .extracting(LedgerRow::status)
                .isEqualTo(List.of(direct.rows().stream().map(LedgerRow::status).toArray()));
        assertThat(streamed.verdicts()).isEqualTo(direct.verdicts());
    }

    @Test
    void workersThatReadAtOnceDoNotDisturbEachOther() throws Exception {
        Entry[] entries = IntStream.range(0, 4000)
                .mapToObj(i -> new Entry(String.format("%08d", i), text(String.format("%08d", i))))
                .toArray(Entry[]::new);
        Path file = write(folder, "export.zip", zip(entries));
        Ledger ledger = Ledger.of(ArchiveCheck.using(SimulatedFiles.readers()).withJobs(8), file);
        assertThat(ledger.rows()).hasSize(entries.length).allSatisfy(row -> {
            String name = row.source().substring(row.source().length() - 8);
            assertThat(row.reason().orElseThrow().message())
                    .endsWith(HexFormat.ofDelimiter(" ").formatHex(text(name)));
        });
    }
}
