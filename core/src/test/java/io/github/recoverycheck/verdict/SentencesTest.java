package io.github.recoverycheck.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverycheck.activity.Sign;
import io.github.recoverycheck.athlete.IntensityAnchor;
import io.github.recoverycheck.athlete.Placement.Window;
import io.github.recoverycheck.athlete.SessionType;
import io.github.recoverycheck.measure.HeartRateHistogram;
import io.github.recoverycheck.measure.Measure;
import io.github.recoverycheck.measure.Measured;
import io.github.recoverycheck.measure.MissingReason;
import io.github.recoverycheck.measure.PaceTrend;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
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
            EFFORT_UPLIFT | 0.0005 | The hills cost like 0.1 % more pace on the flat.
            FEEL          | 87.5   | You felt very strong.
            FEEL          | 87.4   | You felt strong.
            FEEL          | 62.5   | You felt strong.
            FEEL          | 62.4   | You felt normal.
            FEEL          | 37.5   | You felt normal.
            FEEL          | 37.4   | You felt weak.
            FEEL          | 12.5   | You felt weak.
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

    @Test
    void saysHowLongTheHeartRateWasWhere() {
        // 10 min at 120, 5 min at 140 and 2 min at 160 bpm; 70 and 80 % of 190 are 133 and 152 bpm.
        int[] seconds = new int[41];
        seconds[0] = 600;
        seconds[20] = 300;
        seconds[40] = 120;
        IntensityAnchor anchor = new IntensityAnchor(IntensityAnchor.Kind.MAXIMAL_HEART_RATE, 0, 0, 190, 2);
        Rule rule = RuleSet.base().find(RuleId.HR_MEAN).orElseThrow();
        assertThat(Sentences.meanHeartRate(Measured.of(133, 2), anchor, rule, HeartRateHistogram.of(120, seconds)))
                .isEqualTo("133 bpm on average, 70 % of your maximum: 10 min below 70 %, 5 min at 70 to 80 %, 2 min"
                        + " above.");
        assertThat(Sentences.timeAtHighHeartRate(Measured.exact(0.12), 152))
                .isEqualTo("12 % of the time above 152 bpm, which is 80 % of your maximum.");
    }

    @Test
    void heatIsNamedFrom25DegreesOnAndOnlyWhereTheHeartRateRises() {
        Measured rise = Measured.of(7.4, 2.2);
        Measured percent = Measured.of(5.4, 1.6);
        assertThat(Sentences.heartRateDrift(rise, percent, OptionalDouble.of(25)))
                .endsWith("at 25 °C heat may explain it.");
        assertThat(Sentences.heartRateDrift(rise, percent, OptionalDouble.of(24.9)))
                .endsWith("at the same pace.");
        assertThat(Sentences.heartRateDrift(Measured.of(-3, 2), percent, OptionalDouble.of(30)))
                .endsWith("at the same pace.");
    }

    @Test
    void aChangeOfPaceThatIsMissingSaysWhy() {
        assertThat(Sentences.paceDrift(Measured.missing(MissingReason.NOT_REPORTED), Optional.empty(), true))
                .isEqualTo("Not reported.");
    }

    @Test
    void everyAnswerOfTheRunnerHasItsOwnSentence() {
        assertThat(ReportSentences.of(Sign.TALK_TEST_FAILED, true)).isEqualTo("You say: no full sentences on the way.");
        assertThat(ReportSentences.of(Sign.TALK_TEST_FAILED, false)).isEqualTo("You say: full sentences with ease.");
        Set<String> sentences = new HashSet<>();
        for (Sign sign : Sign.values()) {
            sentences.add(ReportSentences.of(sign, true));
            sentences.add(ReportSentences.of(sign, false));
        }
        assertThat(sentences).hasSize(2 * Sign.values().length);
    }

    @Test
    void saysWhereTheRunLiesAfterASession() {
        assertThat(placed(new States().after(1, 0.8, SessionType.INTERVALS, Window.COOL_DOWN_PART)))
                .isEqualTo("1 h after your intervals of 1 March: a part of it.");
        assertThat(placed(new States().window(Window.COOL_DOWN_PART))).isEqualTo("A part of the session before.");
        assertThat(placed(new States().after(40, 0.8, SessionType.TEMPO, Window.LATE)))
                .isEqualTo("40 h after your tempo run of 27 February, which is late.");
        assertThat(placed(new States().window(Window.LATE))).isEmpty();
        assertThat(placed(new States().after(20, 0.8, SessionType.RACE)))
                .isEqualTo("20 h after your race or maximal effort of 28 February.");
    }

    private static String placed(States state) {
        return ContextSentences.placement(state.build().placement(), ZoneOffset.UTC);
    }
}
