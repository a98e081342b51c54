package io.github.recoverycheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.normalize.NormalizedRun;
import io.github.recoverycheck.normalize.Normalizer;
import io.github.recoverycheck.series.Channel;
import io.github.recoverycheck.series.TimeSeries;
import io.github.recoverycheck.simulator.FitFile;
import io.github.recoverycheck.simulator.RunSimulator;
import io.github.recoverycheck.simulator.TcxFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ConvertCommandTest {
    @TempDir
    Path folder;

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private Path fit() throws IOException {
        return file("run.fit", Runs.fit(1, 3));
    }

    private static byte[] indoors() {
        double[] times = {0, 1, 2, 3.5};
        TimeSeries samples =
                TimeSeries.of(times, Map.of(Channel.HEART_RATE, new double[] {120, Double.NaN, 121, 0.1 + 0.2}));
        return FitFile.encode(Activity.builder(Sport.TREADMILL_RUNNING, samples)
                .start(Runs.plan(0).start())
                .build());
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream packed = new GZIPOutputStream(bytes)) {
            packed.write(content);
        }
        return bytes.toByteArray();
    }

    private static Activity read(Path file) throws IOException {
        return Formats.readers().read(file).get(0);
    }

    @Test
    void recordedSeriesAreReadBackFromEachFormatToTheLastDigit() throws IOException {
        Activity run = RunSimulator.simulate(Runs.plan(2), 1).activity();
        for (Path file : List.of(
                fit(),
                file("run.gpx", Runs.gpx(1).getBytes(StandardCharsets.UTF_8)),
                file("run.tcx", TcxFile.encode(run)),
                file("run.fit.gz", gzip(Runs.fit(2, 3))))) {
            Activity read = read(file);
            assertThat(ConvertedSeries.ofCsv(Cli.run("convert", file).succeeds().out()))
                    .isEqualTo(ConvertedSeries.recorded(read));
            assertThat(ConvertedSeries.ofJson(Cli.run("convert", file, "--format", "jsonl")
                            .succeeds()
                            .out()))
                    .isEqualTo(ConvertedSeries.recorded(read));
        }
    }

    @Test
    void normalizedSeriesHoldWhatIsMeasuredOn() throws IOException {
        Path file = fit();
        NormalizedRun run = Normalizer.withDefaults().normalize(read(file));
        String csv =
                Cli.run("convert", file, "--series", "normalized").succeeds().out();
        assertThat(csv.lines().findFirst())
                .contains(
                        "elapsedSeconds,time,speedMetersPerSecond,smoothedAltitudeMeters,grade,heartRateBpm,"
                                + "recordedHeartRateBpm,heartRateArtifact,cadenceStepsPerMinute,paused,moving,walking,heartRateSettled");
        assertThat(ConvertedSeries.ofCsv(csv)).isEqualTo(ConvertedSeries.normalized(run));
        assertThat(ConvertedSeries.ofJson(Cli.run("convert", file, "--series", "normalized", "--format", "jsonl")
                        .succeeds()
                        .out()))
                .isEqualTo(ConvertedSeries.normalized(run));
        assertThat(csv.lines()).hasSize(run.size() + 1);
    }

    @Test
    void theFirstLineOfJsonTellsTheActivity() throws IOException {
        Path file = fit();
        String head =
                Cli.run("convert", file, "--format", "jsonl").succeeds().lines().get(0);
        assertThat(head)
                .startsWith("{\"schema\":\"recoverycheck-series/1\",\"type\":\"activity\",\"source\":\"" + file
                        + "\",\"index\":0,\"format\":\"FIT\"")
                .contains(
                        "\"sport\":\"RUNNING\",\"start\":\"2025-03-02T06:12:00Z\"",
                        "\"series\":\"recorded\",\"samples\":"
                                + read(file).samples().size(),
                        "\"channels\":[\"elapsedSeconds\",\"time\",\"heartRateBpm\"",
                        "\"diagnostics\":[]");
    }

    @Test
    void whatIsMissingIsAnEmptyCellOrNoFieldAndNeverZero() throws IOException {
        Path file = file("indoors.fit", indoors());
        assertThat(Cli.run("convert", file).succeeds().lines())
                .startsWith(
                        "elapsedSeconds,time,heartRateBpm,speedMetersPerSecond,distanceMeters,altitudeMeters,"
                                + "cadenceStepsPerMinute,powerWatts,temperatureCelsius,latitudeDegrees,longitudeDegrees",
                        "0,2025-03-01T06:12:00Z,120,,,,,,,,",
                        "1,2025-03-01T06:12:01Z,,,,,,,,,");
        assertThat(Cli.run("convert", file, "--format", "jsonl").succeeds().lines())
                .contains("{\"elapsedSeconds\":1,\"time\":\"2025-03-01T06:12:01Z\"}");
        assertThat(Cli.run("convert", file, "--series", "normalized")
                        .succeeds()
                        .lines()
                        .get(1))
                .startsWith("0,2025-03-01T06:12:00Z,,,");
    }

    @Test
    void gpxHoldsTheSameSamples() throws IOException {
        Path file = fit();
        Path gpx = folder.resolve("out.gpx");
        Cli.run("convert", file, "--format", "gpx", "--output", gpx).succeeds();
        assertThat(Files.readString(gpx))
                .isEqualTo(
                        Cli.run("convert", file, "--format", "gpx").succeeds().out())
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        ConvertedSeries.assertSameInGpx(read(file), read(gpx));
    }

    @Test
    void withoutPositionsThereIsNoGpxAndItSaysWhatToTake() throws IOException {
        Path file = file("indoors.fit", indoors());
        Path gpx = folder.resolve("out.gpx");
        Cli call = Cli.run("convert", file, "--format", "gpx", "--output", gpx).exits(2);
        assertThat(call.err()).contains(file + " has no positions", "--format csv");
        assertThat(gpx).doesNotExist();
        assertThat(Cli.run("convert", fit(), "--format", "gpx", "--series", "normalized")
                        .exits(2)
                        .err())
                .contains("normalized series are csv or jsonl");
    }

    @Test
    void aDamagedFileIsWrittenAsFarAsItCouldBeRead() throws IOException {
        byte[] whole = Runs.fit(1, 3);
        Path cut = file("cut.fit", Arrays.copyOf(whole, whole.length / 2));
        for (String format : List.of("csv", "jsonl", "gpx")) {
            Cli call = Cli.run("convert", cut, "--format", format).succeeds();
            assertThat(call.err()).contains("recovery-check: " + cut + ": ", "(byte ");
            assertThat(call.lines()).hasSizeGreaterThan(500);
        }
        assertThat(Cli.run("convert", cut, "--format", "jsonl").lines().get(0)).contains("\"code\":\"TRUNCATED\"");
    }

    @Test
    void ofSeveralActivitiesOneHasToBeChosen() throws IOException {
        String run = Runs.gpx(1);
        int track = run.indexOf("<trk>");
        int end = run.indexOf("</gpx>");
        Path two = file(
                "two.gpx", (run.substring(0, end) + Runs.gpx(3).substring(track)).getBytes(StandardCharsets.UTF_8));
        List<Activity> both = Formats.readers().read(two);
        assertThat(both).hasSize(2);
        Cli call = Cli.run("convert", two).exits(2);
        assertThat(call.err())
                .contains("holds 2 activities; choose with --activity: 0 (running 2025-03-02T06:12:00Z) 1 (running");
        assertThat(call.out()).isEmpty();
        for (int i = 0; i < 2; i++) {
            assertThat(ConvertedSeries.ofCsv(
                            Cli.run("convert", two, "--activity", i).succeeds().out()))
                    .isEqualTo(ConvertedSeries.recorded(both.get(i)));
        }
        assertThat(Cli.run("convert", two, "--activity", 2).exits(2).err()).contains("holds 2 activities");
        assertThat(Cli.run("convert", fit(), "--activity", -1).exits(2).err()).contains("holds 1 activity");
    }

    @Test
    void whatIsNoSingleActivityFileIsToldWithWhatToDo() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("run.fit"));
            zip.write(Runs.fit(1, 3));
        }
        assertThat(Cli.run("convert", file("export.zip", bytes.toByteArray()))
                        .exits(1)
                        .err())
                .contains("is a zip archive; convert takes one file: unzip it");
        assertThat(Cli.run("convert", folder).exits(2).err()).contains("is a folder; convert takes one file");
        assertThat(Cli.run("convert", folder.resolve("none.fit")).exits(1).err())
                .endsWith("; check the name" + System.lineSeparator())
                .contains("there is no");
        assertThat(Cli.run("convert", "").exits(2).err()).contains("the name of the file is empty");
        assertThat(Cli.run("convert", file("empty.fit", new byte[0])).exits(1).err())
                .contains("0 bytes");
        assertThat(Cli.run("convert", fit(), "--limit", "records=10").exits(1).err())
                .contains("limit records=10");
    }

    @ParameterizedTest
    @CsvSource({
        "08:00:00Z, 08:00:01.00Z, 08:00:00Z, 08:00:01Z",
        "08:00:00Z, 08:00:01.5Z, 08:00:00.000Z, 08:00:01.500Z",
        "08:00:00.25Z, 08:00:01.123456Z, 08:00:00.250000Z, 08:00:01.123456Z"
    })
    void allTimesOfASeriesHaveAsManyDigits(String first, String second, String firstWritten, String secondWritten)
            throws IOException {
        String point = "<trkpt lat=\"48\" lon=\"16\"><time>2025-03-01T%s</time></trkpt>";
        Path file = file(
                "run.gpx",
                ("<gpx version=\"1.1\" xmlns=\"http://www.topografix.com/GPX/1/1\"><trk><trkseg>"
                                + point.formatted(first) + point.formatted(second) + "</trkseg></trk></gpx>")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(Cli.run("convert", file).succeeds().lines().stream().skip(1).map(line -> line.split(",", -1)[1]))
                .containsExactly("2025-03-01T" + firstWritten, "2025-03-01T" + secondWritten);
    }

    @Test
    void theInputIsNeverOverwritten() throws IOException {
        Path file = fit();
        byte[] before = Files.readAllBytes(file);
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        for (Path output : List.of(file, link)) {
            assertThat(Cli.run("convert", file, "--output", output).exits(2).err())
                    .contains("--output names a file that is read, which it would replace");
        }
        assertThat(file).hasBinaryContent(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "jsonl", "gpx"})
    void noOtherRecordingIsOverwritten(String format) throws IOException {
        Path file = fit();
        for (Path other : List.of(
                file("other.fit", Runs.fit(2, 3)), file("other.gpx", Runs.gpx(2).getBytes(StandardCharsets.UTF_8)))) {
            byte[] before = Files.readAllBytes(other);
            assertThat(Cli.run("convert", file, "--format", format, "--output", other)
                            .exits(2)
                            .err())
                    .contains("--output names a recording or an archive, which it would replace: " + other);
            assertThat(other).hasBinaryContent(before);
        }
    }

    @Test
    void aConvertedGpxIsReplacedByANewerOneOnly() throws IOException {
        Path gpx = folder.resolve("converted.gpx");
        Cli.run("convert", file("old.fit", Runs.fit(2, 3)), "--format", "gpx", "--output", gpx)
                .succeeds();
        String old = Files.readString(gpx);
        Cli.run("convert", fit(), "--output", gpx).exits(2);
        Cli.run("check", fit(), "--output", gpx).exits(2);
        Cli.run("convert", gpx, "--format", "gpx", "--output", gpx).exits(2);
        assertThat(gpx).hasContent(old);
        Cli.run("convert", fit(), "--format", "gpx", "--output", gpx).succeeds();
        assertThat(read(gpx).start()).isEqualTo(read(fit()).start());
    }

    @Test
    void anOutputThatCannotBeWrittenIsToldInASentence() throws IOException {
        Path missing = folder.resolve("no/such/run.csv");
        for (String format : List.of("csv", "jsonl", "gpx")) {
            assertThat(Cli.run("convert", fit(), "--format", format, "--output", missing)
                            .exits(3)
                            .err())
                    .contains("cannot be written", "there is no");
        }
    }

    @Test
    void aClosedPipeIsAnOutputThatCannotBeWritten() throws IOException {
        Writer closed = new Writer() {
            @Override
            public void write(char[] characters, int offset, int length) throws IOException {
                throw new IOException("Broken pipe");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        for (String format : List.of("csv", "jsonl", "gpx")) {
            StringWriter err = new StringWriter();
            int code = RecoveryCheck.run(
                    new PrintWriter(closed), new PrintWriter(err), "convert", fit().toString(), "--format", format);
            assertThat(code).as(format).isEqualTo(3);
            assertThat(err.toString()).contains("the standard output is closed");
        }
    }
}
