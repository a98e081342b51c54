package io.github.recoverycheck.athlete;

/**
 * How much an elevated heart rate says: the odds of a fatigued day, which lifts the heart rate by δ, against a usual one.
 * It rises with the excess and is graded evidence, never proof: heat, caffeine and a bad night do the same.
 */
final class Fatigue {
    /** Share of days on which a lifted heart rate is expected before looking. */
    static final double PRIOR = 0.20;
    /** The same within 48 hours after a hard session. */
    static final double PRIOR_AFTER_HARD_SESSION = 0.30;

    private static final double LEAST_LIFT_BPM = 6;
    private static final double LIFT_SHARE = 0.045;

    private Fatigue() {}

    /** By how many bpm a fatigued day lifts a predicted heart rate. */
    static double lift(double predicted) {
        return Math.max(LEAST_LIFT_BPM, LIFT_SHARE * predicted);
    }

    static double probability(double excess, double error, double lift, double prior) {
        double ratio = Math.exp((lift * excess - lift * lift / 2) / (error * error));
        double odds = prior / (1 - prior) * ratio;
        return Double.isInfinite(odds) ? 1 : odds / (1 + odds);
    }

    /** The excess from which fatigue is more likely than not. */
    static double likelyFrom(double error, double lift, double prior) {
        return lift / 2 + error * error / lift * Math.log((1 - prior) / prior);
    }

    /** Stress from 0 to 1: only probability above what was expected before looking counts. */
    static double stress(double probability, double prior) {
        return Math.max(0, (probability - prior) / (1 - prior));
    }
}
