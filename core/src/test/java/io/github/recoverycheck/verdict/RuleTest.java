package io.github.recoverycheck.verdict;

import static io.github.recoverycheck.Printed.assertPrinted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RuleTest {
    private static Rule rule(double lo, double hi) {
        return new Rule(RuleId.HR_MEAN, new Limits(lo, hi, "test"), 0.5, true);
    }

    @ParameterizedTest
    @CsvSource({
        "0.66, 0.010, 0.70, 0.80, 7.1e-7",
        "0.70, 0.02, 0.70, 0.80, 0.0797884454",
        "0.75, 0.02, 0.70, 0.80, 0.5",
        "0.66, 0.036, 0.70, 0.80, 0.0241609952",
        "1, 2.2, 3, 10, 0.0310401366",
        "9, 4.2, 3, 10, 0.7031058659",
        "0, 4.2, 3, 10, 0.0819442781",
        "70, 0, 45, 75, 0.8333333"
    })
    void expectsThePrintedStress(double value, double error, double lo, double hi, String stress) {
        assertPrinted(rule(lo, hi).limits().expectedStress(value, error), stress);
    }

    @ParameterizedTest
    @CsvSource({"44, 0", "45, 0", "60, 0.5", "75, 1", "1000, 1", "-1000, 0"})
    void isARampWithoutError(double value, double stress) {
        assertThat(rule(45, 75).limits().expectedStress(value, 0)).isEqualTo(stress);
    }

    @ParameterizedTest
    @CsvSource({"1e-9", "1e-4", "0.01", "0.1", "1", "50"})
    void neverFallsWhenTheValueRisesAndStaysWithinZeroAndOne(double error) {
        Rule rule = rule(0.70, 0.80);
        double before = 0;
        for (double value = -1; value <= 2.5; value += 0.001) {
            double stress = rule.limits().expectedStress(value, error);
            assertThat(stress).isBetween(before - 1e-12, 1.0);
            before = stress;
        }
    }

    @Test
    void aVanishingErrorIsNoError() {
        for (double value = 0.6; value < 0.9; value += 0.01) {
            assertThat(rule(0.70, 0.80).limits().expectedStress(value, 1e-11))
                    .isCloseTo(rule(0.70, 0.80).limits().expectedStress(value, 0), within(1e-9));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 0.5", "2, 1, 0.5", "0, 1, 1.1", "0, 1, -0.1", "0, 1, NaN", "NaN, 1, 0.5"})
    void refusesLimitsOutOfOrderAndWeightsThatAreNoShare(double lo, double hi, double weight) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rule(RuleId.RPE, new Limits(lo, hi, ""), weight, true));
    }
}
