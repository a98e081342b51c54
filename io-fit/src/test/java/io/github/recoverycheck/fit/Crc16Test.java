package io.github.recoverycheck.fit;

import static org.assertj.core.api.Assertions.assertThat;

import com.garmin.fit.CRC;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class Crc16Test {
    @Test
    void givesThePublishedCheckValue() {
        byte[] check = "123456789".getBytes(StandardCharsets.US_ASCII);

        assertThat(Crc16.of(check, 0, check.length)).isEqualTo(0xBB3D);
    }

    @Test
    void agreesWithTheSdkWhateverTheLength() {
        byte[] bytes = new byte[100];
        new Random(7).nextBytes(bytes);
        for (int from = 0; from < 10; from++) {
            for (int to = from; to <= bytes.length; to++) {
                int expected = 0;
                for (int i = from; i < to; i++) {
                    expected = CRC.get16(expected, bytes[i]);
                }
                assertThat(Crc16.of(bytes, from, to)).isEqualTo(expected);
            }
        }
    }
}
