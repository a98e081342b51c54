package io.github.recoverycheck.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class FalseDiscoveryControlTest {
    private static int count(double[] pValues, double rate) {
        int count = 0;
        for (boolean discovery : FalseDiscoveryControl.discoveries(pValues, rate)) {
            count += discovery ? 1 : 0;
        }
        return count;
    }

    @Test
    void namesTheSixOfThePrintedExampleInWhateverOrder() {
        double[] pValues = {.205, .001, .042, .008, .216, .039, .06, .041, .212, .074};
        assertThat(FalseDiscoveryControl.discoveries(pValues, 0.10))
                .containsExactly(false, true, true, true, false, true, true, true, false, false);
    }

    @Test
    void namesNobodyWhereNothingStandsOut() {
        assertThat(count(new double[] {.3, .2, .9}, 0.10)).isZero();
        assertThat(count(new double[0], 0.10)).isZero();
        assertThat(count(new double[] {0}, 0)).isEqualTo(1);
    }

    @Test
    void chanceIsAtMostTheRateOfWhatIsNamed() {
        Random random = new Random(1);
        double share = 0;
        int archives = 2000;
        for (int archive = 0; archive < archives; archive++) {
            double[] pValues = new double[50];
            for (int i = 0; i < pValues.length; i++) {
                pValues[i] = i < 10 ? 1e-4 * random.nextDouble() : random.nextDouble();
            }
            boolean[] named = FalseDiscoveryControl.discoveries(pValues, 0.10);
            int all = 0;
            int byChance = 0;
            for (int i = 0; i < named.length; i++) {
                all += named[i] ? 1 : 0;
                byChance += named[i] && i >= 10 ? 1 : 0;
            }
            share += byChance / (double) all / archives;
        }
        // 0.10 times the share of usual days, 40 of 50.
        assertThat(share).isBetween(0.07, 0.09);
    }

    @Test
    void refusesWhatIsNoProbability() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FalseDiscoveryControl.discoveries(new double[] {0.1, 1.1}, 0.1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FalseDiscoveryControl.discoveries(new double[] {0.1, Double.NaN}, 0.1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FalseDiscoveryControl.discoveries(new double[] {0.1}, -0.1));
    }
}
