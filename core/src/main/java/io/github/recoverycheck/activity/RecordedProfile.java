package io.github.recoverycheck.activity;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What the watch knew about the athlete when it recorded the activity. Watches ship with defaults, so a value is what
 * the watch reckoned with, not what is true of the athlete.
 *
 * @param maximalHeartRate bpm
 * @param restingHeartRate bpm
 * @param thresholdHeartRate bpm at the lactate threshold
 * @param heartRateZoneLimits upper limits of the heart-rate zones in bpm, ascending, the first that of zone 0; empty if
 *     unknown
 * @param heartRateZoneSeconds time in each zone as the watch counted it, one more than there are limits, as the last is
 *     the time above all of them; empty if unknown
 * @param zoneBasis what the zones are a share of
 * @param gender as set on the watch
 * @param ageYears in whole years
 * @param weightKilograms body weight
 */
public record RecordedProfile(
        OptionalInt maximalHeartRate,
        OptionalInt restingHeartRate,
        OptionalInt thresholdHeartRate,
        List<Integer> heartRateZoneLimits,
        List<Double> heartRateZoneSeconds,
        Optional<ZoneBasis> zoneBasis,
        Optional<Gender> gender,
        OptionalInt ageYears,
        OptionalDouble weightKilograms) {
    /** What heart-rate zones are a share of. */
    public enum ZoneBasis {
        /** The athlete set the limits. */
        CUSTOM,
        /** The highest heart rate the athlete can reach, as the watch knows it. */
        MAXIMAL_HEART_RATE,
        /** The span from resting to maximal heart rate. */
        HEART_RATE_RESERVE,
        /** The heart rate at the lactate threshold, as the watch knows it. */
        THRESHOLD_HEART_RATE
    }

    /** As watches ask for it. */
    public enum Gender {
        /** Set as female. */
        FEMALE,
        /** Set as male. */
        MALE
    }

    private static final RecordedProfile NONE = new Builder().build();

    public RecordedProfile {
        Objects.requireNonNull(maximalHeartRate, "maximalHeartRate");
        Objects.requireNonNull(restingHeartRate, "restingHeartRate");
        Objects.requireNonNull(thresholdHeartRate, "thresholdHeartRate");
        heartRateZoneLimits = List.copyOf(heartRateZoneLimits);
        heartRateZoneSeconds = List.copyOf(heartRateZoneSeconds);
        Objects.requireNonNull(zoneBasis, "zoneBasis");
        Objects.requireNonNull(gender, "gender");
        Objects.requireNonNull(ageYears, "ageYears");
        Objects.requireNonNull(weightKilograms, "weightKilograms");
    }

    /** The recording says nothing of the athlete. */
    public static RecordedProfile none() {
        return NONE;
    }

    /** A builder for what is known. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Takes values from the best source first: of each kind the first plausible one stands, and one that is not
     * plausible, such as the 0 or 255 that watches write for "unknown", is passed over. Not safe for use by several
     * threads.
     */
    public static final class Builder {
        private static final int LOWEST_MAXIMUM = 100;
        private static final int HIGHEST_MAXIMUM = 240;
        private static final int LOWEST_RESTING = 25;
        private static final int HIGHEST_RESTING = 120;
        private static final int LOWEST_THRESHOLD = 80;
        private static final int HIGHEST_THRESHOLD = 220;
        private static final int MOST_ZONES = 20;
        private static final int HIGHEST_LIMIT = 255;
        private static final int YOUNGEST = 5;
        private static final int OLDEST = 110;
        private static final double LIGHTEST_KILOGRAMS = 15;
        private static final double HEAVIEST_KILOGRAMS = 300;

        private OptionalInt maximalHeartRate = OptionalInt.empty();
        private OptionalInt restingHeartRate = OptionalInt.empty();
        private OptionalInt thresholdHeartRate = OptionalInt.empty();
        private List<Integer> zoneLimits = List.of();
        private List<Double> zoneSeconds = List.of();
        private Optional<ZoneBasis> zoneBasis = Optional.empty();
        private Optional<Gender> gender = Optional.empty();
        private OptionalInt ageYears = OptionalInt.empty();
        private OptionalDouble weightKilograms = OptionalDouble.empty();

        private Builder() {}

        /** Maximal heart rate; plausible from 100 to 240 bpm. */
        public Builder maximalHeartRate(int bpm) {
            maximalHeartRate = first(maximalHeartRate, bpm, LOWEST_MAXIMUM, HIGHEST_MAXIMUM);
            return this;
        }

        /** Resting heart rate; plausible from 25 to 120 bpm. */
        public Builder restingHeartRate(int bpm) {
            restingHeartRate = first(restingHeartRate, bpm, LOWEST_RESTING, HIGHEST_RESTING);
            return this;
        }

        /** Heart rate at the lactate threshold; plausible from 80 to 220 bpm. */
        public Builder thresholdHeartRate(int bpm) {
            thresholdHeartRate = first(thresholdHeartRate, bpm, LOWEST_THRESHOLD, HIGHEST_THRESHOLD);
            return this;
        }

        /**
         * Upper limits of the zones in bpm and the seconds in each, which belong together. Limits are plausible if they
         * ascend from above 0 to at most 255; seconds if there is one more than there are limits.
         */
        public Builder heartRateZones(List<Integer> limits, List<Double> seconds) {
            if (zoneLimits.isEmpty() && ascend(limits)) {
                zoneLimits = List.copyOf(limits);
                boolean whole = seconds.size() == limits.size() + 1
                        && seconds.stream().allMatch(s -> Double.isFinite(s) && s >= 0);
                zoneSeconds = whole ? List.copyOf(seconds) : List.of();
            }
            return this;
        }

        /** What the zones are a share of. */
        public Builder zoneBasis(ZoneBasis value) {
            zoneBasis = zoneBasis.or(() -> Optional.of(value));
            return this;
        }

        /** Gender as set on the watch. */
        public Builder gender(Gender value) {
            gender = gender.or(() -> Optional.of(value));
            return this;
        }

        /** Age; plausible from 5 to 110 years. */
        public Builder ageYears(int years) {
            ageYears = first(ageYears, years, YOUNGEST, OLDEST);
            return this;
        }

        /** Body weight; plausible from 15 to 300 kg. */
        public Builder weightKilograms(double kilograms) {
            if (weightKilograms.isEmpty() && kilograms >= LIGHTEST_KILOGRAMS && kilograms <= HEAVIEST_KILOGRAMS) {
                weightKilograms = OptionalDouble.of(kilograms);
            }
            return this;
        }

        /** The profile. */
        public RecordedProfile build() {
            return new RecordedProfile(
                    maximalHeartRate,
                    restingHeartRate,
                    thresholdHeartRate,
                    zoneLimits,
                    zoneSeconds,
                    zoneBasis,
                    gender,
                    ageYears,
                    weightKilograms);
        }

        private static OptionalInt first(OptionalInt known, int value, int low, int high) {
            return known.isPresent() || value < low || value > high ? known : OptionalInt.of(value);
        }

        private static boolean ascend(List<Integer> limits) {
            int previous = 0;
            for (int limit : limits) {
                if (limit <= previous || limit > HIGHEST_LIMIT) {
                    return false;
                }
                previous = limit;
            }
            return !limits.isEmpty() && limits.size() <= MOST_ZONES;
        }
    }
}
