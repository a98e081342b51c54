package io.github.recoverycheck.measure;

import static io.github.recoverycheck.Printed.assertPrinted;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The worked examples by the estimators that were not chosen: they must be right to be fair rivals. */
final class TrendRivalsTest {
    private static final double[] WANDERING =
            logs(2.50, 2.48, 2.47, 2.50, 2.55, 2.58, 2.60, 2.58, 2.55, 2.52, 2.53, 2.57, 2.62, 2.66, 2.67, 2.64);
    private static final double[] SMOOTH =
            logs(2.50, 2.52, 2.49, 2.53, 2.55, 2.51, 2.56, 2.58, 2.54, 2.57, 2.60, 2.59, 2.61, 2.58, 2.62, 2.63);
    private static final double[] MINUTES = minutes();

    private static double[] minutes() {
        double[] minutes = new double[16];
        Arrays.setAll(minutes, i -> 5.5 + i);
        return minutes;
    }

    private static double[] logs(double... speeds) {
        return Arrays.stream(speeds).map(Math::log).toArray();
    }

    /** Repeated medians (Siegel 1982). */
    private static double siegel(double[] x, double[] y) {
        double[] medians = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double[] slopes = new double[x.length - 1];
            int count = 0;
            for (int j = 0; j < x.length; j++) {
                if (j != i) {
                    slopes[count++] = (y[j] - y[i]) / (x[j] - x[i]);
                }
            }
            medians[i] = Robust.median(slopes);
        }
        return Robust.median(medians);
    }

    @Test
    void repeatedMediansGiveThePrintedSlopes() {
        assertPrinted(siegel(MINUTES, WANDERING), "0.0037212214");
        assertPrinted(siegel(MINUTES, SMOOTH), "0.0032719702");
    }

    @Test
    void theNaiveErrorIgnoresThatNeighborsAreAlike() {
        double slope = SlopeFit.leastSquares(MINUTES, WANDERING, 6).slope();
        double mean = OrthonormalPolynomials.mean(WANDERING);
        double[] residuals = new double[16];
        Arrays.setAll(residuals, i -> WANDERING[i] - mean - slope * (MINUTES[i] - 13));
        double squares = Arrays.stream(residuals).map(r -> r * r).sum();
        double spread = Arrays.stream(MINUTES).map(t -> (t - 13) * (t - 13)).sum();
        double naive = Math.sqrt(squares / 14 / spread);
        assertPrinted(naive, "0.0007764882");
        assertPrinted(slope / naive, "5.427");
        double products = 0;
        for (int i = 0; i + 1 < residuals.length; i++) {
            products += residuals[i] * residuals[i + 1];
        }
        double autocorrelation = products / squares;
        assertPrinted(autocorrelation, "0.6494");
        assertPrinted(16 * (1 - autocorrelation) / (1 + autocorrelation), "3.40");
        double half = naive * StudentT.twoSided95(14);
        assertPrinted(100 * Math.expm1(30 * (slope - half)), "7.946");
        assertPrinted(100 * Math.expm1(30 * (slope + half)), "19.289");
        assertThat(naive)
                .isLessThan(SlopeFit.leastSquares(MINUTES, WANDERING, 6).standardError());
    }
}
