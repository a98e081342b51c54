package io.github.recoverycheck.archive;

import io.github.recoverycheck.measure.RunMeasurements;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;

/**
 * Local dates from one to another, both included.
 *
 * @param since first date; empty for all before {@code until}
 * @param until last date; empty for all from {@code since} on
 * @param zone where a recording that does not name its own zone was made
 */
public record Dates(Optional<LocalDate> since, Optional<LocalDate> until, ZoneId zone) {
    private static final Dates ALL = new Dates(Optional.empty(), Optional.empty(), ZoneOffset.UTC);

    /**
     * @throws IllegalArgumentException if the first date is after the last
     */
    public Dates {
        Objects.requireNonNull(zone, "zone");
        if (since.isPresent() && until.isPresent() && since.get().isAfter(until.get())) {
            throw new IllegalArgumentException(
                    "the first date, " + since.get() + ", is after the last, " + until.get());
        }
    }

    /** Every date. */
    public static Dates all() {
        return ALL;
    }

    /** Whether an activity started on one of the dates. One without a date is on none, unless all are meant. */
    boolean contain(RunMeasurements activity) {
        if (since.isEmpty() && until.isEmpty()) {
            return true;
        }
        return activity.start()
                .map(start -> dateOf(start, activity))
                .filter(this::contains)
                .isPresent();
    }

    private LocalDate dateOf(Instant start, RunMeasurements activity) {
        ZoneId own =
                activity.circumstances().zoneOffset().map(ZoneId.class::cast).orElse(zone);
        return start.atZone(own).toLocalDate();
    }

    private boolean contains(LocalDate date) {
        return !(since.isPresent() && date.isBefore(since.get())) && !(until.isPresent() && date.isAfter(until.get()));
    }
}
