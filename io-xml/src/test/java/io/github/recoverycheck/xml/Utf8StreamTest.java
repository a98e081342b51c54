package io.github.recoverycheck.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class Utf8StreamTest {
    private static final String[] PIECES = {"a", "<b>", "\u00e9", "\u8dd1\u6b65", "\ud83c\udfc3", "x".repeat(5000)};

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int pieces = 1 + random.nextInt(40); pieces > 0; pieces--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    /** Gives at most so many bytes at once. */
    private static InputStream slowly(byte[] content, int most) {
        ByteArrayInputStream in = new ByteArrayInputStream(content);
        return new InputStream() {
            @Override
            public int read() {
                return in.read();
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                return in.read(target, offset, Math.min(most, length));
            }
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "GB18030"})
    void givesAnyEncodingAsUtf8(String charset) throws IOException {
        Random random = new Random(20250301);
        for (int i = 0; i < 100; i++) {
            String text = text(random);
            InputStream content = slowly(text.getBytes(Charset.forName(charset)), 1 + random.nextInt(9000));
            Utf8Stream stream = new Utf8Stream(content, Charset.forName(charset));

            assertThat(new String(stream.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(text);
            assertThat(stream.repairedBytes()).isZero();
        }
    }

    @Test
    void takesOnlyTheBytesThatAreNotUtf8AsWindows1252() throws IOException {
        byte[] content = "\u00e9-\u20ac-\u00e9".getBytes(Charset.forName("windows-1252"));
        byte[] mixed = new byte[20_000];
        byte[] good = "\u8dd1".repeat(6_000).getBytes(StandardCharsets.UTF_8);
        System.arraycopy(good, 0, mixed, 0, good.length);
        System.arraycopy(content, 0, mixed, good.length, content.length);
        Arrays.fill(mixed, good.length + content.length, mixed.length, (byte) 'z');
        for (int most : new int[] {1, 7, 8192}) {
            Utf8Stream stream = new Utf8Stream(slowly(mixed, most), StandardCharsets.UTF_8);

            assertThat(new String(stream.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("\u8dd1".repeat(6_000) + "\u00e9-\u20ac-\u00e9"
                            + "z".repeat(20_000 - good.length - content.length));
            assertThat(stream.repairedBytes()).isEqualTo(3);
        }
    }

    @Test
    void repairsASequenceThatTheEndCuts() throws IOException {
        Utf8Stream stream =
                new Utf8Stream(new ByteArrayInputStream(new byte[] {'a', (byte) 0xC3}), StandardCharsets.UTF_8);

        assertThat(new String(stream.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("a\u00c3");
        assertThat(stream.repairedBytes()).isEqualTo(1);
    }

    @Test
    void findsAByteThatIsNotAsciiAnywhere() {
        for (int length = 1; length < 100; length++) {
            byte[] bytes = new byte[length];
            assertThat(Utf8Stream.isAscii(bytes, 0, length)).isTrue();
            for (int i = 0; i < length; i++) {
                bytes[i] = (byte) 0x80;
                assertThat(Utf8Stream.isAscii(bytes, 0, length)).isFalse();
                assertThat(Utf8Stream.isAscii(bytes, i + 1, length)).isTrue();
                bytes[i] = 0;
            }
        }
    }
}
