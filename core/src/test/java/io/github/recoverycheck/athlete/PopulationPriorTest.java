package io.github.recoverycheck.athlete;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PopulationPriorTest {
    private static PopulationPrior with(int place, double value) {
        double[] all = {30, 24, 6, 0.5, 0.3, 0.1, 0.05, 0, 0.25, 3, 4, 6};
        all[place] = value;
        return new PopulationPrior(
                all[0], all[1], all[2], all[3], all[4], all[5], all[6], all[7], all[8], all[9], all[10], all[11]);
    }

    /** Level error, slope and its error, errors of heat, duration, trend and sensor, the noise and its runs. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 4, 6, 8, 9, 10, 11})
    void aSlopeAnErrorOrANumberOfRunsThatIsNotPositiveIsRefused(int place) {
        for (double value : new double[] {0, -1, Double.NaN}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> with(place, value))
                    .withMessage("slope, standard deviations and runs must be positive");
        }
    }

    @Test
    void heatDurationAndTrendMayHaveAnySign() {
        for (int place : new int[] {3, 5, 7}) {
            assertThatNoException().isThrownBy(() -> with(place, -0.1));
        }
    }
}
