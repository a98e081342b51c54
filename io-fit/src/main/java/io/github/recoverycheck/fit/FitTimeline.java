package io.github.recoverycheck.fit;

import io.github.recoverycheck.activity.Sport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The sessions of one recording in order of time, and which of them a time belongs to. Order in the file means nothing:
 * summary-first files have their sessions before the records.
 */
final class FitTimeline {
    private static final long DAY_SECONDS = 86_400;
    /** Sessions hardly ever overlap; looking back further would let a hostile file cost time. */
    private static final int LOOK_BACK = 16;

    private final boolean relative;
    private final boolean derived;
    private final List<FitSession> sessions;

    private FitTimeline(boolean relative, boolean derived, List<FitSession> sessions) {
        this.relative = relative;
        this.derived = derived;
        this.sessions = sessions;
    }

    static FitTimeline of(FitPart part) {
        FitRecords records = part.records();
        boolean relative = isRelative(part);
        long first = Long.MAX_VALUE;
        long last = FitFields.NO_TIME;
        for (int row = 0; row < records.size(); row++) {
            long time = records.time(row);
            if (isUsable(time, relative)) {
                first = Math.min(first, time);
                last = Math.max(last, time);
            }
        }
        boolean anyRecord = last != FitFields.NO_TIME;
        if (part.sessions().isEmpty()) {
            long start = anyRecord ? first : firstLap(part, relative);
            double elapsed = anyRecord ? last - first : Double.NaN;
            return new FitTimeline(relative, true, List.of(FitSession.derived(start, elapsed, part.sport())));
        }
        return withStarts(part, relative, anyRecord ? first : FitFields.NO_TIME, last);
    }

    private static FitTimeline withStarts(FitPart part, boolean relative, long first, long last) {
        boolean derived = false;
        boolean single = part.sessions().size() == 1;
        long fallback = first;
        List<FitSession> sessions = new ArrayList<>();
        for (FitSession session : part.sessions()) {
            FitSession known = session;
            boolean elsewhere = single && first != FitFields.NO_TIME && isElsewhere(session, first, last);
            if (!isUsable(session.start(), relative) || elsewhere) {
                known = session.startingAt(fallback);
                derived = true;
            }
            if (single && known.sport() == Sport.UNKNOWN) {
                known = known.ofSport(part.sport());
            }
            sessions.add(known);
            if (known.start() != FitFields.NO_TIME && known.elapsedSeconds() >= 0) {
                fallback = known.start() + (long) Math.ceil(known.elapsedSeconds());
            }
        }
        sessions.sort(Comparator.comparingLong(FitSession::start));
        return new FitTimeline(relative, derived, List.copyOf(sessions));
    }

    /** Whether the session's start cannot be that of the records, as after an unset clock. */
    private static boolean isElsewhere(FitSession session, long first, long last) {
        return last < session.start() - DAY_SECONDS || first > session.start() + session.elapsedSeconds() + DAY_SECONDS;
    }

    /** Whether times count from the device's start: no record, or without records no session, has a date. */
    private static boolean isRelative(FitPart part) {
        FitRecords records = part.records();
        boolean anyTime = false;
        for (int row = 0; row < records.size(); row++) {
            if (records.time(row) >= FitFields.FIRST_DATE) {
                return false;
            }
            anyTime |= records.time(row) != FitFields.NO_TIME;
        }
        return anyTime
                || part.sessions().stream()
                        .anyMatch(s -> s.start() != FitFields.NO_TIME && s.start() < FitFields.FIRST_DATE);
    }

    private static long firstLap(FitPart part, boolean relative) {
        return part.laps().stream()
                .mapToLong(FitPart.LapMessage::start)
                .filter(time -> isUsable(time, relative))
                .min()
                .orElse(FitFields.NO_TIME);
    }

    private static boolean isUsable(long time, boolean relative) {
        return time != FitFields.NO_TIME && relative == (time < FitFields.FIRST_DATE);
    }

    /** Whether the time is of the same kind as the others of this recording. */
    boolean isUsable(long time) {
        return isUsable(time, relative);
    }

    boolean isRelative() {
        return relative;
    }

    /** Whether a session, or the start of one, was derived. */
    boolean isDerived() {
        return derived;
    }

    List<FitSession> sessions() {
        return sessions;
    }

    /** The session that a time belongs to: the latest that covers it, or else the latest that has begun. */
    int sessionAt(long time) {
        int low = 0;
        int high = sessions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sessions.get(middle).start() <= time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int begun = Math.max(0, low - 1);
        for (int i = begun; i >= 0 && i > begun - LOOK_BACK; i--) {
            if (sessions.get(i).covers(time)) {
                return i;
            }
        }
        return begun;
    }
}
