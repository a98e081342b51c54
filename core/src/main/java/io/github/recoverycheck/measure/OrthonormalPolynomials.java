package io.github.recoverycheck.measure;

import java.util.Arrays;

/**
 * Discrete polynomials that are orthonormal over the points x, by the three-term recurrence (Forsythe, J SIAM 5:74, 1957).
 * Those of degree 2 and more are orthogonal to level and trend, so what they pick up of the residuals of a trend is its
 * long-run noise alone.
 */
final class OrthonormalPolynomials {
    private OrthonormalPolynomials() {}

    /** Projections of r on the polynomials of degree 2 to count + 1; the leading coefficients are positive. */
    static double[] projections(double[] x, double[] r, int count) {
        int n = x.length;
        double center = mean(x);
        double half = (x[n - 1] - x[0]) / 2;
        double[] before = new double[n];
        double[] current = new double[n];
        double[] next = new double[n];
        Arrays.fill(current, 1 / Math.sqrt(n));
        double norm = 0;
        double[] projections = new double[count];
        for (int degree = 1; degree < count + 2; degree++) {
            double shift = 0;
            for (int i = 0; i < n; i++) {
                next[i] = current[i] * (x[i] - center) / half;
                shift += next[i] * current[i];
            }
            double square = 0;
            for (int i = 0; i < n; i++) {
                next[i] -= shift * current[i] + norm * before[i];
                square += next[i] * next[i];
            }
            norm = Math.sqrt(square);
            double projection = 0;
            for (int i = 0; i < n; i++) {
                next[i] /= norm;
                projection += next[i] * r[i];
            }
            if (degree >= 2) {
                projections[degree - 2] = projection;
            }
            double[] free = before;
            before = current;
            current = next;
            next = free;
        }
        return projections;
    }

    /**
     * Long-run variance of the residuals of a trend: the mean square of the projections, but not below the plain variance,
     * as negative autocorrelation must not buy precision.
     *
     * @param fitted number of coefficients that were fitted
     */
    static double longRunVariance(double[] x, double[] residuals, int count, int fitted) {
        double sum = 0;
        for (double c : projections(x, residuals, count)) {
            sum += c * c;
        }
        double squares = 0;
        for (double r : residuals) {
            squares += r * r;
        }
        return Math.max(sum / count, squares / (residuals.length - fitted));
    }

    static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
