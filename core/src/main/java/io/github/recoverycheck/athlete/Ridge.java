package io.github.recoverycheck.athlete;

import java.util.Arrays;

/**
 * A linear model y = θ · x with independent normal priors on the coefficients and known noise (Bayesian ridge regression).
 * Plain loops over few features: it is fitted many times for each run that is judged.
 */
final class Ridge {
    private final double[] means;
    private final double[] precisions;
    private final double[] coefficients;
    /** Cholesky factor of the posterior precision, row by row below the diagonal. */
    private final double[] factor;

    private Ridge(double[] means, double[] precisions, double[] coefficients, double[] factor) {
        this.means = means;
        this.precisions = precisions;
        this.coefficients = coefficients;
        this.factor = factor;
    }

    /** The model before any data, with the means and the standard deviations of the priors. */
    static Ridge prior(double[] means, double[] errors) {
        int count = means.length;
        double[] precisions = new double[count];
        double[] factor = new double[count * (count + 1) / 2];
        for (int j = 0; j < count; j++) {
            precisions[j] = 1 / (errors[j] * errors[j]);
            factor[index(j, j)] = 1 / errors[j];
        }
        return new Ridge(means, precisions, means, factor);
    }

    /**
     * The same priors with data.
     *
     * @param rows features, row after row
     * @param y what is to be explained
     * @param weights of the rows
     * @param noiseVariance of a row of weight 1
     */
    Ridge fit(double[] rows, double[] y, double[] weights, double noiseVariance) {
        int count = means.length;
        double[] precision = new double[factor.length];
        double[] right = new double[count];
        int row = 0;
        for (; row + 3 < y.length; row += 4) {
            addFour(row, rows, y, weights, precision, right);
        }
        for (; row < y.length; row++) {
            int at = row * count;
            int cell = 0;
            for (int j = 0; j < count; j++) {
                double weighted = weights[row] * rows[at + j];
                for (int k = 0; k <= j; k++) {
                    precision[cell++] += weighted * rows[at + k];
                }
                right[j] += weighted * y[row];
            }
        }
        for (int j = 0; j < count; j++) {
            for (int k = 0; k <= j; k++) {
                precision[index(j, k)] /= noiseVariance;
            }
            precision[index(j, j)] += precisions[j];
            right[j] = right[j] / noiseVariance + precisions[j] * means[j];
        }
        factorize(precision, count);
        solveForward(precision, right);
        solveBackward(precision, right);
        return new Ridge(means, precisions, right, precision);
    }

    /** Adds four rows one after the other, with one look at each sum: sums in memory take longer than the products. */
    private static void addFour(
            int row, double[] rows, double[] y, double[] weights, double[] precision, double[] right) {
        int count = right.length;
        int a = row * count;
        int b = a + count;
        int c = b + count;
        int d = c + count;
        int cell = 0;
        for (int j = 0; j < count; j++) {
            double wa = weights[row] * rows[a + j];
            double wb = weights[row + 1] * rows[b + j];
            double wc = weights[row + 2] * rows[c + j];
            double wd = weights[row + 3] * rows[d + j];
            for (int k = 0; k <= j; k++) {
                precision[cell] =
                        precision[cell] + wa * rows[a + k] + wb * rows[b + k] + wc * rows[c + k] + wd * rows[d + k];
                cell++;
            }
            right[j] = right[j] + wa * y[row] + wb * y[row + 1] + wc * y[row + 2] + wd * y[row + 3];
        }
    }

    /** Turns a positive definite matrix into its Cholesky factor; the priors keep it positive definite. */
    private static void factorize(double[] matrix, int count) {
        for (int j = 0; j < count; j++) {
            for (int k = 0; k <= j; k++) {
                double sum = matrix[index(j, k)];
                for (int m = 0; m < k; m++) {
                    sum -= matrix[index(j, m)] * matrix[index(k, m)];
                }
                matrix[index(j, k)] = j == k ? Math.sqrt(sum) : sum / matrix[index(k, k)];
            }
        }
    }

    private static void solveForward(double[] factor, double[] right) {
        for (int j = 0; j < right.length; j++) {
            for (int k = 0; k < j; k++) {
                right[j] -= factor[index(j, k)] * right[k];
            }
            right[j] /= factor[index(j, j)];
        }
    }

    private static void solveBackward(double[] factor, double[] right) {
        for (int j = right.length - 1; j >= 0; j--) {
            for (int k = j + 1; k < right.length; k++) {
                right[j] -= factor[index(k, j)] * right[k];
            }
            right[j] /= factor[index(j, j)];
        }
    }

    private static int index(int row, int column) {
        return row * (row + 1) / 2 + column;
    }

    /** Posterior mean of a coefficient. */
    double coefficient(int index) {
        return coefficients[index];
    }

    /** Posterior covariance of two coefficients. */
    double covariance(int one, int other) {
        double[] a = unit(one);
        double[] b = unit(other);
        solveForward(factor, a);
        solveForward(factor, b);
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }

    private double[] unit(int index) {
        double[] unit = new double[means.length];
        unit[index] = 1;
        return unit;
    }

    /** The prediction for features. */
    double at(double[] features) {
        return at(features, 0);
    }

    /** The prediction for a row of features. */
    double at(double[] rows, int row) {
        int first = row * coefficients.length;
        double sum = 0;
        for (int j = 0; j < coefficients.length; j++) {
            sum += coefficients[j] * rows[first + j];
        }
        return sum;
    }

    /** Variance of the prediction, without the noise of a single row. */
    double varianceAt(double[] features) {
        double[] scratch = Arrays.copyOf(features, features.length);
        solveForward(factor, scratch);
        double sum = 0;
        for (double value : scratch) {
            sum += value * value;
        }
        return sum;
    }
}
