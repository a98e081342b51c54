package io.github.recoverycheck.athlete;

/**
 * A line y = a + b·x with a normal prior on both coefficients (Bayesian ridge regression with known noise).
 *
 * @param intercept posterior mean of a
 * @param slope posterior mean of b
 * @param interceptVariance posterior variance of a
 * @param covariance posterior covariance of a and b
 * @param slopeVariance posterior variance of b
 */
record RidgeLine(double intercept, double slope, double interceptVariance, double covariance, double slopeVariance) {
    /** Normal priors of the intercept and the slope. */
    record Prior(double intercept, double interceptError, double slope, double slopeError) {}

    static RidgeLine fit(double[] x, double[] y, double[] weights, double noiseVariance, Prior prior) {
        double precisionA = 1 / (prior.interceptError() * prior.interceptError());
        double precisionB = 1 / (prior.slopeError() * prior.slopeError());
        double a11 = precisionA;
        double a12 = 0;
        double a22 = precisionB;
        double b1 = precisionA * prior.intercept();
        double b2 = precisionB * prior.slope();
        for (int i = 0; i < x.length; i++) {
            double w = weights[i] / noiseVariance;
            a11 += w;
            a12 += w * x[i];
            a22 += w * x[i] * x[i];
            b1 += w * y[i];
            b2 += w * x[i] * y[i];
        }
        double determinant = a11 * a22 - a12 * a12;
        return new RidgeLine(
                (a22 * b1 - a12 * b2) / determinant,
                (a11 * b2 - a12 * b1) / determinant,
                a22 / determinant,
                -a12 / determinant,
                a11 / determinant);
    }

    double at(double x) {
        return intercept + slope * x;
    }

    double varianceAt(double x) {
        return interceptVariance + 2 * x * covariance + x * x * slopeVariance;
    }
}
