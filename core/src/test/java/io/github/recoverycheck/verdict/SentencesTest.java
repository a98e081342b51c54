package io.github.recoverycheck.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverycheck.measure.Measure;
import io.github.recoverycheck.measure.Measured;
import io.github.recoverycheck.measure.MissingReason;
import io.github.recoverycheck.measure.PaceTrend;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SentencesTest {
    private static final OptionalDouble UNKNOWN = OptionalDouble.empty();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RPE           | 3      | You rated the effort 3 of 10.
            RPE           | 2.5    | You rated the effort 2.5 of 10.
            MOVING_TIME   | 34.6   | 35 min under way.
            EFFORT_UPLIFT | 0.083  | The hills cost like 8.3 % more pace on the flat.
            EFFORT_UPLIFT | 0      | The hills cost nothing.
            EFFORT_UPLIFT | -0.012 | The hills cost nothing.
            STEEP_DESCENT | 139.7  | 140 m of height lost on descents of 8 % and steeper.
            SURGES        | 0.041  | 4 % of the running in surges, 15 % and more above your median pace.
            SURGES        | 0.004  | None.
            FEEL          | 75     | You felt strong.
            FEEL          | 0      | You felt very weak.
            """)
    void saysWhatWasMeasured(Measure measure, double value, String sentence) {
        assertThat(Sentences.of(measure, Measured.exact(value))).isEqualTo(sentence);
    }

    @Test
    void saysHowFarADriftIsCertain() {
        assertThat(Sentences.paceDrift(Measured.of(-4, 1), Optional.of(PaceTrend.STEADY), true))
                .isEqualTo(
                        "4.0 % slower from minute 5 to the end, hills taken out (95 %: -6.0 to -2.0): it did not creep.");
    }

    @Test
    void saysByHowMuchTheHeartRateRises() {
        assertThat(Sentences.heartRateDrift(Measured.of(7.4, 2.2), Measured.of(5.4, 1.6), UNKNOWN))
                .isEqualTo("Heart rate rises by 7 ± 2 bpm (5 %) in 30 min at the same pace.");
        assertThat(Sentences.heartRateDrift(Measured.of(-3, 2), Measured.of(-2.2, 1.5), UNKNOWN))
                .isEqualTo("Heart rate falls by 3 ± 2 bpm (2 %) in 30 min at the same pace.");
        assertThat(Sentences.heartRateDrift(Measured.of(-0.4, 2), Measured.of(-0.3, 1.5), UNKNOWN))
                .isEqualTo("No rise of the heart rate at the same pace.");
        assertThat(Sentences.heartRateDrift(Measured.of(7.4, 2.2), Measured.of(5.4, 1.6), OptionalDouble.of(28)))
                .endsWith("at the same pace; at 28 °C heat may explain it.");
    }

    @Test
    void saysWhyNothingCanBeTold() {
        assertThat(Sentences.of(Measure.RPE, Measured.missing(MissingReason.NOT_REPORTED)))
                .isEqualTo("Not reported.");
    }

    @Test
    void comparesTheHeartRateWithEarlierRuns() {
        assertThat(Sentences.heartRateForPace(Measured.of(9.2, 4.6), 24, false, UNKNOWN))
                .isEqualTo("9 ± 5 bpm above what your last 24 runs predict for this pace:"
                        + " lingering fatigue, illness, caffeine, or heat: the file holds no temperature.");
        assertThat(Sentences.heartRateForPace(Measured.of(9.2, 4.6), 24, false, OptionalDouble.of(31)))
                .endsWith("for this pace: the heat of 31 °C, or lingering fatigue, illness, caffeine.");
        assertThat(Sentences.heartRateForPace(Measured.of(9.2, 4.6), 24, false, OptionalDouble.of(12)))
                .endsWith("for this pace: lingering fatigue, or illness, caffeine.");
        assertThat(Sentences.heartRateForPace(Measured.of(-9.2, 4.6), 24, false, UNKNOWN))
                .isEqualTo("9 ± 5 bpm below what your last 24 runs predict for this pace.");
        assertThat(Sentences.heartRateForPace(Measured.of(0.2, 4.6), 24, false, UNKNOWN))
                .startsWith("Heart rate as your last 24 runs");
    }

    @Test
    void claimsNoHillsTakenOutWhereAltitudeIsMissingAndNoMinusZero() {
        assertThat(Sentences.paceDrift(Measured.of(-0.01, 0.01), Optional.empty(), false))
                .isEqualTo("Even pace from minute 5 to the end (95 %: 0.0 to 0.0).");
    }
}
