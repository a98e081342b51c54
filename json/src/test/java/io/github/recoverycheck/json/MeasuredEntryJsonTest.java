package io.github.recoverycheck.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.recoverycheck.archive.ActivityFacts;
import io.github.recoverycheck.archive.LedgerRow;
import io.github.recoverycheck.archive.MeasuredEntry;
import io.github.recoverycheck.archive.Status;
import io.github.recoverycheck.archive.Trace;
import io.github.recoverycheck.measure.RunMeasurements;
import io.github.recoverycheck.science.ScienceParameters;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JsonGenerator;

/** What the first step hands on comes back exactly, and what is damaged is refused. */
final class MeasuredEntryJsonTest {
    @TempDir
    static Path folder;

    private static List<MeasuredEntry> simulated;
    private static Trace trace;
    private static String line;

    @BeforeAll
    static void read() throws IOException, InterruptedException {
        simulated = MeasuredEntries.simulated(folder);
        trace = facts(simulated.get(0)).trace();
        line = MeasuredEntryJson.line(simulated.get(0));
    }

    private static ActivityFacts facts(MeasuredEntry entry) {
        return entry.row().activity().orElseThrow();
    }

    private static void comesBack(MeasuredEntry entry, String line) {
        MeasuredEntry again = MeasuredEntryJson.parse(line);
        assertThat(again).isEqualTo(entry);
        entry.row()
                .activity()
                .map(ActivityFacts::trace)
                .ifPresent(whole -> assertThat(facts(again).trace().toBytes()).isEqualTo(whole.toBytes()));
        assertThat(MeasuredEntryJson.line(again)).isEqualTo(MeasuredEntryJson.line(entry));
    }

    @Test
    void entriesOfFilesComeBackExactly() {
        assertThat(simulated).extracting(entry -> entry.row().status()).contains(Status.JUDGED, Status.NOT_A_RUN);
        assertThat(simulated).extracting(entry -> entry.row().status()).contains(Status.UNREADABLE);
        simulated.forEach(entry -> comesBack(entry, MeasuredEntryJson.line(entry)));
    }

    @Test
    void anyEntryComesBackExactly() {
        Random random = new Random(11);
        for (int i = 0; i < 500; i++) {
            MeasuredEntry entry = RandomParts.entry(random, trace);
            comesBack(entry, MeasuredEntryJson.line(entry));
        }
    }

    /** Another writer may turn the fields around and write a whole number as 5.0. */
    @Test
    void theOrderOfFieldsAndTheFractionOfAWholeNumberDoNotMatter() {
        Random random = new Random(12);
        int withFraction = 0;
        for (int i = 0; i < 300; i++) {
            MeasuredEntry entry = RandomParts.entry(random, trace);
            Map<String, Object> fields = JsonObject.parse(MeasuredEntryJson.line(entry));
            String other = JsonLine.of(json -> writeShuffled(json, fields, random));
            withFraction += other.contains(".0,") ? 1 : 0;
            comesBack(entry, other);
        }
        assertThat(withFraction).isGreaterThan(100);
    }

    private static void writeShuffled(JsonGenerator json, Map<String, Object> fields, Random random) {
        List<Map.Entry<String, Object>> shuffled = new ArrayList<>(fields.entrySet());
        Collections.shuffle(shuffled, random);
        shuffled.forEach(field -> {
            json.writeName(field.getKey());
            writeShuffled(json, field.getValue(), random);
        });
    }

