package io.github.recoverycheck.xml;

import io.github.recoverycheck.activity.Pause;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Where the segments of a recording begin and end; many exporters begin a new one when the runner pauses. */
public final class PointSegments {
    private static final double NANOS = 1e9;

    /** First and last time of a segment in nanoseconds since 1970. */
    private record Span(long first, long last) {}

    private final List<Span> spans = new ArrayList<>();
    private boolean open;
    private long first;
    private long last;

    PointSegments() {}

    /** The next time belongs to a new segment. */
    public void startSegment() {
        if (open) {
            spans.add(new Span(first, last));
        }
        open = false;
    }

    void add(long time) {
        first = open ? Math.min(first, time) : time;
        last = open ? Math.max(last, time) : time;
        open = true;
    }

    /**
     * Spans that lie between segments and within none, in seconds since the start.
     *
     * @param start nanoseconds since 1970
     */
    public List<Pause> pauses(long start) {
        startSegment();
        List<Span> ordered = new ArrayList<>(spans);
        ordered.sort(Comparator.comparingLong(Span::first));
        List<Pause> pauses = new ArrayList<>();
        long end = Long.MAX_VALUE;
        for (Span span : ordered) {
            if (span.first() > end) {
                pauses.add(new Pause((end - start) / NANOS, (span.first() - start) / NANOS));
            }
            end = end == Long.MAX_VALUE ? span.last() : Math.max(end, span.last());
        }
        return pauses;
    }
}
