package io.github.recoverycheck.benchmarks;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Prints what one run of JMH measured, each kernel beside summing one column in the same run. */
final class ListKernels {
    private static final String YARDSTICK = "MeasureBenchmark.sumOneColumn";

    private static final String HEAD = """
            | kernel | µs | : sum of one column | allocated, KB |
            |---|---|---|---|
            """;

    private ListKernels() {}

    /** Takes what JMH wrote. */
    public static void main(String[] args) {
        System.out.print(markdown(JmhResult.read(Path.of(args[0]))));
    }

    /**
     * A table for a page.
     *
     * @throws IllegalArgumentException if the yardstick was not measured
     */
    static String markdown(List<KernelTime> kernels) {
        double yardstick = kernels.stream()
                .filter(kernel -> kernel.name().startsWith(YARDSTICK))
                // The sum of an hour, where it is there.
                .min(Comparator.comparing(kernel -> !kernel.name().equals(YARDSTICK + " 60")))
                .orElseThrow(() -> new IllegalArgumentException("nothing to compare with: " + YARDSTICK))
                .microseconds();
        StringBuilder table = new StringBuilder(HEAD);
        for (KernelTime kernel : kernels) {
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %s | %s |%n",
                    kernel.name(),
                    digits(kernel.microseconds()),
                    digits(kernel.microseconds() / yardstick),
                    Double.isNaN(kernel.bytes()) ? "" : digits(kernel.bytes() / 1000)));
        }
        return table.toString();
    }

    /** Three digits say all that a shared machine can tell. */
    private static String digits(double value) {
        return String.format(Locale.ROOT, value < 1 ? "%.2f" : value < 100 ? "%.1f" : "%,.0f", value);
    }
}
