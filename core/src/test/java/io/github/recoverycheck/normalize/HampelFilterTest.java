package io.github.recoverycheck.normalize;

import static io.github.recoverycheck.Printed.assertPrinted;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverycheck.science.Hampel;
import io.github.recoverycheck.science.ScienceParameters;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HampelFilterTest {
    private static final double[] WORKED = {2.70, 2.72, 2.69, 6.50, 2.71, 2.73, 2.68};

    /** The rule word by word: a sort for every value. */
    private static boolean[] byTheBook(double[] values, Hampel rule) {
        boolean[] outliers = new boolean[values.length];
        for (int i = 0; i < values.length; i++) {
            double[] window = Arrays.stream(
                            values,
                            Math.max(0, i - rule.halfWindowSeconds()),
                            Math.min(values.length, i + rule.halfWindowSeconds() + 1))
                    .filter(value -> !Double.isNaN(value))
                    .toArray();
            if (window.length > 0) {
                double median = median(window);
                double deviation = median(Arrays.stream(window)
                        .map(value -> Math.abs(value - median))
                        .toArray());
                outliers[i] = Math.abs(values[i] - median) > Math.max(rule.sigmas() * 1.4826 * deviation, rule.floor());
            }
        }
        return outliers;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    @Test
    void theWorkedWindowRejectsOnlyItsOutlier() {
        assertPrinted(HampelFilter.median(WORKED.clone(), 7), "2.71");
        assertPrinted(3 * HampelFilter.spread(WORKED.clone(), 7), "0.088956");
        Hampel rule = ScienceParameters.withDefaults().speedTrust().glitches();
        assertThat(HampelFilter.outliers(WORKED, rule)).containsExactly(false, false, false, true, false, false, false);
    }

    @Test
    void aDeviationOfExactlyTheThresholdIsKept() {
        double[] values = {2, 2, 2, 2.5, 2, 2, 2};
        assertThat(HampelFilter.outliers(values, new Hampel(7, 3, 0.5))).containsOnly(false);
        assertThat(HampelFilter.outliers(values, new Hampel(7, 3, 0.4999))[3]).isTrue();
    }

    @Test
    void theMedianOfAnEvenCountIsTheMeanOfTheTwoInTheMiddle() {
        assertThat(HampelFilter.median(new double[] {4, 1, 3, 2, 99}, 4)).isEqualTo(2.5);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void agreesWithASortForEveryValue(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] values = new double[600];
        double level = 130;
        for (int i = 0; i < values.length; i++) {
            level += random.nextDouble(-1.5, 1.5);
            double spike = random.nextInt(12) == 0 ? random.nextDouble(-30, 30) : 0;
            values[i] = random.nextInt(9) == 0 ? Double.NaN : Math.rint(level + spike);
        }
        for (Hampel rule : new Hampel[] {new Hampel(15, 3, 6), new Hampel(7, 3, 2), new Hampel(2, 1, 0)}) {
            assertThat(HampelFilter.outliers(values, rule)).isEqualTo(byTheBook(values, rule));
        }
    }

    @Test
    void aSteadyRampHasNoOutliers() {
        double[] ramp = new double[120];
        Arrays.setAll(ramp, i -> i < 30 ? 120 : i < 90 ? 120 + (i - 30) * 40 / 60.0 : 160);
        assertThat(HampelFilter.outliers(ramp, new Hampel(15, 3, 6))).containsOnly(false);
    }
}
