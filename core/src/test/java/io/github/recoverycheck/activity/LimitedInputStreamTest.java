package io.github.recoverycheck.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

final class LimitedInputStreamTest {
    private static InputStream stream(int bytes, int limit) {
        return new LimitedInputStream(new ByteArrayInputStream(new byte[bytes]), ReadLimit.STREAM_BYTES, limit, "file");
    }

    @Test
    void letsExactlyTheLimitThrough() throws IOException {
        assertThat(stream(100, 100).readAllBytes()).hasSize(100);
    }

    @Test
    void refusesTheFirstByteBeyondHoweverItIsFetched() {
        assertThatExceptionOfType(ActivityFormatException.class)
                .isThrownBy(() -> stream(101, 100).readAllBytes())
                .withMessage("file (byte 100): more than 100 bytes unpacked;"
                        + " split or trim the file (limit stream-bytes=100)");
        assertThatExceptionOfType(ActivityFormatException.class)
                .isThrownBy(() -> stream((3 << 20) + 1, 3 << 20).readAllBytes())
                .withMessageContaining("more than 3145728 bytes unpacked;")
                .withMessageEndingWith("(limit stream-bytes=3MiB)");
        assertThatExceptionOfType(ActivityFormatException.class).isThrownBy(() -> {
            InputStream stream = stream(101, 100);
            while (stream.read() >= 0) {
                assertThat(stream.markSupported()).isFalse();
            }
        });
        assertThatExceptionOfType(ActivityFormatException.class)
                .isThrownBy(() -> stream(101, 100).skipNBytes(101));
    }
}
