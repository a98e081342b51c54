package io.github.recoverycheck.measure;

import static io.github.recoverycheck.Printed.assertPrinted;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverycheck.science.PaceDriftRules;
import io.github.recoverycheck.science.ScienceParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PaceTrendTest {
    private static final PaceDriftRules RULES = ScienceParameters.withDefaults().paceDrift();

    private static PaceTrend trend(double percent, double standardError, double degreesOfFreedom) {
        return PaceTrend.of(Measured.of(percent, standardError, degreesOfFreedom, 1), RULES)
                .orElseThrow();
    }

    @Test
    void theWanderingWorkedExampleCreepsWithSixAndWithFourProjections() {
        double ratio = Math.exp(15 * 0.0042139783);
        assertThat(trend(100 * (ratio - 1), 100 * ratio * 15 * 0.0011821366, 6)).isEqualTo(PaceTrend.CREEP);
        assertThat(trend(100 * (ratio - 1), 100 * ratio * 15 * 0.0013649522, 4)).isEqualTo(PaceTrend.CREEP);
    }

    @ParameterizedTest
    @CsvSource({
        "0,    3.0, STEADY",
        "-12,  3.0, STEADY",
        "0,    4.5, INCONCLUSIVE",
        "3.9,  0.5, STEADY",
        "4.0,  1.0, CREEP",
        "4.0,  2.2, INCONCLUSIVE",
        "9.0,  2.2, CREEP",
        "9.0,  5.0, INCONCLUSIVE",
        "0,    0,   STEADY",
        "4,    0,   CREEP"
    })
    void slowerIsNeverAFaultAndDoubtIsCalledDoubt(double percent, double error, PaceTrend expected) {
        assertThat(trend(percent, error, 6)).isEqualTo(expected);
    }

    @Test
    void anUnknownChangeHasNoName() {
        assertThat(PaceTrend.of(Measured.missing(MissingReason.DRIFT_WINDOW_SHORT), RULES))
                .isEmpty();
    }

    @Test
    void doubtContradictsNothing() {
        assertThat(PaceTrend.CREEP.contradicts(PaceTrend.STEADY)).isTrue();
        assertThat(PaceTrend.CREEP.contradicts(PaceTrend.INCONCLUSIVE)).isFalse();
        assertThat(PaceTrend.STEADY.contradicts(PaceTrend.STEADY)).isFalse();
    }

    @Test
    void quantilesAreThePrintedOnes() {
        assertPrinted(StudentT.twoSided95(4), "2.7764451");
        assertPrinted(StudentT.twoSided95(6), "2.4469118");
        assertPrinted(StudentT.oneSided95(4), "2.1318468");
        assertPrinted(StudentT.oneSided95(6), "1.9431803");
        assertPrinted(StudentT.twoSided95(Double.POSITIVE_INFINITY), "1.959964");
        assertThat(StudentT.twoSided95(12)).isBetween(2.17, 2.18);
    }
}
