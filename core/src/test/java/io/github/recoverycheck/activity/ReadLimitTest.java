package io.github.recoverycheck.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ReadLimitTest {
    @ParameterizedTest
    @EnumSource
    void eachLimitIsSetAloneAndReadBack(ReadLimit limit) {
        ReadLimits changed = limit.with(ReadLimits.withDefaults(), 77);
        for (ReadLimit other : ReadLimit.values()) {
            assertThat(other.valueIn(changed))
                    .isEqualTo(other == limit ? 77 : other.valueIn(ReadLimits.withDefaults()));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> limit.with(ReadLimits.withDefaults(), 0));
    }

    @Test
    void aValueThatDoesNotFitIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReadLimit.RECORDS.with(ReadLimits.withDefaults(), 1L << 31))
                .withMessageContaining("records is at most 2147483647");
    }

    @Test
    void aHintNamesTheLimitAsTheOptionSpellsIt() {
        assertThat(ReadLimit.RECORDS.hint(400_000)).isEqualTo("(limit records=400000)");
        assertThat(ReadLimit.FILE_BYTES.hint(32 << 20)).isEqualTo("(limit file-bytes=32MiB)");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 1",
        "1023, 1023",
        "1KiB, 1024",
        "1025, 1025",
        "64MiB, 67108864",
        "2GiB, 2147483648",
        "1536MiB, 1610612736",
        "8388607TiB, 9223370937343148032"
    })
    void sizesAreWrittenAsTheyAreRead(String text, long bytes) {
        assertThat(ByteCount.parse(text)).isEqualTo(new ByteCount(bytes)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "MiB", "64 MiB", "64mb", "64M", "-1", "1.5GiB", "8388608TiB", "9999999999999999999", "٣"})
    void whatIsNoSizeIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> ByteCount.parse(text));
    }
}
