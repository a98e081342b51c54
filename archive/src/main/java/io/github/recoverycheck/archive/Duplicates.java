package io.github.recoverycheck.archive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds activities that stand in an archive more than once: copies, other formats, other services, other devices of the
 * same athlete. Of each group one is judged, the rest point to it.
 *
 * <p>To be the same is not handed on: of A like B and B like C, A and C may differ. So the fullest recording takes those
 * that are like it, then the fullest of what is left, and so on. What is taken is always like the one that took it, and the
 * outcome does not depend on the order of rows.
 */
final class Duplicates {
    private Duplicates() {}

    /** Replaces the rows of duplicates, and of what is judged in their place if they know more. */
    static void mark(List<LedgerRow> rows) {
        List<Copy> copies = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).activity().isPresent()) {
                copies.add(new Copy(i, rows.get(i)));
            }
        }
        copies.sort(Copy.FULLEST_FIRST);
        LikelyCopies likely = LikelyCopies.among(copies);
        boolean[] taken = new boolean[rows.size()];
        for (Copy copy : copies) {
            if (!taken[copy.place()]) {
                settle(rows, group(copy, likely, taken));
            }
        }
    }

    /** A recording and its copies, the fullest first; of a file that holds several activities one at most. */
    private static List<Copy> group(Copy first, LikelyCopies likely, boolean[] taken) {
        List<Copy> same = new ArrayList<>();
        taken[first.place()] = true;
        likely.forEach(first, other -> {
            if (!taken[other.place()] && SameRun.test(first.facts(), other.facts())) {
                same.add(other);
            }
        });
        same.sort(Copy.FULLEST_FIRST);
        Set<String> files = new HashSet<>(Set.of(first.row().source()));
        List<Copy> group = new ArrayList<>(List.of(first));
        for (Copy other : same) {
            if (!taken[other.place()] && files.add(other.row().source())) {
                taken[other.place()] = true;
                group.add(other);
            }
        }
        return group;
    }

    private static void settle(List<LedgerRow> rows, List<Copy> group) {
        if (group.size() == 1) {
            return;
        }
        Copy best = best(group);
        LedgerRow judged = best.row();
        for (Copy copy : group) {
            if (!copy.equals(best)) {
                judged = judged.filledFrom(copy.row());
                rows.set(copy.place(), copy.row().duplicate(best.row()));
            }
        }
        rows.set(best.place(), judged);
    }

    /**
     * The one that is judged: it has a date, and names its sport if they disagree about that; has the most heart rate, and is
     * the longest; then, as a second more or less is no reason, it is whole, and its format tells the most.
     */
    private static Copy best(List<Copy> group) {
        boolean agree = group.stream().map(Copy::isRun).distinct().count() == 1;
        List<Copy> best = Copy.preferred(group, Copy::isDated);
        best = Copy.preferred(best, copy -> agree || copy.namesSport());
        best = Copy.withMost(best, Trace::heartRateSeconds);
        best = Copy.withMost(best, Trace::recordedSeconds);
        return best.stream()
                .min(Comparator.comparing(Copy::losesData).thenComparing(Copy.BY_FORMAT_AND_NAME))
                .orElseThrow();
    }
}
