package io.github.recoverycheck.athlete;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * The heart rates between which an athlete's intensity is read, all in bpm and each as far as the athlete knows it.
 * Immutable.
 *
 * @param resting in the morning, lying
 * @param aerobicThreshold at the first threshold (LT1, VT1), up to which running stays easy
 * @param lactateThreshold at the second threshold (LTHR), about the mean of an hour's race
 * @param maximal the highest, as measured
 */
public record KeyHeartRates(
        OptionalDouble resting,
        OptionalDouble aerobicThreshold,
        OptionalDouble lactateThreshold,
        OptionalDouble maximal) {
    /** Standard error of what is given. It is assumed: a test on another day differs by about as much. */
    static final double GIVEN_ERROR_BPM = 2;

    private static final double LEAST_RESERVE_BPM = 30;
    private static final KeyHeartRates UNKNOWN = new KeyHeartRates(
            OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());

    /**
     * @throws IllegalArgumentException if a value is out of range (resting 25 to 100, aerobic threshold 70 to 220, lactate
     *     threshold 80 to 230, maximal 100 to 240 bpm), if they do not rise in this order, or if the maximum is less than
     *     30 bpm above the resting heart rate
     */
    public KeyHeartRates {
        List<Given> all = List.of(
                new Given("resting heart rate", resting, 25, 100),
                new Given("heart rate at the aerobic threshold", aerobicThreshold, 70, 220),
                new Given("heart rate at the lactate threshold", lactateThreshold, 80, 230),
                new Given("maximal heart rate", maximal, 100, 240));
        all.forEach(Given::demandRange);
        for (int i = 0; i < all.size(); i++) {
            for (Given higher : all.subList(i + 1, all.size())) {
                all.get(i).demandBelow(higher, 0);
            }
        }
        all.get(0).demandBelow(all.get(all.size() - 1), LEAST_RESERVE_BPM);
    }

    private record Given(String title, OptionalDouble bpm, int lowest, int highest) {
        void demandRange() {
            if (bpm.isPresent() && !(bpm.getAsDouble() >= lowest && bpm.getAsDouble() <= highest)) {
                throw new IllegalArgumentException("a " + this + "; expected " + lowest + " to " + highest);
            }
        }

        void demandBelow(Given higher, double leastGap) {
            if (bpm.isEmpty() || higher.bpm.isEmpty()) {
                return;
            }
            double gap = higher.bpm.getAsDouble() - bpm.getAsDouble();
            if (gap <= 0 || gap < leastGap) {
                throw new IllegalArgumentException("a " + this + " is not "
                        + (leastGap > 0 ? String.format(Locale.ROOT, "%.0f bpm ", leastGap) : "")
                        + "below a " + higher);
            }
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%s of %.0f bpm", title, bpm.orElse(Double.NaN));
        }
    }

    /** None is known. */
    public static KeyHeartRates unknown() {
        return UNKNOWN;
    }

    /** The same with a resting heart rate. */
    public KeyHeartRates withResting(double bpm) {
        return new KeyHeartRates(OptionalDouble.of(bpm), aerobicThreshold, lactateThreshold, maximal);
    }

    /** The same with a heart rate at the aerobic (first) threshold. */
    public KeyHeartRates withAerobicThreshold(double bpm) {
        return new KeyHeartRates(resting, OptionalDouble.of(bpm), lactateThreshold, maximal);
    }

    /** The same with a heart rate at the lactate threshold. */
    public KeyHeartRates withLactateThreshold(double bpm) {
        return new KeyHeartRates(resting, aerobicThreshold, OptionalDouble.of(bpm), maximal);
    }

    /** The same with a maximal heart rate. */
    public KeyHeartRates withMaximal(double bpm) {
        return new KeyHeartRates(resting, aerobicThreshold, lactateThreshold, OptionalDouble.of(bpm));
    }
}
