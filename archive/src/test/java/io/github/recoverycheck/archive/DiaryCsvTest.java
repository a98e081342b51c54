package io.github.recoverycheck.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.recoverycheck.activity.Intention;
import io.github.recoverycheck.activity.SelfReport;
import io.github.recoverycheck.activity.Sign;
import io.github.recoverycheck.athlete.Diary;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DiaryCsvTest {
    private static final String ALL = "file,date,rpe,feel,talk_test,soreness_before,soreness_after,legs,finish,sleep,"
            + "nutrition,pain,ill,exhausted,too_fast,intended,temperature\n";

    private static Diary read(String text) throws IOException {
        return DiaryCsv.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static DiaryFormatException refused(String text) {
        return catchThrowableOfType(DiaryFormatException.class, () -> read(text));
    }

    @Test
    void everyColumnBecomesWhatTheRunnerSaid() throws IOException {
        Diary diary =
                read(ALL + "a.fit,2026-03-31,2.5,80,failed,7,8,heavier,tired,poor,poor,yes,yes,yes,yes,easy,-3.5\n");
        Diary.Entry entry = diary.entries().get(0);
        assertThat(entry.file()).contains("a.fit");
        assertThat(entry.date()).contains(LocalDate.of(2026, 3, 31));
        SelfReport report = entry.report();
        assertThat(report.rpe()).hasValue(2.5);
        assertThat(report.feel()).hasValue(80);
        assertThat(report.airTemperatureCelsius()).hasValue(-3.5);
        assertThat(report.intended()).contains(Intention.EASY);
        for (Sign sign : Sign.values()) {
            assertThat(report.answers()).containsEntry(sign, true);
        }
    }

    @Test
    void theOtherAnswersAreNoAndEmptyCellsAreNotAsked() throws IOException {
        Diary diary =
                read(ALL + "a.fit,,,,passed,3,3,lighter,refreshed,good,good,no,no,no,no,RECOVERY,\nb.fit,,4\n,,,\n");
        assertThat(diary.entries()).hasSize(2);
        SelfReport report = diary.entries().get(0).report();
        for (Sign sign : Sign.values()) {
            assertThat(report.answers()).containsEntry(sign, false);
        }
        assertThat(report.rpe()).isEmpty();
        assertThat(report.intended()).contains(Intention.RECOVERY);
        assertThat(diary.entries().get(1).report()).isEqualTo(SelfReport.none().withRpe(4));
        assertThat(diary.entries().get(1).report().answers()).isEqualTo(Map.of());
    }

    @Test
    void columnsStandInAnyOrder() throws IOException {
        assertThat(read("rpe,date\n3,2026-03-31\n").entries())
                .containsExactly(new Diary.Entry(
                        Optional.empty(),
                        Optional.of(LocalDate.of(2026, 3, 31)),
                        SelfReport.none().withRpe(3)));
    }

    @Test
    void semicolonsDecimalCommasAByteOrderMarkAndQuotesAreRead() throws IOException {
        Diary diary = read("\uFEFFFile;RPE;Temperature\r\n\"my\nrun; 1.fit\";2,5;\"12,5\"\r\n");
        assertThat(diary.entries().get(0).file()).contains("my\nrun; 1.fit");
        assertThat(diary.entries().get(0).report().rpe()).hasValue(2.5);
        assertThat(diary.entries().get(0).report().airTemperatureCelsius()).hasValue(12.5);
    }

    @Test
    void nothingIsAnEmptyDiary() throws IOException {
        assertThat(read("")).isEqualTo(Diary.empty());
        assertThat(read("file,rpe\n")).isEqualTo(Diary.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "rpe, 0",
        "rpe, 10.1",
        "rpe, hard",
        "rpe, 1e1",
        "rpe, NaN",
        "feel, 101",
        "feel, -1",
        "talk_test, yes",
        "soreness_before, 11",
        "legs, heavy",
        "finish, fresh",
        "sleep, bad",
        "nutrition, no",
        "pain, maybe",
        "ill, 1",
        "exhausted, true",
        "too_fast, '3,5'",
        "intended, tempo",
        "temperature, 61",
        "date, 31.03.2026",
        "date, 2026-02-30",
    })
    void whatMayNotStandInACellIsNamedWithItsPlace(String column, String value) {
        DiaryFormatException refused = refused("file," + column + "\nok.fit,\na.fit,\"" + value + "\"\n");
        assertThat(refused.line()).isEqualTo(3);
        assertThat(refused.column()).isEqualTo(column);
        assertThat(refused.value()).isEqualTo(value);
        assertThat(refused.allowed()).isNotBlank();
        assertThat(refused)
                .hasMessageStartingWith("diary, line 3, column " + column + ": \"" + value + "\"; expected ");
    }

    @Test
    void linesAreThoseOfTheFileWhateverLinesCellsHave() {
        assertThat(refused("file,rpe\n\"a\nb\nc\",2\n\nd,11\n").line()).isEqualTo(6);
    }

    @Test
    void anUnknownOrDoubledColumnIsNamed() {
        assertThat(refused("file,mood\na,b\n").column()).isEqualTo("mood");
        assertThat(refused("file,mood\na,b\n")).hasMessageContaining("talk_test");
        assertThat(refused("file,rpe,RPE\na,1,2\n").column()).isEqualTo("rpe");
        assertThat(refused("rpe\n3\n").allowed()).contains("file or date");
    }

    @Test
    void aLineMustSayWhichRunAndOnlyOnce() {
        assertThat(refused("file,date,rpe\n,,3\n").line()).isEqualTo(2);
        assertThat(refused("file,rpe\na.fit,3\na.fit,4\n").line()).isEqualTo(3);
        assertThat(refused("date,rpe\n2026-03-31,3\n2026-03-31,4\n").column()).isEqualTo("date");
        assertThat(refused("file,rpe\na,3,4\n").line()).isEqualTo(2);
        assertThat(refused("file,soreness_after\na,3\n").column()).isEqualTo("soreness_before");
    }

    @Test
    void aFileThatIsNoTextIsRefused() {
        assertThatIOException()
                .isThrownBy(() -> DiaryCsv.read(new ByteArrayInputStream(new byte[] {'f', (byte) 0xff, 'x'})))
                .isInstanceOf(DiaryFormatException.class)
                .withMessageContaining("UTF-8");
        assertThat(refused("file,rpe\n\"a,3\n")).isNotNull();
    }

    @Test
    void aFileIsReadLikeAStream(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("diary.csv"), "file,rpe\na.fit,3\n");
        assertThat(DiaryCsv.read(file)).isEqualTo(read("file,rpe\na.fit,3\n"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void anyBytesAreADiaryOrRefusedWithAReason(int seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        String sound = ALL + "a.fit,2026-03-31,2.5,80,failed,7,8,heavier,tired,poor,poor,yes,yes,yes,yes,easy,-3.5\n";
        for (int i = 0; i < 2000; i++) {
            byte[] bytes = sound.getBytes(StandardCharsets.UTF_8);
            for (int k = 0; k < 4; k++) {
                bytes[random.nextInt(bytes.length)] = (byte) ",;\n\"\r\u0000a\\9".charAt(random.nextInt(9));
            }
            try {
                assertThat(DiaryCsv.read(new ByteArrayInputStream(bytes)).entries())
                        .hasSizeLessThan(8);
            } catch (DiaryFormatException e) {
                assertThat(e.allowed()).isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", ".gz", "runs/"})
    void aFileWithoutANameIsNamed(String file) {
        assertThatExceptionOfType(DiaryFormatException.class)
                .isThrownBy(() -> read("file,rpe\n" + file + ",3\n"))
                .withMessageContaining("line 2, column file");
    }
}
