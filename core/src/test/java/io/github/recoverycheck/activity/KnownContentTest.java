package io.github.recoverycheck.activity;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverycheck.activity.ActivityFormatException.Reason;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is recognized and not read is named, and only that. */
final class KnownContentTest {
    private static ActivityFormatException refusal(String head) {
        return ContentGuess.refusal("file", head.getBytes(ISO_8859_1), Set.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"exportVersion":"1","startTime":"t","duration":"PT1S","exercises":[{"sport":"RUNNING"}]} | Polar Flow JSON
            {"exportVersion":"1","startTime":"t","physicalInformationSnapshot":{"sex":"x"}          | Polar Flow JSON
            [{"logId":1,"activityName":"Run","activityTypeId":2,"activityLevel":[]}]                | Fitbit JSON
            {"fitnessActivity": "running", "startTime": "t", "endTime": "t", "segment": []}         | Google Fit JSON
            {"DeviceLog":{"Header":{"Duration":1},"Samples":[]}}                                    | Suunto JSON
            {"Samples":[{"Attributes":"{\\"suunto/sml\\":{}}","TimeISO8601":"t"}]}                  | Suunto JSON
            {"Samples":[{"Attributes":{"suunto/sml":{"Sample":{}}},"Source":"s"}]}                  | Suunto JSON
            {"id":"a","start_epoch_ms":1,"metrics":[{"type":"pace","values":[]}]}                   | Nike JSON
            {"id":"a","start_epoch_ms":1,"end_epoch_ms":2,"active_duration_ms":1}                   | Nike JSON
            [{"recordId":"a","attribute":"HW_EXT_TRACK_DETAIL@istp=lbs;k=0"}]                       | Huawei Health JSON
            {"data":[{"sportType":4,"attribute":"HW_EXT_TRACK_SIMPLIFY@is{}"}]}                     | Huawei Health JSON
            [{"recordId":"a","partTimeMap":{1.0:2.0},"sportType":4                                  | Huawei Health JSON
            <?xml version="1.0"?><!DOCTYPE HealthData [<!ELEMENT HealthData (A)>                    | Apple Health XML
            <?xml version="1.0"?><HealthData locale="x">                                            | Apple Health XML
            <kml xmlns="x"><Document/></kml>                                                        | KML
            <?xml version="1.0"?><!-- <gpx> --><k:kml xmlns:k="x"/>                                 | KML
            <?xml version="1.0"?><pwx xmlns="x" version="1.0">                                      | PWX
            <?xml version="1.0"?><FitnessWorkbook xmlns="x">                                        | FITLOG
            <?xml version="1.0"?><sml xmlns="x"><DeviceLog>                                         | Suunto SML
            <TrainingCenterDatabase/>                                                               | TCX
            [Params]                                                                                | Polar HRM
            com.samsung.shealth.exercise,6000000,10                                                 | Samsung Health CSV
            type,startTime,sportTime(s),maxPace(/meter),distance(m)                                 | Zepp CSV
            """)
    void namesWhatMayHoldWorkoutsAndSaysWhatToDo(String head, String kind) {
        ActivityFormatException refusal = refusal(head + "\n");
        assertThat(refusal.kind()).isEqualTo(kind);
        assertThat(refusal.reason()).isEqualTo(Reason.UNSUPPORTED);
        assertThat(refusal.detail()).containsAnyOf("FIT", "GPX", "TCX");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"exportVersion":"1","date":"2025-03-01","summary":{"stepCount":1},"samples":{}}  | daily activity
            {"deviceDays":[{"date":"2025-03-01","samples":[]}]}                               | monitoring
            [{"summarizedActivitiesExport":[{"activityId":1}]}]                               | list of activities
            [{"sleepStartTimestampGMT":"t","calendarDate":"2025-03-01"}]                      | sleep
            [{"logId":1,"dateOfSleep":"2025-03-01"}]                                          | sleep
            {"fitnessActivity": "sleep", "startTime": "t", "endTime": "t"}                    | sleep
            [{"userProfilePK":1,"calendarDate":"2025-03-01","totalSteps":1}]                  | Garmin daily data
            <?xml version="1.0"?><ClinicalDocument xmlns="x">                                 | clinical document
            com.samsung.shealth.tracker.heart_rate,6000000,10                                 | Samsung Health data
            """)
    void countsWhatHoldsNoWorkoutByItsKind(String head, String kind) {
        ActivityFormatException refusal = refusal(head);
        assertThat(refusal.kind()).isEqualTo(kind);
        assertThat(refusal.reason()).isEqualTo(Reason.NOT_AN_ACTIVITY);
    }

    @Test
    void asksToUnpackWhatIsNotOpened() {
        Map<String, String> heads = Map.of(
                "7z\u00BC\u00AF'\u001C\0\4", "7z archive",
                "Rar!\u001A\7\1\0", "rar archive",
                "BZh91AY&SY", "bzip2 archive",
                "\u00FD7zXZ\0\0", "xz archive",
                "(\u00B5/\u00FD\4", "zstd archive",
                "PK\3\4\24", "zip archive");
        heads.forEach((head, kind) -> {
            assertThat(refusal(head).kind()).isEqualTo(kind);
            assertThat(refusal(head).reason()).isEqualTo(Reason.UNSUPPORTED);
        });
        assertThat(refusal("BZh9 is no archive").kind()).isEqualTo("unknown content");
    }

    @Test
    void knowsATarByWhatStandsBehindItsFirstName() {
        byte[] head = Arrays.copyOf("runs/1.fit".getBytes(ISO_8859_1), 512);
        System.arraycopy("ustar".getBytes(ISO_8859_1), 0, head, 257, 5);
        assertThat(ContentGuess.refusal("x", head, Set.of()).kind()).isEqualTo("tar archive");
        assertThat(ContentGuess.refusal("x", head, Set.of()).detail()).contains("unpack it first");
        assertThat(ContentGuess.refusal("x", Arrays.copyOf(head, 261), Set.of()).kind())
                .isEqualTo("unknown content");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            \u0089PNG                                    | picture
            \u00FF\u00D8\u00FF\u00E0                     | picture
            GIF89a                                       | picture
            RIFF\u0001\u0002\u0003\u0004WEBPVP8          | picture
            %PDF-1.7                                     | document
            bplist00                                     | property list
            <?xml version="1.0"?><!DOCTYPE plist PUBLIC> | property list
            <!DOCTYPE html><html>                        | web page
            <!-- saved --><html>                         | web page
            <?xml version="1.0"?><svg/>                  | XML
            {"a": 1}                                     | JSON
            a,b,c                                        | table
            hello                                        | unknown content
            """)
    void leavesWhatNoDeviceWritesAFaultUnderTheNameOfARecording(String head, String kind) {
        assertThat(refusal(head).kind()).isEqualTo(kind);
        assertThat(refusal(head).reason()).isEqualTo(Reason.UNKNOWN_FORMAT);
    }

    @Test
    void knowsPicturesVideosAndDatabasesByBytesThatAreNoText() {
        assertThat(refusal("\0\0\0\u0018ftypheic").kind()).isEqualTo("picture");
        assertThat(refusal("\0\0\0\u0018ftypmif1").kind()).isEqualTo("picture");
        assertThat(refusal("\0\0\0\u0018ftypisom").kind()).isEqualTo("video");
        assertThat(refusal("SQLite format 3\0").kind()).isEqualTo("database");
        assertThat(refusal("\0\0\0\1Bud1").kind()).isEqualTo("companion file");
        assertThat(refusal("\0\u0005\u0016\u0007").kind()).isEqualTo("companion file");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"title\":\"DeviceLog\",\"note\":\"start_epoch_ms metrics\"}",
                "{\"note\":\"{\\\"DeviceLog\\\":1}\"}",
                "{\"list\":[{\"DeviceLog\":{}}]}",
                "{\"exportVersion\":\"1\",\"name\":\"settings\"}",
                "{\"start_epoch_ms\":1,\"step_ms\":2}",
                "{\"attribute\":\"color\",\"recordId\":1}",
                "{\"date\":\"2025-03-01\",\"summary\":\"quiet\"}",
                "{\"calendarDate\":\"2025-03-01\"}",
                "{\"logId\":1,\"text\":\"activityName activityTypeId\"}",
                "[\"summarizedActivitiesExport\"]",
                "{\"fitnessActivity\":\"running\"}"
            })
    void anyOtherJsonIsJustJson(String head) {
        assertThat(refusal(head).kind()).isEqualTo("JSON");
        assertThat(refusal(head).reason()).isEqualTo(Reason.UNKNOWN_FORMAT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Date,Type,com.samsung.shealth.exercise",
                "com.samsung.shealth,what,ever",
                "a,type,startTime,sportTime(s),b",
                "kml,pwx,[Params]",
                "Activity ID,Activity Date,DeviceLog"
            })
    void anyOtherTableIsATable(String head) {
        assertThat(refusal(head).kind()).isEqualTo("table");
        assertThat(refusal(head).detail()).isEqualTo("a table (CSV)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<?xml version='1.0'?><plan><kml/></plan>",
                "<?xml version='1.0'?><!-- <kml> <html> --><plan/>",
                "<?xml version='1.0'?><kmlplan/>",
                "<?xml version='1.0'?><plan note='HealthData'/>",
                "<?xml version='1.0'?><!-- never closed <kml>"
            })
    void xmlIsWhatItsRootSays(String head) {
        assertThat(refusal(head).kind()).isEqualTo("XML");
    }

    @Test
    void seesThroughEncodings() {
        String json = "\uFEFF {\"DeviceLog\": {}}";
        String xml = "\uFEFF<?xml version='1.0'?>\n<kml>";
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertThat(ContentGuess.refusal("x", json.getBytes(charset), Set.of())
                            .kind())
                    .isEqualTo("Suunto JSON");
            assertThat(ContentGuess.refusal("x", xml.getBytes(charset), Set.of())
                            .kind())
                    .isEqualTo("KML");
        }
    }

    @Test
    void aHeadThatEndsAnywhereIsNoFault() {
        String whole = "[{\"logId\":1,\"activityName\":\"R\\\"un\\\\\",\"activityTypeId\":2}]";
        String document = "<?xml version='1.0'?><!-- a --><!DOCTYPE HealthData [";
        for (String text : List.of(whole, document)) {
            for (int length = 1; length <= text.length(); length++) {
                assertThat(refusal(text.substring(0, length)).kind()).isNotBlank();
            }
        }
    }

    @Test
    void readsAHeadOfNothingButBeginningsInNoTime() {
        for (String piece : List.of("<!---->", "<??>", "<", "{", "[", "\"", "{\"a\":", "\\", "<a:")) {
            assertThat(refusal(piece.repeat(4096 / piece.length())).kind()).isNotBlank();
        }
    }

    @Test
    void thePageOfFormatsNamesEachKind() throws IOException {
        String page = Files.readString(Path.of("../docs/formats.md"));
        assertThat(Stream.of(KnownBinaries.ALL, KnownTexts.ALL, KnownJson.ALL).flatMap(List::stream))
                .allSatisfy(known -> assertThat(page).contains("`" + known.kind() + "`"));
    }

    @Test
    void kindsAndDetailsAreShortSentences() {
        assertThat(Stream.of(KnownBinaries.ALL, KnownTexts.ALL, KnownJson.ALL).flatMap(List::stream))
                .allSatisfy(known -> {
                    assertThat(known.kind()).matches("[A-Za-z0-9 ]{2,24}");
                    assertThat(known.detail()).hasSizeBetween(5, 150).doesNotEndWith(".");
                });
    }
}
