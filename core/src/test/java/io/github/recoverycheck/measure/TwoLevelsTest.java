package io.github.recoverycheck.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

final class TwoLevelsTest {
    private static TwoLevels of(double... speeds) {
        double[] logarithms = Arrays.stream(speeds).map(Math::log).toArray();
        return Objects.requireNonNull(TwoLevels.of(logarithms, logarithms.length, 64));
    }

    @Test
    void theWorkedExampleHasTwoLevels() {
        TwoLevels levels = of(2.5, 2.6, 2.5, 4.0, 4.1, 2.6, 2.5, 4.0, 3.9, 2.5, 2.6, 4.1);
        assertThat(levels.betweenShare()).isCloseTo(0.992889, within(5e-7));
        assertThat(Math.exp(levels.gap())).isCloseTo(1.580922, within(5e-7));
    }

    @Test
    void theThresholdLiesInTheMiddleOfTheGap() {
        TwoLevels levels = of(2, 2, 2, 8, 8, 8);
        assertThat(Math.exp(levels.threshold())).isCloseTo(4, within(0.1));
    }

    @Test
    void valuesAllTheSameAreOneLevel() {
        assertThat(TwoLevels.of(new double[] {1, 1, 1}, 3, 64)).isNull();
        assertThat(TwoLevels.of(new double[3], 0, 64)).isNull();
    }

    @Test
    @Tag("slow")
    void theBestThresholdIsAsGoodAsTheBestOfAllUpToTheWidthOfACell() {
        Random random = new Random(4);
        for (int run = 0; run < 200; run++) {
            double[] values =
                    random.doubles(5 + random.nextInt(200)).map(v -> v * v).toArray();
            double best = 0;
            for (double threshold : values) {
                best = Math.max(best, betweenShare(values, threshold));
            }
            double found = Objects.requireNonNull(TwoLevels.of(values, values.length, 64))
                    .betweenShare();
            assertThat(found).isBetween(best - 0.02, best + 1e-12);
        }
    }

    private static double betweenShare(double[] values, double threshold) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double low = Arrays.stream(values).filter(v -> v <= threshold).average().orElse(mean);
        double high = Arrays.stream(values).filter(v -> v > threshold).average().orElse(mean);
        double total = 0;
        double within = 0;
        for (double value : values) {
            total += (value - mean) * (value - mean);
            double center = value > threshold ? high : low;
            within += (value - center) * (value - center);
        }
        return 1 - within / total;
    }
}
