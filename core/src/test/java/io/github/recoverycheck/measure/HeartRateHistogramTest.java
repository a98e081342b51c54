package io.github.recoverycheck.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HeartRateHistogramTest {
    private static final HeartRateHistogram HISTOGRAM = HeartRateHistogram.of(140, 10, 20, 30, 40);

    @ParameterizedTest
    @CsvSource({"100, 100", "139.5, 100", "140, 95", "140.5, 90", "142.25, 47.5", "143.5, 0", "200, 0"})
    void countsSecondsAboveALimitEvenlyWithinEachBeat(double limit, double seconds) {
        assertThat(HISTOGRAM.secondsAbove(limit)).isCloseTo(seconds, within(1e-12));
        assertThat(HISTOGRAM.shareAbove(limit)).isCloseTo(seconds / 100, within(1e-12));
    }

    @Test
    void countsWholeBeatsOfTheRangeAskedFor() {
        double[] heartRates = {99, 139.6, Double.NaN, 140.4, 142, 99};
        assertThat(HeartRateHistogram.counting(heartRates, 1, 5)).isEqualTo(HeartRateHistogram.of(140, 2, 0, 1));
        assertThat(HeartRateHistogram.counting(new double[] {Double.NaN}, 0, 1)).isEqualTo(HeartRateHistogram.empty());
    }

    @Test
    void sumsAreThoseOverEachBeat() {
        SplittableRandom random = new SplittableRandom(2);
        double[] perSecond = random.doubles(160).toArray();
        for (int i = 0; i < 500; i++) {
            int[] counts = random.ints(random.nextInt(70), 0, 300).toArray();
            int lowest = random.nextInt(40, 200);
            double limit = random.nextDouble(30, 280);
            double above = 0;
            double sum = 0;
            for (int k = 0; k < counts.length; k++) {
                above += counts[k] * Math.max(0, Math.min(1, lowest + k + 0.5 - limit));
                sum += counts[k] * perSecond[Math.min(lowest + k, 159)];
            }
            HeartRateHistogram histogram = HeartRateHistogram.of(lowest, counts);
            assertThat(histogram.secondsAbove(limit)).isCloseTo(above, within(1e-8));
            assertThat(histogram.sum(perSecond)).isCloseTo(sum, within(1e-8));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> HISTOGRAM.sum(new double[0]));
    }

    @Test
    void keepsAndHandsOutCopies() {
        int[] counts = {1, 2};
        HeartRateHistogram histogram = HeartRateHistogram.of(120, counts);
        counts[0] = 9;
        histogram.secondsByBpm()[0] = 9;
        assertThat(histogram.secondsByBpm()).containsExactly(1, 2);
        assertThat(histogram.totalSeconds()).isEqualTo(3);
        assertThat(histogram).hasSameHashCodeAs(HeartRateHistogram.of(120, 1, 2));
    }

    @Test
    void hasNoShareWithoutSeconds() {
        assertThatIllegalStateException()
                .isThrownBy(() -> HeartRateHistogram.empty().shareAbove(100));
        assertThat(HeartRateHistogram.empty().secondsAbove(100)).isZero();
    }

    @Test
    void refusesWhatNoHeartDoes() {
        assertThatIllegalArgumentException().isThrownBy(() -> HeartRateHistogram.of(-1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> HeartRateHistogram.of(299, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> HeartRateHistogram.of(100, -1));
    }
}
