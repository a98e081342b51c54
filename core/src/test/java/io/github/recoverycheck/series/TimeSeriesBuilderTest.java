package io.github.recoverycheck.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TimeSeriesBuilderTest {
    private final TimeSeriesBuilder builder = TimeSeries.builder();

    @Test
    void buildsAnEmptySeriesWithoutRows() {
        assertThat(builder.build()).isEqualTo(TimeSeries.empty());
    }

    @Test
    void keepsRowsInOrderAndMissingValuesMissing() {
        builder.row(0).set(Channel.HEART_RATE, 120).row(1).row(2).set(Channel.POWER, 200);
        TimeSeries series = builder.build();
        assertThat(series.elapsedSeconds()).containsExactly(0, 1, 2);
        assertThat(series.column(Channel.HEART_RATE)).containsExactly(120, Double.NaN, Double.NaN);
        assertThat(series.column(Channel.POWER)).containsExactly(Double.NaN, Double.NaN, 200);
        assertThat(builder.backwardSteps()).isZero();
        assertThat(builder.mergedRows()).isZero();
    }

    @Test
    void sortsRowsByTimeAndCountsStepsBackward() {
        builder.row(5).set(Channel.POWER, 5).row(1).set(Channel.POWER, 1).row(3).set(Channel.POWER, 3);
        builder.row(2).set(Channel.POWER, 2);
        assertThat(builder.build().column(Channel.POWER)).containsExactly(1, 2, 3, 5);
        assertThat(builder.backwardSteps()).isEqualTo(2);
        assertThat(builder.rows()).isEqualTo(4);
    }

    @Test
    void mergesRowsOfOneTimeFieldByFieldTheFirstValueStanding() {
        builder.row(1).set(Channel.HEART_RATE, 130);
        builder.row(1).set(Channel.HEART_RATE, 140).set(Channel.POWER, 210);
        builder.row(0).set(Channel.POWER, 200);
        builder.row(1).set(Channel.POWER, 220).set(Channel.CADENCE, 160);
        TimeSeries series = builder.build();
        assertThat(series.elapsedSeconds()).containsExactly(0, 1);
        assertThat(series.column(Channel.HEART_RATE)).containsExactly(Double.NaN, 130);
        assertThat(series.column(Channel.POWER)).containsExactly(200, 210);
        assertThat(series.column(Channel.CADENCE)).containsExactly(Double.NaN, 160);
        assertThat(builder.mergedRows()).isEqualTo(2);
        assertThat(builder.backwardSteps()).isEqualTo(1);
    }

    @Test
    void takesAllRowsAtOnceAsOneByOne() {
        double[] times = {1, 3, 2, 3};
        double[] power = {10, 30, 20, 31};
        double[] nothing = {Double.NaN, Double.NaN, Double.NaN, Double.NaN};
        builder.rows(times, Map.of(Channel.POWER, power, Channel.SPEED, nothing))
                .row(4)
                .set(Channel.SPEED, 2);

        TimeSeries series = builder.build();

        assertThat(series.elapsedSeconds()).containsExactly(1, 2, 3, 4);
        assertThat(series.column(Channel.POWER)).containsExactly(10, 20, 30, Double.NaN);
        assertThat(series.column(Channel.SPEED)).containsExactly(Double.NaN, Double.NaN, Double.NaN, 2);
        assertThat(builder.backwardSteps()).isEqualTo(1);
        assertThat(builder.mergedRows()).isEqualTo(1);
    }

    @Test
    void cutsWhatIsLongerThanTheTimesOfRowsAtOnce() {
        for (int room : new int[] {1, 1000}) {
            double[] times = new double[100];
            double[] power = new double[times.length + room];
            Arrays.setAll(times, i -> i);
            Arrays.setAll(power, i -> i);
            TimeSeries series = TimeSeries.builder()
                    .rows(times, Map.of(Channel.POWER, power))
                    .build();

            assertThat(series.size()).isEqualTo(100);
            assertThat(series.column(Channel.POWER)).hasSize(100).endsWith(98, 99);
            assertThatThrownBy(() -> series.value(Channel.POWER, 100)).isInstanceOf(IndexOutOfBoundsException.class);
            TimeSeries same = TimeSeries.of(times, Map.of(Channel.POWER, series.column(Channel.POWER)));
            assertThat(series).isEqualTo(same).hasSameHashCodeAs(same);
        }
    }

    @Test
    void leavesNothingOfTheRoomToRowsThatFollow() {
        TimeSeries series = builder.rows(new double[] {1, 2}, Map.of(Channel.POWER, new double[] {10, 20, 30, 40}))
                .row(3)
                .build();

        assertThat(series.column(Channel.POWER)).containsExactly(10, 20, Double.NaN);
    }

    @Test
    void refusesRowsAtOnceThatDoNotFit() {
        Map<Channel, double[]> power = Map.of(Channel.POWER, new double[] {1, 2});
        assertThatIllegalArgumentException().isThrownBy(() -> builder.rows(new double[] {1, 2, 3}, power));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.rows(new double[] {1, Double.NaN}, power));
        builder.row(0);
        assertThatIllegalStateException().isThrownBy(() -> builder.rows(new double[] {1, 2}, power));
    }

    @Test
    void buildsOnlyOnce() {
        builder.row(1).row(1);
        builder.build();
        assertThat(builder.mergedRows()).isEqualTo(1);
        assertThatIllegalStateException().isThrownBy(builder::build);
    }

    @Test
    void setsNothingWithNaN() {
        builder.row(0).set(Channel.HEART_RATE, 120).set(Channel.HEART_RATE, Double.NaN);
        builder.set(Channel.POWER, Double.NaN);
        assertThat(builder.build())
                .isEqualTo(TimeSeries.of(new double[] {0}, Map.of(Channel.HEART_RATE, new double[] {120})));
    }

    @Test
    void growsBeyondItsFirstCapacity() {
        int rows = 5000;
        for (int i = 0; i < rows; i++) {
            builder.row(i);
            if (i % 2 == 0) {
                builder.set(Channel.DISTANCE, 3.0 * i);
            }
            if (i == 3000) {
                builder.set(Channel.TEMPERATURE, 21);
            }
        }
        TimeSeries series = builder.build();
        assertThat(series.size()).isEqualTo(rows);
        assertThat(series.value(Channel.DISTANCE, 4998)).isEqualTo(14994);
        assertThat(series.value(Channel.DISTANCE, 4999)).isNaN();
        assertThat(series.value(Channel.TEMPERATURE, 3000)).isEqualTo(21);
        assertThat(series.value(Channel.TEMPERATURE, 10)).isNaN();
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void refusesATimeThatIsNotFinite(double time) {
        assertThatIllegalArgumentException().isThrownBy(() -> builder.row(time));
    }

    @Test
    void refusesAValueBeforeTheFirstRow() {
        assertThatIllegalStateException().isThrownBy(() -> builder.set(Channel.POWER, 200));
    }

    @Test
    void takesNothingMoreOnceTheSeriesIsBuilt() {
        builder.row(0).set(Channel.POWER, 200).build();
        assertThatIllegalStateException().isThrownBy(() -> builder.row(1));
        assertThatIllegalStateException().isThrownBy(() -> builder.set(Channel.POWER, 210));
    }
}
