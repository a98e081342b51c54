package io.github.recoverycheck.cli;

import io.github.recoverycheck.activity.SelfReport;
import io.github.recoverycheck.archive.DiaryCsv;
import io.github.recoverycheck.archive.DiaryFormatException;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** What the runner says about the run: an option for each column of a diary, with the same words. */
final class SelfReportOptions {
    private static final SortedMap<String, String> COLUMNS =
            Collections.unmodifiableSortedMap(new TreeMap<>(Map.ofEntries(
                    Map.entry("rpe", "how hard it was, above 0 to 10"),
                    Map.entry("feel", "how you felt, 0 (very weak) to 100 (very strong)"),
                    Map.entry("talk_test", "passed or failed: could you speak in full sentences?"),
                    Map.entry("soreness_before", "0 to 10"),
                    Map.entry("soreness_after", "0 to 10"),
                    Map.entry("legs", "lighter, same or heavier on the way"),
                    Map.entry("finish", "refreshed, same or tired"),
                    Map.entry("sleep", "good or poor"),
                    Map.entry("nutrition", "good or poor"),
                    Map.entry("pain", "yes or no: sharp pain"),
                    Map.entry("ill", "yes or no"),
                    Map.entry("exhausted", "yes or no: extremely tired before, or irritable"),
                    Map.entry("too_fast", "yes or no: did it feel too fast?"),
                    Map.entry("intended", "recovery, easy, long, workout or race"),
                    Map.entry("temperature", "of the air in °C"))));

    private SelfReportOptions() {}

    /** Adds the options to a command. */
    static void addTo(CommandSpec spec) {
        COLUMNS.forEach((column, description) -> spec.addOption(OptionSpec.builder(option(column))
                .paramLabel("VALUE")
                .type(String.class)
                .description(description)
                .build()));
    }

    /** What the given options say. */
    static SelfReport report(CommandLine command) {
        Map<String, String> cells = new TreeMap<>();
        for (String column : COLUMNS.keySet()) {
            String value = command.getParseResult().matchedOptionValue(option(column), "");
            if (!value.isEmpty()) {
                cells.put(column, value);
            }
        }
        try {
            return DiaryCsv.report(cells);
        } catch (DiaryFormatException e) {
            String option = e.column().isEmpty() ? "" : option(e.column()) + ": ";
            throw new ParameterException(command, option + "'" + e.value() + "'; expected " + e.allowed(), e);
        }
    }

    private static String option(String column) {
        return "--" + column.replace('_', '-');
    }
}
