package io.github.recoverycheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;

/** Compares a computed number with one that is printed to some digits. */
public final class Printed {
    private Printed() {}

    /** Equal within half a unit of the last printed digit and 1e-9 of the value. */
    public static void assertPrinted(double actual, String digits) {
        BigDecimal printed = new BigDecimal(digits);
        double expected = printed.doubleValue();
        double tolerance = printed.ulp().doubleValue() / 2 + 1e-9 * Math.abs(expected);
        assertThat(actual).isCloseTo(expected, within(tolerance));
    }
}
