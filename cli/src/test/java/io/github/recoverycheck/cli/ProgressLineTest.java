package io.github.recoverycheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What is told while a check runs. */
final class ProgressLineTest {
    private final AtomicLong clock = new AtomicLong();

    @Test
    void tellsEntriesRateAndTimeLeft() {
        assertThat(ProgressLine.reading(500, 0.25, 10))
                .isEqualTo("500 entries read, 50 a second, 25 %, about 30 s left");
        assertThat(ProgressLine.reading(500, 0.05, 10)).endsWith("5 %, about 3 min left");
    }

    @Test
    void tellsNoTimeLeftBeforeItCanBeKnown() {
        assertThat(ProgressLine.reading(4, 0, 2)).isEqualTo("4 entries read, 2 a second");
    }

    @Test
    void nothingIsDrawnWhereNobodyWatches() {
        StringWriter err = new StringWriter();
        ProgressLine line = new ProgressLine(new PrintWriter(err), false, clock::get);
        clock.addAndGet(1_000_000_000);
        line.read(1, 1, 2);
        line.judged(1, 2);
        line.end();
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void theLineIsErasedAtTheEndAndStaysAway() {
        StringWriter err = new StringWriter();
        ProgressLine line = new ProgressLine(new PrintWriter(err), true, clock::get);
        clock.addAndGet(1_000_000_000);
        line.read(1, 1, 2);
        assertThat(err.toString()).contains("1 entry read");
        line.end();
        clock.addAndGet(1_000_000_000);
        line.judged(1, 2);
        assertThat(err.toString()).endsWith("\r\u001B[K");
    }
}
