package io.github.recoverycheck.measure;

/**
 * Energy cost of running on a grade (Minetti et al., J Appl Physiol 93:1039, 2002). It serves energy only: on descents it
 * credits more than runners gain, so what is compared with pace or heart rate goes by {@link
 * io.github.recoverycheck.science.GradeCurve}.
 */
final class EnergyCost {
    private static final double STEEPEST = 0.45;
    private static final double FLAT_COST = 3.6;

    private EnergyCost() {}

    /**
     * Cost of a meter over its cost on the flat, grades held at ±45 %.
     *
     * @param grade rise over run, +0.05 is 5 % up
     */
    static double factor(double grade) {
        double g = Math.max(-STEEPEST, Math.min(STEEPEST, grade));
        return (((((155.4 * g - 30.4) * g - 43.3) * g + 46.3) * g + 19.5) * g + FLAT_COST) / FLAT_COST;
    }
}
