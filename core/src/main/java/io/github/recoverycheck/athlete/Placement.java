package io.github.recoverycheck.athlete;

import io.github.recoverycheck.measure.RunMeasurements;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Whether there was something to recover from.
 *
 * @param window where the run lies after the last hard session
 * @param marks what else holds
 * @param after the last hard session of the 48 h before; empty if there is none
 * @param hoursSince hours from its end to the start of the run
 * @param hardest hardness of the hardest session that ended in the 48 h before; 0 if there is none
 */
public record Placement(
        Window window, Set<Mark> marks, Optional<HardSession> after, OptionalDouble hoursSince, double hardest) {
    /** Where a run can lie after a hard session; half-open, the first that fits. */
    public enum Window {
        /** Up to 2 h after: a part of the session. */
        COOL_DOWN_PART,
        /** 2 to 24 h after. */
        IDEAL,
        /** To 36 h after, or on the next date. */
        DAY_AFTER,
        /** To 48 h after. */
        LATE,
        /** Nothing hard in the 48 h before. */
        UNPLACED,
        /**
         * Nothing hard is known of the 48 h before, but neither is the contrary: the history starts later, nothing was
         * recorded for 10 days, or nothing tells how hard an activity of these hours was.
         */
        UNKNOWN
    }

    /** What can hold beside the window. */
    public enum Mark {
        /** Another activity that was not just easy on the same date before. */
        DOUBLE,
        /** A week of at least 1.15 times the usual distance. */
        HIGH_VOLUME
    }

    private static final double COOL_DOWN_HOURS = 2;
    private static final double IDEAL_HOURS = 24;
    private static final double DAY_AFTER_HOURS = 36;
    private static final long COOL_DOWN_MILLIS = Duration.ofHours(2).toMillis();
    private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();
    /** Who records a run a week has gaps of up to nine days; where they are longer, something may be missing. */
    private static final long LONGEST_GAP_MILLIS = Duration.ofDays(10).toMillis();

    public Placement {
        Objects.requireNonNull(window, "window");
        marks = Set.copyOf(marks);
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(hoursSince, "hoursSince");
    }

    /** A run after one hard session, or after none. */
    public Placement(Window window, Set<Mark> marks, Optional<HardSession> after, OptionalDouble hoursSince) {
        this(
                window,
                marks,
                after,
                hoursSince,
                after.map(session -> session.hardness().value()).orElse(0.0));
    }

    /** The history says nothing of the days before. */
    public static Placement unknown() {
        return new Placement(Window.UNKNOWN, Set.of(), Optional.empty(), OptionalDouble.empty());
    }

    /**
     * Where a run lies.
     *
     * @param today the run
     * @param earlier the sessions before it
     * @param athlete for the time zone of recordings that do not tell theirs
     */
    static Placement of(RunMeasurements today, HardSessions earlier, AthleteProfile athlete) {
        if (today.start().isEmpty()) {
            return unknown();
        }
        long start = Session.startMillis(today);
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        if (isDouble(today, start, earlier.sessions(), athlete)) {
            marks.add(Mark.DOUBLE);
        }
        if (earlier.weeks().isHighVolume()) {
            marks.add(Mark.HIGH_VOLUME);
        }
        Optional<HardSessions.Past> last = earlier.lastHardBefore(start)
                .filter(past -> start - past.endMillis() <= HardSessions.FOLLOWS_WITHIN_MILLIS);
        if (last.isEmpty()) {
            Window window = isCovered(start, earlier.sessions()) ? Window.UNPLACED : Window.UNKNOWN;
            return new Placement(window, marks, Optional.empty(), OptionalDouble.empty());
        }
        double hours = hoursBetween(last.get(), start);
        Optional<LocalDate> ended =
                dateOf(last.get().endMillis(), last.get().session().last(), today, athlete);
        Optional<LocalDate> starts = dateOf(start, today, last.get().session().last(), athlete);
        boolean isNextDate = ended.isPresent() && starts.equals(ended.map(date -> date.plusDays(1)));
        return new Placement(
                window(hours, isNextDate),
                marks,
                last.get().hard(),
                OptionalDouble.of(hours),
                earlier.hardestBefore(start));
    }

    static double hoursBetween(HardSessions.Past past, long startMillis) {
        return (startMillis - past.endMillis()) / 3_600_000.0;
    }

    private static Window window(double hours, boolean isNextDate) {
        if (hours < COOL_DOWN_HOURS) {
            return Window.COOL_DOWN_PART;
        }
        if (hours <= IDEAL_HOURS) {
            return Window.IDEAL;
        }
        return hours <= DAY_AFTER_HOURS || isNextDate ? Window.DAY_AFTER : Window.LATE;
    }

    /** Whether the history tells that there was nothing hard. */
    private static boolean isCovered(long start, List<HardSessions.Past> sessions) {
        if (sessions.isEmpty() || start - sessions.get(0).startMillis() < HardSessions.FOLLOWS_WITHIN_MILLIS) {
            return false;
        }
        boolean isRecent = false;
        for (int i = sessions.size() - 1; i >= 0; i--) {
            HardSessions.Past past = sessions.get(i);
            if (start - past.startMillis() > LONGEST_GAP_MILLIS) {
                break;
            }
            isRecent = true;
            if (!past.isTold() && start - past.endMillis() <= HardSessions.FOLLOWS_WITHIN_MILLIS) {
                return false;
            }
        }
        return isRecent;
    }

    /** Whether an activity that was not just easy ended 2 hours and more before, on the same date. */
    private static boolean isDouble(
            RunMeasurements today, long start, List<HardSessions.Past> sessions, AthleteProfile athlete) {
        for (int i = sessions.size() - 1; i >= 0 && start - sessions.get(i).startMillis() <= DAY_MILLIS; i--) {
            HardSessions.Past past = sessions.get(i);
            RunMeasurements first = past.session().first();
            Optional<LocalDate> date = dateOf(past.startMillis(), first, today, athlete);
            if (past.value() >= Hardness.UNSURE_FROM
                    && start - past.endMillis() >= COOL_DOWN_MILLIS
                    && date.isPresent()
                    && date.equals(dateOf(start, today, first, athlete))) {
                return true;
            }
        }
        return false;
    }

    /** A date at the place of an activity; where neither it nor the athlete tells the zone, that of the other activity. */
    private static Optional<LocalDate> dateOf(
            long millis, RunMeasurements activity, RunMeasurements other, AthleteProfile athlete) {
        Optional<ZoneId> zone = athlete.zoneOf(activity).or(() -> athlete.zoneOf(other));
        return zone.map(known -> Instant.ofEpochMilli(millis).atZone(known).toLocalDate());
    }
}
