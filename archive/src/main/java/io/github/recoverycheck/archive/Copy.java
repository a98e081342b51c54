package io.github.recoverycheck.archive;

import io.github.recoverycheck.activity.Sport;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * A row with an activity, that may stand elsewhere once more.
 *
 * @param place where the row is among all rows
 */
record Copy(int place, LedgerRow row) {
    /** By what tells most of a run. */
    private static final List<String> FORMATS = List.of("FIT", "TCX", "GPX");

    private static final double TOLERANCE = 0.01;
    private static final double TOLERANCE_SECONDS = 10;

    static final Comparator<Copy> BY_FORMAT_AND_NAME = Comparator.comparingInt(Copy::formatRank)
            .thenComparing((Copy copy) -> copy.row().source())
            .thenComparing((Copy copy) -> copy.row().index());

    /** The dated first, as only the clock tells most copies; then the most heart rate, then the most samples. */
    static final Comparator<Copy> FULLEST_FIRST = Comparator.comparing((Copy copy) -> !copy.isDated())
            .thenComparingDouble(copy -> -copy.facts().trace().heartRateSeconds())
            .thenComparingDouble(copy -> -copy.facts().trace().recordedSeconds())
            .thenComparing(BY_FORMAT_AND_NAME);

    ActivityFacts facts() {
        return row.activity().orElseThrow();
    }

    boolean isDated() {
        return SameRun.isDated(facts());
    }

    boolean isRun() {
        return facts().measurements().isRun();
    }

    /** Whether a part of the recording is lost. */
    boolean losesData() {
        return facts().diagnostics().stream()
                .anyMatch(diagnostic -> diagnostic.code().losesData());
    }

    /** Whether the recording says what it was, so that no speed had to decide. */
    boolean namesSport() {
        Sport sport = facts().measurements().sport();
        return sport != Sport.UNKNOWN && sport != Sport.OTHER;
    }

    private int formatRank() {
        int rank = FORMATS.indexOf(facts().measurements().source().format());
        return rank < 0 ? FORMATS.size() : rank;
    }

    /** Those that fit, or all if none does. */
    static List<Copy> preferred(List<Copy> copies, Predicate<Copy> fits) {
        List<Copy> fitting = copies.stream().filter(fits).toList();
        return fitting.isEmpty() ? copies : fitting;
    }

    /** Those with the most of something, give or take what exporters lose at the ends. */
    static List<Copy> withMost(List<Copy> copies, ToDoubleFunction<Trace> seconds) {
        double most = copies.stream()
                .mapToDouble(copy -> seconds.applyAsDouble(copy.facts().trace()))
                .max()
                .orElse(0);
        double enough = most - Math.max(TOLERANCE_SECONDS, TOLERANCE * most);
        return copies.stream()
                .filter(copy -> seconds.applyAsDouble(copy.facts().trace()) >= enough)
                .toList();
    }
}
