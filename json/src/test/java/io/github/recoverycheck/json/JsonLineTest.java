package io.github.recoverycheck.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JsonLineTest {
    private static void assertSevenDigits(double value) {
        assertThat(JsonLine.rounded(value))
                .as("%s", value)
                .isEqualTo(new BigDecimal(value).round(new MathContext(7)).doubleValue());
    }

    @Test
    void anyNumberIsRoundedAsItsDecimalsSay() {
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < 100_000; i++) {
            assertSevenDigits((random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(-20, 20)));
            double bits = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(bits)) {
                assertSevenDigits(bits);
            }
        }
    }

    @Test
    void whatLiesOnAHalfOrNextToItIsRoundedAsItsDecimalsSay() {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 50_000; i++) {
            double half = (random.nextInt(1_000_000, 10_000_000) + 0.5) / Math.pow(10, random.nextInt(0, 16));
            assertSevenDigits(half);
            assertSevenDigits(Math.nextUp(half));
            assertSevenDigits(-Math.nextDown(half));
        }
        for (int exponent = -20; exponent <= 20; exponent++) {
            double power = Math.pow(10, exponent);
            assertSevenDigits(power);
            assertSevenDigits(Math.nextUp(power));
            assertSevenDigits(Math.nextDown(power));
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-0.0, 0", "3.0000000001, 3", "0.12345675, 0.1234568", "-1e300, -1.0E300", "2e-9, 2.0E-9"})
    void aWholeNumberIsWrittenWithoutDecimals(double value, String written) {
        assertThat(JsonLine.of(json -> JsonLine.number(json, "x", value))).isEqualTo("{\"x\":" + written + "}");
    }

    @ParameterizedTest
    @CsvSource({"NaN", "Infinity", "-Infinity"})
    void whatIsNoNumberIsLeftOut(double value) {
        assertThat(JsonLine.of(json -> JsonLine.number(json, "x", value))).isEqualTo("{}");
    }
}
