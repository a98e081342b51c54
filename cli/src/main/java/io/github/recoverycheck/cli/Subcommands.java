package io.github.recoverycheck.cli;

import java.util.List;
import picocli.CommandLine;

/** What the command can do. Only what is called is built: building all takes as long as reading a run. */
final class Subcommands {
    private static final String HELP = "help";
    private static final List<String> NAMES = List.of("check", "explain", "convert", "demo", "completion", HELP);

    private Subcommands() {}

    /** Adds the one that the arguments call; all of them for help, or where a name is missing or misspelled. */
    static void addTo(CommandLine root, String... arguments) {
        String called = arguments.length > 0 ? arguments[0] : HELP;
        boolean isKnown = NAMES.contains(called) && !called.equals(HELP);
        for (String name : isKnown ? List.of(called) : NAMES) {
            CommandLine command = new CommandLine(build(name));
            if (name.equals("explain")) {
                SelfReportOptions.addTo(command.getCommandSpec());
            }
            root.addSubcommand(name, command);
        }
    }

    private static Object build(String name) {
        return switch (name) {
            case "check" -> new CheckCommand();
            case "explain" -> new ExplainCommand();
            case "convert" -> new ConvertCommand();
            case "demo" -> new DemoCommand();
            case "completion" -> new CompletionCommand();
            default -> new CommandLine.HelpCommand();
        };
    }
}
