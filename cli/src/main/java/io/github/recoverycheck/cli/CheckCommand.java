package io.github.recoverycheck.cli;

import io.github.recoverycheck.archive.ArchiveCheck;
import io.github.recoverycheck.archive.CheckSummary;
import io.github.recoverycheck.archive.Progress;
import io.github.recoverycheck.archive.Status;
import io.github.recoverycheck.athlete.AthleteProfile;
import io.github.recoverycheck.verdict.RecoveryJudge;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code recovery-check check}. */
@Command(
        name = "check",
        description = "Checks every run in files, folders and zips.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  recovery-check check export.zip --max-hr 188",
            "  recovery-check check ~/runs --format csv --output runs.csv",
            "  recovery-check check new.fit --history history.jsonl --since 2025-03-01",
            "",
            "Exit codes:",
            "  0    everything is accounted for",
            "  1    a file could not be read or is over a limit, or a path does not exist",
            "  2    wrong usage, or unusable profile, history or diary: nothing was checked",
            "  3    the output could not be written",
            "  70   a fault of the program, or too little memory",
            "  130  interrupted"
        })
final class CheckCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything.
    private CommandSpec spec;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "files, folders or zips")
    private List<Path> paths = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "table (default), jsonl (one line an activity, schema recoverycheck/1) or csv")
    private Report.Format format = Report.Format.TABLE;

    @Option(names = "--output", paramLabel = "FILE", description = "write there instead of the standard output")
    private @Nullable Path output;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "also write a page for the browser there (report.html)")
    private @Nullable Path reportFile;

    @Mixin
    private HistoryFile history = new HistoryFile();

    @Mixin
    private CheckOptions options = new CheckOptions();

    @Option(names = "--jobs", paramLabel = "N", description = "files read at once (default: one for each processor)")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(names = "--quiet", description = "no progress")
    private boolean quiet;

    @Override
    public Integer call() throws InterruptedException {
        refuseWrongUsage();
        refuseToOverwrite();
        PrintWriter err = spec.commandLine().getErr();
        boolean isWatched = !quiet && Terminal.progress();
        ProgressLine progress = new ProgressLine(err, isWatched, Terminal.progressCharacters(), System::nanoTime);
        AthleteProfile profile = options.profile(spec.commandLine());
        RecoveryJudge judge = options.judge(spec.commandLine());
        ArchiveCheck check = check(profile, judge).withProgress(isWatched ? progress : Progress.NONE);
        CheckSummary summary = write(check, progress, judge, profile);
        if (!options.athletesApart()) {
            history.write(summary.onlyAthlete().history());
        }
        warn(summary, err);
        boolean allRead = summary.count(Status.UNREADABLE) + summary.count(Status.OVER_LIMIT) == 0;
        return allRead ? ExitCode.FINE : ExitCode.UNREADABLE;
    }

    private void refuseWrongUsage() {
        if (jobs < 1) {
            throw new ParameterException(spec.commandLine(), "--jobs must be at least 1");
        }
        if (paths.stream().anyMatch(path -> path.toString().isEmpty())) {
            throw new ParameterException(spec.commandLine(), "a path is empty; . is the current folder");
        }
        if (options.athletesApart()
                && (history.file().isPresent() || options.diaryFile().isPresent())) {
            throw new ParameterException(
                    spec.commandLine(), "a history or a diary is one athlete's; check them one by one");
        }
    }

    private ArchiveCheck check(AthleteProfile profile, RecoveryJudge judge) {
        ArchiveCheck check = ArchiveCheck.using(Formats.readers().withLimits(options.fileLimits(spec.commandLine())))
                .withLimits(options.archiveLimits(spec.commandLine()))
                .withAthlete(profile)
                .withHistory(history.read())
                .withJobs(jobs)
                .withJudge(judge)
                .withDiary(options.diary())
                .withDates(options.dates(spec.commandLine()))
                .leavingOut(writtenFiles());
        check = options.athletesApart() ? check.withAthletesApart() : check;
        check = options.ignoresSelfReports() ? check.withoutSelfReports() : check;
        return reportFile == null ? check : check.keepingCurves();
    }

    private static void warn(CheckSummary summary, PrintWriter err) {
        summary.athletes()
                .forEach((name, its) -> Warnings.of(name, its)
                        .forEach(warning -> err.println("recovery-check: " + Text.printable(warning))));
        if (summary.lines() + summary.notShown() == 0) {
            err.println("recovery-check: nothing to check: no file below the given path");
        }
    }

    /** The files that this call itself reads or replaces; they may lie among those that are checked. */
    private List<Path> writtenFiles() {
        return Stream.of(
                        Optional.ofNullable(output),
                        Optional.ofNullable(reportFile),
                        history.file(),
                        options.diaryFile(),
                        options.profileFile())
                .flatMap(Optional::stream)
                .toList();
    }

    private void refuseToOverwrite() {
        new KeptFiles()
                .with("--report", Optional.ofNullable(reportFile))
                .with("--output", Optional.ofNullable(output))
                .with("--history", history.file())
                .with("--diary", options.diaryFile())
                .with("--profile", options.profileFile())
                .conflict(paths, List.of("--report", "--output", "--history"))
                .ifPresent(lost -> {
                    throw new ParameterException(spec.commandLine(), lost);
                });
    }

    private CheckSummary write(ArchiveCheck check, ProgressLine progress, RecoveryJudge judge, AthleteProfile profile)
            throws InterruptedException {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        try (Output out = open(output, spec.commandLine().getOut(), "the output");
                Output page = open(reportFile, nowhere, "the report")) {
            List<Report> reports = new ArrayList<>();
            reports.add(Report.of(
                    format,
                    out.writer(),
                    output == null && Terminal.colors(),
                    output == null ? Terminal.columns() : Terminal.COLUMNS));
            if (reportFile != null) {
                reports.add(new HtmlReport(page.writer(), judge, profile, new RunPages()));
            }
            boolean comesAtOnce = output == null && format != Report.Format.TABLE;
            CheckSummary summary = check.check(paths, row -> {
                if (comesAtOnce) {
                    progress.end();
                }
                for (Report report : reports) {
                    report.row(row);
                }
            });
            progress.end();
            for (Report report : reports) {
                report.close(summary);
            }
            // First, as it is whole also where nobody reads the results: check … | head -1.
            page.commit();
            out.commit();
            return summary;
        } catch (IOException e) {
            throw Failure.of(ExitCode.OUTPUT_FAILED, "the output cannot be written", e);
        } finally {
            // Also before the message of what went wrong.
            progress.end();
        }
    }

    private static Output open(@Nullable Path file, PrintWriter standardOutput, String what) {
        try {
            return Output.to(file, standardOutput);
        } catch (IOException e) {
            throw Failure.of(ExitCode.OUTPUT_FAILED, what + " cannot be written", e);
        }
    }
}
