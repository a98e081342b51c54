package io.github.recoverycheck.athlete;

import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What the athlete tells. Everything is optional. Immutable.
 *
 * @param birthYear year of birth
 * @param maximalHeartRate measured maximal heart rate in bpm
 * @param level how much running the athlete is used to
 * @param heartRateLimited whether medication (a beta blocker) or a pacemaker keeps the heart rate down, so that shares
 *     of the maximum say nothing
 */
public record AthleteProfile(
        OptionalInt birthYear, OptionalDouble maximalHeartRate, Level level, boolean heartRateLimited) {
    /** How much running the athlete is used to; it moves the limits of duration. */
    public enum Level {
        /** First weeks of running. */
        BEGINNER,
        /** Neither of the others. */
        REGULAR,
        /** Half a year and more of at least 5 hours or 50 km a week. */
        EXPERIENCED
    }

    private static final AthleteProfile UNKNOWN =
            new AthleteProfile(OptionalInt.empty(), OptionalDouble.empty(), Level.REGULAR, false);

    /**
     * @throws IllegalArgumentException if the maximal heart rate is not within 100 to 240 bpm, or the birth year not
     *     within 1900 to 2100
     */
    public AthleteProfile {
        Objects.requireNonNull(birthYear, "birthYear");
        Objects.requireNonNull(maximalHeartRate, "maximalHeartRate");
        Objects.requireNonNull(level, "level");
        double maximum = maximalHeartRate.orElse(190);
        if (!(maximum >= 100 && maximum <= 240)) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "a maximal heart rate of %.0f bpm; expected 100 to 240", maximum));
        }
        int year = birthYear.orElse(1980);
        if (year < 1900 || year > 2100) {
            throw new IllegalArgumentException("birth year " + year + "; expected 1900 to 2100");
        }
    }

    /** Nothing is known. */
    public static AthleteProfile unknown() {
        return UNKNOWN;
    }

    /** The same athlete, born in the given year. */
    public AthleteProfile withBirthYear(int year) {
        return new AthleteProfile(OptionalInt.of(year), maximalHeartRate, level, heartRateLimited);
    }

    /** The same athlete with a measured maximal heart rate in bpm. */
    public AthleteProfile withMaximalHeartRate(double bpm) {
        return new AthleteProfile(birthYear, OptionalDouble.of(bpm), level, heartRateLimited);
    }

    /** The same athlete at another level. */
    public AthleteProfile withLevel(Level newLevel) {
        return new AthleteProfile(birthYear, maximalHeartRate, newLevel, heartRateLimited);
    }

    /** The same athlete with, or without, a limited heart rate. */
    public AthleteProfile withHeartRateLimited(boolean limited) {
        return new AthleteProfile(birthYear, maximalHeartRate, level, limited);
    }
}
