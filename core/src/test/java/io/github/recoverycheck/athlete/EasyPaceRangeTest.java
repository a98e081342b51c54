package io.github.recoverycheck.athlete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EasyPaceRangeTest {
    @Test
    void aPaceIsBothEnds() {
        assertThat(EasyPaceRange.ofPaces(" 5:50 ")).isEqualTo(new EasyPaceRange(1000 / 350.0, 1000 / 350.0));
        assertThat(EasyPaceRange.ofPaces("12:00").slowMetersPerSecond()).isEqualTo(1000 / 720.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5:40-6:10", "6:10-5:40"})
    void twoPacesAreTheSlowAndTheFastEndInAnyOrder(String text) {
        EasyPaceRange range = EasyPaceRange.ofPaces(text);
        assertThat(range.slowMetersPerSecond()).isEqualTo(1000 / 370.0);
        assertThat(range.fastMetersPerSecond()).isEqualTo(1000 / 340.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "5:5", "5:60", "550", "5:40-", "5:40-6", "5.40", "-5:40", "5:40/km"})
    void whatIsNoPaceIsNamed(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EasyPaceRange.ofPaces(text))
                .withMessage("'" + text + "' is no pace; expected 5:50 or 5:40-6:10 (min/km)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1:40", "0:59", "0:00", "1:40-6:00", "6:00-0:00"})
    void aPaceThatNobodyRunsIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EasyPaceRange.ofPaces(text))
                .withMessageContaining("is a pace that nobody runs");
        assertThat(EasyPaceRange.ofPaces("1:41").fastMetersPerSecond()).isEqualTo(1000 / 101.0);
    }

    @ParameterizedTest
    @CsvSource({"0, 2.5", "-1, 2.5", "2.7, 2.6", "NaN, 2.5", "2.5, NaN", "2.5, 10"})
    void speedsThatAreNoRangeAreRefused(double slow, double fast) {
        assertThatIllegalArgumentException().isThrownBy(() -> new EasyPaceRange(slow, fast));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5:50", "5:40-6:10", "4:05-4:10", "9:59-10:00", "6:09.5"})
    void theTextOfARangeIsThatFromWhichItWasRead(String text) {
        assertThat(EasyPaceRange.ofPaces(text).paces()).startsWith(text);
    }

    @Test
    void anySpeedComesBackFromItsPaceToTheLastDigit() {
        Random random = new Random(4);
        for (int i = 0; i < 1000; i++) {
            double slow = 1 + 4 * random.nextDouble();
            EasyPaceRange range = new EasyPaceRange(slow, slow + random.nextDouble());
            assertThat(EasyPaceRange.ofPaces(range.paces())).isEqualTo(range);
        }
    }
}
