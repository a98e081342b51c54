package io.github.recoverycheck.athlete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

final class KeyHeartRatesTest {
    private static final KeyHeartRates UNKNOWN = KeyHeartRates.unknown();

    private static void refuses(UnaryOperator<KeyHeartRates> change, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> change.apply(UNKNOWN))
                .withMessage(message);
    }

    @Test
    void holdsWhatIsGivenAndLeavesTheRestUnknown() {
        KeyHeartRates some = UNKNOWN.withResting(52).withLactateThreshold(171.5);
        assertThat(some.resting()).hasValue(52);
        assertThat(some.lactateThreshold()).hasValue(171.5);
        assertThat(some.aerobicThreshold()).isEmpty();
        assertThat(some.maximal()).isEmpty();
        assertThat(some.withAerobicThreshold(150).withMaximal(188).aerobicThreshold())
                .hasValue(150);
    }

    @Test
    void refusesWhatNoHeartIs() {
        refuses(rates -> rates.withResting(24), "a resting heart rate of 24 bpm; expected 25 to 100");
        refuses(rates -> rates.withResting(101), "a resting heart rate of 101 bpm; expected 25 to 100");
        refuses(rates -> rates.withResting(Double.NaN), "a resting heart rate of NaN bpm; expected 25 to 100");
        refuses(
                rates -> rates.withAerobicThreshold(69),
                "a heart rate at the aerobic threshold of 69 bpm; expected 70 to 220");
        refuses(
                rates -> rates.withLactateThreshold(231),
                "a heart rate at the lactate threshold of 231 bpm; expected 80 to 230");
        refuses(rates -> rates.withMaximal(99), "a maximal heart rate of 99 bpm; expected 100 to 240");
    }

    @Test
    void refusesAnOrderThatCannotBeWhateverIsMissingBetween() {
        refuses(
                rates -> rates.withMaximal(188).withLactateThreshold(188),
                "a heart rate at the lactate threshold of 188 bpm is not below a maximal heart rate of 188 bpm");
        refuses(
                rates -> rates.withLactateThreshold(160).withAerobicThreshold(165),
                "a heart rate at the aerobic threshold of 165 bpm is not below a heart rate at the lactate threshold of"
                        + " 160 bpm");
        refuses(
                rates -> rates.withResting(90).withAerobicThreshold(80),
                "a resting heart rate of 90 bpm is not below a heart rate at the aerobic threshold of 80 bpm");
        refuses(
                rates -> rates.withAerobicThreshold(200).withMaximal(190),
                "a heart rate at the aerobic threshold of 200 bpm is not below a maximal heart rate of 190 bpm");
    }

    @Test
    void refusesAReserveThatNobodyCouldRunWith() {
        refuses(
                rates -> rates.withResting(95).withMaximal(124),
                "a resting heart rate of 95 bpm is not 30 bpm below a maximal heart rate of 124 bpm");
        assertThat(UNKNOWN.withResting(95).withMaximal(125).maximal()).hasValue(125);
    }

    @Test
    void takesTheEndsOfTheRanges() {
        assertThat(UNKNOWN.withResting(25).resting()).hasValue(25);
        assertThat(UNKNOWN.withResting(100).resting()).hasValue(100);
        assertThat(UNKNOWN.withMaximal(100).maximal()).hasValue(100);
        assertThat(UNKNOWN.withMaximal(240).maximal()).hasValue(240);
    }
}
