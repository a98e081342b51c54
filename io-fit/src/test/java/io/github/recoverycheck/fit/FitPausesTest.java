package io.github.recoverycheck.fit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverycheck.activity.Diagnostic;
import io.github.recoverycheck.activity.Pause;
import io.github.recoverycheck.activity.RecordedTotals;
import io.github.recoverycheck.series.TimeSeries;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

final class FitPausesTest {
    private static final OptionalDouble NEVER = OptionalDouble.empty();

    private static TimeSeries samples(double... seconds) {
        return TimeSeries.of(seconds, Map.of());
    }

    private static RecordedTotals totals(double elapsed, double timer) {
        return new RecordedTotals(OptionalDouble.of(elapsed), OptionalDouble.of(timer), OptionalDouble.empty());
    }

    @Test
    void whatEventsTellIsTaken() {
        List<Pause> told = List.of(new Pause(3, 9));

        FitPauses found = FitPauses.of(told, OptionalDouble.of(100), samples(0, 1, 40, 100), totals(100, 40));

        assertThat(found.pauses()).isEqualTo(told);
        assertThat(found.oddity()).isEmpty();
    }

    @Test
    void recordsBehindTheLastStopWereWrittenWhileTheTimerStood() {
        TimeSeries samples = samples(0, 50, 100, 101, 102, 133);

        assertThat(FitPauses.of(List.of(), OptionalDouble.of(100), samples, totals(133, 100))
                        .pauses())
                .containsExactly(new Pause(100, 133));
        assertThat(FitPauses.of(List.of(), OptionalDouble.of(100), samples, RecordedTotals.none())
                        .pauses())
                .containsExactly(new Pause(100, 133));
    }

    @Test
    void aStartThatWasNeverWrittenIsWhereTheRecordsGoOn() {
        TimeSeries samples = samples(0, 50, 100, 2000, 2001, 4000);

        assertThat(FitPauses.of(List.of(), OptionalDouble.of(100), samples, totals(4000, 2096))
                        .pauses())
                .containsExactly(new Pause(100, 2000));
        assertThat(FitPauses.of(List.of(), OptionalDouble.of(100), samples, RecordedTotals.none())
                        .pauses())
                .containsExactly(new Pause(100, 2000));
    }

    @Test
    void aStopAtTheEndIsNoPause() {
        assertThat(FitPauses.of(List.of(), OptionalDouble.of(100), samples(0, 100), totals(100, 100))
                        .pauses())
                .isEmpty();
        assertThat(FitPauses.of(List.of(), OptionalDouble.of(100), samples(0, 1e8), RecordedTotals.none())
                        .pauses())
                .isEmpty();
    }

    @Test
    void withoutEventsTheLongestGapsThatAddUpAreThePauses() {
        TimeSeries samples = samples(0, 1, 41, 42, 54, 55, 130, 131);

        FitPauses found = FitPauses.of(List.of(), NEVER, samples, totals(131, 18));

        assertThat(found.pauses()).containsExactly(new Pause(1, 41), new Pause(55, 130));
        assertThat(found.oddity().map(Diagnostic::code)).contains(Diagnostic.Code.DERIVED);
    }

    @Test
    void gapsThatDoNotAddUpLeaveThePausesUnknown() {
        FitPauses found = FitPauses.of(List.of(), NEVER, samples(0, 1, 14, 15, 400), totals(500, 400));

        assertThat(found.pauses()).isEmpty();
        assertThat(found.oddity()).hasValueSatisfying(d -> {
            assertThat(d.code()).isEqualTo(Diagnostic.Code.PAUSES_UNKNOWN);
            assertThat(d.message()).contains("100 s");
        });
    }

    @Test
    void withoutTotalsOrWithEqualOnesNothingIsSaid() {
        TimeSeries samples = samples(0, 60, 120);

        assertThat(FitPauses.of(List.of(), NEVER, samples, RecordedTotals.none()))
                .isEqualTo(FitPauses.of(List.of(), NEVER, samples, totals(120, 120)))
                .isEqualTo(new FitPauses(List.of(), Optional.empty()));
    }
}
