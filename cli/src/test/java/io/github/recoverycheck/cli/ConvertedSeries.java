package io.github.recoverycheck.cli;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.normalize.AltitudeSource;
import io.github.recoverycheck.normalize.NormalizedRun;
import io.github.recoverycheck.series.Channel;
import io.github.recoverycheck.series.TimeSeries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** What a converted file says, read by other parsers, and what it ought to say: row by row, only what is known. */
final class ConvertedSeries {
    private static final JsonFactory JSON = new JsonFactory();
    private static final Map<Channel, String> NAMES = Map.of(
            Channel.HEART_RATE, "heartRateBpm",
            Channel.SPEED, "speedMetersPerSecond",
            Channel.DISTANCE, "distanceMeters",
            Channel.ALTITUDE, "altitudeMeters",
            Channel.CADENCE, "cadenceStepsPerMinute",
            Channel.POWER, "powerWatts",
            Channel.TEMPERATURE, "temperatureCelsius",
            Channel.LATITUDE, "latitudeDegrees",
            Channel.LONGITUDE, "longitudeDegrees");

    private ConvertedSeries() {}

    static List<Map<String, Object>> ofCsv(String text) {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(text)) {
            return csv.stream()
                    .map(line -> {
                        Map<String, Object> row = new LinkedHashMap<>();
                        line.getFieldsAsMap().forEach((name, cell) -> {
                            if (!cell.isEmpty()) {
                                row.put(name, value(cell));
                            }
                        });
                        return row;
                    })
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object value(String cell) {
        if (cell.equals("true") || cell.equals("false")) {
            return cell.equals("true");
        }
        return cell.matches("[-0-9].*") && !cell.endsWith("Z") ? number(Double.parseDouble(cell)) : text(cell);
    }

    /** How many digits a moment has is for those who read the file. */
    private static Object text(String text) {
        return text.matches("\\d{4}-.*Z") ? Instant.parse(text) : text;
    }

    /** Both zeros are one. */
    private static Object number(double value) {
        return value == 0 ? 0.0 : value;
    }

    static List<Map<String, Object>> ofJson(String text) {
        assertThat(text).endsWith("}\n");
        return text.lines().skip(1).map(ConvertedSeries::object).toList();
    }

    private static Map<String, Object> object(String line) {
        Map<String, Object> row = new LinkedHashMap<>();
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), line)) {
            assertThat(json.nextToken()).isEqualTo(JsonToken.START_OBJECT);
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                JsonToken token = json.nextToken();
                row.put(
                        name,
                        token.isNumeric()
                                ? number(json.getDoubleValue())
                                : token.isBoolean() ? json.getBooleanValue() : text(json.getString()));
            }
            assertThat(json.nextToken()).isNull();
        }
        return row;
    }

    static List<Map<String, Object>> recorded(Activity activity) {
        TimeSeries samples = activity.samples();
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            Map<String, Object> row = begun(activity.start(), samples.elapsedSeconds(i));
            for (Channel channel : Channel.values()) {
                put(row, requireNonNull(NAMES.get(channel)), samples.value(channel, i));
            }
            rows.add(row);
        }
        return rows;
    }

    static List<Map<String, Object>> normalized(NormalizedRun run) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < run.size(); i++) {
            Map<String, Object> row = begun(run.start(), run.gridStartSeconds() + i);
            put(row, "speedMetersPerSecond", run.speedMetersPerSecond(i));
            put(row, "smoothedAltitudeMeters", run.heightMeters(i));
            if (run.elevation().source() != AltitudeSource.NONE) {
                put(row, "grade", run.grade(i));
            }
            put(row, "heartRateBpm", run.heartRateBpm(i));
            put(row, "recordedHeartRateBpm", run.recordedHeartRateBpm(i));
            run.heartRateArtifact(i).ifPresent(artifact -> row.put("heartRateArtifact", artifact.name()));
            put(row, "cadenceStepsPerMinute", run.cadenceStepsPerMinute(i));
            row.put("paused", run.paused(i));
            row.put("moving", run.moving(i));
            row.put("walking", run.walking(i));
            row.put("heartRateSettled", run.heartRateSettled(i));
            rows.add(row);
        }
        return rows;
    }

    private static Map<String, Object> begun(Optional<Instant> start, double elapsedSeconds) {
        Map<String, Object> row = new LinkedHashMap<>();
        put(row, "elapsedSeconds", elapsedSeconds);
        start.ifPresent(from -> row.put("time", from.plusNanos(Math.round(1e9 * elapsedSeconds))));
        return row;
    }

    private static void put(Map<String, Object> row, String name, double value) {
        if (!Double.isNaN(value)) {
            row.put(name, number(value));
        }
    }

    /** All samples that have a position, within what the writer of GPX rounds. */
    static void assertSameInGpx(Activity written, Activity read) {
        TimeSeries samples = written.samples();
        int point = 0;
        double offset = Double.NaN;
        // Of a walk, GPX cannot tell steps from strides.
        boolean cadenceDropped =
                read.diagnostics().stream().anyMatch(odd -> odd.message().startsWith("cadence was dropped"));
        for (int i = 0; i < samples.size(); i++) {
            if (Double.isNaN(samples.value(Channel.LATITUDE, i)) || Double.isNaN(samples.value(Channel.LONGITUDE, i))) {
                continue;
            }
            offset = Double.isNaN(offset)
                    ? samples.elapsedSeconds(i) - read.samples().elapsedSeconds(0)
                    : offset;
            assertThat(read.samples().elapsedSeconds(point) + offset)
                    .isCloseTo(samples.elapsedSeconds(i), within(1e-6));
            assertClose(samples, i, read.samples(), point, Channel.LATITUDE, 6e-10);
            assertClose(samples, i, read.samples(), point, Channel.LONGITUDE, 6e-10);
            assertClose(samples, i, read.samples(), point, Channel.ALTITUDE, 6e-10);
            assertClose(samples, i, read.samples(), point, Channel.HEART_RATE, 0.5);
            if (!cadenceDropped) {
                assertClose(samples, i, read.samples(), point, Channel.CADENCE, 1);
            }
            point++;
        }
        assertThat(read.samples().size()).isEqualTo(point);
    }

    private static void assertClose(
            TimeSeries written, int sample, TimeSeries read, int point, Channel channel, double error) {
        double expected = written.value(channel, sample);
        double found = read.value(channel, point);
        if (Double.isNaN(expected)) {
            assertThat(found).as("%s of sample %d", channel, sample).isNaN();
        } else {
            assertThat(found).as("%s of sample %d", channel, sample).isCloseTo(expected, within(error));
        }
    }
}
