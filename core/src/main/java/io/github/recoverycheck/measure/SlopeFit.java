package io.github.recoverycheck.measure;

import java.util.Arrays;
import org.apache.commons.math3.stat.descriptive.rank.Median;

/**
 * Slope of y on x by Huber's M-estimate (k = 1.345, iteratively reweighted), with a standard error that stands
 * autocorrelation: the long-run variance is estimated from the residuals' projections on the orthonormal polynomials of
 * degree 2 to B + 1, so that t with B degrees of freedom holds. The idea is the orthonormal-series inference of Lazarus,
 * Lewis, Stock and Watson (J Bus Econ Stat 36:541, 2018), with polynomials in place of cosines, as they are orthogonal to
 * the trend itself.
 *
 * @param slope change of y for one unit of x
 * @param standardError its standard error
 * @param degreesOfFreedom number of projections, B
 * @param longRunVariance ω², not below the plain residual variance: negative autocorrelation must not buy precision
 */
record SlopeFit(double slope, double standardError, int degreesOfFreedom, double longRunVariance) {
    private static final double HUBER = 1.345;
    private static final double MAD_TO_SIGMA = 1.4826;
    private static final int MOST_ITERATIONS = 30;
    private static final double CONVERGED = 1e-10;
    private static final int FEW_POINTS = 24;

    /** Below this scale residuals are rounding errors, and least squares stand. */
    private static final double ROUNDING = 1e-12;

    /** Robust fit; 6 projections, or 4 if there are fewer than 24 points. */
    static SlopeFit huber(double[] x, double[] y) {
        return huber(x, y, x.length < FEW_POINTS ? 4 : 6);
    }

    static SlopeFit huber(double[] x, double[] y, int projections) {
        double[] weights = new double[x.length];
        Arrays.fill(weights, 1);
        double[] line = line(x, y, weights);
        double[] residuals = residuals(x, y, line);
        double scale = scale(residuals);
        for (int i = 0; i < MOST_ITERATIONS && scale > ROUNDING; i++) {
            double change = reweight(weights, residuals, HUBER * scale);
            line = line(x, y, weights);
            residuals = residuals(x, y, line);
            scale = scale(residuals);
            if (change < CONVERGED) {
                break;
            }
        }
        return withError(x, line[1], scale > ROUNDING ? pseudo(residuals, HUBER * scale) : residuals, projections);
    }

    /** Ordinary least squares with the same standard error. */
    static SlopeFit leastSquares(double[] x, double[] y, int projections) {
        double[] weights = new double[x.length];
        Arrays.fill(weights, 1);
        double[] line = line(x, y, weights);
        return withError(x, line[1], residuals(x, y, line), projections);
    }

    /** Median of the slopes of all pairs (Theil 1950, Sen 1968). */
    static double theilSen(double[] x, double[] y) {
        double[] slopes = new double[x.length * (x.length - 1) / 2];
        int count = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = i + 1; j < x.length; j++) {
                slopes[count++] = (y[j] - y[i]) / (x[j] - x[i]);
            }
        }
        return new Median().evaluate(slopes);
    }

    private static SlopeFit withError(double[] x, double slope, double[] residuals, int projections) {
        double sum = 0;
        for (double c : projections(x, residuals, projections)) {
            sum += c * c;
        }
        double squares = 0;
        for (double r : residuals) {
            squares += r * r;
        }
        double variance = Math.max(sum / projections, squares / (x.length - 2));
        double center = mean(x);
        double spread = 0;
        for (double value : x) {
            spread += (value - center) * (value - center);
        }
        return new SlopeFit(slope, Math.sqrt(variance / spread), projections, variance);
    }

    /** Projections of r on the orthonormal polynomials of degree 2 to count + 1 over the points x. */
    static double[] projections(double[] x, double[] r, int count) {
        double center = mean(x);
        double half = (x[x.length - 1] - x[0]) / 2;
        double[][] basis = new double[count + 2][x.length];
        Arrays.fill(basis[0], 1);
        for (int degree = 0; degree < basis.length; degree++) {
            if (degree > 0) {
                for (int i = 0; i < x.length; i++) {
                    basis[degree][i] = basis[degree - 1][i] * (x[i] - center) / half;
                }
            }
            // Twice, as one pass of Gram–Schmidt loses digits.
            orthogonalize(basis, degree);
            orthogonalize(basis, degree);
        }
        double[] projections = new double[count];
        for (int j = 0; j < count; j++) {
            projections[j] = dot(basis[j + 2], r);
        }
        return projections;
    }

    private static void orthogonalize(double[][] basis, int degree) {
        double[] p = basis[degree];
        for (int j = 0; j < degree; j++) {
            double share = dot(basis[j], p);
            for (int i = 0; i < p.length; i++) {
                p[i] -= share * basis[j][i];
            }
        }
        double norm = Math.sqrt(dot(p, p));
        for (int i = 0; i < p.length; i++) {
            p[i] /= norm;
        }
    }

    /** Huber's ψ of each residual over the share that it leaves untouched. */
    private static double[] pseudo(double[] residuals, double limit) {
        int untouched = 0;
        for (double r : residuals) {
            untouched += Math.abs(r) <= limit ? 1 : 0;
        }
        if (untouched == 0) {
            return residuals;
        }
        double share = untouched / (double) residuals.length;
        double[] pseudo = new double[residuals.length];
        for (int i = 0; i < pseudo.length; i++) {
            pseudo[i] = Math.max(-limit, Math.min(limit, residuals[i])) / share;
        }
        return pseudo;
    }

    private static double reweight(double[] weights, double[] residuals, double limit) {
        double change = 0;
        for (int i = 0; i < weights.length; i++) {
            double weight = Math.abs(residuals[i]) <= limit ? 1 : limit / Math.abs(residuals[i]);
            change = Math.max(change, Math.abs(weight - weights[i]));
            weights[i] = weight;
        }
        return change;
    }

    /** Intercept and slope. */
    private static double[] line(double[] x, double[] y, double[] weights) {
        double sum = 0;
        double sumX = 0;
        double sumY = 0;
        for (int i = 0; i < x.length; i++) {
            sum += weights[i];
            sumX += weights[i] * x[i];
            sumY += weights[i] * y[i];
        }
        double centerX = sumX / sum;
        double centerY = sumY / sum;
        double spread = 0;
        double product = 0;
        for (int i = 0; i < x.length; i++) {
            spread += weights[i] * (x[i] - centerX) * (x[i] - centerX);
            product += weights[i] * (x[i] - centerX) * (y[i] - centerY);
        }
        double slope = product / spread;
        return new double[] {centerY - slope * centerX, slope};
    }

    private static double[] residuals(double[] x, double[] y, double[] line) {
        double[] residuals = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            residuals[i] = y[i] - line[0] - line[1] * x[i];
        }
        return residuals;
    }

    private static double scale(double[] residuals) {
        double center = new Median().evaluate(residuals);
        double[] deviations = new double[residuals.length];
        for (int i = 0; i < deviations.length; i++) {
            deviations[i] = Math.abs(residuals[i] - center);
        }
        return MAD_TO_SIGMA * new Median().evaluate(deviations);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
