package io.github.recoverycheck.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The same kernels of two revisions, measured in turn, and which of them have become dearer. */
final class Comparison {
    /** Dearer than this even at the lower end of the interval is a regression. */
    static final double TIME_LIMIT = 1.10;

    /** Allocation hardly differs from process to process, so less is telling. */
    static final double ALLOCATION_LIMIT = 1.02;

    /** No object is smaller, so what is below it is the profiler's own. */
    private static final double SMALLEST_OBJECT = 16;

    private static final String HEAD = """
            | kernel | before, µs | after, µs | ratio | before, B | after, B | ratio | |
            |---|---|---|---|---|---|---|---|
            """;

    private final Map<String, List<KernelTime>> before;
    private final Map<String, List<KernelTime>> after;

    /** Takes what was measured in each turn of one revision, and in the same turn of the other. */
    Comparison(List<List<KernelTime>> before, List<List<KernelTime>> after) {
        this.before = byName(before);
        this.after = byName(after);
    }

    private static Map<String, List<KernelTime>> byName(List<List<KernelTime>> turns) {
        Map<String, List<KernelTime>> kernels = new LinkedHashMap<>();
        turns.stream()
                .flatMap(List::stream)
                .forEach(kernel -> kernels.computeIfAbsent(kernel.name(), name -> new ArrayList<>())
                        .add(kernel));
        return kernels;
    }

    /** Names of the kernels that have become slower or allocate more. */
    List<String> regressions() {
        return after.keySet().stream()
                .filter(before::containsKey)
                .filter(name -> isSlower(name) || allocatesMore(name))
                .toList();
    }

    private boolean isSlower(String name) {
        return time(name).isAbove(TIME_LIMIT);
    }

    private boolean allocatesMore(String name) {
        return allocation(name).isAbove(ALLOCATION_LIMIT);
    }

    private Ratio time(String name) {
        return Ratio.of(microseconds(before, name), microseconds(after, name));
    }

    private Ratio allocation(String name) {
        return Ratio.of(objects(before, name), objects(after, name));
    }

    private static List<Double> microseconds(Map<String, List<KernelTime>> of, String name) {
        return of.getOrDefault(name, List.of()).stream()
                .map(KernelTime::microseconds)
                .toList();
    }

    private static List<Double> bytes(Map<String, List<KernelTime>> of, String name) {
        return of.getOrDefault(name, List.of()).stream().map(KernelTime::bytes).toList();
    }

    private static List<Double> objects(Map<String, List<KernelTime>> of, String name) {
        return bytes(of, name).stream()
                .map(bytes -> Math.max(SMALLEST_OBJECT, bytes))
                .toList();
    }

    /** A table for a page: times and bytes are means of the turns, ratios have their interval. */
    String markdown() {
        StringBuilder table = new StringBuilder(HEAD);
        Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .forEach(name -> table.append(row(name)));
        return table.toString();
    }

    private String row(String name) {
        boolean both = before.containsKey(name) && after.containsKey(name);
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s | %s | %s | %s | %s |%n",
                name,
                mean(microseconds(before, name), "%,.2f"),
                mean(microseconds(after, name), "%,.2f"),
                both ? time(name) : "",
                mean(bytes(before, name), "%,.0f"),
                mean(bytes(after, name), "%,.0f"),
                both ? allocation(name) : "",
                both ? mark(name) : before.containsKey(name) ? "not there after" : "not there before");
    }

    private String mark(String name) {
        boolean slower = isSlower(name);
        boolean more = allocatesMore(name);
        if (!slower && !more) {
            return "";
        }
        return "**REGRESSION** in " + (slower && more ? "time and allocation" : slower ? "time" : "allocation");
    }

    private static String mean(List<Double> values, String format) {
        return values.isEmpty()
                ? ""
                : String.format(
                        Locale.ROOT,
                        format,
                        values.stream().mapToDouble(value -> value).average().orElseThrow());
    }
}
