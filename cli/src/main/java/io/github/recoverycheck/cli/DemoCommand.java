package io.github.recoverycheck.cli;

import io.github.recoverycheck.archive.ArchiveCheck;
import io.github.recoverycheck.archive.CheckSummary;
import io.github.recoverycheck.athlete.AthleteProfile;
import io.github.recoverycheck.simulator.DemoArchive;
import io.github.recoverycheck.simulator.SyntheticAthlete;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code recovery-check demo}. */
@Command(
        name = "demo",
        description =
                "Writes a synthetic athlete's archive (real FIT and GPX files, two of them damaged) and checks it.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  recovery-check demo                 shows what a check is like",
            "  recovery-check demo runs            keeps the files, to try options on them"
        })
final class DemoCommand implements Callable<Integer> {
    private static final long SEED = 7;
    private static final int WEEKS = 8;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything.
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FOLDER",
            arity = "0..1",
            description = "an empty or new folder for the files (default: a temporary one)")
    private @Nullable Path folder;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        SyntheticAthlete athlete = SyntheticAthlete.ofSeed(SEED);
        try {
            Path target = folder != null ? folder : Files.createTempDirectory("recovery-demo");
            DemoArchive.write(target, athlete, WEEKS);
            double maximum = athlete.maximalHeartRateBpm();
            out.println("Eight weeks of a runner who does not exist, with two damaged files: " + target);
            out.println("recovery-check check " + target + " --max-hr " + Text.number("%.0f", maximum)
                    + " --report report.html");
            out.println();
            Report report = new TableReport(out, Terminal.colors(), Terminal.columns());
            CheckSummary summary = ArchiveCheck.using(Formats.readers())
                    .withAthlete(AthleteProfile.unknown().withMaximalHeartRate(maximum))
                    .check(List.of(target), report::row);
            report.close(summary);
            return ExitCode.FINE;
        } catch (FileAlreadyExistsException e) {
            throw new Failure(ExitCode.USAGE, e.getFile() + " is not an empty folder; name another", e);
        } catch (IOException e) {
            throw Failure.of(ExitCode.OUTPUT_FAILED, "the demo cannot be written", e);
        }
    }
}
