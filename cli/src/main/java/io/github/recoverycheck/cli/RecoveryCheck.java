package io.github.recoverycheck.cli;

import io.github.recoverycheck.science.ScienceParameters;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The command {@code recovery-check}. */
@Command(
        name = "recovery-check",
        description = "Did this completed run really count as recovery?",
        mixinStandardHelpOptions = true,
        versionProvider = RecoveryCheck.Version.class,
        footerHeading = "%nExamples:%n",
        footer = {
            "  recovery-check demo",
            "  recovery-check check export.zip --max-hr 188",
            "  recovery-check explain morning.fit --max-hr 188 --history history.jsonl"
        })
public final class RecoveryCheck implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything.
    private CommandSpec spec;

    private RecoveryCheck() {}

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(WholeLines.ofStandardOutput(), false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = run(out, err, arguments);
        out.close();
        if (out.checkError() && code != ExitCode.OUTPUT_FAILED) {
            code = tell(Output.standardOutputFailed(), err);
        }
        System.exit(code);
    }

    /**
     * Runs the command.
     *
     * @return the exit code
     */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return execute(commandLine(arguments), out, err, arguments);
    }

    /**
     * Runs a command as this one is run: with the same words for dates and zones, the same messages and exit codes.
     *
     * @return the exit code
     */
    public static int execute(CommandLine command, PrintWriter out, PrintWriter err, String... arguments) {
        command.setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(LocalDate.class, RecoveryCheck::date)
                .registerConverter(ZoneId.class, RecoveryCheck::zone)
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        Terminal.colors() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
                .setParameterExceptionHandler(RecoveryCheck::explainUsage)
                .setExecutionExceptionHandler(RecoveryCheck::explainFailure);
        try {
            return command.execute(arguments);
        } catch (OutOfMemoryError e) {
            err.println("recovery-check: not enough memory; give Java more (JDK_JAVA_OPTIONS=-Xmx4g) or lower --jobs");
            return ExitCode.INTERNAL;
        } catch (Error e) {
            return explainFault(e, err);
        }
    }

    /** The command with what the arguments call of it; with all of it where there are none. */
    static CommandLine commandLine(String... arguments) {
        CommandLine command = new CommandLine(new RecoveryCheck());
        Subcommands.addTo(command, arguments);
        return command;
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new TypeConversionException("'" + text + "' is no date; expected one like 2025-03-01");
        }
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new TypeConversionException("'" + text + "' is no time zone; expected one like Europe/Vienna");
        }
    }

    /** The error alone: behind all options nobody would see it. */
    private static int explainUsage(ParameterException e, String[] arguments) {
        CommandLine command = e.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("recovery-check: " + Text.printable(String.valueOf(e.getMessage())));
        CommandLine.UnmatchedArgumentException.printSuggestions(e, err);
        err.println("See " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE;
    }

    private static int explainFailure(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (e instanceof InterruptedException) {
            // Whoever executes a command within a process of his own is to know too.
            Thread.currentThread().interrupt();
            err.println("recovery-check: interrupted");
            return ExitCode.INTERRUPTED;
        }
        if (e instanceof Failure failure) {
            return tell(failure, err);
        }
        if (Boolean.getBoolean("recoverycheck.debug")) {
            e.printStackTrace(err);
        }
        return explainFault(e, err);
    }

    private static int tell(Failure failure, PrintWriter err) {
        String message = String.valueOf(failure.getMessage());
        if (!message.isEmpty()) {
            err.println("recovery-check: " + Text.printable(message));
        }
        return failure.exitCode();
    }

    private static int explainFault(Throwable e, PrintWriter err) {
        err.println("recovery-check: unexpected fault, please report it: " + Text.printable(e.toString()));
        return ExitCode.INTERNAL;
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "say what to do: check, explain, convert or demo (recovery-check --help)");
    }

    /** The version of the program and of its formulas. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = RecoveryCheck.class.getPackage().getImplementationVersion();
            return new String[] {
                "recovery-check " + (version == null ? "(unpackaged)" : version),
                "science " + ScienceParameters.withDefaults().version(),
                "Java " + Runtime.version() + " (" + System.getProperty("java.vendor") + ")"
            };
        }
    }
}
