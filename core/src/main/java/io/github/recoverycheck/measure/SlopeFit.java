package io.github.recoverycheck.measure;

import java.util.Arrays;

/**
 * Slope of y on x by Huber's M-estimate (iteratively reweighted), with a standard error that stands autocorrelation: the
 * long-run variance is estimated from the residuals' projections on the orthonormal polynomials of degree 2 to B + 1, so
 * that t with B degrees of freedom holds. The idea is the orthonormal-series inference of Lazarus, Lewis, Stock and Watson
 * (J Bus Econ Stat 36:541, 2018), with polynomials in place of cosines, as they are orthogonal to the trend itself.
 *
 * @param slope change of y for one unit of x
 * @param standardError its standard error
 * @param degreesOfFreedom number of projections, B
 * @param longRunVariance ω², not below the plain residual variance
 */
record SlopeFit(double slope, double standardError, int degreesOfFreedom, double longRunVariance) {
    /** Robust fit with the given number of projections. */
    static SlopeFit huber(double[] x, double[] y, int projections) {
        return huber(x, y, projections, Robust.CONVERGED);
    }

    /** Robust fit to some digits: enough to see whether a question asked otherwise would be answered otherwise. */
    static SlopeFit roughly(double[] x, double[] y, int projections) {
        return huber(x, y, projections, Robust.NEARLY_CONVERGED);
    }

    private static SlopeFit huber(double[] x, double[] y, int projections, double converged) {
        double[] weights = new double[x.length];
        Arrays.fill(weights, 1);
        double[] line = line(x, y, weights);
        double[] residuals = new double[x.length];
        residuals(x, y, line, residuals);
        double scale = Robust.scale(residuals);
        for (int i = 0; i < Robust.MOST_ITERATIONS && scale > Robust.ROUNDING; i++) {
            double change = Robust.reweight(weights, residuals, Robust.limit(scale));
            line = line(x, y, weights);
            residuals(x, y, line, residuals);
            scale = Robust.scale(residuals);
            if (change < converged) {
                break;
            }
        }
        double[] pseudo = scale > Robust.ROUNDING ? Robust.pseudoResiduals(residuals, Robust.limit(scale)) : residuals;
        return withError(x, line[1], pseudo, projections);
    }

    /** Ordinary least squares with the same standard error. */
    static SlopeFit leastSquares(double[] x, double[] y, int projections) {
        double[] weights = new double[x.length];
        Arrays.fill(weights, 1);
        double[] line = line(x, y, weights);
        double[] residuals = new double[x.length];
        residuals(x, y, line, residuals);
        return withError(x, line[1], residuals, projections);
    }

    /** Median of the slopes of all pairs (Theil 1950; Sen, J Am Stat Assoc 63:1379, 1968). */
    static double theilSen(double[] x, double[] y) {
        double[] slopes = new double[x.length * (x.length - 1) / 2];
        int count = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = i + 1; j < x.length; j++) {
                slopes[count++] = (y[j] - y[i]) / (x[j] - x[i]);
            }
        }
        return Robust.median(slopes);
    }

    private static SlopeFit withError(double[] x, double slope, double[] residuals, int projections) {
        double variance = OrthonormalPolynomials.longRunVariance(x, residuals, projections, 2);
        double center = OrthonormalPolynomials.mean(x);
        double spread = 0;
        for (double value : x) {
            spread += (value - center) * (value - center);
        }
        return new SlopeFit(slope, Math.sqrt(variance / spread), projections, variance);
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

    private static void residuals(double[] x, double[] y, double[] line, double[] residuals) {
        for (int i = 0; i < x.length; i++) {
            residuals[i] = y[i] - line[0] - line[1] * x[i];
        }
    }
}
