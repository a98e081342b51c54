package io.github.recoverycheck.spark;

import io.github.recoverycheck.archive.CheckSummary;
import io.github.recoverycheck.archive.Status;
import io.github.recoverycheck.cli.CheckOptions;
import io.github.recoverycheck.cli.ExitCode;
import io.github.recoverycheck.cli.Failure;
import io.github.recoverycheck.cli.RecoveryCheck;
import io.github.recoverycheck.json.LedgerJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The check as a job of {@code spark-submit}: {@code recovery-check check} for archives of any size. */
@Command(
        name = "recovery-check-spark",
        description = "Checks every run in files, folders and zips on Apache Spark.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  spark-submit … s3a://runs/exports --athletes --output s3a://runs/verdicts",
            "  spark-submit … new.zip --measurements kept --output verdicts",
            "",
            "Exit codes:",
            "  0    everything is accounted for",
            "  1    a file could not be read or is over a limit, or a path does not exist",
            "  2    wrong usage, or unusable profile or diary: nothing was checked",
            "  3    the output could not be written",
            "  70   a fault of the program, or too little memory"
        })
public final class RecoveryCheckJob implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything.
    private CommandSpec spec;

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description = "files, folders, zips and patterns, in any file system that Hadoop knows")
    private List<String> paths = new ArrayList<>();

    @Option(
            names = "--output",
            required = true,
            paramLabel = "FOLDER",
            description = "a new folder for the verdicts, as Parquet of schema recoverycheck/1 (docs/spark.md)")
    @SuppressWarnings("NullAway.Init") // It is required.
    private String output;

    @Option(
            names = "--measurements",
            paramLabel = "FOLDER",
            description = "what was measured before is read from there and judged too, and what is measured now is"
                    + " added, so that a later call may be given only the new files")
    private @Nullable String measurements;

    @Mixin
    private CheckOptions options = new CheckOptions();

    private RecoveryCheckJob() {}

    /** Runs the job. Where it does not end well, the process ends with its exit code. */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = run(out, err, arguments);
        // Some resource managers take any call of exit for a failure.
        if (code != ExitCode.FINE) {
            System.exit(code);
        }
    }

    /**
     * Runs the job in the session that there is, or in a new one.
     *
     * @return the exit code
     */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return RecoveryCheck.execute(new CommandLine(new RecoveryCheckJob()), out, err, arguments);
    }

    @Override
    public Integer call() throws IOException {
        if (options.athletesApart() && options.diaryFile().isPresent()) {
            throw new ParameterException(spec.commandLine(), "a diary is one athlete's; check them one by one");
        }
        requirePath("--output", output);
        if (measurements != null) {
            requirePath("--measurements", measurements);
        }
        JobSettings settings = JobSettings.of(options, spec.commandLine());
        // On some platforms the program is a guest in a session that was made by another thread.
        boolean isOurs = SparkSession.getActiveSession().isEmpty()
                && SparkSession.getDefaultSession().isEmpty();
        SparkSession spark = SparkSession.builder().appName("RecoveryCheck").getOrCreate();
        try {
            RecoveryChecks checks = RecoveryChecks.on(spark).withCheck(settings);
            checks = options.athletesApart() ? checks.withAthletesApart() : checks;
            JobFolders folders = new JobFolders(
                    spark.sparkContext().hadoopConfiguration(), output, Optional.ofNullable(measurements));
            requireFree(folders);
            CheckSummary summary = new Job(spark, checks, folders).run(paths);
            spec.commandLine().getOut().println(LedgerJson.line(summary));
            boolean allRead = summary.count(Status.UNREADABLE) + summary.count(Status.OVER_LIMIT) == 0;
            return allRead ? ExitCode.FINE : ExitCode.UNREADABLE;
        } finally {
            if (isOurs) {
                spark.stop();
            }
        }
    }

    private void requirePath(String option, String folder) {
        try {
            new Path(folder);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), option + " '" + folder + "': " + e.getMessage(), e);
        }
    }

    private void requireFree(JobFolders folders) {
        try {
            folders.requireFree(paths);
        } catch (IOException e) {
            throw Failure.of(ExitCode.OUTPUT_FAILED, "nothing can be written", e);
        }
    }
}
