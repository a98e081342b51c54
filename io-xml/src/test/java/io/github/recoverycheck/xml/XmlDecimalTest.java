package io.github.recoverycheck.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class XmlDecimalTest {
    private static final int NUMBERS = 200_000;
    private static final int MOST_DIGITS = 29;

    private final XmlDecimal decimal = new XmlDecimal();

    private double parse(String text) {
        return decimal.parse(text.toCharArray(), 0, text.length());
    }

    @Test
    void isExactlyWhatJavaMakesOfTheNumber() {
        Random random = new Random(20250301);
        for (int i = 0; i < NUMBERS; i++) {
            String number = number(random);

            assertThat(Double.doubleToLongBits(parse(number)))
                    .as(number)
                    .isEqualTo(Double.doubleToLongBits(Double.parseDouble(number)));
            assertThat(Double.doubleToLongBits(parse(number.replace('.', ','))))
                    .as(number)
                    .isEqualTo(Double.doubleToLongBits(Double.parseDouble(number)));
            assertThat(decimal.hadComma()).isEqualTo(number.contains("."));
        }
    }

    /** With signs, leading zeros, a point anywhere or nowhere, and sometimes an exponent. */
    private static String number(Random random) {
        StringBuilder text = new StringBuilder();
        int digits = 1 + random.nextInt(MOST_DIGITS);
        for (int i = 0; i < digits; i++) {
            text.append((char) ('0' + (random.nextInt(8) == 0 ? 0 : random.nextInt(10))));
        }
        if (random.nextInt(4) > 0) {
            text.insert(random.nextInt(text.length() + 1), '.');
        }
        String sign = random.nextBoolean() ? "" : random.nextBoolean() ? "-" : "+";
        String exponent = random.nextInt(5) > 0 ? "" : "e" + (random.nextInt(80) - 40);
        return sign + text + exponent;
    }

    @Test
    void isExactOnTheEdgesOfTheFastWay() {
        for (String number : new String[] {
            "9007199254740992",
            "9007199254740993",
            "9007199254740992e22",
            "1e22",
            "1e23",
            "1e-22",
            "1e-23",
            "-0",
            "-0.0",
            "4.9e-324",
            "2.4e-324",
            "1.7976931348623157e308",
            "1.7976931348623159e308",
            "000000000000000000000001",
            "0." + "0".repeat(400) + "1",
            "1" + "0".repeat(500),
            "0.1000000000000000055511151231257827021181583404541015625"
        }) {
            assertThat(Double.doubleToLongBits(parse(number)))
                    .as(number)
                    .isEqualTo(Double.doubleToLongBits(Double.parseDouble(number)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-",
                "+",
                ".",
                ",",
                "-.",
                "e5",
                "1e",
                "1e+",
                "1e1000",
                "1.2.3",
                "1,234.5",
                "1.234,5",
                "0x10",
                "0x1p3",
                "11d",
                "1f",
                "NaN",
                "Infinity",
                "12abc",
                "1 2",
                "--1",
                "+-1",
                "1-",
                "\u0661",
                "null"
            })
    void refusesWhatIsNoPlainDecimal(String text) {
        assertThat(parse(text)).isNaN();
    }
}
