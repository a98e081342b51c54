package io.github.recoverycheck.archive.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class AgreementTest {
    private static final double[] SCORES = {0.9, 0.8, 0.7, 0.6, 0.55, 0.4, 0.3, 0.2};
    private static final boolean[] POSITIVE = {true, true, false, true, true, false, false, false};

    @Test
    void kappaOfTheWorkedTable() {
        int[][] table = {{40, 8, 2}, {6, 20, 9}, {1, 7, 57}};
        assertThat(Agreement.kappa(table, false)).isEqualTo(0.6587384, within(5e-8));
        assertThat(Agreement.kappa(table, true)).isEqualTo(0.8139947, within(5e-8));
    }

    @Test
    void aucBrierAndSkillOfTheWorkedScores() {
        assertThat(Agreement.auc(SCORES, POSITIVE)).isEqualTo(0.875, within(1e-12));
        assertThat(Agreement.brier(SCORES, POSITIVE)).isEqualTo(0.1490625, within(1e-12));
        assertThat(Agreement.skill(SCORES, POSITIVE)).isEqualTo(0.40375, within(1e-12));
    }

    @Test
    void anAucOfEqualScoresIsAHalf() {
        assertThat(Agreement.auc(new double[4], new boolean[] {true, false, true, false}))
                .isEqualTo(0.5);
    }

    @Test
    void theIntervalOfAnAucHoldsItAndIsTheSameEachTime() {
        double[] interval = Agreement.aucInterval(SCORES, POSITIVE, 500, 1);
        assertThat(interval[0]).isLessThan(0.875);
        assertThat(interval[1]).isGreaterThan(0.875);
        assertThat(Agreement.aucInterval(SCORES, POSITIVE, 500, 1)).containsExactly(interval);
    }

    @Test
    void isotonicPoolsOfTheWorkedOrder() {
        double third = 2 / 3.0;
        assertThat(Agreement.isotonic(new boolean[] {false, false, false, true, true, false, true, true}))
                .containsExactly(new double[] {0, 0, 0, third, third, third, 1, 1}, within(1e-12));
    }

    @Test
    void binsOfTheReliabilityCurveAreEqualAndAscend() {
        Agreement.Bin[] curve = Agreement.reliability(SCORES, POSITIVE, 4);
        assertThat(curve).extracting(Agreement.Bin::runs).containsOnly(2);
        assertThat(curve[0]).isEqualTo(new Agreement.Bin(2, 0.25, 0));
        assertThat(curve[3].happened()).isEqualTo(1);
    }
}
