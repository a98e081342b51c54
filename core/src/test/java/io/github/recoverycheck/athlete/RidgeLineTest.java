package io.github.recoverycheck.athlete;

import static io.github.recoverycheck.Printed.assertPrinted;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class RidgeLineTest {
    private static final double[] X = {-0.2, -0.1, 0, 0.1, 0.15, -0.05};
    private static final double[] Y = {136, 138, 141, 142, 145, 139};
    private static final RidgeLine.Prior PRIOR = new RidgeLine.Prior(140, 30, 24, 6);

    private static double[] ones(int count) {
        double[] ones = new double[count];
        Arrays.fill(ones, 1);
        return ones;
    }

    @Test
    void givesThePrintedCoefficientsAndVariances() {
        RidgeLine line = RidgeLine.fit(X, Y, ones(6), 16, PRIOR);
        assertPrinted(line.intercept(), "140.5655121");
        assertPrinted(line.slope(), "24.0312615");
        assertPrinted(line.interceptVariance(), "2.6671601");
        assertPrinted(line.covariance(), "0.5037658");
        assertPrinted(line.slopeVariance(), "30.3155067");
    }

    @Test
    void givesThePrintedPredictionAndItsError() {
        RidgeLine line = RidgeLine.fit(X, Y, ones(6), 16, PRIOR);
        double predicted = line.at(-0.2);
        double error = Math.sqrt(16 + line.varianceAt(-0.2) + 0.8 * 0.8);
        assertPrinted(predicted, "135.7592598");
        assertPrinted(error, "4.5075796");
        assertPrinted(145 - predicted, "9.2407402");
        assertPrinted((145 - predicted) / error, "2.0500448");
        assertPrinted(Fatigue.probability(145 - predicted, error, 0.045 * predicted, 0.20), "0.6162636");
    }

    @Test
    void isThePriorWithoutData() {
        RidgeLine line = RidgeLine.fit(new double[0], new double[0], new double[0], 16, PRIOR);
        assertPrinted(line.at(0.5), "152.0000000");
        assertPrinted(line.varianceAt(0), "900.0000000");
        assertPrinted(line.slopeVariance(), "36.0000000");
    }

    @Test
    void aPointOfWeightTwoIsTwoPoints() {
        RidgeLine doubled = RidgeLine.fit(new double[] {0.1}, new double[] {142}, new double[] {2}, 16, PRIOR);
        RidgeLine twice = RidgeLine.fit(new double[] {0.1, 0.1}, new double[] {142, 142}, ones(2), 16, PRIOR);
        assertPrinted(doubled.at(0.3) - twice.at(0.3), "0.000000000000");
    }
}
