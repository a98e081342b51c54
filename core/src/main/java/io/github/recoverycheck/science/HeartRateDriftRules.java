package io.github.recoverycheck.science;

/**
 * How the drift of heart rate at constant grade-adjusted speed is estimated.
 *
 * @param projections number of orthonormal polynomials behind the long-run variance
 * @param leastVariance floor of the residual variance (bpm²) that the prior of the slope is weighed against
 * @param longRunInflation factor on that variance, as residuals of heart rate persist and must not overrule the prior
 */
public record HeartRateDriftRules(int projections, double leastVariance, double longRunInflation) {
    static final HeartRateDriftRules DEFAULTS = new HeartRateDriftRules(4, 0.5, 8);
}
