package io.github.recoverycheck.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class XmlTimeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-13-45T25:61:61Z",
                "2024-02-30T00:00:00Z",
                "2023-02-29T00:00:00Z",
                "0000-00-00T00:00:00Z",
                "2025-03-01T06:12:00.1234567890Z",
                "2025-03-01T06:12:00+0200x",
                "2025-03-01",
                "null"
            })
    void refusesTimesThatAreNone(String time) {
        assertThat(new XmlTime().nanos(XmlText.of(time))).isEqualTo(XmlTime.BAD);
    }

    @Test
    void agreesWithJavaTimeOnEveryDay() {
        XmlTime times = new XmlTime();
        Instant day = Instant.parse("1900-01-01T23:59:59.5Z");
        for (int i = 0; i < 109_000; i++, day = day.plusSeconds(86_400)) {
            assertThat(XmlTime.instant(times.nanos(XmlText.of(day.toString())))).isEqualTo(day);
        }
    }
}
