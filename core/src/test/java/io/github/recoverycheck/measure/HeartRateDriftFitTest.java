package io.github.recoverycheck.measure;

import static io.github.recoverycheck.Printed.assertPrinted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.recoverycheck.science.HeartRateDriftRules;
import io.github.recoverycheck.science.HeartRateResponse;
import io.github.recoverycheck.science.ScienceParameters;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The worked example: eight bins, three minutes apart. */
final class HeartRateDriftFitTest {
    private static final HeartRateResponse PRIOR =
            ScienceParameters.withDefaults().heartRateResponse();
    private static final HeartRateDriftRules RULES =
            ScienceParameters.withDefaults().heartRateDrift();
    private static final double[] SPEEDS = {2.60, 2.62, 2.58, 2.64, 2.66, 2.61, 2.68, 2.70};
    private static final double[] MINUTES = {6, 9, 12, 15, 18, 21, 24, 27};
    private static final double[] HEART_RATES = {132, 133, 133, 135, 137, 135, 138, 140};

    private static HeartRateDriftFit fit(double variance, double slopeError) {
        HeartRateResponse prior = new HeartRateResponse(60, 10, 24, slopeError);
        return HeartRateDriftFit.of(SPEEDS, MINUTES, HEART_RATES, prior, variance, 4, false);
    }

    @Test
    void withoutAPriorLeastSquaresGiveThePrintedPlane() {
        HeartRateDriftFit free = fit(1e-9, 1e6);
        assertPrinted(free.slopeBpmPerMeterPerSecond(), "35.0729087");
        assertPrinted(free.driftBpmPerMinute(), "0.1986867912");
    }

    @Test
    void thePriorHoldsTheSlopeNearWhatTreadmillsFound() {
        HeartRateDriftFit fit = fit(16, 6);
        assertPrinted(fit.slopeBpmPerMeterPerSecond(), "24.1147379");
        assertPrinted(fit.driftBpmPerMinute(), "0.2469549242");
        assertPrinted(30 * fit.driftBpmPerMinute(), "7.4086");
        assertPrinted(100 * 30 * fit.driftBpmPerMinute() / 135.375, "5.4727");
        assertPrinted(30 * fit.driftError(), "1.1657316");
    }

    @Test
    void theVarianceOfTheDataStandsOnItsFloor() {
        HeartRateDriftFit given = fit(4, 6);
        assertPrinted(given.slopeBpmPerMeterPerSecond(), "24.4451148");
        assertPrinted(given.driftBpmPerMinute(), "0.2454996928");
        assertPrinted(30 * given.driftBpmPerMinute(), "7.3650");
        assertPrinted(30 * given.driftError(), "1.1438051");
        HeartRateDriftFit found = HeartRateDriftFit.of(SPEEDS, MINUTES, HEART_RATES, PRIOR, RULES);
        assertThat(found.degreesOfFreedom()).isEqualTo(4);
        assertThat(30 * found.driftBpmPerMinute()).isCloseTo(7.3650, within(0.3));
    }

    @Test
    void theErrorStandsOnThePlainVarianceWhereTheLongRunOneIsSmaller() {
        HeartRateDriftFit fit = fit(16, 6);
        double speed = OrthonormalPolynomials.mean(SPEEDS);
        double minute = OrthonormalPolynomials.mean(MINUTES);
        double level = OrthonormalPolynomials.mean(HEART_RATES);
        double[] residuals = new double[SPEEDS.length];
        Arrays.setAll(
                residuals,
                i -> HEART_RATES[i]
                        - level
                        - fit.slopeBpmPerMeterPerSecond() * (SPEEDS[i] - speed)
                        - fit.driftBpmPerMinute() * (MINUTES[i] - minute));
        double longRun = Arrays.stream(OrthonormalPolynomials.projections(MINUTES, residuals, 4))
                        .map(c -> c * c)
                        .sum()
                / 4;
        assertPrinted(longRun, "0.1906201");
        assertPrinted(OrthonormalPolynomials.longRunVariance(MINUTES, residuals, 4, 3), "0.3121197");
    }

    @Test
    void timeAloneBlamesThePaceOnTheHeart() {
        assertPrinted(30 * SlopeFit.leastSquares(MINUTES, HEART_RATES, 4).slope(), "10.5952");
    }

    @Test
    void aSpeedThatNeverChangesLeavesTheTimeAlone() {
        double[] even = new double[40];
        double[] minutes = new double[40];
        double[] heartRates = new double[40];
        Arrays.fill(even, 2.7);
        Random random = new Random(3);
        for (int i = 0; i < even.length; i++) {
            minutes[i] = 5 + i / 2.0;
            heartRates[i] = 130 + 0.2 * minutes[i] + random.nextGaussian();
        }
        HeartRateDriftFit fit = HeartRateDriftFit.of(even, minutes, heartRates, PRIOR, RULES);
        assertThat(fit.slopeBpmPerMeterPerSecond()).isCloseTo(24, within(1e-6));
        assertThat(fit.driftBpmPerMinute()).isCloseTo(0.2, within(0.05));
        assertThat(fit.driftError()).isPositive().isFinite();
    }

    @Test
    void reversedTimeNegatesTheDrift() {
        double[] speeds = reversed(SPEEDS);
        double[] heartRates = reversed(HEART_RATES);
        HeartRateDriftFit there = HeartRateDriftFit.of(SPEEDS, MINUTES, HEART_RATES, PRIOR, RULES);
        HeartRateDriftFit back = HeartRateDriftFit.of(speeds, MINUTES, heartRates, PRIOR, RULES);
        assertThat(back.driftBpmPerMinute()).isCloseTo(-there.driftBpmPerMinute(), within(1e-9));
        assertThat(back.driftError()).isCloseTo(there.driftError(), within(1e-9));
    }

    private static double[] reversed(double[] values) {
        double[] reversed = new double[values.length];
        Arrays.setAll(reversed, i -> values[values.length - 1 - i]);
        return reversed;
    }

    @Test
    void oneWildBinHardlyMovesTheDrift() {
        double[] minutes = new double[40];
        double[] speeds = new double[40];
        double[] heartRates = new double[40];
        Random random = new Random(5);
        for (int i = 0; i < minutes.length; i++) {
            minutes[i] = 5 + i / 2.0;
            speeds[i] = 2.7 + 0.05 * random.nextGaussian();
            heartRates[i] = 135 + 24 * (speeds[i] - 2.7) + random.nextGaussian();
        }
        double clean =
                HeartRateDriftFit.of(speeds, minutes, heartRates, PRIOR, RULES).driftBpmPerMinute();
        heartRates[39] += 40;
        double wild =
                HeartRateDriftFit.of(speeds, minutes, heartRates, PRIOR, RULES).driftBpmPerMinute();
        assertThat(30 * wild).isCloseTo(30 * clean, within(2.0));
    }
}
