package io.github.recoverycheck.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TurningPointsTest {
    private static final double[] HILLS = {100, 101, 103, 102, 105, 104.5, 101, 101.5, 100, 104};

    @ParameterizedTest
    @CsvSource({"2, 9, 5", "4.5, 5, 5", "0.1, 10.5, 6.5", "6, 0, 0"})
    void countFullExtremaOnceTheHeightTurnedBackByTheProminence(double prominence, double ascent, double descent) {
        TurningPoints turns = TurningPoints.of(HILLS, prominence);
        assertThat(turns.ascentMeters()).isCloseTo(ascent, within(1e-12));
        assertThat(turns.descentMeters()).isCloseTo(descent, within(1e-12));
    }

    @Test
    void aDeadBandLosesItsWidthOnEachHillAndWithoutOneEveryStepCounts() {
        assertThat(TurningPoints.outsideDeadBand(HILLS, 2)).isEqualTo(new TurningPoints(8, 4));
        assertThat(TurningPoints.outsideDeadBand(HILLS, 0)).isEqualTo(new TurningPoints(10.5, 6.5));
    }

    @Test
    void takeATurnOfExactlyTheProminence() {
        assertThat(TurningPoints.of(new double[] {0, 10, 8, 20}, 2)).isEqualTo(new TurningPoints(22, 2));
        assertThat(TurningPoints.of(new double[] {0, 10, 8.1, 20}, 2)).isEqualTo(new TurningPoints(20, 0));
    }

    @Test
    void findNothingOnTheFlatOrInASinglePoint() {
        assertThat(TurningPoints.of(new double[] {5}, 2)).isEqualTo(new TurningPoints(0, 0));
        assertThat(TurningPoints.of(new double[] {5, 6, 5, 6, 5}, 2)).isEqualTo(new TurningPoints(0, 0));
    }

    @Test
    void mirroredHeightsSwapAscentAndDescent() {
        SplittableRandom random = new SplittableRandom(11);
        for (int run = 0; run < 200; run++) {
            double[] heights = new double[50];
            double[] mirrored = new double[50];
            double[] reversed = new double[50];
            for (int i = 1; i < heights.length; i++) {
                heights[i] = heights[i - 1] + random.nextInt(-3, 4);
                mirrored[i] = -heights[i];
            }
            for (int i = 0; i < heights.length; i++) {
                reversed[i] = heights[heights.length - 1 - i];
            }
            TurningPoints turns = TurningPoints.of(heights, 4);
            TurningPoints swapped = new TurningPoints(turns.descentMeters(), turns.ascentMeters());
            assertThat(TurningPoints.of(mirrored, 4)).isEqualTo(swapped);
            assertThat(TurningPoints.of(reversed, 4)).isEqualTo(swapped);
        }
    }

    @Test
    void aLargerProminenceNeverFindsMore() {
        SplittableRandom random = new SplittableRandom(5);
        double[] heights = new double[500];
        for (int i = 1; i < heights.length; i++) {
            heights[i] = heights[i - 1] + random.nextDouble(-1, 1);
        }
        double before = Double.POSITIVE_INFINITY;
        for (double prominence = 0.5; prominence < 8; prominence += 0.5) {
            double ascent = TurningPoints.of(heights, prominence).ascentMeters();
            assertThat(ascent).isLessThanOrEqualTo(before + 1e-9);
            before = ascent;
        }
    }
}
