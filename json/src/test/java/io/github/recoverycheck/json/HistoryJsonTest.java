package io.github.recoverycheck.json;

import static io.github.recoverycheck.json.SimulatedRuns.measured;
import static io.github.recoverycheck.json.SimulatedRuns.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.recoverycheck.activity.SelfReport;
import io.github.recoverycheck.athlete.AthleteHistory;
import io.github.recoverycheck.measure.RunMeasurements;
import io.github.recoverycheck.science.ScienceParameters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A stored history is the history, and a damaged one is none. */
final class HistoryJsonTest {
    private static final RunMeasurements RUN = measured(plan(0).withReport(3, 60));
    private static final String LINE = HistoryJson.line(RUN);

    @TempDir
    Path folder;

    private Path file(String... lines) throws IOException {
        return Files.write(folder.resolve("history.jsonl"), List.of(lines));
    }

    private static String withStart(String start) {
        return LINE.replace(RUN.start().orElseThrow().toString(), start);
    }

    @Test
    void simulatedRunsComeBackExactly() {
        List<RunMeasurements> runs = List.of(
                RUN,
                measured(plan(1).withoutHeartRate()),
                measured(plan(2).onTreadmill()),
                measured(plan(3).withDurationMinutes(12).withStops(3)),
                measured(plan(4).withSensors(plan(4).sensors().withPositions(false))));
        for (RunMeasurements run : runs) {
            String line = HistoryJson.line(run);
            assertThat(HistoryJson.parse(line)).isEqualTo(run);
            assertThat(HistoryJson.line(HistoryJson.parse(line))).isEqualTo(line);
        }
    }

