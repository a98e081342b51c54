package io.github.recoverycheck.athlete;

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
 */
public record Placement(Window window, Set<Mark> marks, Optional<HardSession> after, OptionalDouble hoursSince) {
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
        /** The history does not cover the 48 h before. */
        UNKNOWN
    }

    /** What can hold beside the window. */
    public enum Mark {
        /** Another activity that was not just easy on the same date before. */
        DOUBLE,
        /** A week of at least 1.15 times the usual distance. */
        HIGH_VOLUME
    }

    public Placement {
        Objects.requireNonNull(window, "window");
        marks = Set.copyOf(marks);
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(hoursSince, "hoursSince");
    }

    /** The history says nothing of the days before. */
    public static Placement unknown() {
        return new Placement(Window.UNKNOWN, Set.of(), Optional.empty(), OptionalDouble.empty());
    }
}
