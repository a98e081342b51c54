package io.github.recoverycheck.athlete;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class TwoModesTest {
    private static final double LEAST_VARIANCE = 0.015 * 0.015;

    /** The mixture by the textbook: each value's share of each heap first, then means, one variance and the share from these. */
    private static final class Mixture {
        private final double[] values;
        private final double[] ofLow;
        private double share;
        private double low;
        private double high;
        private double variance;

        Mixture(double[] sorted) {
            values = sorted;
            ofLow = new double[sorted.length];
            int widest = 1;
            for (int i = 1; i < sorted.length; i++) {
                if (sorted[i] - sorted[i - 1] > sorted[widest] - sorted[widest - 1]) {
                    widest = i;
                }
            }
            Arrays.fill(ofLow, 0, widest, 1);
            maximize();
            for (int i = 0; i < 2000; i++) {
                for (int k = 0; k < values.length; k++) {
                    ofLow[k] = lowDensity(values[k]) / (lowDensity(values[k]) + highDensity(values[k]));
                }
                maximize();
            }
        }

        private void maximize() {
            double lows = 0;
            low = 0;
            high = 0;
            for (int k = 0; k < values.length; k++) {
                lows += ofLow[k];
                low += ofLow[k] * values[k];
                high += (1 - ofLow[k]) * values[k];
            }
            low /= lows;
            high /= values.length - lows;
            share = lows / values.length;
            variance = 0;
            for (int k = 0; k < values.length; k++) {
                variance += (ofLow[k] * Math.pow(values[k] - low, 2) + (1 - ofLow[k]) * Math.pow(values[k] - high, 2))
                        / values.length;
            }
            variance = Math.max(LEAST_VARIANCE, variance);
        }

        private double lowDensity(double value) {
            return share * density(value, low, variance);
        }

        private double highDensity(double value) {
            return (1 - share) * density(value, high, variance);
        }

        /** The criterion for two heaps and no other choice, log-likelihoods twice, less the price of two more parameters. */
        double gain() {
            double mean = Arrays.stream(values).average().orElseThrow();
            double all = Math.max(
                    LEAST_VARIANCE,
                    Arrays.stream(values)
                            .map(value -> Math.pow(value - mean, 2))
                            .average()
                            .orElseThrow());
            double gain = -2 * Math.log(values.length);
            for (double value : values) {
                gain += 2 * Math.log(lowDensity(value) + highDensity(value)) - 2 * Math.log(density(value, mean, all));
            }
            return gain;
        }

        double lowerEnd() {
            if (gain() <= 6 || high - low <= Math.log(1.06)) {
                return values[0];
            }
            return Arrays.stream(values)
                    .filter(value -> highDensity(value) > lowDensity(value))
                    .min()
                    .orElseThrow();
        }

        private static double density(double value, double mean, double variance) {
            return Math.exp(-Math.pow(value - mean, 2) / 2 / variance) / Math.sqrt(2 * Math.PI * variance);
        }
    }

    /** Logarithms of speeds around 2.6 m/s and around a slower one, of an athlete with more or fewer recovery runs. */
    private static double[] speeds(Random random) {
        double[] logs = new double[10 + random.nextInt(30)];
        double apart = 0.05 + 0.2 * random.nextDouble();
        double deviation = 0.005 + 0.045 * random.nextDouble();
        double recovery = 0.15 + 0.5 * random.nextDouble();
        for (int i = 0; i < logs.length; i++) {
            logs[i] = Math.log(2.6) - (random.nextDouble() < recovery ? apart : 0) + deviation * random.nextGaussian();
        }
        return logs;
    }

    @Test
    void theHeapOfEasyRunsBeginsWhereTheMixtureSaysSo() {
        Random random = new Random(8);
        int apart = 0;
        for (int archive = 0; archive < 300; archive++) {
            double[] logs = speeds(random);
            double[] sorted = logs.clone();
            Arrays.sort(sorted);
            double expected = new Mixture(sorted).lowerEnd();
            assertThat(TwoModes.lowerEnd(logs)).as("archive %d", archive).isEqualTo(expected);
            apart += expected > sorted[0] ? 1 : 0;
        }
        assertThat(apart).isBetween(100, 250);
    }

    @Test
    void aFewSlowRunsAreAHeapOnlyIfTheyGainMoreThanTheyCost() {
        // One of eleven 7 % slower is chance; three of thirteen at the same speed are not.
        double[] one = new double[11];
        double[] three = new double[13];
        Arrays.fill(one, 1, 11, Math.log(1.07));
        Arrays.fill(three, 3, 13, Math.log(1.12));
        assertThat(TwoModes.lowerEnd(one)).isZero();
        assertThat(TwoModes.lowerEnd(three)).isEqualTo(Math.log(1.12));
    }

    @Test
    void aSingleRunOrEqualRunsAreOneHeap() {
        assertThat(TwoModes.lowerEnd(new double[0])).isZero();
        assertThat(TwoModes.lowerEnd(new double[] {0.9, 0.9, 0.9})).isEqualTo(0.9);
        assertThat(TwoModes.lowerEnd(new double[] {0.95, 0.9})).isEqualTo(0.9);
    }
}
