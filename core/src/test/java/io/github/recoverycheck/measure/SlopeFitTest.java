package io.github.recoverycheck.measure;

import static io.github.recoverycheck.Printed.assertPrinted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.recoverycheck.science.PaceDriftRules;
import io.github.recoverycheck.science.ScienceParameters;
import java.util.Arrays;
import org.apache.commons.math3.distribution.TDistribution;
import org.junit.jupiter.api.Test;

/** The worked examples: grade-adjusted speed of 16 minutes, once wandering and once nearly without noise. */
final class SlopeFitTest {
    private static final double[] MINUTES = minutes(16);
    private static final double[] WANDERING =
            logs(2.50, 2.48, 2.47, 2.50, 2.55, 2.58, 2.60, 2.58, 2.55, 2.52, 2.53, 2.57, 2.62, 2.66, 2.67, 2.64);
    private static final double[] SMOOTH =
            logs(2.50, 2.52, 2.49, 2.53, 2.55, 2.51, 2.56, 2.58, 2.54, 2.57, 2.60, 2.59, 2.61, 2.58, 2.62, 2.63);

    private static double[] minutes(int count) {
        double[] minutes = new double[count];
        Arrays.setAll(minutes, i -> 5.5 + i);
        return minutes;
    }

    private static double[] logs(double... speeds) {
        return Arrays.stream(speeds).map(Math::log).toArray();
    }

    private static double percent(double slope, double minutes) {
        return 100 * Math.expm1(slope * minutes);
    }

    @Test
    void leastSquaresGivesThePrintedSlopeAndChange() {
        SlopeFit fit = SlopeFit.leastSquares(MINUTES, WANDERING, 6);
        assertPrinted(fit.slope(), "0.0042139783");
        assertPrinted(percent(fit.slope(), 30), "13.4757928");
        assertPrinted(percent(fit.slope(), 15), "6.5250171");
    }

    @Test
    void leastSquaresWithSixProjectionsGivesThePrintedErrorAndInterval() {
        SlopeFit fit = SlopeFit.leastSquares(MINUTES, WANDERING, 6);
        assertThat(fit.degreesOfFreedom()).isEqualTo(6);
        assertPrinted(fit.longRunVariance(), "4.751319744e-4");
        assertPrinted(fit.standardError(), "0.0011821366");
        assertPrinted(fit.slope() / fit.standardError(), "3.5647");
        assertInterval(fit, 0.975, 30, "4.0438", "23.7628");
        assertInterval(fit, 0.95, 15, "2.9170", "10.2595");
    }

    @Test
    void leastSquaresWithFourProjectionsGivesThePrintedErrorAndInterval() {
        SlopeFit fit = SlopeFit.leastSquares(MINUTES, WANDERING, 4);
        assertThat(fit.degreesOfFreedom()).isEqualTo(4);
        assertPrinted(fit.longRunVariance(), "6.334520994e-4");
        assertPrinted(fit.standardError(), "0.0013649522");
        assertPrinted(fit.slope() / fit.standardError(), "3.0873");
        assertInterval(fit, 0.975, 30, "1.2809", "27.1390");
        assertInterval(fit, 0.95, 15, "1.9754", "11.2776");
    }

    private static void assertInterval(SlopeFit fit, double level, double minutes, String low, String high) {
        double half =
                new TDistribution(fit.degreesOfFreedom()).inverseCumulativeProbability(level) * fit.standardError();
        assertPrinted(percent(fit.slope() - half, minutes), low);
        assertPrinted(percent(fit.slope() + half, minutes), high);
    }

    @Test
    void projectsOnOrthonormalPolynomials() {
        double[] c = OrthonormalPolynomials.projections(MINUTES, WANDERING, 6);
        String[] printed = {"0.00622737", "0.0174922", "0.00167267", "-0.04675739", "-0.00483375", "0.01713529"};
        for (int j = 0; j < c.length; j++) {
            assertPrinted(c[j], printed[j]);
        }
    }

    @Test
    void basisOfFivePointsIsOrthonormalAndRisesAtTheEnd() {
        double[] second = new double[5];
        for (int i = 0; i < 5; i++) {
            double[] unit = new double[5];
            unit[i] = 1;
            second[i] = OrthonormalPolynomials.projections(new double[] {0, 1, 2, 3, 4}, unit, 1)[0];
        }
        String[] printed = {"0.534522", "-0.267261", "-0.534522", "-0.267261", "0.534522"};
        for (int i = 0; i < 5; i++) {
            assertPrinted(second[i], printed[i]);
        }
    }

    @Test
    void noTrendProjectsOnAnyPolynomial() {
        double[] line = Arrays.stream(MINUTES).map(t -> 3 + 0.5 * t).toArray();
        for (double c : OrthonormalPolynomials.projections(MINUTES, line, 6)) {
            assertThat(c).isCloseTo(0, within(1e-12));
        }
    }

