package io.github.recoverycheck.athlete;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Where the athlete is on the way to a race. */
public enum TrainingPhase {
    /** Earlier than the build-up. */
    BASE,
    /** The build-up: the 56 days before the peak. */
    BUILD,
    /** The 28 days before the taper. */
    PEAK,
    /** The last 14 days before a race, 21 before a marathon. */
    TAPER,
    /** No date of a race is given; the volume of the last days looks like a taper. */
    TAPER_LIKE,
    /** No date of a race is given, it is over, or the date of the run is unknown. */
    UNKNOWN;

    private static final long TAPER_DAYS = 14;
    private static final long MARATHON_TAPER_DAYS = 21;
    private static final long PEAK_DAYS = 28;
    private static final long BUILD_DAYS = 56;

    /**
     * The phase on a date: the last 14 days before the race are the taper (21 before a marathon), the 28 before these the
     * peak, the 56 before these the build-up. A race that is over says nothing any more.
     *
     * @param race the race, if one is given
     * @param date date of the run
     * @param weeks what was run before, for the time without a race
     */
    static TrainingPhase of(Optional<TargetRace> race, Optional<LocalDate> date, TrainingWeeks weeks) {
        long days = race.isPresent() && date.isPresent()
                ? ChronoUnit.DAYS.between(date.get(), race.get().date())
                : -1;
        if (days < 0) {
            return weeks.looksLikeTaper() ? TAPER_LIKE : UNKNOWN;
        }
        long taper = race.get().isMarathon() ? MARATHON_TAPER_DAYS : TAPER_DAYS;
        if (days <= taper) {
            return TAPER;
        }
        if (days <= taper + PEAK_DAYS) {
            return PEAK;
        }
        return days <= taper + PEAK_DAYS + BUILD_DAYS ? BUILD : BASE;
    }
}
