package io.github.recoverycheck.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

final class RobustTest {
    private static final Offset<Double> EXACT = within(1e-12);
    private static final double[] RESIDUALS = {2, 4, 5, 6, 15};

    @Test
    void theScaleIsThatOfTheMedianDeviationFromTheMedian() {
        // Median 5; distances 3, 1, 0, 1, 10.
        assertThat(Robust.scale(RESIDUALS)).isCloseTo(1.4826, EXACT);
        assertThat(Robust.scale(new double[] {1, 2, 3, 10})).isCloseTo(1.4826, EXACT);
        assertThat(RESIDUALS).containsExactly(2, 4, 5, 6, 15);
    }

    @Test
    void whatLiesBeyondTheLimitWeighsLessInProportion() {
        double[] weights = {1, 1, 1, 0.5};
        double change = Robust.reweight(weights, new double[] {-8, 2, 4, 5}, Robust.limit(4 / 1.345));
        assertThat(weights[0]).isCloseTo(0.5, EXACT);
        assertThat(weights[1]).isEqualTo(1);
        assertThat(weights[2]).isCloseTo(1, EXACT);
        assertThat(weights[3]).isCloseTo(0.8, EXACT);
        assertThat(change).isCloseTo(0.5, EXACT);
    }

    @Test
    void pseudoResidualsAreCutAndStretchedByTheShareLeftUntouched() {
        double[] pseudo = Robust.pseudoResiduals(new double[] {-8, 2, 4, 5}, 4);
        assertThat(pseudo[0]).isCloseTo(-4 / 0.5, EXACT);
        assertThat(pseudo[1]).isCloseTo(2 / 0.5, EXACT);
        assertThat(pseudo[2]).isCloseTo(4 / 0.5, EXACT);
        assertThat(pseudo[3]).isCloseTo(4 / 0.5, EXACT);
    }

    @Test
    void residualsThatAreAllBeyondTheLimitStayAsTheyAre() {
        double[] residuals = {-8, 5};
        assertThat(Robust.pseudoResiduals(residuals, 4)).isSameAs(residuals);
    }
}
