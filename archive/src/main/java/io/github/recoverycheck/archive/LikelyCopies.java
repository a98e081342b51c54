package io.github.recoverycheck.archive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Finds, for a recording, the few others of an archive that could be its copies, without looking at all. */
final class LikelyCopies {
    private static final int MOST_COMPARED = 1000;

    private final NavigableMap<Double, List<Copy>> byStart = new TreeMap<>();
    private final NavigableMap<Double, List<Copy>> undatedBySpan = new TreeMap<>();
    private final Map<Long, List<Copy>> undatedByHash = new HashMap<>();

    private LikelyCopies() {}

    static LikelyCopies among(List<Copy> copies) {
        LikelyCopies likely = new LikelyCopies();
        for (Copy copy : copies) {
            Trace trace = copy.facts().trace();
            if (copy.isDated()) {
                add(likely.byStart, trace.fromSeconds(), copy);
            } else {
                add(likely.undatedBySpan, trace.spanSeconds(), copy);
                add(likely.undatedByHash, trace.hash(), copy);
            }
        }
        return likely;
    }

    private static <K> void add(Map<K, List<Copy>> copies, K key, Copy copy) {
        copies.computeIfAbsent(key, none -> new ArrayList<>()).add(copy);
    }

    /** Hands over all that {@link SameRun} could call the same, and others; to one without a date, those without one. */
    void forEach(Copy copy, Consumer<Copy> consumer) {
        Trace trace = copy.facts().trace();
        if (copy.isDated()) {
            // Of two that overlap for most of the longer one, neither starts later than this after the other.
            double longest = trace.spanSeconds() / SameRun.LEAST_OVERLAP;
            double apart = Math.max(SameRun.FURTHEST_WRONG_SECONDS, (1 - SameRun.LEAST_OVERLAP) * longest);
            handOver(copy, around(byStart, trace.fromSeconds(), (double) SameRun.SAME_START.toSeconds()), consumer);
            handOver(copy, around(byStart, trace.fromSeconds(), apart), consumer);
            handOver(copy, List.of(undatedByHash.getOrDefault(trace.hash(), List.of())), consumer);
        } else {
            handOver(copy, around(undatedBySpan, trace.spanSeconds(), 2.0 * SameRun.SAME_START.toSeconds()), consumer);
        }
    }

    /** Hands over what lies in other files, up to a number that nobody records in a day. */
    private static void handOver(Copy copy, Collection<List<Copy>> found, Consumer<Copy> consumer) {
        found.stream()
                .flatMap(List::stream)
                .filter(other -> !other.row().source().equals(copy.row().source()))
                .limit(MOST_COMPARED)
                .forEach(consumer);
    }

    private static Collection<List<Copy>> around(NavigableMap<Double, List<Copy>> copies, double key, double apart) {
        return copies.subMap(key - apart, true, key + apart, true).values();
    }
}
