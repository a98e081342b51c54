package io.github.recoverycheck.xml;

import io.github.recoverycheck.activity.Pause;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Where the segments of a recording begin and end; many exporters begin a new one when the runner pauses. */
final class PointSegments {
    /** First and last time of a segment in nanoseconds since 1970. */
    private record Span(long first, long last) {}

    private final List<Span> spans = new ArrayList<>();
    private boolean open;
    private long first;
    private long last;

    /** The next time belongs to a new segment. */
    void startSegment() {
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
    List<Pause> pauses(long start) {
        List<Span> ordered = new ArrayList<>(spans);
        if (open) {
            ordered.add(new Span(first, last));
        }
        ordered.sort(Comparator.comparingLong(Span::first));
        List<Pause> pauses = new ArrayList<>();
        long end = Long.MAX_VALUE;
        for (Span span : ordered) {
            if (span.first() > end) {
                pauses.add(new Pause(XmlTime.seconds(start, end), XmlTime.seconds(start, span.first())));
            }
            end = end == Long.MAX_VALUE ? span.last() : Math.max(end, span.last());
        }
        return pauses;
    }
}
