package io.github.recoverycheck.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

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
