package io.github.recoverycheck.science;

/**
 * How much harder a meter uphill or downhill is than a meter on the flat, at equal heart rate: {@code 1 + a g + b g² + c
 * g³} up to a grade, its tangent beyond, constant from the steepest grade on.
 *
 * <p>The default is a cubic of our own through the anchor points that Strava published from 240,000 athletes (Robb, "An
 * improved GAP model", Strava Engineering, 2017). It serves everything that is compared with heart rate or pace; the cost
 * of energy (Minetti et al. 2002) credits descents with more than runners gain and serves energy only.
 *
 * @param linear coefficient of the grade
 * @param quadratic coefficient of its square
 * @param cubic coefficient of its cube
 * @param tangentFrom grade (m/m) from which the tangent goes on
 * @param steepest grade from which the factor stays the same
 * @param errorWorthCorrecting standard error of a grade above which the curve's bend is corrected for
 * @param errorTooLarge standard error of a grade above which nothing can be adjusted by it
 */
public record GradeCurve(
        double linear,
        double quadratic,
        double cubic,
        double tangentFrom,
        double steepest,
        double errorWorthCorrecting,
        double errorTooLarge) {
    static final GradeCurve DEFAULTS = new GradeCurve(2.9, 18.6, 14.1, 0.15, 0.30, 0.015, 0.03);

    /**
     * Grade-adjusted speed over speed.
     *
     * @param grade rise over run, +0.05 is 5 % up
     */
    public double factor(double grade) {
        double g = Math.max(-steepest, Math.min(steepest, grade));
        double bend = Math.max(-tangentFrom, Math.min(tangentFrom, g));
        double value = 1 + bend * (linear + bend * (quadratic + bend * cubic));
        double slope = linear + bend * (2 * quadratic + bend * 3 * cubic);
        return value + slope * (g - bend);
    }

    /**
     * The factor for a grade that is known with an error: a curved function of a noisy grade is too high on average, and
     * half its curvature times the variance is taken off. With too large an error the grade says nothing and the factor is
     * 1.
     *
     * @param grade rise over run
     * @param gradeStandardError standard error of the grade; {@code NaN} if there is no altitude
     */
    public double factor(double grade, double gradeStandardError) {
        if (isTooNoisy(gradeStandardError)) {
            return 1;
        }
        double factor = factor(grade);
        if (gradeStandardError > errorWorthCorrecting && Math.abs(grade) < tangentFrom) {
            double curvature = 2 * quadratic + 6 * cubic * grade;
            return factor - curvature / 2 * gradeStandardError * gradeStandardError;
        }
        return factor;
    }

    /** Whether a grade is known so badly that nothing can be adjusted by it. */
    public boolean isTooNoisy(double gradeStandardError) {
        return gradeStandardError > errorTooLarge;
    }
}
