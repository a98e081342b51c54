package io.github.recoverycheck.measure;

/**
 * How much harder a meter uphill or downhill is than a meter on the flat.
 *
 * <p>The equal-heart-rate curve serves everything that is compared with heart rate or pace: a cubic of our own through
 * the anchor points that Strava published from 240,000 athletes (Robb, "An improved GAP model", Strava Engineering,
 * 2017). Minetti's polynomial of the energy cost (Minetti et al., J Appl Physiol 93:1039, 2002) serves energy only; on
 * descents it credits more than runners gain.
 */
public final class GradeAdjustment {
    private static final double LINEAR = 2.9;
    private static final double QUADRATIC = 18.6;
    private static final double CUBIC = 14.1;
    private static final double TANGENT_FROM = 0.15;
    private static final double STEEPEST = 0.30;
    private static final double STEEPEST_MINETTI = 0.45;
    private static final double FLAT_COST = 3.6;
    private static final double NOISE_WORTH_CORRECTING = 0.015;
    private static final double NOISE_TOO_LARGE = 0.03;

    private GradeAdjustment() {}

    /**
     * Grade-adjusted speed over speed, at equal heart rate: {@code 1 + 2.9 g + 18.6 g² + 14.1 g³} to 15 %, its tangent
     * to 30 %, constant beyond.
     *
     * @param grade rise over run, +0.05 is 5 % up
     */
    public static double equalHeartRateFactor(double grade) {
        double g = Math.max(-STEEPEST, Math.min(STEEPEST, grade));
        double bend = Math.max(-TANGENT_FROM, Math.min(TANGENT_FROM, g));
        double value = 1 + bend * (LINEAR + bend * (QUADRATIC + bend * CUBIC));
        double slope = LINEAR + bend * (2 * QUADRATIC + bend * 3 * CUBIC);
        return value + slope * (g - bend);
    }

    /**
     * The factor for a grade that is known with an error: a curved function of a noisy grade is too high on average, and
     * half its curvature times the variance is taken off. With a standard error above 3 % the grade says nothing and the
     * factor is 1.
     *
     * @param gradeStandardError standard error of the grade; {@code NaN} if there is no altitude
     */
    static double equalHeartRateFactor(double grade, double gradeStandardError) {
        if (isTooNoisy(gradeStandardError)) {
            return 1;
        }
        double factor = equalHeartRateFactor(grade);
        if (gradeStandardError > NOISE_WORTH_CORRECTING && Math.abs(grade) < TANGENT_FROM) {
            double curvature = 2 * QUADRATIC + 6 * CUBIC * grade;
            return factor - curvature / 2 * gradeStandardError * gradeStandardError;
        }
        return factor;
    }

    /** Whether a grade is known so badly that nothing can be adjusted by it. */
    static boolean isTooNoisy(double gradeStandardError) {
        return gradeStandardError > NOISE_TOO_LARGE;
    }

    /**
     * Energy cost of a meter over its cost on the flat (Minetti et al. 2002), grades held at ±45 %.
     *
     * @param grade rise over run, +0.05 is 5 % up
     */
    public static double energyFactor(double grade) {
        double g = Math.max(-STEEPEST_MINETTI, Math.min(STEEPEST_MINETTI, grade));
        return (((((155.4 * g - 30.4) * g - 43.3) * g + 46.3) * g + 19.5) * g + FLAT_COST) / FLAT_COST;
    }
}
