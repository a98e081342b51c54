package io.github.recoverycheck.athlete;

import static io.github.recoverycheck.Printed.assertPrinted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FatigueTest {
    @ParameterizedTest
    @CsvSource({"9.24, 4.51, 0.6116859, 0.5146074", "0, 4.5, 0.0931992, 0", "5, 4.5, 0.3113744, 0.1392180"})
    void givesThePrintedProbabilitiesAndStress(double excess, double error, String probability, String stress) {
        double found = Fatigue.probability(excess, error, 6, 0.20);
        assertPrinted(found, probability);
        assertPrinted(Fatigue.stress(found, 0.20), stress);
    }

    @Test
    void theLiftGrowsWithTheHeartRateAboveSixBeats() {
        assertThat(Fatigue.lift(160)).isCloseTo(7.2, within(1e-12));
        assertThat(Fatigue.lift(120)).isEqualTo(6);
    }

    @Test
    void neverFallsWhenTheExcessRisesAndStaysAProbability() {
        double before = 0;
        for (double excess = -60; excess <= 60; excess += 0.5) {
            double probability = Fatigue.probability(excess, 1, 6.3, Fatigue.PRIOR);
            assertThat(probability).isBetween(before, 1.0);
            before = probability;
        }
        assertThat(Fatigue.probability(5000, 1, 6.3, Fatigue.PRIOR)).isEqualTo(1);
    }

    @Test
    void isLikelyExactlyFromTheExcessThatMakesItSo() {
        for (double error = 2; error <= 8; error++) {
            double excess = Fatigue.likelyFrom(error, 6.5, Fatigue.PRIOR);
            assertThat(Fatigue.probability(excess, error, 6.5, Fatigue.PRIOR)).isCloseTo(0.5, within(1e-12));
        }
    }

    @Test
    void onlyEvidenceAboveThePriorIsStress() {
        assertThat(Fatigue.stress(0.1, 0.2)).isZero();
        assertThat(Fatigue.stress(0.2, 0.2)).isZero();
        assertThat(Fatigue.stress(0.65, 0.3)).isCloseTo(0.5, within(1e-12));
        assertThat(Fatigue.stress(1, 0.3)).isEqualTo(1);
    }
}
