package io.github.recoverycheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where {@code --report} writes to, and where it must not. */
final class ReportOptionTest {
    @TempDir
    Path folder;

    private Path run = Path.of("");
    private Path page = Path.of("");

    @BeforeEach
    void writeRun() throws IOException {
        run = Files.write(folder.resolve("run.fit"), Runs.fit(1, 3));
        page = folder.resolve("report.html");
    }

    private List<String> namesInFolder() throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            return found.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void theReportIsWrittenBesideTheUsualResults() throws IOException {
        String usual = Cli.run("check", run, "--max-hr", "190").succeeds().out();
        assertThat(Cli.run("check", run, "--max-hr", "190", "--report", page)
                        .succeeds()
                        .out())
                .isEqualTo(usual);
        assertThat(page).content().startsWith("<!DOCTYPE html>").endsWith("</html>\n");
    }

    @Test
    void anOlderReportIsReplacedAndNeverCheckedItself() throws IOException {
        Files.writeString(page, "old");
        for (int i = 0; i < 2; i++) {
            Cli call = Cli.run("check", folder, "--format", "jsonl", "--report", page)
                    .succeeds();
            assertThat(call.lines()).hasSize(2);
            assertThat(page).content().startsWith("<!DOCTYPE html>");
        }
        assertThat(namesInFolder()).containsExactly("report.html", "run.fit");
    }

    @Test
    void aReportThatCannotBeWrittenIsToldInASentenceAndNothingIsChecked() throws IOException {
        Path missing = folder.resolve("no/such/report.html");
        Cli call = Cli.run("check", run, "--report", missing).exits(3);
        assertThat(call.err()).contains("cannot be written", "there is no " + folder.resolve("no/such"));
        assertThat(call.out()).isEmpty();
        assertThat(Cli.run("check", run, "--report", folder).exits(3).err()).contains("cannot be written", "folder");
        assertThat(namesInFolder()).containsExactly("run.fit");
    }

    @Test
    void aReportNeverReplacesWhatIsChecked() throws IOException {
        byte[] before = Files.readAllBytes(run);
        Cli call =
                Cli.run("check", run, "--report", folder.resolve("./run.fit")).exits(2);
        assertThat(call.err()).contains("--report names a file that is read, which it would replace");
        assertThat(run).hasBinaryContent(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--report", "--output", "--history"})
    void aRecordingIsNeverReplacedWhateverItIsCalled(String option) throws IOException {
        byte[] before = Files.readAllBytes(run);
        Path link = Files.createSymbolicLink(folder.resolve("link"), run);
        Path zip = Files.write(folder.resolve("export.zip"), new byte[] {'P', 'K', 3, 4, 0});
        Path gzip = Files.write(folder.resolve("other"), new byte[] {0x1F, (byte) 0x8B, 8, 0});
        Path gpx = Files.writeString(folder.resolve("g"), "<a:gpx xmlns:a='http://g'/>", StandardCharsets.UTF_16);
        for (Path named : List.of(link, run, zip, gzip, gpx)) {
            assertThat(Cli.run("check", folder, option, named).exits(2).err())
                    .contains(option + " names a recording or an archive, which it would replace");
        }
        assertThat(run).hasBinaryContent(before);
    }

    @Test
    void aDiaryAndAProfileAreNeverReplaced() throws IOException {
        Path diary = Files.writeString(folder.resolve("diary.csv"), "date,rpe\n2025-03-01,3\n");
        assertThat(Cli.run("check", run, "--diary", diary, "--report", diary)
                        .exits(2)
                        .err())
                .contains("--report and --diary name the same file");
        assertThat(Cli.run("check", run, "--profile", diary, "--output", diary)
                        .exits(2)
                        .err())
                .contains("--output and --profile name the same file");
        Path history = folder.resolve("history.jsonl");
        Path detour = Files.createSymbolicLink(folder.resolve("detour"), folder).resolve("history.jsonl");
        assertThat(Cli.run("check", run, "--history", history, "--output", detour)
                        .exits(2)
                        .err())
                .contains("--output and --history name the same file");
        assertThat(diary).hasContent("date,rpe\n2025-03-01,3\n");
        assertThat(history).doesNotExist();
    }

    @Test
    void reportAndOutputAreTwoFiles() throws IOException {
        Cli call = Cli.run("check", run, "--output", page, "--report", page).exits(2);
        assertThat(call.err()).contains("--report and --output name the same file");
        assertThat(namesInFolder()).containsExactly("run.fit");
    }

    @Test
    void aReportIsWholeThoughNobodyReadsTheResults() throws IOException {
        Files.writeString(page, "old");
        StringWriter err = new StringWriter();
        int code = RecoveryCheck.run(
                new PrintWriter(new ClosedPipe()),
                new PrintWriter(err),
                "check",
                run.toString(),
                "--report",
                page.toString());
        assertThat(code).isEqualTo(3);
        assertThat(page).content().startsWith("<!DOCTYPE html>").endsWith("</html>\n");
        assertThat(err.toString()).doesNotContain("fault");
        assertThat(namesInFolder()).containsExactly("report.html", "run.fit");
    }

    /** As {@code recovery-check … | head -1} leaves it. */
    private static final class ClosedPipe extends Writer {
        @Override
        public void write(char[] characters, int offset, int length) throws IOException {
            throw new IOException("Broken pipe");
        }

        @Override
        public void flush() throws IOException {
            throw new IOException("Broken pipe");
        }

        @Override
        public void close() {}
    }
}
