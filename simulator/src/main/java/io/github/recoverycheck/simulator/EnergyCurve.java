package io.github.recoverycheck.simulator;

/**
 * Energy cost of running a meter at a grade over that of a meter on the flat: the polynomial of Minetti, Moia, Roi,
 * Susta, Ferretti (J Appl Physiol 93:1039, 2002), for grades of up to 45 %. Written a second time here for the reason
 * given at {@link GradeCurve}.
 */
final class EnergyCurve {
    private static final double FLAT = 3.6;
    private static final double STEEPEST = 0.45;

    private EnergyCurve() {}

    /** The ratio at a grade in meters per meter. */
    static double factor(double grade) {
        double g = Math.max(-STEEPEST, Math.min(STEEPEST, grade));
        return (FLAT + g * (19.5 + g * (46.3 + g * (-43.3 + g * (-30.4 + g * 155.4))))) / FLAT;
    }
}
