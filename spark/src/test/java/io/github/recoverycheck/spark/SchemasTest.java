package io.github.recoverycheck.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.recoverycheck.archive.ActivityFacts;
import io.github.recoverycheck.archive.MeasuredEntry;
import io.github.recoverycheck.archive.Trace;
import io.github.recoverycheck.json.MeasuredEntryJson;
import io.github.recoverycheck.simulator.DemoArchive;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.SparkException;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The columns hold all that stands in the lines. */
final class SchemasTest {
    @TempDir
    static Path folder;

    private static CheckedLines checked;
    private static List<MeasuredEntry> entries;
    private static List<String> lines;

    @BeforeAll
    static void check() throws IOException, InterruptedException {
        DemoArchive.write(folder.resolve("season"), 7, 6);
        checked = CheckedLines.of(folder);
        Trace trace = checked.measured().stream()
                .flatMap(entry -> entry.row().activity().stream())
                .map(ActivityFacts::trace)
                .findFirst()
                .orElseThrow();
        entries = new ArrayList<>(checked.measured());
        entries.addAll(WholeEntries.with(trace));
        lines = entries.stream().map(MeasuredEntryJson::line).toList();
    }

    @Test
    void measuredLinesComeBackWhole() {
        TypedLines.comeBack(lines, MeasuredColumns.all());
    }

    @Test
    void measuredEntriesComeBackExactly() {
        TypedLines.giveTheSame(entries);
    }

    @Test
    void judgedLinesComeBackWhole() {
        assertThat(checked.judged()).anyMatch(line -> line.contains("\"type\":\"athlete\""));
        assertThat(checked.judged()).anyMatch(line -> line.contains("\"verdict\":"));
        TypedLines.comeBack(checked.judged(), Schemas.JUDGED);
    }

    /** Else a column could be misspelled, and its field be one that no tested line has. */
    @Test
    void eachColumnOfAMeasuredLineIsFilledBySomeLine() {
        Set<String> columns = new TreeSet<>();
        collect("", MeasuredColumns.all(), columns);
        columns.remove("activity.measurements.movingTime.missing");
        assertThat(JsonTree.fields(lines)).isEqualTo(columns);
    }

    private static void collect(String path, DataType type, Set<String> names) {
        if (type instanceof StructType struct) {
            for (StructField field : struct.fields()) {
                assertThat(field.nullable()).as(field.name()).isTrue();
                collect(path.isEmpty() ? field.name() : path + "." + field.name(), field.dataType(), names);
            }
        } else if (type instanceof ArrayType array) {
            collect(path, array.elementType(), names);
        } else {
            names.add(path);
        }
    }

    /** The comparison above is worth something only if it sees a field that has no column. */
    @ParameterizedTest
    @ValueSource(
            strings = {"{\"schema\"", "\"activity\":{\"", "\"movingTime\":{\"", "\"efforts\":{\"", "\"items\":[{\""})
    void aFieldWithoutAColumnIsNoticed(String place) {
        String line = lines.get(lines.size() - 1);
        int at = line.indexOf(place) + place.lastIndexOf('{') + 1;
        assertThat(line).contains(place);
        String more = line.substring(0, at) + "\"unknown\":7," + line.substring(at);
        assertThat(JsonTree.of(more)).isNotEqualTo(JsonTree.of(line));
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> TypedLines.comeBack(List.of(more), MeasuredColumns.all()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"index\":0.5", "\"index\":\"x\"", "\"index\":{}", "\"start\":\"yesterday\"", "\"index\":"})
    void aLineThatDoesNotFitStopsTheJob(String field) {
        assertThatExceptionOfType(SparkException.class)
                .isThrownBy(() -> TypedLines.throughColumns(List.of("{" + field + "}"), MeasuredColumns.all()));
    }

    @Test
    void timesHoldMicrosecondsAndTheActivityAllDigits() {
        String line = lines.get(lines.size() - 3);
        String again =
                TypedLines.throughColumns(List.of(line), MeasuredColumns.all()).get(0);
        assertThat(line).contains("\"start\":\"2025-03-02T06:12:00.123456789Z\"");
        assertThat(again)
                .contains("\"start\":\"2025-03-02T06:12:00.123456Z\"")
                .contains("\"start\":\"2025-03-02T06:12:00.123456789Z\"");
    }
}
