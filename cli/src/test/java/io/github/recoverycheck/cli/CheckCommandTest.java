package io.github.recoverycheck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.recoverycheck.archive.ArchiveCheck;
import io.github.recoverycheck.archive.CheckSummary;
import io.github.recoverycheck.archive.LedgerRow;
import io.github.recoverycheck.simulator.DemoArchive;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code recovery-check check} in its three formats. */
final class CheckCommandTest {
    private static final int DAMAGED = 1;

    @TempDir
    static Path archive;

    private static int files;

    @TempDir
    Path folder;

    @BeforeAll
    static void writeDemo() throws IOException {
        // The first runs share a zip of three; it is one of the files.
        files = DemoArchive.write(archive, 7, 2).size() + 2;
    }

    @Test
    void theTableHasARowForEachRunInOrderOfTime() {
        Cli call = Cli.run("check", archive, "--max-hr", "190").exits(DAMAGED);
        List<String> rows = call.lines().stream()
                .filter(line -> line.matches("\\d{4}-\\d\\d-\\d\\d .*"))
                .toList();
        assertThat(rows).hasSize(files - DAMAGED).isSorted();
        assertThat(rows).allMatch(row -> row.matches(".* (recovery|borderline|no|cannot tell) .*|.* recovery +\\d+"));
        assertThat(call.lines()).allMatch(line -> line.length() <= 80 || line.contains(archive.toString()));
        assertThat(call.lines()).noneMatch(line -> line.endsWith(" "));
        assertThat(call.out()).contains("Not read:", (1000 + files) + ".fit");
        assertThat(call.err()).isEmpty();
    }

    @Test
    void jsonLinesHoldEachEntryAndAddUp() {
        Cli call = Cli.run("check", archive, "--format", "jsonl").exits(DAMAGED);
        List<String> lines = call.lines();
        assertThat(lines).hasSize(files + 1).allMatch(line -> line.startsWith("{\"schema\":\"recoverycheck/1\""));
        assertThat(lines.subList(0, files)).allMatch(line -> line.contains("\"type\":\"activity\""));
        assertThat(lines.get(files)).contains("\"type\":\"summary\"", "\"lines\":" + files, "\"UNREADABLE\":1");
        assertThat(lines.stream().filter(line -> line.contains("\"status\":\"JUDGED\"")))
                .hasSize(files - DAMAGED)
                .allMatch(line -> line.contains("\"verdict\":\"") && line.contains("\"findings\":["));
    }

