package io.github.recoverycheck.cli;

import io.github.recoverycheck.archive.ArchiveCheck;
import io.github.recoverycheck.archive.CheckSummary;
import io.github.recoverycheck.archive.Status;
import io.github.recoverycheck.athlete.AthleteProfile;
import io.github.recoverycheck.verdict.RecoveryJudge;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code recovery-check explain}. */
@Command(
        name = "explain",
        description = "Explains the verdict of one file in full.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  recovery-check explain morning.fit --max-hr 188 --history history.jsonl",
            "  recovery-check explain morning.fit --rpe 3 --talk-test passed --legs heavier"
        })
final class ExplainCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything.
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "an activity file")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Mixin
    private AthleteOptions athlete = new AthleteOptions();

    @Mixin
    private JudgeOptions rules = new JudgeOptions();

    @Mixin
    private HistoryFile history = new HistoryFile();

    @Mixin
    private DiaryFile diary = new DiaryFile();

    @Mixin
    private LimitOptions limits = new LimitOptions();

    @Override
    public Integer call() throws InterruptedException {
        AthleteProfile profile = athlete.profile(spec.commandLine());
        RecoveryJudge judge = rules.judge(spec.commandLine());
        RunText text = new RunText(spec.commandLine().getOut(), new Palette(Terminal.colors()), judge, profile);
        try {
            CheckSummary summary = ArchiveCheck.using(Formats.readers().withLimits(limits.ofFiles(spec.commandLine())))
                    .withLimits(limits.ofArchives(spec.commandLine()))
                    .withAthlete(profile)
                    .withHistory(history.readExisting())
                    .withJudge(judge)
                    .withDiary(diary.read())
                    .withSelfReport(SelfReportOptions.report(spec.commandLine()))
                    .withJobs(1)
                    .check(List.of(file), text::write);
            return summary.count(Status.UNREADABLE) + summary.count(Status.OVER_LIMIT) == 0
                    ? ExitCode.FINE
                    : ExitCode.UNREADABLE;
        } catch (IOException e) {
            throw Failure.of(ExitCode.OUTPUT_FAILED, "the output cannot be written", e);
        }
    }
}
