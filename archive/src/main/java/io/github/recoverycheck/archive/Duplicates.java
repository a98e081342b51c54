package io.github.recoverycheck.archive;

import io.github.recoverycheck.athlete.AthleteHistory;
import io.github.recoverycheck.measure.RunMeasurements;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds activities that stand in an archive twice, as FIT and as GPX or from two services: nobody
 * starts two runs within 10 seconds. The one with more heart rate is judged, FIT before others; the rest point to it.
 * Lengths are not compared: exporters cut pauses at the end.
 */
final class Duplicates {
    private static final Duration SAME_START = Duration.ofSeconds(10);

    private static final Comparator<LedgerRow> BEST_FIRST = Comparator.comparingInt(
                    (LedgerRow row) -> -row.activity().orElseThrow().counts().heartRateRecords())
            .thenComparing(row -> !measurements(row).source().format().equals("FIT"))
            .thenComparing(LedgerRow::source)
            .thenComparing(LedgerRow::index);

    private Duplicates() {}

    /** Replaces the rows of duplicates. */
    static void mark(List<LedgerRow> rows) {
        List<Integer> dated = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).activity().isPresent()
                    && measurements(rows.get(i)).start().isPresent()) {
                dated.add(i);
            }
        }
        dated.sort(Comparator.comparing(i -> start(rows.get(i))));
        boolean[] taken = new boolean[dated.size()];
        for (int first = 0; first < taken.length; first++) {
            if (!taken[first]) {
                markGroup(rows, dated, taken, first);
            }
        }
    }

    private static void markGroup(List<LedgerRow> rows, List<Integer> dated, boolean[] taken, int first) {
        LedgerRow reference = rows.get(dated.get(first));
        List<Integer> group = new ArrayList<>(List.of(dated.get(first)));
        Instant latest = start(reference).plus(SAME_START);
        for (int i = first + 1;
                i < taken.length && !start(rows.get(dated.get(i))).isAfter(latest);
                i++) {
            if (!taken[i] && isSame(reference, rows.get(dated.get(i)))) {
                taken[i] = true;
                group.add(dated.get(i));
            }
        }
        LedgerRow best = group.stream().map(rows::get).min(BEST_FIRST).orElseThrow();
        for (int i : group) {
            if (!rows.get(i).equals(best)) {
                rows.set(i, rows.get(i).duplicate(best));
            }
        }
    }

    /** Activities of one file are different ones, whatever their start says. */
    private static boolean isSame(LedgerRow one, LedgerRow other) {
        return one.status() == other.status() && !one.source().equals(other.source());
    }

    /** The activities of a history that are this one, perhaps from another export. */
    static List<RunMeasurements> of(RunMeasurements activity, AthleteHistory history) {
        if (activity.start().isEmpty()) {
            return List.of();
        }
        Instant start = activity.start().get();
        return history
                .since(start.minus(SAME_START))
                .before(start.plus(SAME_START).plusNanos(1))
                .activities()
                .stream()
                .filter(other -> other.isRun() == activity.isRun())
                .filter(other -> !other.source().name().equals(activity.source().name())
                        || other.source().index() == activity.source().index())
                .toList();
    }

    /** The history without earlier starts of this activity, which must not be compared with itself. */
    static AthleteHistory without(RunMeasurements activity, AthleteHistory history) {
        List<RunMeasurements> same = of(activity, history).stream()
                .filter(other ->
                        other.start().orElseThrow().isBefore(activity.start().orElseThrow()))
                .toList();
        return same.isEmpty()
                ? history
                : AthleteHistory.of(history.activities().stream()
                        .filter(other -> !same.contains(other))
                        .toList());
    }

    private static RunMeasurements measurements(LedgerRow row) {
        return row.activity().orElseThrow().measurements();
    }

    private static Instant start(LedgerRow row) {
        return measurements(row).start().orElseThrow();
    }
}
