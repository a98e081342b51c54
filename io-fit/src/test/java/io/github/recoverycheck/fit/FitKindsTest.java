package io.github.recoverycheck.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.garmin.fit.FileIdMesg;
import com.garmin.fit.MesgNum;
import io.github.recoverycheck.activity.ActivityFormatException;
import io.github.recoverycheck.activity.ActivityFormatException.Reason;
import io.github.recoverycheck.activity.ReadLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a FIT file is that holds no activity, by its number. */
final class FitKindsTest {
    private static final int ENUM = 0;

    @ParameterizedTest
    @CsvSource({
        "1, device description",
        "2, settings",
        "3, sport settings",
        "4, empty activity",
        "5, workout plan",
        "6, planned course",
        "7, workout schedule",
        "8, stored locations",
        "9, weight",
        "10, totals",
        "11, goals",
        "14, blood pressure",
        "15, monitoring",
        "20, activity summary",
        "28, monitoring",
        "32, monitoring",
        "34, segments",
        "35, segments",
        "40, screen configuration",
        "44, FIT type 44",
        "49, sleep",
        "68, heart-rate variability",
        "200, FIT type 200"
    })
    void aFileWithoutRecordsIsOfTheKindThatItsNumberSays(int type, String kind) throws IOException {
        byte[] file = new RawFit()
                .define(0, MesgNum.FILE_ID, FileIdMesg.TypeFieldNum, 1, ENUM)
                .bytes(0, type)
                .file();
        assertThatThrownBy(
                        () -> new FitReader().read(new ByteArrayInputStream(file), "a.fit", ReadLimits.withDefaults()))
                .isInstanceOfSatisfying(ActivityFormatException.class, e -> {
                    assertThat(e.reason()).isEqualTo(Reason.NOT_AN_ACTIVITY);
                    assertThat(e.kind()).isEqualTo(kind);
                });
        assertThat(Files.readString(Path.of("../docs/formats.md")))
                .contains("`" + (kind.startsWith("FIT type") ? "FIT type 44" : kind) + "`");
    }
}