    @Test
    void randomMeasurementsComeBackExactly() {
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            RunMeasurements run = RandomParts.measurements(random);
            assertThat(HistoryJson.parse(HistoryJson.line(run))).isEqualTo(run);
        }
    }

    @Test
    void whatIsNotKnownHasNoField() {
        RunMeasurements run = measured(plan(4).withoutHeartRate());
        assertThat(HistoryJson.line(run)).contains("\"selfReport\":{}").contains("\"circumstances\":{");
        assertThat(HistoryJson.parse(HistoryJson.line(run)).selfReport()).isEqualTo(SelfReport.none());
    }

    @Test
    void aFileHoldsOneLineForEachActivityInOrderOfTime() throws Exception {
        AthleteHistory history = AthleteHistory.of(List.of(measured(plan(3)), RUN, measured(plan(9))));
        Path file = folder.resolve("history.jsonl");
        HistoryJson.write(file, history);
        assertThat(HistoryJson.read(file)).isEqualTo(history);
        assertThat(Files.readAllLines(file))
                .containsExactlyElementsOf(
                        history.activities().stream().map(HistoryJson::line).toList());
    }

    @Test
    void anEmptyFileAndBlankLinesAreNoDamage() throws Exception {
        assertThat(HistoryJson.read(file()).size()).isZero();
        assertThat(HistoryJson.read(file("", LINE, "  ", "")).size()).isEqualTo(1);
        assertThat(HistoryJson.read(file(LINE + "\r")).size()).isEqualTo(1);
    }

    @Test
    void aDamagedLineIsNamedAndNothingOfTheFileIsUsed() throws Exception {
        Path file = file(LINE, withStart("2025-03-02T06:12:00Z"), LINE.substring(0, LINE.length() / 2), LINE);
        assertThatExceptionOfType(HistoryFormatException.class)
                .isThrownBy(() -> HistoryJson.read(file))
                .withMessageContaining(file.toString())
                .withMessageContaining("line 3")
                .satisfies(e -> {
                    assertThat(e.file()).isEqualTo(file.toString());
                    assertThat(e.line()).isEqualTo(3);
                    assertThat(e.reason()).isEqualTo(HistoryFormatException.Reason.DAMAGED);
                });
    }

    @Test
    void bytesThatAreNoTextAreNamedByTheirLine() throws Exception {
        Path file =
                Files.write(folder.resolve("history.jsonl"), (LINE + "\n\u00FF").getBytes(StandardCharsets.ISO_8859_1));
        assertThatExceptionOfType(HistoryFormatException.class)
                .isThrownBy(() -> HistoryJson.read(file))
                .withMessageContaining("line 2");
    }

    @Test
    void anotherScienceVersionIsRefusedWithWhatToDo() throws Exception {
        String version = "\"science\":\"" + ScienceParameters.withDefaults().version() + "\"";
        Path file = file(LINE.replace(version, "\"science\":\"0.0\""));
        assertThatExceptionOfType(HistoryFormatException.class)
                .isThrownBy(() -> HistoryJson.read(file))
                .withMessageContaining("science version 0.0")
                .withMessageContaining("measure the files again")
                .satisfies(e -> assertThat(e.reason()).isEqualTo(HistoryFormatException.Reason.OTHER_SCIENCE));
    }

    @Test
    void eachFieldButTheDistanceAndTheDateIsNeeded() {
        JsonObject whole = new JsonObject(JsonObject.parse(LINE));
        for (String name : whole.fields().keySet()) {
            if (!List.of("distanceMeters", "start").contains(name)) {
                String renamed = LINE.replace("\"" + name + "\":", "\"x" + name + "\":");
                assertThatIllegalArgumentException()
                        .as(name)
                        .isThrownBy(() -> HistoryJson.parse(renamed))
                        .withMessageContaining(name);
            }
        }
        for (String name : whole.object("measurements").fields().keySet()) {
            String renamed = LINE.replace("\"" + name + "\":", "\"x" + name + "\":");
            assertThatIllegalArgumentException()
                    .as(name)
                    .isThrownBy(() -> HistoryJson.parse(renamed))
                    .withMessageContaining(name);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "sport":"RUNNING"   | "sport":"FLYING"
                    "sport":"RUNNING"   | "sport":null
                    "sport":"RUNNING"   | "sport":7
                    "isRun":true        | "isRun":"true"
                    "index":0           | "index":0.5
                    "index":0           | "index":-1
                    "index":0           | "index":1e300
                    "lowestBpm":        | "lowestBpm":1e9,"x":
                    "lowestBpm":        | "lowestBpm":-1,"x":
                    "lowestBpm":        | "lowestBpm":2147483647,"x":
                    "secondsByBpm":[    | "secondsByBpm":[-1,
                    "secondsByBpm":[    | "secondsByBpm":[1e12,
                    "secondsByBpm":[    | "secondsByBpm":[null,
                    "secondsByBpm":[    | "secondsByBpm":[[1],
                    "elapsedSeconds":   | "elapsedSeconds":1e999,"x":
                    "elapsedSeconds":   | "elapsedSeconds":NaN,"x":
                    "rpe":{"value":3.0  | "rpe":{"value":1e999
                    "rpe":{"value":3.0  | "rpe":{"value":"3"
                    "rpe":{"value":3.0  | "rpe":{"missing":"NO_IDEA"
                    "rpe":{"value":3.0  | "rpe":{"missing":null
                    "movingTime":{      | "movingTime":{"missing":"TOO_SHORT",
                    "error":0.5         | "error":-0.5
                    "start":"2025       | "start":"yesterday
                    "start":"2025       | "start":null,"x":"2025
                    "index":0           | "index":0,"index":0
                    "selfReport":{      | "selfReport":{"rpe":11,"x":{
                    "selfReport":{      | "selfReport":{"rpe":0,"x":{
                    "selfReport":{      | "selfReport":{"answers":{"FINE":true}},"x":{
                    "selfReport":{      | "selfReport":{"answers":{"ILL":"yes"}},"x":{
                    "selfReport":{      | "selfReport":{"intended":"FUN"},"x":{
                    "selfReport":{      | "selfReport":{"airTemperatureCelsius":99},"x":{
                    "efforts":{         | "efforts":{"sustained":[7]},"x":{
                    "efforts":{         | "efforts":{"sustained":[{"minutes":5}]},"x":{
                    "efforts":{         | "efforts":{"repetitions":{"source":"LAPS"}},"x":{
                    "circumstances":{   | "circumstances":{"zoneOffsetSeconds":99999},"x":{
                    "circumstances":{   | "circumstances":{"heartRateSensor":"EAR"},"x":{
                    {"schema"           | [{"schema"
                    {"schema"           | null{"schema"
                    }}                  | }}}
                    }}                  | }}{"a":1}
                    """)
    void whatDoesNotFitIsRefused(String from, String to) throws Exception {
        assertThat(LINE).contains(from);
        String line = LINE.replace(from, to);
        Path file = file(line);
        assertThatExceptionOfType(HistoryFormatException.class)
                .isThrownBy(() -> HistoryJson.read(file))
                .withMessageContaining("line 1");
    }

    @Test
    void nestingWithoutEndIsRefused() throws Exception {
        for (String deep : List.of("[".repeat(100_000), "{\"a\":".repeat(100_000))) {
            Path file = file(LINE.replace("\"index\":0", "\"index\":" + deep));
            assertThatExceptionOfType(HistoryFormatException.class).isThrownBy(() -> HistoryJson.read(file));
        }
    }

    @Test
    void anyCutAndAnyChangedByteIsRefusedOrReadButNothingElse() {
        Random random = new Random(3);
        for (int i = 0; i < 3000; i++) {
            StringBuilder line = new StringBuilder(LINE);
            line.setCharAt(random.nextInt(line.length()), (char) (32 + random.nextInt(95)));
            line.setLength(random.nextBoolean() ? line.length() : random.nextInt(line.length()));
            try {
                assertThat(HistoryJson.parse(line.toString()).movingMinutes()).isNotNaN();
            } catch (IllegalArgumentException e) {
                assertThat(e).hasMessageNotContaining("java.");
            }
        }
    }

    @Test
    void onlyTheLastTwoYearsAreWritten() throws Exception {
        Instant last = RUN.start().orElseThrow();
        List<RunMeasurements> runs = new ArrayList<>();
        for (int days : new int[] {0, 100, 730, 731, 2000}) {
            runs.add(HistoryJson.parse(
                    withStart(last.minus(Duration.ofDays(days)).toString())));
        }
        Path file = folder.resolve("history.jsonl");
        HistoryJson.write(file, AthleteHistory.of(runs));
        assertThat(HistoryJson.read(file).activities())
                .extracting(run -> run.start().orElseThrow())
                .containsExactly(last.minus(Duration.ofDays(730)), last.minus(Duration.ofDays(100)), last);
    }

    @Test
    void aFileIsReplacedWholeAndNothingStaysBesideIt() throws Exception {
        Path file = file("old");
        HistoryJson.write(file, AthleteHistory.of(List.of(RUN)));
        assertThat(Files.readString(file)).isEqualTo(LINE + System.lineSeparator());
        assertThat(filesInFolder()).containsExactly(file);
    }

    @Test
    void whenWritingFailsTheOldStandsAndNothingStaysBesideIt() throws Exception {
        Path directory = Files.createDirectories(folder.resolve("history.jsonl"));
        AthleteHistory history = AthleteHistory.of(List.of(RUN));
        assertThatIOException().isThrownBy(() -> HistoryJson.write(directory, history));
        assertThat(directory).isEmptyDirectory();
        assertThat(filesInFolder()).containsExactly(directory);
        assertThatIOException().isThrownBy(() -> HistoryJson.write(folder.resolve("no/such/history"), history));
    }

    @Test
    void aLinkStaysALink() throws Exception {
        Path real = file("old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), real);
        HistoryJson.write(link, AthleteHistory.of(List.of(RUN)));
        assertThat(link).isSymbolicLink();
        assertThat(HistoryJson.read(real).size()).isEqualTo(1);
    }

    @Test
    void aReplacedFileKeepsItsPermissionsAndANewOneHasThoseOfAnyNewFile() throws Exception {
        Path any = Files.createFile(folder.resolve("any"));
        assumeTrue(Files.getFileStore(any).supportsFileAttributeView("posix"));
        Path file = folder.resolve("history.jsonl");
        HistoryJson.write(file, AthleteHistory.of(List.of(RUN)));
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(any));
        for (String permissions : List.of("rw-rw-r--", "rw-------", "r--r--r--")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
            HistoryJson.write(file, AthleteHistory.of(List.of(RUN)));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo(permissions);
        }
    }

    @Test
    void aReplacedFileStaysItsGroups() throws Exception {
        Path file = file("old");
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("unix"));
        assumeTrue(isGivenTo(4, file), "whoever tests may give no file to another group");

        HistoryJson.write(file, AthleteHistory.of(List.of(RUN)));

        assertThat(HistoryJson.read(file).size()).isEqualTo(1);
        assertThat(Files.getAttribute(file, "unix:gid")).isEqualTo(4);
    }

    private static boolean isGivenTo(int group, Path file) {
        try {
            Files.setAttribute(file, "unix:gid", group);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private List<Path> filesInFolder() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
