package io.github.recoverycheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverycheck.activity.ByteCount;
import io.github.recoverycheck.activity.ReadLimit;
import io.github.recoverycheck.activity.ReadLimits;
import io.github.recoverycheck.archive.ArchiveLimit;
import io.github.recoverycheck.archive.ArchiveLimits;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code --limit} in both commands, its messages, and the page that lists all limits. */
final class LimitOptionsTest {
    private static final int WRONG_USAGE = 2;
    private static final int OVER_LIMIT = 1;

    @TempDir
    static Path folder;

    private static Path fit = Path.of("");
    private static Path gpx = Path.of("");
    private static Path zip = Path.of("");

    @BeforeAll
    static void writeRuns() throws IOException {
        fit = Files.write(folder.resolve("run.fit"), Runs.fit(1, 3));
        gpx = Files.writeString(folder.resolve("run.gpx"), Runs.gpx(2));
        zip = folder.resolve("export.zip");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream packed = new ZipOutputStream(out)) {
            for (String name : List.of("1.fit", "2.fit")) {
                packed.putNextEntry(new ZipEntry(name));
                packed.write(Runs.fit(3, 3));
                packed.closeEntry();
            }
        }
    }

    private static Path file(String name) {
        return name.endsWith("fit") ? fit : name.endsWith("gpx") ? gpx : zip;
    }

    @ParameterizedTest
    @CsvSource({
        "run.fit, records=100",
        "run.fit, file-bytes=1KiB",
        "run.gpx, records=100",
        "run.gpx, stream-bytes=1KiB",
        "run.gpx, xml-depth=3",
        "run.gpx, xml-text=1",
        "export.zip, entries=1",
        "export.zip, unpacked-bytes=4KiB",
        "export.zip, name-characters=4"
    })
    void whatIsOverALimitEndsWithItAsTheOptionSpellsIt(String name, String limit) {
        assertThat(Cli.run("check", file(name), "--format", "csv", "--limit", limit)
                        .exits(OVER_LIMIT)
                        .out())
                .contains("OVER_LIMIT", "(limit " + limit + ")");
        assertThat(Cli.run("explain", file(name), "--limit", limit)
                        .exits(OVER_LIMIT)
                        .out()
                        .replaceAll("\\s+", " "))
                .contains("(limit " + limit + ")");
        assertThat(Cli.run("check", file(name)).succeeds().out()).doesNotContain("limit");
    }

    @Test
    void theLastOfSeveralCounts() {
        Cli.run("check", fit, "--limit", "records=5", "--limit", "file-bytes=1MiB", "--limit", "records=9999")
                .succeeds();
        Cli.run("check", fit, "--limit", "records=9999", "--limit", "records=5").exits(OVER_LIMIT);
    }

    @ParameterizedTest
    @CsvSource({
        "record=5, 'no such limit; there are entries, unpacked-bytes, ratio, free-bytes, depth, name-characters'",
        "RECORDS=5, no such limit",
        "=5, no such limit",
        "records, 'expected NAME=VALUE, such as records=800000'",
        "records=, is no whole number",
        "records=many, 'many'",
        "records=-1, is no whole number",
        "records=0, positive",
        "records=1KiB, is no whole number",
        "records=99999999999, records is at most 2147483647",
        "file-bytes=3GiB, file-bytes is at most 2147483647",
        "file-bytes=64mb, expected one like 64MiB or 2GiB",
        "unpacked-bytes=9999999TiB, too large",
        "depth=0, positive"
    })
    void anyOtherNameOrValueIsWrongUsage(String text, String told) {
        for (String command : List.of("check", "explain")) {
            Cli call = Cli.run(command, fit, "--limit", text).exits(WRONG_USAGE);
            assertThat(call.err()).contains("--limit " + text).contains(told);
            assertThat(call.out()).isEmpty();
        }
    }

    @Test
    void thePageListsEachLimitWithItsDefault() throws IOException {
        List<String> expected = new ArrayList<>();
        for (ArchiveLimit limit : ArchiveLimit.values()) {
            expected.add(row(limit.label(), limit.isSize(), limit.valueIn(ArchiveLimits.withDefaults())));
        }
        for (ReadLimit limit : ReadLimit.values()) {
            expected.add(row(limit.label(), limit.isSize(), limit.valueIn(ReadLimits.withDefaults())));
        }
        List<String> rows = Files.readAllLines(Path.of("../docs/limits.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .toList();
        assertThat(rows.stream().map(row -> row.split(" \\| ", -1)[0] + " | " + row.split(" \\| ", -1)[1]))
                .containsExactlyElementsOf(expected);
        assertThat(rows).allMatch(row -> row.split(" \\| ", -1)[2].length() > 20);
    }

    private static String row(String label, boolean size, long value) {
        return "| `" + label + "` | " + (size ? new ByteCount(value).toString() : Long.toString(value));
    }
}