    @Test
    void negativeAutocorrelationBuysNoPrecision() {
        SlopeFit fit = SlopeFit.leastSquares(MINUTES, SMOOTH, 6);
        assertPrinted(fit.slope(), "0.0032620804");
        assertPrinted(fit.standardError(), "0.0003875777");
        double raw = Math.sqrt(Arrays.stream(OrthonormalPolynomials.projections(MINUTES, SMOOTH, 6))
                        .map(c -> c * c)
                        .sum()
                / 6
                / spread());
        assertPrinted(raw, "0.0001389501");
    }

    private static double spread() {
        return Arrays.stream(MINUTES).map(t -> (t - 13) * (t - 13)).sum();
    }

    @Test
    void robustFitOfTheWanderingRunGivesThePrintedNumbers() {
        SlopeFit six = SlopeFit.huber(MINUTES, WANDERING, 6);
        assertPrinted(six.slope(), "0.0042365362");
        assertPrinted(six.longRunVariance(), "5.846846e-4");
        assertPrinted(six.standardError(), "0.0013113583");
        SlopeFit four = SlopeFit.huber(MINUTES, WANDERING, 4);
        assertPrinted(four.slope(), "0.0042365362");
        assertPrinted(four.longRunVariance(), "7.839454e-4");
        assertPrinted(four.standardError(), "0.0015184604");
    }

    @Test
    void robustFitOfTheSmoothRunStandsOnTheFloor() {
        for (int projections : new int[] {4, 6}) {
            SlopeFit fit = SlopeFit.huber(MINUTES, SMOOTH, projections);
            assertPrinted(fit.slope(), "0.0032156137");
            assertPrinted(fit.longRunVariance(), "4.409794e-5");
            assertPrinted(fit.standardError(), "0.0003601386");
        }
    }

    @Test
    void theilSenGivesThePrintedSlopes() {
        assertPrinted(SlopeFit.theilSen(MINUTES, WANDERING), "0.0042129178");
        assertPrinted(SlopeFit.theilSen(MINUTES, SMOOTH), "0.0032291297");
    }

    @Test
    void fewerThan24PointsUseFourProjections() {
        PaceDriftRules rules = ScienceParameters.withDefaults().paceDrift();
        assertThat(rules.projections(24)).isEqualTo(6);
        assertThat(rules.projections(23)).isEqualTo(4);
    }

    @Test
    void aPerfectLineHasItsSlopeAndNoError() {
        double[] y = Arrays.stream(MINUTES).map(t -> 0.7 + 0.01 * t).toArray();
        SlopeFit fit = SlopeFit.huber(MINUTES, y, 4);
        assertThat(fit.slope()).isCloseTo(0.01, within(1e-12));
        assertThat(fit.standardError()).isCloseTo(0, within(1e-12));
    }

    @Test
    void anEvenSpeedWithRoundingErrorsHasNoSlopeAndNoError() {
        double[] y = new double[120];
        Arrays.fill(y, 0.9932517730102834);
        y[0] = 0.9932517730110021;
        SlopeFit fit = SlopeFit.huber(minutes(120), y, 4);
        assertThat(fit.slope()).isCloseTo(0, within(1e-12));
        assertThat(fit.standardError()).isCloseTo(0, within(1e-12));
    }

    @Test
    void twoSpeedsOfABeltHaveAFiniteError() {
        for (int every = 2; every < 7; every++) {
            for (double jitter : new double[] {0, 1e-15, 1e-13, 1e-11, 1e-9, 1e-6}) {
                double[] y = new double[60];
                for (int i = 0; i < y.length; i++) {
                    y[i] = (i % every == 0 ? 1.03 : 0.92) + jitter * Math.sin(i);
                }
                SlopeFit fit = SlopeFit.huber(minutes(60), y, 4);
                assertThat(fit.standardError()).isBetween(0.0, 0.01);
                assertThat(fit.slope()).isCloseTo(0, within(0.002));
            }
        }
    }

    @Test
    void oneWildBinHardlyMovesTheRobustSlope() {
        double[] wild = SMOOTH.clone();
        wild[15] += 0.5;
        double clean = SlopeFit.huber(MINUTES, SMOOTH, 4).slope();
        assertThat(SlopeFit.huber(MINUTES, wild, 4).slope()).isCloseTo(clean, within(0.001));
        assertThat(SlopeFit.leastSquares(MINUTES, wild, 4).slope()).isGreaterThan(clean + 0.008);
    }

    @Test
    void reversedTimeNegatesTheSlopeAndKeepsItsError() {
        double[] reversed = new double[WANDERING.length];
        Arrays.setAll(reversed, i -> WANDERING[reversed.length - 1 - i]);
        SlopeFit forward = SlopeFit.huber(MINUTES, WANDERING, 4);
        SlopeFit backward = SlopeFit.huber(MINUTES, reversed, 4);
        assertThat(backward.slope()).isCloseTo(-forward.slope(), within(1e-12));
        assertThat(backward.standardError()).isCloseTo(forward.standardError(), within(1e-12));
    }
}
