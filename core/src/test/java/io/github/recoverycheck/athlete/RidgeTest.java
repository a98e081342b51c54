package io.github.recoverycheck.athlete;

import static io.github.recoverycheck.Printed.assertPrinted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.special.Erf;
import org.junit.jupiter.api.Test;

final class RidgeTest {
    private static final double[] X = {-0.2, -0.1, 0, 0.1, 0.15, -0.05};
    private static final double[] Y = {136, 138, 141, 142, 145, 139};
    private static final Ridge PRIOR = Ridge.prior(new double[] {140, 24}, new double[] {30, 6});

    private static double[] rows(double... x) {
        double[] rows = new double[2 * x.length];
        for (int i = 0; i < x.length; i++) {
            rows[2 * i] = 1;
            rows[2 * i + 1] = x[i];
        }
        return rows;
    }

    private static double[] ones(int count) {
        double[] ones = new double[count];
        Arrays.fill(ones, 1);
        return ones;
    }

    @Test
    void givesThePrintedCoefficientsAndVariances() {
        Ridge line = PRIOR.fit(rows(X), Y, ones(6), 16);
        assertPrinted(line.coefficient(0), "140.5655121");
        assertPrinted(line.coefficient(1), "24.0312615");
        assertPrinted(line.covariance(0, 0), "2.6671601");
        assertPrinted(line.covariance(0, 1), "0.5037658");
        assertPrinted(line.covariance(1, 1), "30.3155067");
    }

    @Test
    void givesThePrintedPredictionItsErrorAndWhatFollows() {
        Ridge line = PRIOR.fit(rows(X), Y, ones(6), 16);
        double[] features = {1, -0.2};
        double predicted = line.at(features);
        double error = Math.sqrt(16 + line.varianceAt(features) + 0.8 * 0.8);
        double z = (145 - predicted) / error;
        assertPrinted(predicted, "135.7592598");
        assertPrinted(error, "4.5075796");
        assertPrinted(145 - predicted, "9.2407402");
        assertPrinted(z, "2.0500448");
        assertPrinted(Erf.erfc(z / Math.sqrt(2)) / 2, "0.0201800");
        assertPrinted(Fatigue.lift(predicted), "6.1091667");
        double probability = Fatigue.probability(145 - predicted, error, Fatigue.lift(predicted), 0.20);
        assertPrinted(probability, "0.6162636");
        assertPrinted(Fatigue.stress(probability, 0.20), "0.5203296");
    }

    @Test
    void isThePriorWithoutData() {
        for (Ridge line : new Ridge[] {PRIOR, PRIOR.fit(new double[0], new double[0], new double[0], 16)}) {
            assertPrinted(line.at(new double[] {1, 0.5}), "152.0000000");
            assertPrinted(line.varianceAt(new double[] {1, 0}), "900.0000000");
            assertPrinted(line.covariance(1, 1), "36.0000000");
        }
    }

    @Test
    void aPointOfWeightTwoIsTwoPoints() {
        Ridge doubled = PRIOR.fit(rows(0.1), new double[] {142}, new double[] {2}, 16);
        Ridge twice = PRIOR.fit(rows(0.1, 0.1), new double[] {142, 142}, ones(2), 16);
        assertPrinted(doubled.at(new double[] {1, 0.3}) - twice.at(new double[] {1, 0.3}), "0.000000000000");
    }

    @Test
    void agreesWithPlainLinearAlgebraForAnyNumberOfFeatures() {
        Random random = new Random(5);
        for (int features = 1; features <= 6; features++) {
            double[] means = random.doubles(features, -5, 5).toArray();
            double[] errors = random.doubles(features, 0.1, 10).toArray();
            int count = 30;
            double[] rows = random.doubles((long) count * features, -2, 2).toArray();
            double[] y = random.doubles(count, 100, 180).toArray();
            double[] weights = random.doubles(count, 0, 1).toArray();
            Ridge ridge = Ridge.prior(means, errors).fit(rows, y, weights, 9);

            RealMatrix precision = new Array2DRowRealMatrix(features, features);
            RealVector right = new ArrayRealVector(features);
            for (int j = 0; j < features; j++) {
                precision.addToEntry(j, j, 1 / (errors[j] * errors[j]));
                right.addToEntry(j, means[j] / (errors[j] * errors[j]));
                for (int i = 0; i < count; i++) {
                    right.addToEntry(j, weights[i] * rows[i * features + j] * y[i] / 9);
                    for (int k = 0; k < features; k++) {
                        precision.addToEntry(j, k, weights[i] * rows[i * features + j] * rows[i * features + k] / 9);
                    }
                }
            }
            CholeskyDecomposition cholesky = new CholeskyDecomposition(
                    precision.add(precision.transpose()).scalarMultiply(0.5));
            RealVector expected = cholesky.getSolver().solve(right);
            RealMatrix covariance = cholesky.getSolver().getInverse();
            double[] somewhere = random.doubles(features, -2, 2).toArray();
            for (int j = 0; j < features; j++) {
                assertThat(ridge.coefficient(j)).isCloseTo(expected.getEntry(j), within(1e-9));
                assertThat(ridge.covariance(j, 0)).isCloseTo(covariance.getEntry(j, 0), within(1e-9));
            }
            assertThat(ridge.varianceAt(somewhere))
                    .isCloseTo(
                            new ArrayRealVector(somewhere)
                                    .dotProduct(covariance.operate(new ArrayRealVector(somewhere))),
                            within(1e-9));
        }
    }
}
