package io.github.recoverycheck.athlete;

import io.github.recoverycheck.measure.RunMeasurements;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the athlete tells. Everything is optional. Immutable.
 *
 * @param birthYear year of birth
 * @param sex for the constants of the training load
 * @param heartRates resting, at the thresholds, maximal
 * @param level how much running the athlete is used to; if empty, the history tells
 * @param heartRateLimited whether medication (a beta blocker) or a pacemaker keeps the heart rate down, so that shares
 *     of the maximum say nothing
 * @param easyPace speeds that the athlete calls easy; if empty, the history tells
 * @param race the race that the athlete trains for
 * @param zone time zone for the dates of recordings that do not tell their own
 */
public record AthleteProfile(
        OptionalInt birthYear,
        Optional<Sex> sex,
        KeyHeartRates heartRates,
        Optional<Level> level,
        boolean heartRateLimited,
        Optional<EasyPaceRange> easyPace,
        Optional<TargetRace> race,
        Optional<ZoneId> zone) {
    /** As far as formulas tell it apart. */
    public enum Sex {
        /** The formulas for women. */
        FEMALE,
        /** The formulas for men. */
        MALE
    }

    /** How much running the athlete is used to; it moves the limits of duration. */
    public enum Level {
        /** First weeks of running. */
        BEGINNER,
        /** Neither of the others. */
        REGULAR,
        /** Half a year and more of at least 5 hours or 50 km a week. */
        EXPERIENCED
    }

    private static final AthleteProfile UNKNOWN = new AthleteProfile(
            OptionalInt.empty(),
            Optional.empty(),
            KeyHeartRates.unknown(),
            Optional.empty(),
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /**
     * @throws IllegalArgumentException if the birth year is not within 1900 to 2100
     */
    public AthleteProfile {
        Objects.requireNonNull(birthYear, "birthYear");
        Objects.requireNonNull(sex, "sex");
        Objects.requireNonNull(heartRates, "heartRates");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(easyPace, "easyPace");
        Objects.requireNonNull(race, "race");
        Objects.requireNonNull(zone, "zone");
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
        return new AthleteProfile(OptionalInt.of(year), sex, heartRates, level, heartRateLimited, easyPace, race, zone);
    }

    /** The same athlete, of the given sex. */
    public AthleteProfile withSex(Sex newSex) {
        return new AthleteProfile(
                birthYear, Optional.of(newSex), heartRates, level, heartRateLimited, easyPace, race, zone);
    }

    /** The same athlete with other key heart rates. */
    public AthleteProfile withHeartRates(KeyHeartRates newHeartRates) {
        return new AthleteProfile(birthYear, sex, newHeartRates, level, heartRateLimited, easyPace, race, zone);
    }

    /** The same athlete with a measured maximal heart rate in bpm. */
    public AthleteProfile withMaximalHeartRate(double bpm) {
        return withHeartRates(heartRates.withMaximal(bpm));
    }

    /** The same athlete with a resting heart rate in bpm. */
    public AthleteProfile withRestingHeartRate(double bpm) {
        return withHeartRates(heartRates.withResting(bpm));
    }

    /** The same athlete with a heart rate in bpm at the lactate threshold. */
    public AthleteProfile withLactateThresholdHeartRate(double bpm) {
        return withHeartRates(heartRates.withLactateThreshold(bpm));
    }

    /** The same athlete with a heart rate in bpm at the aerobic (first) threshold. */
    public AthleteProfile withAerobicThresholdHeartRate(double bpm) {
        return withHeartRates(heartRates.withAerobicThreshold(bpm));
    }

    /** The same athlete at another level. */
    public AthleteProfile withLevel(Level newLevel) {
        return new AthleteProfile(
                birthYear, sex, heartRates, Optional.of(newLevel), heartRateLimited, easyPace, race, zone);
    }

    /** The same athlete with, or without, a limited heart rate. */
    public AthleteProfile withHeartRateLimited(boolean limited) {
        return new AthleteProfile(birthYear, sex, heartRates, level, limited, easyPace, race, zone);
    }

    /** The same athlete, who calls these speeds easy. */
    public AthleteProfile withEasyPace(EasyPaceRange range) {
        return new AthleteProfile(birthYear, sex, heartRates, level, heartRateLimited, Optional.of(range), race, zone);
    }

    /** The same athlete, training for a race. */
    public AthleteProfile withRace(TargetRace newRace) {
        return new AthleteProfile(
                birthYear, sex, heartRates, level, heartRateLimited, easyPace, Optional.of(newRace), zone);
    }

    /** The same athlete, whose recordings are dated in this zone where they do not tell their own. */
    public AthleteProfile withZone(ZoneId newZone) {
        return new AthleteProfile(
                birthYear, sex, heartRates, level, heartRateLimited, easyPace, race, Optional.of(newZone));
    }

    /** The date at the place where an activity started; empty if the activity has no date or nobody knows its zone. */
    public Optional<LocalDate> dateOf(RunMeasurements activity) {
        return activity.start()
                .flatMap(start ->
                        zoneOf(activity).map(known -> start.atZone(known).toLocalDate()));
    }

    /** The zone that the recording tells, else the athlete's. */
    public Optional<ZoneId> zoneOf(RunMeasurements activity) {
        return activity.circumstances()
                .zoneOffset()
                .<ZoneId>map(offset -> offset)
                .or(() -> zone);
    }
}
