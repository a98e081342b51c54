package io.github.recoverycheck.activity;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverycheck.activity.ActivityFormatException.Reason;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ContentGuessTest {
    private static ActivityFormatException refusal(String head) {
        return ContentGuess.refusal("file", head.getBytes(ISO_8859_1), Set.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            '<?xml version="1.0"?><TrainingCenterDatabase>' | UNSUPPORTED     | TCX
            '<?xml version="1.0"?><!DOCTYPE HealthData ['   | UNSUPPORTED     | Apple Health
            '<!DOCTYPE html><html>'                         | UNKNOWN_FORMAT  | web page
            '<html><head>'                                  | UNKNOWN_FORMAT  | web page
            '{"activities": []}'                            | UNKNOWN_FORMAT  | JSON
            ' [1, 2, 3]'                                    | UNKNOWN_FORMAT  | JSON
            '<?xml version="1.0"?><svg>'                    | UNKNOWN_FORMAT  | XML
            'Activity ID,Activity Date,Name'                | UNKNOWN_FORMAT  | CSV
            'date;distance;time'                            | UNKNOWN_FORMAT  | CSV
            'hello'                                         | UNKNOWN_FORMAT  | 68 65 6c 6c 6f
            """)
    void saysWhatTextIs(String head, Reason reason, String detail) {
        assertThat(refusal(head).reason()).isEqualTo(reason);
        assertThat(refusal(head).detail()).contains(detail);
    }

    @Test
    void saysThatAFileIsEmpty() {
        assertThat(refusal("").reason()).isEqualTo(Reason.EMPTY);
    }

    @Test
    void saysThatAZipArchiveIsOne() {
        assertThat(refusal("PK\3\4....").reason()).isEqualTo(Reason.UNSUPPORTED);
        assertThat(refusal("PK\5\6....").detail()).contains("zip archive");
    }

    @Test
    void knowsPicturesAndCompanionFiles() {
        assertThat(refusal("\u0089PNG\r\n").detail()).contains("picture");
        assertThat(refusal("\u00FF\u00D8\u00FF\u00E0").detail()).contains("picture");
        assertThat(refusal("\0\u0005\u0016\u0007").detail()).contains("AppleDouble");
        assertThat(refusal("\u0089PNG\r\n").reason()).isEqualTo(Reason.UNKNOWN_FORMAT);
        assertThat(refusal("\0\u0005\u0016\u0007").reason()).isEqualTo(Reason.NOT_AN_ACTIVITY);
    }

    @Test
    void seesThroughAByteOrderMark() {
        assertThat(ContentGuess.refusal("x", "\uFEFF{\"a\": 1}".getBytes(StandardCharsets.UTF_8), Set.of())
                        .detail())
                .contains("JSON");
        assertThat(ContentGuess.refusal(
                                "x", "\uFEFF<?xml version='1.0'?><plan>".getBytes(StandardCharsets.UTF_8), Set.of())
                        .detail())
                .contains("XML");
        assertThat(ContentGuess.refusal("x", "<?xml version='1.0'?><plan>".getBytes(StandardCharsets.UTF_16), Set.of())
                        .detail())
                .contains("XML");
    }

    @Test
    void showsAtMostEightBytesOfUnknownContent() {
        assertThat(refusal("\1\2\3\4\5\6\7\10\11\12").detail()).endsWith("01 02 03 04 05 06 07 08");
        assertThat(refusal("\u00FF").detail()).endsWith("ff");
    }

    @Test
    void recognizesGzipByItsMagicNumber() {
        assertThat(ContentGuess.isGzip(new byte[] {0x1F, (byte) 0x8B, 8})).isTrue();
        assertThat(ContentGuess.isGzip(new byte[] {0x1F})).isFalse();
    }
}
