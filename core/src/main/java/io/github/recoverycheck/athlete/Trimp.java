package io.github.recoverycheck.athlete;

import io.github.recoverycheck.athlete.AthleteProfile.Sex;
import io.github.recoverycheck.measure.HeartRateHistogram;
import java.util.Optional;

/**
 * Training impulse: Σ minutes · x · a · e^(b·x), x the fraction of the heart-rate reserve, 0 to 1 (Banister, Modeling elite
 * athletic performance, in: Physiological Testing of Elite Athletes, Human Kinetics, 1991). The weight rises like blood
 * lactate does, with other constants for men and women. It is summed over each second's heart rate: of the mean alone it
 * would come out too low.
 *
 * @param value the impulse
 * @param byResting by how much it changes with 1 bpm of the resting heart rate
 * @param byMaximum by how much it changes with 1 bpm of the maximal heart rate
 */
record Trimp(double value, double byResting, double byMaximum) {
    /** The constants a and b. */
    private enum Weighting {
        MEN(0.64, 1.92),
        WOMEN(0.86, 1.67);

        private final double factor;
        private final double exponent;

        Weighting(double factor, double exponent) {
            this.factor = factor;
            this.exponent = exponent;
        }

        static Weighting of(Optional<Sex> sex) {
            return sex.equals(Optional.of(Sex.FEMALE)) ? WOMEN : MEN;
        }
    }

    /** The impulse of a recording; where the sex is unknown, with the constants of men. */
    static Trimp of(HeartRateHistogram heartRates, Optional<Sex> sex, double restingBpm, double maximumBpm) {
        Weighting weighting = Weighting.of(sex);
        int[] seconds = heartRates.secondsByBpm();
        double value = 0;
        double byResting = 0;
        double byMaximum = 0;
        for (int i = 0; i < seconds.length; i++) {
            if (seconds[i] > 0) {
                double bpm = heartRates.lowestBpm() + i;
                Trimp one = of(seconds[i] / 60.0, bpm, weighting, restingBpm, maximumBpm);
                value += one.value;
                byResting += one.byResting;
                byMaximum += one.byMaximum;
            }
        }
        return new Trimp(value, byResting, byMaximum);
    }

    /** The impulse of minutes at one heart rate. */
    static Trimp of(double minutes, double bpm, Optional<Sex> sex, double restingBpm, double maximumBpm) {
        return of(minutes, bpm, Weighting.of(sex), restingBpm, maximumBpm);
    }

    private static Trimp of(double minutes, double bpm, Weighting weighting, double restingBpm, double maximumBpm) {
        double reserve = maximumBpm - restingBpm;
        double x = Math.max(0, Math.min(1, (bpm - restingBpm) / reserve));
        double weight = minutes * weighting.factor * Math.exp(weighting.exponent * x);
        double slope = weight * (1 + weighting.exponent * x) / reserve;
        return new Trimp(weight * x, -(1 - x) * slope, -x * slope);
    }

    /**
     * By how much it changes if all heart rates are 1 bpm higher; with both ends moved as well it would stay. Beyond the ends
     * it is the slope at the end, so that a higher heart rate never has a smaller error.
     */
    double byHeartRate() {
        return -(byResting + byMaximum);
    }

    /** Of so many times the minutes. */
    Trimp times(double factor) {
        return new Trimp(factor * value, factor * byResting, factor * byMaximum);
    }
}
