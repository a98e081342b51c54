package io.github.recoverycheck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.recoverycheck.athlete.AthleteHistory;
import io.github.recoverycheck.science.ScienceParameters;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What {@code check} writes: its results, and the history. */
final class OutputAndHistoryTest {
    private static final int RUNS = 8;

    @TempDir
    static Path runs;

    @TempDir
    Path folder;

    private Path history = Path.of("");

    @BeforeAll
    static void writeRuns() throws IOException {
        for (int day = 0; day < RUNS; day++) {
            Files.write(runs.resolve(day + ".fit"), Runs.fit(2 * day, 3));
        }
    }

    @BeforeEach
    void nameHistory() {
        history = folder.resolve("history.jsonl");
    }

    private static Object[] check(Stream<Path> files, Object... options) {
        List<Object> arguments = new ArrayList<>(List.of("check", "--format", "jsonl", "--max-hr", "190"));
        files.forEach(arguments::add);
        arguments.addAll(List.of(options));
        return arguments.toArray();
    }

    private static Stream<Path> files(int from, int to) {
        return Stream.iterate(from, day -> day + 1).limit(to - from).map(day -> runs.resolve(day + ".fit"));
    }

    private List<Path> filesInFolder() throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            return found.toList();
        }
    }

    @Test
    void anOutputFileHoldsWhatTheStandardOutputWouldSay() throws IOException {
        Path file = folder.resolve("result.jsonl");
        Files.writeString(file, "old");
        Cli call = Cli.run(check(files(0, 1), "--output", file)).succeeds();
        assertThat(call.out()).isEmpty();
        assertThat(Files.readString(file)).isEqualTo(Cli.run(check(files(0, 1))).out());
        assertThat(filesInFolder()).containsExactly(file);
    }

    @Test
    void anOutputFileAppearsOnlyWhenItIsComplete() throws Exception {
        Path file = folder.resolve("result.csv");
        try (Output out = Output.to(file, new PrintWriter(new StringWriter()))) {
            assertThat(filesInFolder()).isEmpty();
            out.writer().write("half");
            assertThat(file).doesNotExist();
        }
        assertThat(filesInFolder()).isEmpty();
        try (Output out = Output.to(file, new PrintWriter(new StringWriter()))) {
            out.writer().write("whole");
            out.commit();
        }
        assertThat(filesInFolder()).containsExactly(file);
        assertThat(file).hasContent("whole");
    }

    @Test
    void theOutputMayLieInTheFolderThatIsChecked() throws IOException {
        Files.copy(runs.resolve("0.fit"), folder.resolve("0.fit"));
        for (String format : List.of("table", "csv", "jsonl")) {
            Path file = folder.resolve("result." + format);
            Cli.run("check", folder, "--format", format, "--output", file).succeeds();
            assertThat(Files.readString(file)).doesNotContain(".tmp");
        }
        assertThat(filesInFolder()).hasSize(4);
    }

    @Test
    void anOutputThatCannotBeWrittenIsToldInASentence() throws IOException {
        Path missing = folder.resolve("no/such/result.csv");
        Cli call = Cli.run(check(files(0, 1), "--output", missing)).exits(3);
        assertThat(call.err()).contains("cannot be written", "there is no " + folder.resolve("no/such"));
        assertThat(call.out()).isEmpty();
        Path directory = Files.createDirectories(folder.resolve("directory"));
        assertThat(Cli.run(check(files(0, 1), "--output", directory)).exits(3).err())
                .contains("folder");
        assertThat(directory).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-------", "rw-rw-rw-", "r--r-----"})
    void whoeverMayReadTheOldFileMayReadTheNewOneAndNobodyElse(String permissions) throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Path file = Files.createFile(folder.resolve("result.jsonl"));
        Path report = Files.createFile(folder.resolve("report.html"));
        for (Path old : List.of(file, report)) {
            Files.setPosixFilePermissions(old, PosixFilePermissions.fromString(permissions));
        }
        Cli.run(check(files(0, 1), "--output", file, "--report", report)).succeeds();
        for (Path replaced : List.of(file, report)) {
            assertThat(replaced).isNotEmptyFile();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(replaced)))
                    .isEqualTo(permissions);
        }
    }

    @Test
    void aReplacedFileStaysItsGroups() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("unix"));
        Path file = Files.createFile(folder.resolve("result.jsonl"));
        assumeTrue(isGivenTo(4, file), "whoever tests may give no file to another group");

        Cli.run(check(files(0, 1), "--output", file)).succeeds();

        assertThat(file).isNotEmptyFile();
        assertThat(Files.getAttribute(file, "unix:gid")).isEqualTo(4);
    }

    private static boolean isGivenTo(int group, Path file) {
        try {
            Files.setAttribute(file, "unix:gid", group);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void aLinkStaysALink() throws IOException {
        Path real = Files.writeString(folder.resolve("real"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), real);
        Cli.run(check(files(0, 1), "--output", link)).succeeds();
        assertThat(link).isSymbolicLink();
        assertThat(Files.readString(real)).contains("summary");
    }

    @Test
    void aLinkToNothingYetStaysALink() throws IOException {
        Path real = folder.resolve("real");
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("other"));
        Files.createSymbolicLink(folder.resolve("other"), real);
        Cli.run(check(files(0, 1), "--output", link)).succeeds();
        assertThat(link).isSymbolicLink();
        assertThat(Files.readString(real)).contains("summary");
        Path circle = Files.createSymbolicLink(folder.resolve("circle"), Path.of("circle"));
        assertThat(Cli.run(check(files(0, 1), "--output", circle)).exits(3).err())
                .contains("cannot be written", circle.toString());
    }

    @Test
    void theFileThatWasAskedForIsNamedWhereNoneCanBeMade() {
        // Where a folder takes no file although its permissions allow it.
        Path asked = Path.of("/proc/result.jsonl");
        assumeTrue(Files.isWritable(Path.of("/proc")), "only there, and for root");
        assertThat(Cli.run(check(files(0, 1), "--output", asked)).exits(3).err())
                .contains("/proc/result.jsonl: no file can be made there")
                .doesNotContain(".tmp");
    }

    @Test
    void aLaterCallMayBeGivenOnlyTheNewFiles() throws IOException {
        Cli.run(check(files(0, 6), "--history", history)).succeeds();
        assertThat(Files.readAllLines(history)).hasSize(6);
        List<String> late =
                Cli.run(check(files(6, RUNS), "--history", history)).succeeds().lines();
        List<String> all = Cli.run(check(files(0, RUNS))).succeeds().lines();
        assertThat(late.subList(0, 2)).isEqualTo(all.subList(6, RUNS));
        assertThat(Files.readAllLines(history)).hasSize(RUNS);
        assertThat(Cli.run(check(files(6, RUNS))).lines().get(1)).isNotEqualTo(late.get(1));
        assertThat(filesInFolder()).containsExactly(history);
    }

    @Test
    void theSameCallAgainChangesNeitherResultsNorHistory() throws IOException {
        String first =
                Cli.run(check(files(0, 3), "--history", history)).succeeds().out();
        String stored = Files.readString(history);
        assertThat(Cli.run(check(files(0, 3), "--history", history)).succeeds().out())
                .isEqualTo(first);
        assertThat(Files.readString(history)).isEqualTo(stored);
    }

    @Test
    void whatAnotherCheckAddsMeanwhileStays() throws IOException {
        HistoryFile slow = CommandLine.populateCommand(new HistoryFile(), "--history", history.toString());
        AthleteHistory known = slow.read();
        Cli.run(check(files(0, 2), "--history", history)).succeeds();
        slow.write(known);
        assertThat(Files.readAllLines(history)).hasSize(2);
    }

    @Test
    void aHistoryThatAnotherHasDamagedMeanwhileIsNotReplaced() throws IOException {
        HistoryFile slow = CommandLine.populateCommand(new HistoryFile(), "--history", history.toString());
        AthleteHistory known = slow.read();
        Files.writeString(history, "damaged");
        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> slow.write(known))
                .satisfies(failure -> assertThat(failure.exitCode()).isEqualTo(3))
                .withMessageContaining("take that line out");
        assertThat(history).hasContent("damaged");
    }

    @Test
    void explainReadsTheHistoryAndLeavesItAlone() throws IOException {
        Cli.run(check(files(0, 7), "--history", history)).succeeds();
        String stored = Files.readString(history);
        Path last = runs.resolve("7.fit");
        String alone = Cli.run("explain", last, "--max-hr", "190").succeeds().out();
        assertThat(Cli.run("explain", last, "--max-hr", "190", "--history", history)
                        .succeeds()
                        .out())
                .isNotEqualTo(alone);
        assertThat(Files.readString(history)).isEqualTo(stored);
    }

    @Test
    void aDamagedHistoryIsToldAndLeftAlone() throws IOException {
        Cli.run(check(files(0, 2), "--history", history)).succeeds();
        String damaged = Files.readString(history) + "{\"schema\":\u001B[31m\n";
        Files.writeString(history, damaged);
        Cli call = Cli.run(check(files(2, 3), "--history", history)).exits(2);
        assertThat(call.err()).contains(history.toString(), "line 3", "take that line out");
        assertThat(call.out()).isEmpty();
        assertThat(Files.readString(history)).isEqualTo(damaged);
        Cli.run("explain", runs.resolve("1.fit"), "--history", history).exits(2);
    }

    @Test
    void aHistoryOfOtherFormulasIsToldWithWhatToDo() throws IOException {
        Cli.run(check(files(0, 1), "--history", history)).succeeds();
        String other = Files.readString(history)
                .replace("\"science\":\"" + ScienceParameters.withDefaults().version(), "\"science\":\"0.0");
        Files.writeString(history, other);
        Cli call = Cli.run(check(files(1, 2), "--history", history)).exits(2);
        assertThat(call.err()).contains("line 1", "check the whole archive once");
        assertThat(Files.readString(history)).isEqualTo(other);
    }

    @Test
    void theFilesThatACallReplacesAreNotAmongThoseItChecks() throws IOException {
        Files.copy(runs.resolve("0.fit"), folder.resolve("0.fit"));
        Path report = folder.resolve("r.csv");
        Path link = Files.createSymbolicLink(
                folder.resolve("link"), folder.getFileSystem().getPath("."));
        Object[] call = {"check", folder, "--format", "csv", "--output", link.resolve("r.csv"), "--history", history};
        Cli.run(call).succeeds();
        String first = Files.readString(report);
        Cli.run(call).succeeds();
        assertThat(Files.readString(report)).isEqualTo(first).contains("0.fit").doesNotContain("r.csv", "history");
    }

    @Test
    void aHistoryWithoutAFolderIsToldBeforeAnythingIsRead() {
        Path missing = folder.resolve("no/such/history");
        Cli call = Cli.run(check(files(0, 1), "--history", missing)).exits(3);
        assertThat(call.out()).isEmpty();
        assertThat(call.err()).contains("there is no folder " + missing.getParent());
    }

    @Test
    void aHistoryThatCannotBeUsedIsToldInASentence() {
        assertThat(Cli.run(check(files(0, 1), "--history", folder)).exits(2).err())
                .contains(folder.toString(), "cannot be read");
        Path missing = folder.resolve("no/such/history");
        assertThat(Cli.run(check(files(0, 1), "--history", missing)).exits(3).err())
                .contains("cannot be written", "there is no");
    }
}
