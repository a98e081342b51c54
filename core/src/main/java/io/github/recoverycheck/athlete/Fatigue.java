package io.github.recoverycheck.athlete;

/**
 * How much an elevated heart rate says: the odds of a fatigued day, which lifts the heart rate by δ, against a usual one.
 * It rises with the excess and is graded evidence, never proof: heat, caffeine and a bad night do the same.
 */
public final class Fatigue {
    /** Share of days on which a lifted heart rate is expected before looking. */
    public static final double PRIOR = 0.20;

    private static final double LEAST_LIFT_BPM = 6;
    private static final double LIFT_SHARE = 0.045;

    private Fatigue() {}

    static double probability(double excess, double error, double predicted) {
        return probability(excess, error, Math.max(LEAST_LIFT_BPM, LIFT_SHARE * predicted), PRIOR);
    }

    static double probability(double excess, double error, double lift, double prior) {
        double ratio = Math.exp((lift * excess - lift * lift / 2) / (error * error));
        double odds = prior / (1 - prior) * ratio;
        return Double.isInfinite(odds) ? 1 : odds / (1 + odds);
    }

    /** Stress from 0 to 1: only probability above what was expected before looking counts. */
    public static double stress(double probability) {
        return Math.max(0, (probability - PRIOR) / (1 - PRIOR));
    }
}
