package io.github.recoverycheck.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TimeSeriesTest {
    private static final double NONE = Double.NaN;

    private static TimeSeries heartRates(double... values) {
        double[] times = new double[values.length];
        for (int i = 0; i < times.length; i++) {
            times[i] = i;
        }
        return TimeSeries.of(times, Map.of(Channel.HEART_RATE, values));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 0.5, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void refusesTimesThatAreNotFiniteAndStrictlyIncreasing(double second) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TimeSeries.of(new double[] {1, second}, Map.of()))
                .withMessageContaining("index 1");
    }

    @Test
    void refusesAFirstTimeThatIsNotFinite() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TimeSeries.of(new double[] {Double.NEGATIVE_INFINITY, 0}, Map.of()));
    }

    @Test
    void refusesAColumnOfAnotherLength() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TimeSeries.of(new double[] {0, 1}, Map.of(Channel.POWER, new double[] {200})))
                .withMessage("POWER has 1 values for 2 times");
    }

    @Test
    void keepsCopiesOfWhatItIsGiven() {
        double[] times = {0, 1};
        double[] values = {120, 121};
        TimeSeries series = TimeSeries.of(times, Map.of(Channel.HEART_RATE, values));
        times[0] = 9;
        values[0] = 9;
        assertThat(series.elapsedSeconds(0)).isZero();
        assertThat(series.value(Channel.HEART_RATE, 0)).isEqualTo(120);
    }

    @Test
    void handsOutCopies() {
        TimeSeries series = heartRates(120, 121);
        series.elapsedSeconds()[0] = 9;
        series.column(Channel.HEART_RATE)[0] = 9;
        assertThat(series).isEqualTo(heartRates(120, 121));
    }

    @Test
    void doesNotLetItsChannelsBeChanged() {
        TimeSeries series = heartRates(120);
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> series.channels().clear());
    }

    @Test
    void treatsAChannelWithoutAnyValueAsAbsent() {
        TimeSeries series = heartRates(NONE, NONE);
        assertThat(series.has(Channel.HEART_RATE)).isFalse();
        assertThat(series.channels()).isEmpty();
        assertThat(series.column(Channel.HEART_RATE)).containsExactly(NONE, NONE);
        assertThat(series.value(Channel.HEART_RATE, 1)).isNaN();
        assertThat(series).isEqualTo(TimeSeries.of(new double[] {0, 1}, Map.of()));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 2})
    void refusesAnIndexOutsideWhetherTheChannelIsThereOrNot(int index) {
        TimeSeries series = heartRates(120, 121);
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> series.value(Channel.HEART_RATE, index));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> series.value(Channel.POWER, index));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> series.elapsedSeconds(index));
    }

    @Test
    void isEqualIfTimesChannelsAndValuesAreWithMissingOnes() {
        assertThat(heartRates(120, NONE)).isEqualTo(heartRates(120, NONE)).hasSameHashCodeAs(heartRates(120, NONE));
        assertThat(heartRates(120, NONE))
                .isNotEqualTo(heartRates(120, 121))
                .isNotEqualTo(heartRates(120))
                .isNotEqualTo(TimeSeries.of(new double[] {0, 2}, Map.of(Channel.HEART_RATE, new double[] {120, NONE})))
                .isNotEqualTo(TimeSeries.of(new double[] {0, 1}, Map.of(Channel.POWER, new double[] {120, NONE})));
    }

    @Test
    void anEmptySeriesHasNothing() {
        assertThat(TimeSeries.empty().isEmpty()).isTrue();
        assertThat(TimeSeries.empty().size()).isZero();
        assertThat(TimeSeries.empty()).isEqualTo(TimeSeries.of(new double[0], Map.of()));
        assertThat(TimeSeries.empty()).hasToString("TimeSeries[0 samples, []]");
    }

    @Test
    void namesNoPositionWhenPrinted() {
        TimeSeries series = TimeSeries.of(new double[] {0, 5}, Map.of(Channel.LATITUDE, new double[] {47.123, 47.124}));
        assertThat(series).hasToString("TimeSeries[2 samples, 0.0 to 5.0 s, [LATITUDE]]");
    }

    @Test
    void takesAnotherColumnAndKeepsTheRest() {
        TimeSeries before = TimeSeries.of(
                new double[] {0, 1},
                Map.of(Channel.HEART_RATE, new double[] {120, Double.NaN}, Channel.SPEED, new double[] {2, 3}));
        double[] column = {120, 121};

        TimeSeries after = before.with(Channel.HEART_RATE, column);
        column[1] = 99;

        assertThat(after.column(Channel.HEART_RATE)).containsExactly(120, 121);
        assertThat(after.column(Channel.SPEED)).containsExactly(2, 3);
        assertThat(before.value(Channel.HEART_RATE, 1)).isNaN();
        assertThat(after.with(Channel.SPEED, new double[] {Double.NaN, Double.NaN})
                        .channels())
                .containsExactly(Channel.HEART_RATE);
        assertThatIllegalArgumentException().isThrownBy(() -> before.with(Channel.SPEED, new double[1]));
    }
}
