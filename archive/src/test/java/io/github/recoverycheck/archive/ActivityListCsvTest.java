package io.github.recoverycheck.archive;

import static io.github.recoverycheck.archive.SimulatedFiles.fit;
import static io.github.recoverycheck.archive.SimulatedFiles.gpx;
import static io.github.recoverycheck.archive.SimulatedFiles.gzip;
import static io.github.recoverycheck.archive.SimulatedFiles.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.recoverycheck.activity.ActivityFormatException;
import io.github.recoverycheck.activity.ActivityFormatException.Reason;
import io.github.recoverycheck.activity.Intention;
import io.github.recoverycheck.activity.SelfReport;
import io.github.recoverycheck.activity.Sport;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of activities as exporters write them, and as they should not be. */
final class ActivityListCsvTest {
    private static ActivityList.Item only(ListTable table) throws IOException {
        List<ActivityList.Item> items = table.read().orElseThrow().items();
        assertThat(items).hasSize(1);
        return items.get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "en,10,Run",
        "en,87,Run",
        "en,94,Trail Run",
        "en,99,Virtual Run",
        "en,101,Run",
        "de,99,Lauf",
        "de,94,Lauf",
        "fr,99,Course à pied",
        "es,87,Carrera",
        "nl,101,Hardloopsessie",
        "??,99,Run"
    })
    void aTableOfAnyLanguageAndWidthIsRead(String language, int columns, String type) throws Exception {
        ActivityList.Item item =
                only(ListTable.strava(language, columns).line("activities/5.fit.gz", "Lauf, \"gut\"", type));
        assertThat(item.line()).isEqualTo(2);
        assertThat(item.file()).contains("activities/5.fit.gz");
        assertThat(item.title()).contains("Lauf, \"gut\"");
        assertThat(item.sport().orElseThrow().isRun()).isTrue();
        assertThat(item.typeWord()).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "es", "nl"})
    void theExertionIsFoundByItsName(String language) throws Exception {
        ListTable table = ListTable.strava(language, 99);
        table.line("1.fit", "", "", Map.of(43, "7.0", 5, "1:02:03"));
        assertThat(only(table).said().rpe()).hasValue(7);
        assertThat(table.read().orElseThrow().remarks()).isEmpty();
    }

    @Test
    void theExertionOfAnUnknownLanguageIsFoundByItsPlaceIfAllLinesBearItOut() throws Exception {
        ActivityList list = ListTable.strava("??", 99)
                .rpe("1.fit", "", "Run", "6.0")
                .rpe("2.fit", "", "Run", "")
                .rpe("3.fit", "", "Run", "0.5")
                .read()
                .orElseThrow();
        assertThat(list.items())
                .extracting(item -> item.said().rpe().orElse(-1))
                .containsExactly(6.0, -1.0, 0.5);
        assertThat(list.remarks()).singleElement().asString().contains("the perceived exertion by its place");
    }

    @ParameterizedTest
    @ValueSource(strings = {"11.0", "0.0", "hard", "-1", "7,5"})
    void anExertionByItsPlaceIsNoneIfAnyLineSpeaksAgainstIt(String odd) throws Exception {
        ActivityList list = ListTable.strava("??", 99)
                .rpe("1.fit", "", "Run", "6.0")
                .rpe("2.fit", "", "Run", odd)
                .read()
                .orElseThrow();
        assertThat(list.items()).allMatch(item -> item.said().equals(SelfReport.none()));
    }

    @Test
    void anExertionByItsPlaceIsNoneIfTheOrderOfColumnsIsAnother() throws Exception {
        ActivityList list = ListTable.strava("??", 99)
                .line("1.fit", "", "Run", Map.of(43, "6.0", 15, "17.0"))
                .rpe("2.fit", "", "Run", "5")
                .read()
                .orElseThrow();
        assertThat(list.items()).allMatch(item -> item.said().rpe().isEmpty());
    }

    @Test
    void anExertionThatIsNoneIsLeftOutAndTold() throws Exception {
        ActivityList list = ListTable.strava()
                .rpe("1.fit", "", "Run", "55")
                .rpe("2.fit", "", "Run", "5")
                .read()
                .orElseThrow();
        assertThat(list.items())
                .extracting(item -> item.said().rpe().orElse(-1))
                .containsExactly(-1.0, 5.0);
        assertThat(list.remarks())
                .containsExactly("perceived exertions that are none from 1 to 10 and were left out: 1");
    }

    @ParameterizedTest
    @CsvSource({"1.0,0.0,0.0,RACE", "0.0,true,'',LONG", "0.0,0.0,1.0,RECOVERY", "1.0,0.0,1.0,RACE", "0.0,0.0,0.0,"})
    void flagsSayWhatARunWasMeantToBe(String race, String longRun, String recovery, Intention expected)
            throws Exception {
        ListTable table = ListTable.strava()
                .named(93, "Recovery")
                .named(95, "Competition")
                .named(96, "Long Run")
                .line("1.fit", "", "Run", Map.of(93, recovery, 95, race, 96, longRun));
        assertThat(only(table).said().intended().orElse(null)).isEqualTo(expected);
    }

    @Test
    void columnsAreToldByWhatIsInThemAndNotByNamesThatRepeat() throws Exception {
        ListTable table =
                ListTable.strava().named(44, "Type").named(60, "Filename").named(70, "Activity Name");
        ActivityList.Item item = only(table.line("a/1.gpx.gz", "T", "Hike", Map.of(44, "x", 60, "y", 70, "z")));
        assertThat(item.file()).contains("a/1.gpx.gz");
        assertThat(item.title()).contains("T");
        assertThat(item.sport()).contains(Sport.HIKING);
    }

    @Test
    void titlesThatLookLikeFilesAreNoFiles() throws Exception {
        ActivityList list = ListTable.strava("??", 99)
                .line("a/1.tcx", "1.tcx", "Run")
                .line("a/2.tcx.gz", "2.tcx", "Run")
                .read()
                .orElseThrow();
        assertThat(list.items().get(0).file()).contains("a/1.tcx");
    }

    @Test
    void cellsWithNewlinesCommasAndQuotesAreOneCell() throws Exception {
        ActivityList list = ListTable.strava()
                .line("1.fit", "two\nlines, \"quoted\"\r\n", "Run", Map.of(4, "a\n\n\"b\",c"))
                .line("2.fit", "next", "Run")
                .read()
                .orElseThrow();
        assertThat(list.items())
                .extracting(item -> item.title().orElseThrow())
                .containsExactly("two lines, \"quoted\"", "next");
        assertThat(list.items()).extracting(ActivityList.Item::line).containsExactly(2L, 7L);
    }

    @Test
    void aByteOrderMarkIsPassedOver() throws Exception {
        ListTable table = ListTable.strava().line("1.fit", "A", "Run");
        assertThat(table.read(text -> "\uFEFF" + text)).isEqualTo(table.read());
    }

    @Test
    void aListOfWhichAllIsEnteredByHandIsKnownByItsHeader() throws Exception {
        assertThat(only(ListTable.strava("de", 99).line("", "Lauf", "Lauf")).file())
                .isEmpty();
        assertThat(ListTable.strava("??", 99).line("", "Lauf", "Lauf").read()).isEmpty();
    }

    @Test
    void aTableOfAnotherKindIsNoList() throws Exception {
        String ledger = """
                source,index,status,start,sport,distance,verdict,score,headline,reason,athlete
                a/1.fit,0,JUDGED,,RUNNING,,,,,,
                """;
        assertThat(ListTable.read(text(ledger))).isEmpty();
        assertThat(ListTable.read(text("1,2,3,4,5,6,7,8,9,10,11\n".repeat(3)))).isEmpty();
        assertThat(ListTable.read(text("a,b,c\n1,x.fit,2\n"))).isEmpty();
        assertThat(ListTable.read(text(",".repeat(5000)))).isEmpty();
        assertThat(ListTable.read(text("\"".repeat(5000)))).isEmpty();
    }

    @Test
    void recordingsAndOtherFilesAreNoList() throws Exception {
        for (byte[] content : List.of(
                fit(1),
                gpx(1),
                gzip(fit(1)),
                text(""),
                text("{\"a\":1,2,3,4,5,6,7,8,9,10,11"),
                text("[1,1,1,1,1,1,1,1,1,1"))) {
            assertThat(ActivityListCsv.mayBe(Arrays.copyOf(content, Math.min(4096, content.length))))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 30, 100, 180})
    void aTableThatEndsTooEarlyGivesTheLinesBefore(int missing) throws Exception {
        ListTable table = ListTable.strava();
        for (int i = 0; i < 4; i++) {
            table.line(i + ".fit", "Title " + i, "Run", Map.of(4, "\"quoted\",".repeat(10)));
        }
        ActivityList whole = table.read().orElseThrow();
        ActivityList cut = table.read(text -> text.substring(0, text.length() - missing - 1))
                .orElseThrow();
        assertThat(cut.items()).isEqualTo(whole.items().subList(0, 3));
        assertThat(cut.remarks()).isNotEmpty();
    }

    @Test
    void aQuoteThatIsNeverClosedIsToldAndCostsWhatFollows() throws Exception {
        ActivityList list = ListTable.strava()
                .line("1.fit", "A", "Run")
                .line("2.fit", "B", "Run")
                .read(text -> text.replace(",B,", ",\"B,"))
                .orElseThrow();
        assertThat(list.items()).hasSize(1);
        assertThat(list.remarks()).singleElement().asString().contains("damaged", "Unclosed");
    }

    @Test
    void linesThatDoNotFitTheHeaderAreLeftOutAndCounted() throws Exception {
        ActivityList list = ListTable.strava()
                .line("1.fit", "A", "Run")
                .line("2.fit", "B", "Run")
                .line("3.fit", "C", "Run")
                .read(text -> text.replace(",B,", ",B,,"))
                .orElseThrow();
        assertThat(list.items()).extracting(item -> item.file().orElseThrow()).containsExactly("1.fit", "3.fit");
        assertThat(list.remarks()).containsExactly("lines that do not fit the header and were left out: 1");
    }

    @Test
    void bytesThatAreNotUtf8CostOnlyTheirCharacters() throws Exception {
        byte[] table = ListTable.strava("de", 99)
                .line("1.fit", "Dauerläufe", "Lauf")
                .text()
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(ListTable.read(table).orElseThrow().items()).hasSize(1);
    }

    private static void isRefused(ListTable table, String limit) {
        assertThatThrownBy(table::read)
                .isInstanceOfSatisfying(
                        ActivityFormatException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.OVER_LIMIT))
                .hasMessageContaining(limit);
    }

    @Test
    void aFieldBeyondTheLimitIsRefused() throws Exception {
        int most = 1 << 20;
        assertThat(ListTable.strava()
                        .line("1.fit", "A", "Run", Map.of(4, "x".repeat(most)))
                        .read())
                .isPresent();
        isRefused(ListTable.strava().line("1.fit", "A", "Run", Map.of(4, "x".repeat(most + 1))), "1048576 characters");
        isRefused(ListTable.strava().line("1.fit", "A", "Run", Map.of(4, "x\n".repeat(4 * most))), "characters");
    }

    @Test
    void aLineBeyondTheLimitIsRefused() {
        String long1 = "x".repeat(1 << 20);
        isRefused(
                ListTable.strava()
                        .line("1.fit", "A", "Run")
                        .line("2.fit", "A", "Run", Map.of(20, long1, 21, long1, 22, long1, 23, long1)),
                "4194304 characters");
    }

    @Test
    void moreColumnsThanTheLimitAreRefused() throws Exception {
        assertThat(ListTable.strava("en", 1000).line("1.fit", "A", "Run").read())
                .isPresent();
        isRefused(ListTable.strava("en", 1001).line("1.fit", "A", "Run"), "1000 columns");
        assertThat(ListTable.strava("??", 1001).line("1.fit", "A", "Run").read())
                .isEmpty();
    }

    @Test
    void moreLinesThanTheLimitAreRefused() throws Exception {
        String header = "id,date,name,type,description,elapsed_time,distance,commute,gear,filename\n";
        String line = "7,,A,Run,,,,,,\n";
        assertThat(ListTable.read(text(header + line.repeat(200_000)))
                        .orElseThrow()
                        .items())
                .hasSize(200_000);
        assertThatThrownBy(() -> ListTable.read(text(header + line.repeat(200_001))))
                .isInstanceOf(ActivityFormatException.class)
                .hasMessageContaining("200000 lines");
    }

    @Test
    void aTableThatASpreadsheetWroteWithSemicolonsIsRead() throws Exception {
        ActivityList list = ListTable.strava("de", 99)
                .line("1.fit", "Runde", "Lauf")
                .read(table -> table.replace(',', ';'))
                .orElseThrow();
        assertThat(list.items()).hasSize(1);
        assertThat(list.items().get(0).title()).contains("Runde");
    }

    @Test
    void whatIsKeptOfAListIsLimited() {
        String line = "7,,\"" + "t".repeat(190) + "\",Run,,,,,," + "f".repeat(280) + ".fit\n";
        assertThatThrownBy(() -> ListTable.read(
                        text("id,date,name,type,description,elapsed_time,distance,commute,gear,filename\n"
                                + line.repeat(40_000))))
                .isInstanceOf(ActivityFormatException.class)
                .hasMessageContaining("16777216 characters");
    }

    @Test
    void moreBytesThanTheLimitAreRefused() {
        assertThatThrownBy(() -> ActivityListCsv.read("activities.csv", new BufferedInputStream(new Endless())))
                .isInstanceOf(ActivityFormatException.class)
                .hasMessageContaining("512 MiB");
    }

    /** A header, some lines, and then long lines without end that do not fit. */
    private static final class Endless extends InputStream {
        private final byte[] header = text("id,date,name,type,description,elapsed_time,distance,commute,gear,filename\n"
                + "7,,A,Run,,,,,,1.fit\n".repeat(1000));
        private int next;

        @Override
        public int read() {
            return next < header.length ? header[next++] : 'x';
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (next < header.length) {
                buffer[offset] = header[next++];
                return 1;
            }
            Arrays.fill(buffer, offset, offset + length, (byte) 'x');
            next++;
            if (next % 64 == 0) {
                buffer[offset] = '\n';
            }
            return length;
        }
    }
}