    @Test
    void commaSeparatedValuesHaveOneRecordForEachEntry() throws IOException {
        Cli call =
                Cli.run("check", archive, "--format", "CSV", "--max-hr", "190").exits(DAMAGED);
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(call.out())) {
            List<CsvRecord> records = reader.stream().toList();
            assertThat(records).hasSize(files + 1).allMatch(record -> record.getFieldCount() == 24);
            assertThat(records.get(0).getFields())
                    .startsWith("source", "index", "status")
                    .endsWith("feel", "reason", "athlete");
            assertThat(records.subList(1, files + 1))
                    .allMatch(record -> List.of("JUDGED", "UNREADABLE").contains(record.getField(2)))
                    .allMatch(record -> record.getField(2).equals("JUDGED")
                            != record.getField(6).isEmpty());
        }
    }

    @Test
    void withoutDamageTheExitCodeIsZero() {
        Cli call = Cli.run("check", archive.resolve("export.zip")).succeeds();
        assertThat(call.out()).contains("3 runs");
    }

    @Test
    void resultsDependNeitherOnJobsNorOnTheOrderOfPaths() {
        String expected =
                Cli.run("check", archive, "--format", "jsonl", "--jobs", 1).out();
        Path zip = archive.resolve("export.zip");
        Path activities = archive.resolve("activities");
        assertThat(Cli.run("check", zip, activities, "--format", "jsonl", "--jobs", 4)
                        .out())
                .isEqualTo(expected);
        assertThat(Cli.run("check", "--jobs", 3, "--quiet", "--format", "jsonl", activities, zip)
                        .out())
                .isEqualTo(expected);
    }

    @Test
    void aMissingPathIsARowAndExitsWithOne() {
        Path missing = folder.resolve("missing.fit");
        Cli call = Cli.run("check", missing, archive.resolve("export.zip"), "--format", "jsonl")
                .exits(1);
        assertThat(call.lines()).hasSize(5);
        assertThat(call.out()).contains("\"NO_SUCH_FILE\"", "\"UNREADABLE\":1", "\"JUDGED\":3");
    }

    @Test
    void anEmptyFolderIsToldAndIsNoFault() {
        Cli call = Cli.run("check", folder).succeeds();
        assertThat(call.err()).contains("nothing to check");
        assertThat(Cli.run("check", folder, "--format", "csv").succeeds().lines())
                .hasSize(1);
    }

    @Test
    void ignoringRpeDropsIt() throws IOException {
        Path run = Files.write(folder.resolve("run.fit"), Runs.fit(1, 9));
        assertThat(Cli.run("check", run, "--format", "jsonl").succeeds().out())
                .contains("\"rpe\":{\"value\":9,")
                .contains("\"feel\":{\"value\":50,");
        assertThat(Cli.run("check", run, "--format", "jsonl", "--ignore-rpe")
                        .succeeds()
                        .out())
                .contains("\"rpe\":{\"missing\":\"NOT_REPORTED\"}")
                .contains("\"feel\":{\"missing\":\"NOT_REPORTED\"}");
    }

    @Test
    void namesDoNotSteerTheTerminal() throws IOException {
        Files.writeString(folder.resolve("a\u001B[31m\r\u0007\u009B1m.fit"), "text");
        assertThat(Cli.run("check", folder).exits(1).out()).contains("a\\u001b[31m\\u000d\\u0007\\u009b1m.fit");
        Path missing = folder.resolve("b\u001B[31m\u009B/x");
        assertThat(Cli.run("check", folder, "--output", missing).exits(3).err()).contains("b\\u001b[31m\\u009b");
    }

    @Test
    void namesDoNotTurnTextAround() throws IOException {
        Files.writeString(folder.resolve("a\u202Exlsx.fit"), "text");
        Files.writeString(folder.resolve("b\u2028c.fit"), "text");
        for (String format : List.of("table", "csv")) {
            assertThat(Cli.run("check", folder, "--format", format).exits(1).out())
                    .contains("a\\u202exlsx.fit", "b\\u2028c.fit")
                    .doesNotContain("\u202E", "\u2028");
        }
    }

    @Test
    void noCellIsAFormulaAndNumbersStayNumbers() throws Exception {
        List<String> names = List.of("=1+1.fit", "+1.fit", "-1.fit", "@A1.fit", "\uFF1D1.fit", "\t=1.fit", "a=1.fit");
        for (String name : names) {
            Files.writeString(folder.resolve(name), "text");
        }
        Files.write(folder.resolve("run.fit"), Runs.fit(1, 3));
        Path here = Path.of("").toAbsolutePath();
        StringWriter out = new StringWriter();
        CsvReport report = new CsvReport(out);
        ArchiveCheck.using(Formats.readers())
                .check(
                        List.of(folder),
                        row -> report.row(new LedgerRow(
                                folder.relativize(here.resolve(row.source())).toString(),
                                "=athlete",
                                row.index(),
                                row.status(),
                                row.activity(),
                                row.verdict(),
                                row.reason(),
                                row.duplicateOf())));
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(out.toString())) {
            List<CsvRecord> records = reader.stream().skip(1).toList();
            assertThat(records.stream().map(record -> record.getField(0)))
                    .containsExactlyInAnyOrder(
                            "'=1+1.fit",
                            "'+1.fit",
                            "'-1.fit",
                            "'@A1.fit",
                            "'\uFF1D1.fit",
                            "\\u0009=1.fit",
                            "a=1.fit",
                            "run.fit");
            assertThat(records).allMatch(record -> record.getField(23).equals("'=athlete"));
            assertThat(records.stream()
                            .flatMap(record -> record.getFields().subList(9, 22).stream())
                            .filter(cell -> !cell.isEmpty()))
                    .isNotEmpty()
                    .allMatch(cell -> cell.matches("-?[0-9]+(\\.[0-9]+)?"))
                    .anyMatch(cell -> cell.startsWith("-"));
        }
    }

    @Test
    void theTableSaysWhatElseThereIs() throws IOException {
        for (int i = 0; i < 12; i++) {
            Files.writeString(
                    folder.resolve(i + ".json"), i < 4 ? "{\"deviceDays\":[]}" : "{\"dateOfSleep\":1,\"logId\":2}");
        }
        for (String kind : List.of("a,b,c", "<html>", "%PDF-", "[1]", "GIF89a", "SQLite format 3\0")) {
            Files.writeString(folder.resolve(kind.charAt(0) + "x"), kind);
        }
        assertThat(Cli.run("check", folder).succeeds().out().replaceAll("\\s+", " "))
                .contains("Not activities: 8 sleep, 4 monitoring, 1 JSON, 1 database, 1 document, 1 picture, 1 table,"
                        + " 1 web page. ");
        Files.writeString(folder.resolve("suunto.json"), "{\"DeviceLog\":{}}");
        assertThat(Cli.run("check", folder).succeeds().out()).contains("""

                        Not activities, or not supported: 8 sleep, 4 monitoring, 1 JSON, 1 Suunto JSON,
                        1 database, 1 document, 1 picture and 2 more.
                        """.substring(1));
        assertThat(Cli.run("check", folder.resolve("suunto.json")).succeeds().out())
                .endsWith(
                        "Not supported: 1 Suunto JSON.\n\nNo run found.\n0 runs in 1 entry; besides: 1 of an unsupported format.\n");
    }

    @Test
    void theTableBeginsWithWhatWasAssumedAndEndsWithTwoSentences() throws IOException {
        for (int day = 0; day < 4; day++) {
            Files.write(folder.resolve(day + ".fit"), Runs.fit(day, 3));
        }
        List<String> lines =
                Cli.run("check", folder, "--max-hr", "190").succeeds().lines();
        assertThat(lines.get(0))
                .isEqualTo("Assumed for the last run: Maximal heart rate 190 ± 2 bpm, as given (--max-hr).");
        assertThat(lines).anyMatch(line -> line.endsWith("; week by week:"));
        assertThat(lines.get(lines.size() - 1)).isEqualTo("4 runs in 4 entries.");
        assertThat(Cli.run("check", folder).succeeds().out())
                .startsWith("Assumed for the last run: No maximal heart rate is known (--max-hr,\n--birth-year).");
    }

    @Test
    void tableLinesBreakAtEightyColumns() throws IOException {
        for (int i = 0; i < 30; i++) {
            Files.writeString(folder.resolve("a file with blanks in its long name " + i + ".fit"), "text");
        }
        Cli call = Cli.run("check", folder).exits(1);
        assertThat(call.lines()).allMatch(line -> line.length() <= 80);
        assertThat(call.out()).contains("10 more");
    }

    @Test
    void aWriterThatFailsIsAnIoFaultInEveryFormat() {
        Writer full = new Writer() {
            @Override
            public void write(char[] characters, int offset, int length) throws IOException {
                throw new IOException("disk full");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        CheckSummary nothing = new CheckSummary(0, 0, Map.of(), Map.of(), Map.of(), 0, Map.of());
        for (Report.Format format : Report.Format.values()) {
            assertThatIOException()
                    .isThrownBy(() -> Report.of(format, full, false, 80).close(nothing))
                    .withMessage("disk full");
        }
    }

    @Test
    void nothingIsWrittenIntoTheArchive() throws IOException {
        Path copy = Files.writeString(folder.resolve("6.fit"), "text");
        Cli.run("check", folder).exits(1);
        try (Stream<Path> found = Files.list(folder)) {
            assertThat(found).containsExactly(copy);
        }
    }

    @Test
    void nothingIsLostWithADamagedCopyAndWhereAnythingElseIsDamagedIsTold() throws IOException {
        byte[] run = Runs.fit(1, 3);
        Files.write(folder.resolve("whole.fit"), run);
        Files.write(folder.resolve("copy.fit"), Arrays.copyOf(run, run.length / 2));
        Files.writeString(folder.resolve("cut.gpx"), "<gpx><trk>");
        Cli call = Cli.run("check", folder).exits(1);
        assertThat(call.out().replaceAll("\\s+", " "))
                .doesNotContain("Read in part")
                .contains("cut.gpx: the file ends before it is complete; 0 whole points before are kept (1:11)")
                .contains("1 recorded twice, 1 unreadable");
        assertThat(Cli.run("check", folder, "--format", "csv").exits(1).out())
                .contains("the same run as " + folder.resolve("whole.fit"), "are kept (1:11)");
        Files.delete(folder.resolve("whole.fit"));
        assertThat(Cli.run("check", folder).exits(1).out()).contains("Read in part:");
    }

    @Test
    void whereAPartThatIsReadIsDamagedIsToldUnlessItIsItsEnd() throws IOException {
        byte[] run = Runs.fit(1, 3);
        Files.write(folder.resolve("cut.fit"), Arrays.copyOf(run, run.length / 2));
        StringBuilder track = new StringBuilder("<gpx><trk><type>running</type><trkseg>\n");
        for (int minute = 10; minute < 50; minute++) {
            track.append("<trkpt lat='50.").append(minute).append("' lon='8'><time>2025-03-01T06:");
            track.append(minute).append(":00Z</time></trkpt>\n");
        }
        Files.writeString(folder.resolve("damaged.gpx"), track + "<trkpt lat=50></trkseg></trk></gpx>");

        assertThat(Cli.run("check", folder).succeeds().out().replaceAll("\\s+", " "))
                .contains("damaged.gpx: the file is malformed from here on; 40 whole points before are kept (42:13)")
                .contains("cut.fit: the file ends ")
                .doesNotContain("(byte ");
    }
}
