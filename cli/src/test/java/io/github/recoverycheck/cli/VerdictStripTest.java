package io.github.recoverycheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverycheck.verdict.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The verdicts of many runs at one glance. */
final class VerdictStripTest {
    private static final Instant MONDAY = Instant.parse("2025-03-03T06:00:00Z");

    private static VerdictStrip.Run run(int day, Outcome outcome) {
        return new VerdictStrip.Run(MONDAY.plus(Duration.ofDays(day)), outcome);
    }

    private static List<String> lines(List<VerdictStrip.Run> runs) {
        return VerdictStrip.lines(runs, new Palette(false), 80);
    }

    @Test
    void aBlockStandsForARunAndWeeksStandApart() {
        assertThat(lines(List.of(
                        run(0, Outcome.RECOVERY),
                        run(6, Outcome.BORDERLINE),
                        run(7, Outcome.NOT_RECOVERY),
                        run(40, Outcome.INSUFFICIENT_DATA))))
                .containsExactly("█ 1 recovery  ▄ 1 borderline  ▁ 1 no  · 1 cannot tell; week by week:", "█▄ ▁ ·");
    }

    @Test
    void theLastWeeksOfManyYearsFitIntoALine() {
        List<VerdictStrip.Run> daily = IntStream.range(0, 3000)
                .mapToObj(day -> run(day, day == 2999 ? Outcome.RECOVERY : Outcome.BORDERLINE))
                .toList();
        String strip = lines(daily).get(1);
        assertThat(strip.length()).isBetween(70, 80);
        assertThat(strip).startsWith("… ▄▄▄▄▄▄▄ ").endsWith("█");
    }

    @Test
    void aWeekOfMoreRunsThanALineHoldsIsCut() {
        List<VerdictStrip.Run> many =
                IntStream.range(0, 200).mapToObj(i -> run(0, Outcome.RECOVERY)).toList();
        assertThat(lines(many)).allMatch(line -> line.length() <= 80).anyMatch(line -> line.contains("200 recovery"));
    }

    @Test
    void twoRunsAreSeenInTheTable() {
        assertThat(lines(List.of(run(0, Outcome.RECOVERY), run(1, Outcome.RECOVERY))))
                .isEmpty();
    }
}
