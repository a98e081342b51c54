package io.github.recoverycheck.simulator;

/**
 * How much faster on the flat the same heart rate would carry a runner: grade-adjusted speed is speed times {@link
 * #factor}. A cubic through the published anchors of equal-heart-rate grade adjustment (0.88 at -9 %, 1.00 at -18 %,
 * 1.49 at +10 %), continued by its tangents beyond 15 % and held beyond 30 %. The anchors are those of Strava's model, fitted to about six
 * million runs (Robb, "An improved GAP model", Strava Engineering, 2017).
 *
 * <p>Written a second time here, apart from the measuring code: a shared mistake would cancel and never show in a test.
 */
final class GradeCurve {
    private static final double CUBIC_END = 0.15;
    private static final double CLAMP = 0.30;

    private GradeCurve() {}

    /** The factor at a grade in meters per meter. */
    static double factor(double grade) {
        double clamped = Math.max(-CLAMP, Math.min(CLAMP, grade));
        double onCubic = Math.max(-CUBIC_END, Math.min(CUBIC_END, clamped));
        return cubic(onCubic) + slope(onCubic) * (clamped - onCubic);
    }

    private static double cubic(double g) {
        return 1 + g * (2.9 + g * (18.6 + g * 14.1));
    }

    private static double slope(double g) {
        return 2.9 + g * (37.2 + g * 42.3);
    }
}
