package io.github.recoverycheck.measure;

import io.github.recoverycheck.science.HeartRateDriftRules;
import io.github.recoverycheck.science.HeartRateResponse;
import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Heart rate as a plane over lagged grade-adjusted speed and time, H = a + β (ū − mean) + γ (τ − mean), with a prior on β:
 * in half an hour of easy running the speed hardly varies, and without the prior a creeping pace and a drifting heart
 * could not be told apart. Huber's weights; the error of γ from the long-run variance of the residuals plus what the
 * prior's own error adds.
 *
 * @param slopeBpmPerMeterPerSecond β
 * @param driftBpmPerMinute γ, at constant grade-adjusted speed
 * @param driftError standard error of γ
 * @param degreesOfFreedom number of projections behind the long-run variance
 */
record HeartRateDriftFit(
        double slopeBpmPerMeterPerSecond, double driftBpmPerMinute, double driftError, int degreesOfFreedom) {
    private static final int COEFFICIENTS = 3;

    /** A weight of the prior so small that it decides only where the speed never changes and nothing else can. */
    private static final double ROUNDING = 1e-13;

    private static final double ASYMMETRY = 1e-15;

    /** Robust fit, the residual variance that the prior is weighed against taken from the data. */
    static HeartRateDriftFit of(
            double[] laggedSpeeds,
            double[] minutes,
            double[] heartRates,
            HeartRateResponse prior,
            HeartRateDriftRules rules) {
        Plane plane = new Plane(laggedSpeeds, minutes, heartRates);
        double[] free = plane.solve(ones(heartRates.length), ROUNDING, prior.slopeBpmPerMeterPerSecond());
        double variance = Math.max(plane.residualVariance(free), rules.leastVariance()) * rules.longRunInflation();
        return plane.fit(variance, prior, rules.projections(), true);
    }

    /** Fit with a given variance, with or without Huber's weights. */
    static HeartRateDriftFit of(
            double[] laggedSpeeds,
            double[] minutes,
            double[] heartRates,
            HeartRateResponse prior,
            double variance,
            int projections,
            boolean robust) {
        return new Plane(laggedSpeeds, minutes, heartRates).fit(variance, prior, projections, robust);
    }

    private static double[] ones(int count) {
        double[] ones = new double[count];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** The data about their means, and the normal equations. */
    private static final class Plane {
        private final double[] u;
        private final double[] t;
        private final double[] y;
        private final double[] residuals;

        Plane(double[] speeds, double[] minutes, double[] heartRates) {
            u = centered(speeds);
            t = centered(minutes);
            y = heartRates;
            residuals = new double[y.length];
        }

        private static double[] centered(double[] values) {
            double mean = OrthonormalPolynomials.mean(values);
            return Arrays.stream(values).map(value -> value - mean).toArray();
        }

        HeartRateDriftFit fit(double variance, HeartRateResponse prior, int projections, boolean robust) {
            double ridge = variance / (prior.slopeError() * prior.slopeError());
            double mean = prior.slopeBpmPerMeterPerSecond();
            double[] weights = ones(y.length);
            double[] plane = solve(weights, ridge, mean);
            residuals(plane);
            double scale = robust ? Robust.scale(residuals) : 0;
            for (int i = 0; i < Robust.MOST_ITERATIONS && scale > Robust.ROUNDING; i++) {
                double change = Robust.reweight(weights, residuals, Robust.limit(scale));
                plane = solve(weights, ridge, mean);
                residuals(plane);
                scale = Robust.scale(residuals);
                if (change < Robust.CONVERGED) {
                    break;
                }
            }
            double[] noise =
                    scale > Robust.ROUNDING ? Robust.pseudoResiduals(residuals, Robust.limit(scale)) : residuals;
            double longRun = OrthonormalPolynomials.longRunVariance(t, noise, projections, COEFFICIENTS);
            return new HeartRateDriftFit(
                    plane[1], plane[2], Math.sqrt(driftVariance(longRun, ridge, prior.slopeError())), projections);
        }

        /** Weighted least squares with {@code ridge} times the squared distance of β from its prior mean. */
        double[] solve(double[] weights, double ridge, double priorMean) {
            double[] right = new double[COEFFICIENTS];
            for (int i = 0; i < y.length; i++) {
                double wy = weights[i] * y[i];
                right[0] += wy;
                right[1] += wy * u[i];
                right[2] += wy * t[i];
            }
            right[1] += ridge * priorMean;
            return solver(normal(weights, ridge))
                    .solve(new ArrayRealVector(right, false))
                    .toArray();
        }

        private static DecompositionSolver solver(double[][] normal) {
            return new CholeskyDecomposition(new Array2DRowRealMatrix(normal, false), ASYMMETRY, 0).getSolver();
        }

        private double[][] normal(double[] weights, double ridge) {
            double[][] normal = new double[COEFFICIENTS][COEFFICIENTS];
            for (int i = 0; i < y.length; i++) {
                double wu = weights[i] * u[i];
                double wt = weights[i] * t[i];
                normal[0][0] += weights[i];
                normal[0][1] += wu;
                normal[0][2] += wt;
                normal[1][1] += wu * u[i];
                normal[1][2] += wu * t[i];
                normal[2][2] += wt * t[i];
            }
            normal[1][1] += ridge;
            normal[1][0] = normal[0][1];
            normal[2][0] = normal[0][2];
            normal[2][1] = normal[1][2];
            return normal;
        }

        private void residuals(double[] plane) {
            for (int i = 0; i < y.length; i++) {
                residuals[i] = y[i] - plane[0] - plane[1] * u[i] - plane[2] * t[i];
            }
        }

        double residualVariance(double[] plane) {
            residuals(plane);
            double squares = 0;
            for (double r : residuals) {
                squares += r * r;
            }
            return squares / (y.length - COEFFICIENTS);
        }

        /** ω² [A⁻¹ X′X A⁻¹] of γ, and what the error of the prior's mean does to γ. */
        private double driftVariance(double longRun, double ridge, double priorError) {
            double[] unweighted = ones(y.length);
            RealMatrix inverse = solver(normal(unweighted, ridge)).getInverse();
            RealMatrix data = new Array2DRowRealMatrix(normal(unweighted, 0), false);
            double fromNoise =
                    longRun * inverse.multiply(data).multiply(inverse).getEntry(2, 2);
            double fromPrior = inverse.getEntry(2, 1) * ridge * priorError;
            return fromNoise + fromPrior * fromPrior;
        }
    }
}
