package io.github.recoverycheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverycheck.science.ScienceParameters;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Usage of the command, and the demo. */
final class CommandLineTest {
    @TempDir
    Path folder;

    @Test
    void aWrongOptionIsToldInAFewLines() {
        Cli call = Cli.run("check", "x", "--limit", "recods=3").exits(2);
        assertThat(call.err().lines()).hasSizeLessThan(4);
        assertThat(call.err()).contains("recods", "recovery-check check --help");
        assertThat(Cli.run("check", "").exits(2).err()).contains("a path is empty");
    }

    @Test
    void helpNamesEveryCommand() {
        Cli help = Cli.run("--help").succeeds();
        assertThat(help.out()).contains("check", "explain", "convert", "demo").contains("Usage:");
        assertThat(help.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "explain", "convert", "demo", "completion"})
    void everyCommandHasHelpWithinEightyColumns(String command) {
        Cli help = Cli.run(command, "--help").succeeds();
        assertThat(help.out()).contains("Usage: recovery-check " + command);
        assertThat(help.lines()).contains("Examples:").allMatch(line -> line.length() <= 80);
        assertThat(Cli.run("help", command).succeeds().out()).isEqualTo(help.out());
    }

    @Test
    void versionNamesTheProgramAndItsFormulas() {
        assertThat(Cli.run("--version").succeeds().out())
                .contains("recovery-check ")
                .contains("science " + ScienceParameters.withDefaults().version())
                .contains("Java " + Runtime.version());
    }

    @Test
    void aMisspelledCommandIsToldWithTheRightOne() {
        assertThat(Cli.run("expalin", "x").exits(2).err()).contains("'expalin'", "explain");
    }

    @Test
    void completionKnowsEveryCommandAndOption() {
        assertThat(Cli.run("completion").succeeds().out())
                .contains("check", "explain", "demo", "--max-hr", "--talk-test", "--format");
    }

    @Test
    void noCommandIsWrongUsage() {
        Cli call = Cli.run().exits(2);
        assertThat(call.err()).contains("check", "explain", "convert", "demo");
        assertThat(call.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check",
                "check --nonsense x",
                "check --format xml x",
                "check --max-hr 500 x",
                "check --max-hr NaN x",
                "check --max-hr fast x",
                "check --resting-hr 120 x",
                "check --resting-hr 90 --max-hr 110 x",
                "check --threshold-hr 190 --max-hr 188 x",
                "explain --threshold-hr 50 x",
                "check --sex other x",
                "check --birth-year 20 x",
                "check --level olympic x",
                "check --jobs 0 x",
                "check --jobs -1 x",
                "check --jobs many x",
                "check --output",
                "explain",
                "explain one two",
                "explain --max-hr 20 x",
                "explain --aerobic-threshold-hr 50 x",
                "convert",
                "convert --format xml x",
                "convert --series smoothed x",
                "convert --activity first x",
                "convert --format gpx --series normalized x",
                "demo one two",
                "nonsense"
            })
    void wrongUsageIsToldOnTheErrorStreamOnly(String arguments) {
        Cli call = Cli.run((Object[]) arguments.split(" ")).exits(2);
        assertThat(call.err()).isNotBlank();
        assertThat(call.out()).isEmpty();
    }

    @Test
    void valuesThatContradictEachOtherAreNamedBoth() {
        assertThat(Cli.run("check", "--threshold-hr", "190", "--max-hr", "188", "x")
                        .exits(2)
                        .err())
                .contains(
                        "a heart rate at the lactate threshold of 190 bpm is not below a maximal heart rate of 188 bpm");
    }

    private static void throwUnchecked(Throwable fault) {
        if (fault instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) fault;
    }

    /** What is told if this happens on the way. */
    private static String toldOf(Throwable fault) {
        StringWriter err = new StringWriter();
        PrintWriter broken = new PrintWriter(new StringWriter()) {
            @Override
            public void write(char[] characters, int offset, int length) {
                throwUnchecked(fault);
            }

            @Override
            public void write(String text, int offset, int length) {
                throwUnchecked(fault);
            }
        };
        assertThat(RecoveryCheck.run(broken, new PrintWriter(err), "check", "no-such-file"))
                .isEqualTo(70);
        return err.toString();
    }

    @Test
    void aFaultIsASentenceAndHasACodeOfItsOwn() {
        assertThat(toldOf(new IllegalStateException("no idea")))
                .contains("unexpected fault", "no idea")
                .doesNotContain("\tat ");
        assertThat(toldOf(new StackOverflowError("too deep")))
                .contains("unexpected fault", "too deep")
                .doesNotContain("\tat ");
        assertThat(toldOf(new OutOfMemoryError("Java heap space")))
                .contains("not enough memory", "-Xmx", "--jobs")
                .doesNotContain("\tat ", "OutOfMemoryError");
    }

    @Test
    void whoLooksForAFaultSeesWhereItWas() {
        System.setProperty("recoverycheck.debug", "true");
        try {
            assertThat(toldOf(new IllegalStateException("no idea"))).contains("\tat ", "no idea");
        } finally {
            System.clearProperty("recoverycheck.debug");
        }
    }

    @Test
    void helpAndDocumentNameTheSameExitCodes() throws IOException {
        String document = Files.readString(Path.of("../docs/output.md"));
        List<String> codes = Cli.run("check", "--help").lines().stream()
                .dropWhile(line -> !line.startsWith("Exit codes"))
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> "| " + line.strip().replaceFirst(" +", " | "))
                .toList();
        assertThat(codes).hasSize(6).allMatch(document::contains);
    }

    @Test
    void whoeverExecutesACommandLearnsOfAnInterrupt() {
        Callable<Integer> interrupted = () -> {
            throw new InterruptedException();
        };
        StringWriter err = new StringWriter();
        CommandLine command = new CommandLine(CommandSpec.wrapWithoutInspection(interrupted));
        assertThat(RecoveryCheck.execute(command, new PrintWriter(new StringWriter()), new PrintWriter(err)))
                .isEqualTo(130);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(err.toString()).isEqualToIgnoringNewLines("recovery-check: interrupted");
    }

    @Test
    void demoWritesIntoAnEmptyFolderAndChecksIt() throws IOException {
        Path target = folder.resolve("new");
        Cli demo = Cli.run("demo", target).succeeds();
        assertThat(demo.out()).contains("recovery?", "borderline", target.toString());
        assertThat(demo.err()).isEmpty();
        assertThat(filesBelow(target)).isGreaterThan(30);
    }

    @Test
    void demoRefusesAFolderThatHoldsAnything() throws IOException {
        Path mine = Files.writeString(folder.resolve("mine.txt"), "mine");
        Cli demo = Cli.run("demo", folder).exits(2);
        assertThat(demo.err()).contains(folder.toString());
        assertThat(demo.out()).isEmpty();
        assertThat(filesBelow(folder)).isEqualTo(1);
        assertThat(mine).hasContent("mine");
        Cli.run("demo", mine).exits(2);
    }

    private static long filesBelow(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).count();
        }
    }
}
