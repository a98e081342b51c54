package io.github.recoverycheck.cli;

import io.github.recoverycheck.verdict.Outcome;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The verdicts of many runs at one glance: a block a run, the higher the more it was recovery, week by week. */
final class VerdictStrip {
    private static final int FEWEST_RUNS = 3;
    private static final String EARLIER = "… ";

    private VerdictStrip() {}

    /** A run of the strip. */
    record Run(Instant start, Outcome outcome) {}

    /** A legend that counts, and the last weeks that fit into a line; nothing of so few runs that the table shows them. */
    static List<String> lines(List<Run> runs, Palette palette, int width) {
        if (runs.size() < FEWEST_RUNS) {
            return List.of();
        }
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        runs.forEach(run -> counts.merge(run.outcome(), 1, Integer::sum));
        String legend = counts.entrySet().stream()
                .map(count -> palette.paint(count.getKey(), block(count.getKey())) + " " + count.getValue() + " "
                        + Wording.of(count.getKey()))
                .collect(Collectors.joining("  "));
        return List.of(legend + "; week by week:", strip(runs, palette, width));
    }

    /** @param runs in order of time */
    private static String strip(List<Run> runs, Palette palette, int width) {
        Deque<String> weeks = new ArrayDeque<>();
        int length = 0;
        int last = runs.size();
        while (last > 0) {
            int first = last - 1;
            LocalDate monday = monday(runs.get(first));
            while (first > 0 && monday(runs.get(first - 1)).equals(monday)) {
                first--;
            }
            length += last - first + 1;
            if (length + EARLIER.length() > width && !weeks.isEmpty()) {
                weeks.addFirst("…");
                break;
            }
            weeks.addFirst(runs.subList(first, last).stream()
                    .skip(Math.max(0, last - first - width + EARLIER.length() + 1))
                    .map(run -> palette.paint(run.outcome(), block(run.outcome())))
                    .collect(Collectors.joining()));
            last = first;
        }
        return String.join(" ", weeks);
    }

    private static LocalDate monday(Run run) {
        return run.start()
                .atZone(ZoneOffset.UTC)
                .toLocalDate()
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static String block(Outcome outcome) {
        return switch (outcome) {
            case RECOVERY -> "█";
            case BORDERLINE -> "▄";
            case NOT_RECOVERY -> "▁";
            case INSUFFICIENT_DATA -> "·";
        };
    }
}
