package io.github.recoverycheck.archive;

import static io.github.recoverycheck.archive.SimulatedFiles.fit;
import static io.github.recoverycheck.archive.SimulatedFiles.gpx;
import static io.github.recoverycheck.archive.SimulatedFiles.headerOf;
import static io.github.recoverycheck.archive.SimulatedFiles.stored;
import static io.github.recoverycheck.archive.SimulatedFiles.write;
import static io.github.recoverycheck.archive.SimulatedFiles.zip;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverycheck.activity.Diagnostic;
import io.github.recoverycheck.archive.SimulatedFiles.Entry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One bad entry between two good ones costs only itself, whether the zip is read by its directory or as a stream. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class ZipFaultsTest {
    private static final int LOCAL_FLAGS = 6;
    private static final int DIRECTORY_FLAGS = 8;
    private static final int DIRECTORY_CHECKSUM = 16;

    @TempDir
    Path folder;

    /** Three entries: good, {@code bad.gpx}, good. */
    private static byte[] plain() throws IOException {
        return zip(new Entry("1.fit", fit(1)), new Entry("bad.gpx", gpx(2)), new Entry("3.fit", fit(3)));
    }

    private static int inDirectory(byte[] zip) {
        return new String(zip, StandardCharsets.ISO_8859_1).lastIndexOf("bad.gpx") - 46;
    }

    private static byte[] encrypted() throws IOException {
        byte[] zip = plain();
        zip[headerOf(zip, "bad.gpx") + LOCAL_FLAGS] |= 1;
        zip[inDirectory(zip) + DIRECTORY_FLAGS] |= 1;
        return zip;
    }

    private static byte[] packedBy(int method) throws IOException {
        byte[] zip = plain();
        zip[headerOf(zip, "bad.gpx") + LOCAL_FLAGS + 2] = (byte) method;
        zip[inDirectory(zip) + DIRECTORY_FLAGS + 2] = (byte) method;
        return zip;
    }

    /** Bytes that are no UTF-8, as in names by Japanese Windows. */
    private static byte[] namedOtherwise() throws IOException {
        byte[] zip = plain();
        for (int header : new int[] {headerOf(zip, "bad.gpx") + 30, inDirectory(zip) + 46}) {
            zip[header] = (byte) 0x83;
            zip[header + 1] = (byte) 0x89;
        }
        return zip;
    }

    private static byte[] damagedInside() throws IOException {
        byte[] zip = plain();
        int middle = (headerOf(zip, "bad.gpx") + headerOf(zip, "3.fit")) / 2;
        Arrays.fill(zip, middle, middle + 40, (byte) 0xFF);
        return zip;
    }

    private static byte[] unpacked() throws IOException {
        return stored(new Entry("1.fit", fit(1)), new Entry("bad.gpx", gpx(2)), new Entry("3.fit", fit(3)));
    }

    private static byte[] wrongChecksum() throws IOException {
        byte[] all = unpacked();
        String text = new String(all, StandardCharsets.ISO_8859_1);
        int heartRate = text.indexOf("<gpxtpx:hr>", text.length() / 2) + "<gpxtpx:hr>".length();
        all[heartRate] = '2';
        return all;
    }

    private static byte[] declaringHugeSizes() throws IOException {
        byte[] zip = plain();
        // Lengths packed and unpacked stand behind the checksum, 4 bytes each.
        Arrays.fill(zip, inDirectory(zip) + DIRECTORY_CHECKSUM + 8, inDirectory(zip) + DIRECTORY_CHECKSUM + 12, (byte)
                0x7F);
        return zip;
    }

    private static byte[] linked() throws IOException {
        byte[] zip = plain();
        int header = inDirectory(zip);
        // Made by Unix, whose mode stands in the upper half of the external attributes.
        zip[header + 5] = 3;
        zip[header + 40] = (byte) 0xFF;
        zip[header + 41] = (byte) 0xA1;
        return zip;
    }

    /** Makes a zip. */
    @FunctionalInterface
    private interface Maker {
        byte[] zip() throws IOException;
    }

    /** What is wrong, and the code that its row shows; empty if the entry is read in part. */
    private record Fault(String name, Maker maker, String code) {
        byte[] zip() throws IOException {
            return maker.zip();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static Stream<Fault> faults() {
        return Stream.of(
                new Fault("encrypted", ZipFaultsTest::encrypted, "ENCRYPTED"),
                new Fault("Zstandard", () -> packedBy(93), "COMPRESSION_METHOD"),
                new Fault("unknown method", () -> packedBy(77), "COMPRESSION_METHOD"),
                new Fault("damaged inside", ZipFaultsTest::damagedInside, ""),
                new Fault("wrong checksum", ZipFaultsTest::wrongChecksum, ""));
    }

    private static Stream<Fault> oddities() {
        return Stream.of(
                new Fault("name in another encoding", ZipFaultsTest::namedOtherwise, ""),
                new Fault("sizes that are lies", ZipFaultsTest::declaringHugeSizes, ""));
    }

    private void check(Ledger ledger, Fault fault) {
        assertThat(ledger.rows()).hasSizeBetween(3, 4);
        assertThat(ledger.status("1.fit")).isEqualTo(Status.JUDGED);
        assertThat(ledger.status("3.fit")).isEqualTo(Status.JUDGED);
        LedgerRow bad = ledger.row("bad.gpx");
        if (fault.code.isEmpty()) {
            assertThat(bad.activity().orElseThrow().diagnostics())
                    .extracting(Diagnostic::code)
                    .contains(Diagnostic.Code.DAMAGED);
        } else {
            assertThat(bad.status()).isEqualTo(Status.UNREADABLE);
            assertThat(ledger.reason("bad.gpx")).isEqualTo(fault.code);
        }
        for (String good : List.of("1.fit", "3.fit")) {
            assertThat(ledger.row(good).activity().orElseThrow().diagnostics())
                    .extracting(Diagnostic::code)
                    .doesNotContain(Diagnostic.Code.DAMAGED);
        }
    }

    @ParameterizedTest
    @MethodSource("faults")
    void byTheDirectory(Fault fault) throws Exception {
        check(Ledger.of(write(folder, "export.zip", fault.zip())), fault);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void withinAnotherZip(Fault fault) throws Exception {
        check(Ledger.of(write(folder, "export.zip", zip(new Entry("part.zip", fault.zip())))), fault);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void withoutTheDirectory(Fault fault) throws Exception {
        byte[] zip = fault.zip();
        int directory = new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
        Ledger ledger = Ledger.of(write(folder, "export.zip", Arrays.copyOf(zip, directory)));
        check(ledger, fault);
        assertThat(ledger.reason("(rest)")).isEqualTo("ZIP_DAMAGED");
    }

    @ParameterizedTest
    @MethodSource("oddities")
    void whatIsOnlyOddIsRead(Fault oddity) throws Exception {
        write(folder, "direct.zip", oddity.zip());
        assertThat(Ledger.of(folder).summary().count(Status.JUDGED)).isEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("oddities")
    void whatIsOnlyOddIsReadWithinAnotherZipToo(Fault oddity) throws Exception {
        write(folder, "outer.zip", zip(new Entry("part.zip", oddity.zip())));
        assertThat(Ledger.of(folder).summary().count(Status.JUDGED)).isEqualTo(3);
    }

    /** The zip library opens such an entry at once where its length stands before it. */
    @Test
    void aMethodThatTakesAnotherLibraryCostsOnlyItsEntryAlsoInAStream() throws Exception {
        byte[] zip = unpacked();
        zip[headerOf(zip, "bad.gpx") + LOCAL_FLAGS + 2] = 93;
        zip[inDirectory(zip) + DIRECTORY_FLAGS + 2] = 93;
        Ledger ledger = Ledger.of(write(folder, "outer.zip", zip(new Entry("part.zip", zip))));
        assertThat(ledger.status("1.fit")).isEqualTo(Status.JUDGED);
        assertThat(ledger.status("3.fit")).isEqualTo(Status.JUDGED);
        assertThat(ledger.row("(rest)").reason().orElseThrow().message()).contains("method");
    }

    private static byte[] texts() throws IOException {
        Random random = new Random(3);
        Entry[] entries = new Entry[4];
        for (int i = 0; i < entries.length; i++) {
            StringBuilder words = new StringBuilder("text");
            for (int word = 0; word < 150; word++) {
                words.append(' ').append(random.nextInt(1000));
            }
            entries[i] = new Entry("entry" + i, SimulatedFiles.text(words.toString()));
        }
        return zip(entries);
    }

    private static void losesNothingSilently(Ledger ledger, String change) {
        boolean isTold = ledger.rows().stream().anyMatch(row -> row.status() == Status.UNREADABLE);
        if (!isTold) {
            for (int i = 0; i < 4; i++) {
                String name = "entry" + i;
                assertThat(ledger.sources()).as(change).anyMatch(source -> source.contains(name));
            }
        }
        assertThat(ledger.rows())
                .as(change)
                .noneMatch(row -> row.reason()
                        .filter(reason -> reason.code().equals("INTERNAL"))
                        .isPresent());
    }

    @Test
    void noBitOfADirectoryThatFlipsLosesAnEntrySilently() throws Exception {
        byte[] zip = texts();
        int directory = new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
        for (int bit = 8 * directory; bit < 8 * zip.length; bit += 5) {
            byte[] flipped = zip.clone();
            flipped[bit / 8] ^= (byte) (1 << (bit % 8));
            losesNoRow(flipped, bit);
        }
    }

    /** A flipped name is another name, so rows are counted. */
    private void losesNoRow(byte[] flipped, int bit) throws Exception {
        Ledger ledger = Ledger.of(write(folder, "export.zip", flipped));
        boolean isTold = ledger.rows().stream().anyMatch(row -> row.status() == Status.UNREADABLE);
        assertThat(isTold || ledger.rows().size() >= 4)
                .as("bit %d: %s", bit, ledger.sources())
                .isTrue();
    }

    @Test
    void noByteOfAStreamedZipThatChangesLosesAnEntrySilently() throws Exception {
        byte[] zip = texts();
        Random random = new Random(5);
        for (int i = 0; i < 600; i++) {
            byte[] changed = zip.clone();
            int place = random.nextInt(zip.length);
            changed[place] ^= (byte) (1 + random.nextInt(255));
            Path file = write(folder, "outer.zip", zip(new Entry("part.zip", changed)));
            boolean isName = new String(changed, StandardCharsets.ISO_8859_1).split("entry[0-3]", -1).length < 9;
            if (!isName) {
                losesNothingSilently(Ledger.of(file), "byte " + place);
            }
        }
    }

    @Test
    void aLinkWithinAZipIsNotAFile() throws Exception {
        Ledger ledger = Ledger.of(write(folder, "export.zip", linked()));
        assertThat(ledger.reason("bad.gpx")).isEqualTo("NOT_A_FILE");
        assertThat(ledger.status("bad.gpx")).isEqualTo(Status.NOT_AN_ACTIVITY);
        assertThat(ledger.status("3.fit")).isEqualTo(Status.JUDGED);
    }
}
