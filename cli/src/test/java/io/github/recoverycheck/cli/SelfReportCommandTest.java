package io.github.recoverycheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverycheck.simulator.FitFile;
import io.github.recoverycheck.simulator.RunPlan;
import io.github.recoverycheck.simulator.RunSimulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the runner says, in a diary or as options of {@code explain}. */
final class SelfReportCommandTest {
    private static final int WRONG_USAGE = 2;

    @TempDir
    Path folder;

    private Path run;

    @BeforeEach
    void writeRun() throws IOException {
        RunPlan plan = RunPlan.withDefaults()
                .withStart(Instant.parse("2025-03-01T06:12:00Z"))
                .withDurationMinutes(30);
        run = folder.resolve("easy.fit");
        Files.write(run, FitFile.encode(RunSimulator.simulate(plan, 1).activity()));
    }

    private Path diary(String content) throws IOException {
        return Files.writeString(folder.resolve("diary.csv"), content);
    }

    @Test
    void explainTakesWhatIsSaidAsOptions() {
        Cli silent = Cli.run("explain", run, "--max-hr", "200").succeeds();
        assertThat(silent.out()).contains("perceived effort (RPE)");
        Cli said = Cli.run("explain", run, "--max-hr", "200", "--rpe", "8", "--talk-test", "failed")
                .succeeds();
        assertThat(said.out()).contains("You rated the effort 8 of 10", "full sentences");
    }

    @Test
    void aDiaryByDateSaysTheSameAsOptions() throws IOException {
        Path diary = diary("date,rpe,legs,temperature\n2025-03-01,4,heavier,12\n");
        String byDiary = Cli.run("explain", run, "--diary", diary).succeeds().out();
        String byOptions = Cli.run("explain", run, "--rpe", "4", "--legs", "heavier", "--temperature", "12")
                .succeeds()
                .out();
        assertThat(byDiary).isEqualTo(byOptions).contains("You rated the effort 4 of 10");
    }

    @Test
    void optionsGoBeforeTheDiary() throws IOException {
        Path diary = diary("file,rpe,legs\neasy.fit,4,heavier\n");
        String both = Cli.run("explain", run, "--diary", diary, "--rpe", "2")
                .succeeds()
                .out();
        assertThat(both).contains("You rated the effort 2 of 10");
        assertThat(both)
                .isEqualTo(Cli.run("explain", run, "--rpe", "2", "--legs", "heavier")
                        .succeeds()
                        .out());
    }

    @Test
    void checkReadsADiaryAndNamesWhatWentNowhere() throws IOException {
        Path diary = diary("date,rpe\n2025-03-01,9\n2025-03-02,3\n");
        Cli call = Cli.run("check", run, "--diary", diary, "--format", "jsonl").succeeds();
        assertThat(call.lines().get(0)).contains("\"rpe\":{\"value\":9");
        assertThat(call.err()).contains("2025-03-02 is not used");
        assertThat(Cli.run("check", run, "--diary", diary, "--ignore-rpe", "--format", "jsonl")
                        .succeeds()
                        .out())
                .contains("\"rpe\":{\"missing\"");
    }

    @Test
    void whatADiarySaidStaysInTheHistory() throws IOException {
        Path history = folder.resolve("h.jsonl");
        Cli.run("check", run, "--history", history).succeeds();
        Cli.run("check", run, "--history", history, "--diary", diary("date,rpe\n2025-03-01,9\n"))
                .succeeds();
        assertThat(Files.readString(history)).contains("\"rpe\":9");
    }

    @Test
    void optionsMeanTheFileThatIsExplained() throws IOException {
        Path other = Files.createDirectories(folder.resolve("inbox")).resolve("easy.fit");
        RunPlan plan = RunPlan.withDefaults().withStart(Instant.parse("2025-02-01T06:12:00Z"));
        Files.write(other, FitFile.encode(RunSimulator.simulate(plan, 2).activity()));
        Path history = folder.resolve("h.jsonl");
        Cli.run("check", other, "--history", history).succeeds();
        assertThat(Cli.run("explain", run, "--history", history, "--rpe", "9")
                        .succeeds()
                        .out())
                .contains("You rated the effort 9 of 10");
    }

    @Test
    void whatWasSaidOnceCountsWhenTheFileIsReadAgain() throws IOException {
        Path history = folder.resolve("h.jsonl");
        Cli.run("check", run, "--history", history, "--diary", diary("file,rpe\neasy.fit,8\n"))
                .succeeds();
        assertThat(Cli.run("explain", run, "--history", history).succeeds().out())
                .contains("You rated the effort 8 of 10");
        Cli.run("check", run, "--history", history, "--diary", diary("file,rpe\neasy.fit,3\n"))
                .succeeds();
        assertThat(Cli.run("explain", run, "--history", history).succeeds().out())
                .contains("You rated the effort 3 of 10");
    }

    @Test
    void mistakesAreNamedWithTheirPlace() throws IOException {
        assertThat(Cli.run("explain", run, "--rpe", "12").exits(WRONG_USAGE).err())
                .contains("--rpe: '12'; expected a number above 0, up to 10");
        assertThat(Cli.run("explain", run, "--talk-test", "maybe")
                        .exits(WRONG_USAGE)
                        .err())
                .contains("--talk-test: 'maybe'; expected passed or failed");
        assertThat(Cli.run("check", run, "--diary", diary("date,rpe\n2025-03-01,hard\n"))
                        .exits(WRONG_USAGE)
                        .err())
                .contains("line 2", "column rpe", "hard");
        assertThat(Cli.run("check", run, "--diary", folder.resolve("none.csv"))
                        .exits(WRONG_USAGE)
                        .err())
                .contains("none.csv");
    }

    @Test
    void rulesAreChosenByName() {
        Cli strict =
                Cli.run("check", run, "--preset", "strict", "--format", "jsonl").succeeds();
        assertThat(strict.lines().get(0)).contains("\"preset\":\"strict\"");
        assertThat(Cli.run("explain", run, "--preset", "lenient")
                        .exits(WRONG_USAGE)
                        .err())
                .contains("'lenient'; expected default, strict");
    }
}
