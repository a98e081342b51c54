package io.github.recoverycheck.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SentencePatternTest {
    private static void assertAsFormat(String pattern, Object... values) {
        assertThat(SentencePattern.fill(pattern, values)).isEqualTo(String.format(Locale.ROOT, pattern, values));
    }

    @Test
    void gapsAreFilledInOrder() {
        assertAsFormat("%s by %.0f ± %.0f bpm (%.1f %%) in %d min%s.", "rises", 3.4, 1.0, -2.26, 30, "");
        assertAsFormat("%d:%02d/km", 304L / 60, 304L % 60);
        assertAsFormat("%d:%02d/km", 5L, 10L);
        assertAsFormat("%d:%02d/km", 5L, 9L);
        assertAsFormat("%+.1f %% of %.2f", 0.349, 12.005);
        assertAsFormat("100 %%");
        assertAsFormat("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%.0f", "%.1f", "%.2f"})
    @Tag("slow")
    void numbersAreRoundedAsFormatRoundsThem(String pattern) {
        SplittableRandom random = new SplittableRandom(8);
        for (int i = 0; i < 20_000; i++) {
            double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(12));
            assertAsFormat(pattern, value);
            // Halves and what is next to them, where decimals and doubles may disagree.
            double half = random.nextInt(-20_000, 20_000) / 200.0;
            assertAsFormat(pattern, half);
            assertAsFormat(pattern, Math.nextUp(half));
            assertAsFormat(pattern, Math.nextDown(half));
        }
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {
                0,
                -0.0,
                -0.04,
                0.5,
                -0.5,
                1e-300,
                1e9,
                1e20,
                Double.MAX_VALUE,
                Double.NaN,
                Double.NEGATIVE_INFINITY
            })
    void oddNumbersAreWrittenAsFormatWritesThem(double value) {
        assertAsFormat("%.0f %.1f %.2f", value, value, value);
    }
}
