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
        assertThat(ProgressLine.reading(500, 0.05, 948)).endsWith("5 %, about 5.0 h left");
        assertThat(ProgressLine.reading(500, 0.5, 3_599)).endsWith("50 %, about 1.0 h left");
    }

    @Test
    void tellsNoTimeLeftBeforeItCanBeKnown() {
        assertThat(ProgressLine.reading(4, 0, 2)).isEqualTo("4 entries read, 2 a second");
    }

    @Test
    void tellsNoTimeLeftWhenAllIsRead() {
        assertThat(ProgressLine.reading(500, 1, 10)).isEqualTo("500 entries read, 50 a second, 100 %");
        assertThat(ProgressLine.reading(500, 0.98, 1)).endsWith("98 %, about 1 s left");
    }

    @Test
    void aLineNeverWraps() {
        StringWriter err = new StringWriter();
        ProgressLine line = new ProgressLine(new PrintWriter(err), true, 19, clock::get);
        clock.addAndGet(1_000_000_000);
        line.read(500, 1, 2);
        assertThat(err.toString()).isEqualTo("\r\u001B[K500 entries read, 5");
    }

    @Test
    void nothingIsDrawnWhereNobodyWatches() {
        StringWriter err = new StringWriter();
        ProgressLine line = new ProgressLine(new PrintWriter(err), false, 79, clock::get);
        clock.addAndGet(1_000_000_000);
        line.read(1, 1, 2);
        line.judged(1, 2);
        line.end();
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void theLineIsErasedAtTheEndAndStaysAway() {
        StringWriter err = new StringWriter();
        ProgressLine line = new ProgressLine(new PrintWriter(err), true, 79, clock::get);
        clock.addAndGet(1_000_000_000);
        line.read(1, 1, 2);
        assertThat(err.toString()).contains("1 entry read");
        line.end();
        clock.addAndGet(1_000_000_000);
        line.judged(1, 2);
        assertThat(err.toString()).endsWith("\r\u001B[K");
    }
}