    @SuppressWarnings("unchecked") // Keys of parsed objects are strings.
    private static void writeShuffled(JsonGenerator json, Object value, Random random) {
        if (value instanceof Map<?, ?> fields) {
            json.writeStartObject();
            writeShuffled(json, (Map<String, Object>) fields, random);
            json.writeEndObject();
        } else if (value instanceof List<?> values) {
            json.writeStartArray();
            values.forEach(each -> writeShuffled(json, each, random));
            json.writeEndArray();
        } else if (value instanceof Double number) {
            json.writeNumber(number);
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else {
            json.writeString((String) value);
        }
    }

    @Test
    void theActivityIsALineOfTheHistory() {
        Map<String, Object> history = new LinkedHashMap<>(
                JsonObject.parse(HistoryJson.line(facts(simulated.get(0)).measurements())));
        history.keySet().removeAll(List.of("schema", "type"));
        JsonObject whole = JsonObject.of(line);
        assertThat(whole.object("activity").fields()).isEqualTo(history);
        assertThat(whole.text("start")).isEqualTo(history.get("start"));
        assertThat(whole.text("science")).isEqualTo(history.get("science"));
    }

    @Test
    void curvesAreNotKept() {
        assertThat(facts(MeasuredEntryJson.parse(line)).curve()).isEmpty();
    }

    @Test
    void whatIsNotKnownHasNoField() {
        MeasuredEntry entry = new MeasuredEntry(
                new LedgerRow(
                        "a",
                        "",
                        0,
                        Status.UNREADABLE,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                Optional.empty(),
                Optional.empty());
        assertThat(JsonObject.parse(MeasuredEntryJson.line(entry)))
                .containsOnlyKeys("schema", "science", "source", "index", "status");
        comesBack(entry, MeasuredEntryJson.line(entry));
    }

    @Test
    void aJudgedRowIsNotWritten() {
        LedgerRow row = simulated.get(0).row();
        LedgerRow copy = new LedgerRow(
                row.source(),
                row.athlete(),
                row.index(),
                Status.DUPLICATE,
                row.activity(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("another"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MeasuredEntryJson.line(new MeasuredEntry(copy, Optional.empty(), Optional.empty())))
                .withMessageContaining("judged already");
    }

    @Test
    void anotherVersionIsRefusedWithWhatToDo() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        MeasuredEntryJson.parse(line.replace(MeasuredEntryJson.SCHEMA, "recoverycheck-measured/0")))
                .withMessageContaining("recoverycheck-measured/0")
                .withMessageContaining("measure the files again");
        RunMeasurements run = facts(simulated.get(0)).measurements();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MeasuredEntryJson.parse(HistoryJson.line(run)))
                .withMessageContaining(LedgerJson.SCHEMA);
        String science = "\"science\":\"" + ScienceParameters.withDefaults().version() + "\"";
        for (String other : List.of(
                line.replaceFirst(science, "\"science\":\"0.0\""),
                line.replace("\"activity\":{" + science, "\"activity\":{\"science\":\"0.0\""))) {
            assertThat(other).isNotEqualTo(line);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> MeasuredEntryJson.parse(other))
                    .withMessageContaining("science version 0.0")
                    .withMessageContaining("measure the files again");
        }
    }

    @Test
    void eachFieldThatIsAlwaysWrittenIsNeeded() {
        for (String name : List.of(
                "schema",
                "science",
                "source",
                "index",
                "status",
                "records",
                "heartRateRecords",
                "heartRateSum",
                "diagnostics",
                "trace")) {
            assertThatIllegalArgumentException()
                    .as(name)
                    .isThrownBy(
                            () -> MeasuredEntryJson.parse(line.replaceFirst("\"" + name + "\":", "\"x" + name + "\":")))
                    .withMessageContaining(name);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "status":"JUDGED"     | "status":"FINE"
                    "status":"JUDGED"     | "status":"DUPLICATE"
                    "status":"JUDGED"     | "status":"UNREADABLE"
                    "heartRateSum":       | "heartRateSum":0.5,"x":
                    "heartRateSum":       | "heartRateSum":1e16,"x":
                    "heartRateSum":       | "heartRateSum":NaN,"x":
                    "trace":"             | "trace":"*
                    "trace":"             | "trace":"AAAA
                    "trace":"             | "trace":"","x":"
                    "trace":"             | "trace":7,"x":"
                    "diagnostics":[       | "diagnostics":[7,
                    "diagnostics":[       | "diagnostics":[{"code":"ODD","place":"","message":""},
                    "diagnostics":[       | "list":{"isAlone":true},"diagnostics":[
                    "diagnostics":[       | "list":{"isAlone":true,"items":[],"remarks":[7]},"diagnostics":[
                    "diagnostics":[       | "list":{"isAlone":true,"items":[{"line":1.5}]},"diagnostics":[
                    "diagnostics":[       | "readAs":"FLYING","diagnostics":[
                    "diagnostics":[       | "reason":{"code":"A"},"diagnostics":[
                    "diagnostics":[       | "recordedProfile":{"ageYears":0.5},"diagnostics":[
                    "diagnostics":[       | "recordedProfile":{"heartRateZoneSeconds":["1"]},"diagnostics":[
                    "diagnostics":[       | "recordedProfile":{"heartRateZoneSeconds":[1e999]},"diagnostics":[
                    "activity":{          | "activity":7,"x":{
                    "activity":{          | "x":{
                    {"schema"             | [{"schema"
                    }}                    | }}}
                    """)
    void whatDoesNotFitIsRefused(String from, String to) {
        assertThat(line).contains(from);
        assertThatIllegalArgumentException().isThrownBy(() -> MeasuredEntryJson.parse(line.replace(from, to)));
    }

    @Test
    void anyCutAndAnyChangedByteIsRefusedOrReadButNothingElse() {
        Random random = new Random(13);
        for (int i = 0; i < 3000; i++) {
            StringBuilder damaged = new StringBuilder(MeasuredEntryJson.line(RandomParts.entry(random, trace)));
            damaged.setCharAt(random.nextInt(damaged.length()), (char) (32 + random.nextInt(95)));
            damaged.setLength(random.nextBoolean() ? damaged.length() : random.nextInt(damaged.length()));
            try {
                MeasuredEntry entry = MeasuredEntryJson.parse(damaged.toString());
                comesBack(entry, MeasuredEntryJson.line(entry));
            } catch (IllegalArgumentException e) {
                assertThat(e).hasMessageNotContaining("java.");
            }
        }
    }
}
