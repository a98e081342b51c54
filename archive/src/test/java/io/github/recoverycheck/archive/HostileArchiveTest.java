package io.github.recoverycheck.archive;

import static io.github.recoverycheck.archive.SimulatedFiles.cut;
import static io.github.recoverycheck.archive.SimulatedFiles.fit;
import static io.github.recoverycheck.archive.SimulatedFiles.gpx;
import static io.github.recoverycheck.archive.SimulatedFiles.headerOf;
import static io.github.recoverycheck.archive.SimulatedFiles.renamed;
import static io.github.recoverycheck.archive.SimulatedFiles.text;
import static io.github.recoverycheck.archive.SimulatedFiles.write;
import static io.github.recoverycheck.archive.SimulatedFiles.zip;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverycheck.archive.SimulatedFiles.Entry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Everything hostile or broken at once, each between two good runs. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class HostileArchiveTest {
    private static final int MIB = 1 << 20;

    /** What is bad, by name, and how its row may end. */
    private static final Map<String, Bad> ALL = new LinkedHashMap<>();

    @TempDir
    Path folder;

    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record Bad(byte[] content, Status... statuses) {}

    @BeforeAll
    static void make() throws IOException {
        bombs();
        fits();
        documents();
        others();
    }

    private static void bombs() throws IOException {
        byte[] zeros = zeros(200);
        ALL.put("bomb.gz", new Bad(zeros, Status.OVER_LIMIT, Status.UNREADABLE, Status.NOT_AN_ACTIVITY));
        byte[] lying = zeros.clone();
        Arrays.fill(lying, lying.length - 4, lying.length, (byte) 1);
        ALL.put("lying-about-its-size.gz", new Bad(lying, Status.OVER_LIMIT, Status.NOT_AN_ACTIVITY));
        byte[] gpx = gpx(90);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(gpx, 0, gpx.length / 2);
            byte[] blanks = new byte[MIB];
            Arrays.fill(blanks, (byte) ' ');
            for (int i = 0; i < 300; i++) {
                gzip.write(blanks);
            }
        }
        ALL.put("blanks.gpx.gz", new Bad(bytes.toByteArray(), Status.OVER_LIMIT));
        byte[] deep = zip(new Entry("91.fit", fit(91)));
        for (int depth = 0; depth < 6; depth++) {
            deep = zip(new Entry(depth + ".zip", deep));
        }
        ALL.put("deep.zip", new Bad(deep, Status.OVER_LIMIT, Status.UNSUPPORTED));
    }

    private static byte[] zeros(int mebibytes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            for (int i = 0; i < mebibytes; i++) {
                gzip.write(new byte[MIB]);
            }
        }
        return bytes.toByteArray();
    }

    private static void fits() {
        byte[] huge = fit(92);
        Arrays.fill(huge, 4, 8, (byte) 0x7F);
        ALL.put("declares-2-gib.fit", new Bad(huge, Status.JUDGED));
        byte[] tiny = new byte[14 + 6 + 500_000 + 2];
        byte[] begin = {14, 0x20, 0, 0, 0, 0, 0, 0, '.', 'F', 'I', 'T', 0, 0, 0x40, 0, 0, 20, 0, 0};
        System.arraycopy(begin, 0, tiny, 0, begin.length);
        ALL.put("records-of-one-byte.fit", new Bad(tiny, Status.OVER_LIMIT, Status.UNREADABLE));
        ALL.put("cut.fit", new Bad(cut(fit(93)), Status.JUDGED));
        ALL.put("empty.fit", new Bad(new byte[0], Status.UNREADABLE));
        ALL.put("noise.fit", new Bad(text("\u0001\u0002".repeat(999)), Status.UNREADABLE));
    }

    private static void documents() {
        String head = "<?xml version=\"1.0\"?>";
        String gpx = "<gpx version=\"1.1\" xmlns=\"http://www.topografix.com/GPX/1/1\">";
        StringBuilder laughs = new StringBuilder("<!DOCTYPE gpx [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        ALL.put("laughs.gpx", new Bad(text(head + laughs + "]>" + gpx + "<name>&a29;</name></gpx>"), unreadable()));
        String external = "<!DOCTYPE gpx SYSTEM \"http://127.0.0.1:9/x.dtd\">";
        ALL.put("external.gpx", new Bad(text(head + external + gpx + "</gpx>"), unreadable()));
        String file = "<!DOCTYPE gpx [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
        ALL.put("file.gpx", new Bad(text(head + file + gpx + "<name>&x;</name></gpx>"), unreadable()));
        ALL.put("instructions.gpx", new Bad(text(head + gpx + "<name>x<?x y?></name><?x y?></gpx>"), unreadable()));
        ALL.put("depth.gpx", new Bad(text(head + gpx + "<a>".repeat(100_000)), Status.OVER_LIMIT));
    }

    private static Status[] unreadable() {
        return new Status[] {Status.UNREADABLE, Status.NOT_AN_ACTIVITY};
    }

    private static void others() throws IOException {
        ALL.put("cut.zip", new Bad(Arrays.copyOf(zip(new Entry("94.fit", fit(94))), 60), Status.UNREADABLE));
        ALL.put("._1.fit", new Bad(new byte[] {0, 5, 0x16, 7, 0, 2, 0, 0, 'M', 'a', 'c'}, Status.NOT_AN_ACTIVITY));
        ALL.put("page.fit", new Bad(text("<!DOCTYPE html><html>Log in</html>"), Status.UNREADABLE));
        ALL.put("../../evil.fit", new Bad(fit(95), Status.JUDGED));
        ALL.put("\u001B[31m\u0007.fit", new Bad(fit(96), Status.JUDGED));
    }

    /** Each bad thing with a good run before and after it, and an encrypted entry and a name that stands twice. */
    private static byte[] archive() throws IOException {
        List<Entry> entries = new ArrayList<>();
        int day = 1;
        for (Map.Entry<String, Bad> bad : ALL.entrySet()) {
            entries.add(new Entry("good/" + day + ".fit", fit(day++)));
            entries.add(new Entry(bad.getKey(), bad.getValue().content()));
        }
        entries.add(new Entry("locked.fit", fit(97)));
        entries.add(new Entry("good/" + day + ".fit", fit(day++)));
        entries.add(new Entry("twicA.fit", fit(98)));
        entries.add(new Entry("twicB.fit", fit(99)));
        entries.add(new Entry("good/" + day + ".fit", fit(day)));
        byte[] zip = renamed(zip(entries.toArray(Entry[]::new)), "twicA.fit", "twicB.fit");
        String all = new String(zip, StandardCharsets.ISO_8859_1);
        zip[headerOf(zip, "locked.fit") + 6] |= 1;
        zip[all.lastIndexOf("locked.fit") - 46 + 8] |= 1;
        return zip;
    }

    private static Ledger check(int jobs, Path... paths) throws IOException, InterruptedException {
        return Ledger.of(ArchiveCheck.using(SimulatedFiles.readers()).withJobs(jobs), paths);
    }

    private static void everyGoodRunIsJudgedAndEveryBadThingIsARow(Ledger ledger, String prefix) {
        List<LedgerRow> good = ledger.rows().stream()
                .filter(row -> row.source().startsWith(prefix + "good/"))
                .toList();
        assertThat(good).hasSize(ALL.size() + 2).allMatch(row -> row.status() == Status.JUDGED);
        ALL.forEach((name, bad) -> assertThat(ledger.rows())
                .as(name)
                .filteredOn(row -> row.source().startsWith(prefix + name))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.status()).isIn((Object[]) bad.statuses())));
        assertThat(ledger.row("locked.fit").status()).isEqualTo(Status.UNREADABLE);
        assertThat(ledger.status(prefix + "twicB.fit")).isEqualTo(Status.JUDGED);
        assertThat(ledger.status(prefix + "twicB.fit (2)")).isEqualTo(Status.JUDGED);
    }

    @Test
    void inAZip() throws Exception {
        Path file = write(folder, "export.zip", archive());
        everyGoodRunIsJudgedAndEveryBadThingIsARow(check(2, file), file + "!/");
    }

    @Test
    void inAZipWithinAZip() throws Exception {
        Path file = write(folder, "outer.zip", zip(new Entry("export.zip", archive())));
        Ledger ledger = check(2, file);
        everyGoodRunIsJudgedAndEveryBadThingIsARow(ledger, file + "!/export.zip!/");
        assertThat(check(1, file)).isEqualTo(ledger);
    }

    @Test
    void inAZipWithoutItsDirectory() throws Exception {
        byte[] zip = archive();
        int directory = new String(zip, StandardCharsets.ISO_8859_1).lastIndexOf("good/1.fit") - 46;
        Path file = write(folder, "export.zip", Arrays.copyOf(zip, directory));
        Ledger ledger = check(2, file);
        everyGoodRunIsJudgedAndEveryBadThingIsARow(ledger, file + "!/");
        assertThat(ledger.reason("export.zip!/(rest)")).isEqualTo("ZIP_DAMAGED");
    }

    @Test
    void nothingIsWrittenAnywhere() throws Exception {
        Path inner = Files.createDirectories(folder.resolve("a/b/c"));
        Path file = write(inner, "export.zip", archive());
        byte[] before = Files.readAllBytes(file);
        check(2, folder);
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).containsExactly(file);
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }
}
