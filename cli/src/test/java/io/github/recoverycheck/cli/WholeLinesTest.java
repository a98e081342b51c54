package io.github.recoverycheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What a reader of the output sees at any moment. */
final class WholeLinesTest {
    private final List<String> writes = new ArrayList<>();
    private final WholeLines lines = new WholeLines(new OutputStream() {
        @Override
        public void write(int value) {
            writes.add(Character.toString(value));
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            writes.add(new String(bytes, offset, length, StandardCharsets.UTF_8));
        }
    });

    @Test
    void longLinesArriveWhole() {
        PrintWriter out = new PrintWriter(lines, false, StandardCharsets.UTF_8);
        String expected = "";
        for (int i = 0; i < 100; i++) {
            String line = ("\u00E4" + i).repeat(i * 50) + "\n";
            out.write(line);
            expected += line;
        }
        assertThat(writes).isNotEmpty().allMatch(write -> write.endsWith("\n"));
        out.close();
        assertThat(String.join("", writes)).isEqualTo(expected);
    }

    @Test
    void halfALineWaitsForItsEnd() throws IOException {
        lines.write("one\ntw".getBytes(StandardCharsets.UTF_8));
        lines.flush();
        assertThat(writes).containsExactly("one\n");
        lines.write("o\n".getBytes(StandardCharsets.UTF_8));
        lines.flush();
        assertThat(String.join("", writes)).isEqualTo("one\ntwo\n");
    }

    @Test
    void closingWritesWhatIsLeft() throws IOException {
        lines.write('x');
        lines.close();
        assertThat(writes).containsExactly("x");
    }

    @Test
    void aClosedPipeIsToldOnceAndTriedOnce() {
        AtomicInteger tries = new AtomicInteger();
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                throw new IOException("Broken pipe");
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                tries.incrementAndGet();
                throw new IOException("Broken pipe");
            }
        };
        PrintWriter out = new PrintWriter(new WholeLines(closed), false, StandardCharsets.UTF_8);
        for (int i = 0; i < 20_000; i++) {
            out.print("a line that nobody reads\n");
        }
        assertThat(out.checkError()).isTrue();
        assertThat(tries).hasValue(1);
    }
}
