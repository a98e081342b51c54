package io.github.recoverycheck.athlete;

import static io.github.recoverycheck.Printed.assertPrinted;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FatigueTest {
    @ParameterizedTest
    @CsvSource({"9.24, 4.51, 0.6116859, 0.5146074", "0, 4.5, 0.0931992, 0", "5, 4.5, 0.3113744, 0.1392180"})
    void givesThePrintedProbabilitiesAndStress(double excess, double error, String probability, String stress) {
        double found = Fatigue.probability(excess, error, 6, 0.20);
        assertPrinted(found, probability);
        assertPrinted(Fatigue.stress(found), stress);
    }

    @Test
    void theLiftGrowsWithTheHeartRateAboveSixBeats() {
        assertPrinted(
                Fatigue.probability(8, 4.5, 160) - Fatigue.probability(8, 4.5, 0.045 * 160, Fatigue.PRIOR),
                "0.000000000000");
        assertPrinted(
                Fatigue.probability(8, 4.5, 120) - Fatigue.probability(8, 4.5, 6, Fatigue.PRIOR), "0.000000000000");
    }

    @Test
    void neverFallsWhenTheExcessRisesAndStaysAProbability() {
        double before = 0;
        for (double excess = -60; excess <= 60; excess += 0.5) {
            double probability = Fatigue.probability(excess, 1, 140);
            assertThat(probability).isBetween(before, 1.0);
            before = probability;
        }
        assertThat(Fatigue.probability(5000, 1, 140)).isEqualTo(1);
    }

    @Test
    void onlyEvidenceAboveThePriorIsStress() {
        assertThat(Fatigue.stress(0.1)).isZero();
        assertThat(Fatigue.stress(Fatigue.PRIOR)).isZero();
        assertThat(Fatigue.stress(1)).isEqualTo(1);
    }
}
