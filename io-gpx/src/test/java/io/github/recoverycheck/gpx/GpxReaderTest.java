package io.github.recoverycheck.gpx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.ActivityFormatException;
import io.github.recoverycheck.activity.ActivityFormatException.Reason;
import io.github.recoverycheck.activity.Diagnostic;
import io.github.recoverycheck.activity.Pause;
import io.github.recoverycheck.activity.ReadLimits;
import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.series.Channel;
import io.github.recoverycheck.series.TimeSeries;
import io.github.recoverycheck.series.TimeSeriesBuilder;
import io.github.recoverycheck.simulator.GpxFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class GpxReaderTest {
    private static final Instant START = Instant.parse("2025-03-01T06:12:00Z");

    private static List<Activity> read(String xml) throws IOException {
        return read(xml.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Activity> read(byte[] bytes) throws IOException {
        return new GpxReader().read(new ByteArrayInputStream(bytes), "a.gpx", ReadLimits.withDefaults());
    }

    private static Activity readOne(String xml) throws IOException {
        List<Activity> activities = read(xml);
        assertThat(activities).hasSize(1);
        return activities.get(0);
    }

    private static String gpx(String... points) {
        return "<gpx version='1.1' creator='x'><trk><trkseg>" + String.join("", points) + "</trkseg></trk></gpx>";
    }

    private static String point(String second, String content) {
        return "<trkpt lat='1.5' lon='2.5'><time>2025-03-01T06:12:" + second + "Z</time>" + content + "</trkpt>";
    }

    private static List<Diagnostic.Code> codes(Activity activity) {
        return activity.diagnostics().stream().map(Diagnostic::code).toList();
    }

    @Test
    void aTracksNameIsTheTitleElseTheFiles() throws IOException {
        String tracks = "<trk><name>Recovery &amp; rain</name><trkseg>" + point("00", "") + point("01", "")
                + "</trkseg></trk><trk><trkseg>" + point("10", "") + point("11", "") + "</trkseg></trk></gpx>";
        String named = "<gpx version='1.1' creator='x'><metadata><name>May</name></metadata>" + tracks;
        assertThat(read(named))
                .extracting(activity -> activity.title().orElse(""))
                .containsExactly("Recovery & rain", "May");
        assertThat(read("<gpx version='1.1' creator='x'>" + tracks).get(1).title())
                .isEmpty();
    }

    @Test
    void readsBackWhatTheSimulatorWrote() throws IOException {
        TimeSeriesBuilder samples = TimeSeries.builder();
        for (int i = 0; i < 50; i++) {
            if (i <= 20 || i >= 30) {
                samples.row(i)
                        .set(Channel.HEART_RATE, 120 + i)
                        .set(Channel.CADENCE, 164)
                        .set(Channel.ALTITUDE, 100.25)
                        .set(Channel.TEMPERATURE, 17)
                        .set(Channel.LATITUDE, 1 + i * 1e-5)
                        .set(Channel.LONGITUDE, 2);
            }
        }
        Activity written = Activity.builder(Sport.TRAIL_RUNNING, samples.build())
                .start(START)
                .addPauses(List.of(new Pause(20, 30)))
                .build();

        Activity found = read(GpxFile.encode(written)).get(0);

        assertThat(found.samples()).isEqualTo(written.samples());
        assertThat(found.start()).contains(START);
        assertThat(found.sport()).isEqualTo(Sport.TRAIL_RUNNING);
        assertThat(found.pauses()).isEqualTo(written.pauses());
        assertThat(found.counts()).isEqualTo(written.counts());
        assertThat(found.diagnostics()).isEmpty();
    }

    @Test
    void takesValuesByLocalNameWhateverTheDialect() throws IOException {
        Activity found = readOne(gpx(
                point("00", "<hr>120</hr>"),
                point("01", "<extensions><a:TrackPointExtension><a:hr>121</a:hr></a:TrackPointExtension></extensions>"),
                point("02", "<extensions><heartrate>122</heartrate><PowerInWatts>200</PowerInWatts></extensions>"),
                point("03", "<speed>2.5</speed><extensions><gpxdata:hr>123</gpxdata:hr><temp>9</temp></extensions>")));

        assertThat(found.samples().column(Channel.HEART_RATE)).containsExactly(120, 121, 122, 123);
        assertThat(found.samples().value(Channel.POWER, 2)).isEqualTo(200);
        assertThat(found.samples().value(Channel.SPEED, 3)).isEqualTo(2.5);
        assertThat(found.samples().value(Channel.TEMPERATURE, 3)).isEqualTo(9);
        assertThat(found.diagnostics()).isEmpty();
    }

    @Test
    void ignoresTimesOfExtensions() throws IOException {
        Activity found = readOne(gpx("<trkpt lat='1' lon='2'><extensions><time>2020-01-01T00:00:00Z</time></extensions>"
                + "<time>2025-03-01T06:12:00Z</time></trkpt>"));

        assertThat(found.start()).contains(START);
    }

    @ParameterizedTest
    @CsvSource({"82, 164", "165, 165", "115, NaN", "30, NaN"})
    void decidesByTheMedianWhetherCadenceCountsStepsOrStrides(int recorded, double expected) throws IOException {
        Activity found = readOne(gpx(point("00", "<cad>" + recorded + "</cad>"), point("01", "<cad>0</cad>")));

        assertThat(found.samples().column(Channel.CADENCE)[0]).isEqualTo(Double.valueOf(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "walking, 50, 100",
        "walking, 55, 110",
        "hiking, 70, 140",
        "walking, 71, 71",
        "walking, 100, 100",
        "hiking, 110, 110",
        "walking, 165, 165",
        "walking, 30, NaN",
        "walking, 221, NaN"
    })
    void ofAWalkFewerStepsAndStridesAreExpected(String type, int recorded, double expected) throws IOException {
        String xml = gpx(point("00", "<cad>" + recorded + "</cad>"), point("01", "<cad>0</cad>"))
                .replace("<trk>", "<trk><type>" + type + "</type>");

        assertThat(readOne(xml).samples().column(Channel.CADENCE)[0]).isEqualTo(Double.valueOf(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "running, RUNNING",
        "Run, RUNNING",
        "9, RUNNING",
        "treadmill_running, TREADMILL_RUNNING",
        "Trail Run, TRAIL_RUNNING",
        "VirtualRun, VIRTUAL_RUNNING",
        "cycling, CYCLING",
        "hiking, HIKING",
        "kite surfing, OTHER",
        "'', UNKNOWN"
    })
    void takesTheSportFromTheTracksType(String type, Sport sport) throws IOException {
        String xml = gpx(point("00", ""))
                .replace("creator='x'", "creator='StravaGPX'")
                .replace("<trk>", "<trk><type>" + type + "</type>");

        assertThat(readOne(xml).sport()).isEqualTo(sport);
    }

    @Test
    void givesAnActivityForEachTrackWithTimes() throws IOException {
        String second = point("30", "").replace("06:12", "07:12");
        String xml = "<gpx><trk><type>running</type><trkseg>" + point("00", "") + "</trkseg></trk><trk/><trk><trkseg>"
                + "<trkpt lat='1' lon='2'/></trkseg></trk><trk><type>cycling</type><trkseg>" + second
                + "</trkseg></trk></gpx>";

        List<Activity> found = read(xml);

        assertThat(found).extracting(Activity::sport).containsExactly(Sport.RUNNING, Sport.CYCLING);
        assertThat(found).extracting(a -> a.source().index()).containsExactly(0, 1);
        assertThat(found).extracting(a -> a.counts().records()).containsExactly(2, 1);
        assertThat(codes(found.get(0))).containsExactly(Diagnostic.Code.RECORDS_WITHOUT_TIME);
    }

    @Test
    void sortsAndMergesAndCountsFromTheEarliestPoint() throws IOException {
        Activity found = readOne(gpx(point("05", ""), point("02", ""), point("02", "<hr>99</hr>")));

        assertThat(found.start()).contains(START.plusSeconds(2));
        assertThat(found.samples().elapsedSeconds()).containsExactly(0, 3);
        assertThat(codes(found)).containsExactly(Diagnostic.Code.TIME_BACKWARD, Diagnostic.Code.TIME_REPEATED);
    }

    @Test
    void dropsOnlyTheBadValueAndSaysWhere() throws IOException {
        Activity found = readOne(gpx(
                "\n<trkpt lat='91' lon='2'><ele>1e2</ele><time>2025-03-01T06:12:00Z</time><hr>120</hr></trkpt>",
                "\n<trkpt lat='1' lon='NaN'><ele>12abc</ele><time>2025-03-01T06:12:01Z</time><hr>0x79</hr></trkpt>",
                "\n<trkpt lat='1' lon='2'><time>2024-02-30T06:12:01Z</time></trkpt>"));

        assertThat(found.samples().size()).isEqualTo(2);
        assertThat(found.samples().channels()).containsExactly(Channel.HEART_RATE, Channel.ALTITUDE);
        assertThat(found.samples().value(Channel.ALTITUDE, 0)).isEqualTo(100);
        assertThat(codes(found)).containsExactly(Diagnostic.Code.BAD_VALUE, Diagnostic.Code.RECORDS_WITHOUT_TIME);
        assertThat(found.diagnostics().get(0).message()).startsWith("5 unusable values of ele, hr, lat, lon, time");
        assertThat(found.diagnostics().get(0).place()).startsWith("2:");
    }

    @Test
    void takesDecimalCommasOnlyIfTheWholeFileHasThem() throws IOException {
        String comma = "<trkpt lat='1,5' lon='2,5'><ele>12,5</ele><time>2025-03-01T06:12:00Z</time></trkpt>";

        Activity all = readOne(gpx(comma));
        Activity mixed = readOne(gpx(comma, point("01", "<ele>13.5</ele>")));

        assertThat(all.samples().value(Channel.ALTITUDE, 0)).isEqualTo(12.5);
        assertThat(all.samples().value(Channel.LATITUDE, 0)).isEqualTo(1.5);
        assertThat(mixed.samples().column(Channel.ALTITUDE)).containsExactly(Double.NaN, 13.5);
        assertThat(mixed.samples().value(Channel.LATITUDE, 0)).isNaN();
        assertThat(codes(mixed)).containsExactly(Diagnostic.Code.BAD_VALUE);
    }

    @Test
    void keepsNoHalfOfAPositionWhoseOtherHalfIsInDoubt() throws IOException {
        String half = "<trkpt lat='1,5' lon='2.5'><ele>12.5</ele><time>2025-03-01T06:12:00Z</time></trkpt>";

        Activity mixed = readOne(gpx(half));

        assertThat(mixed.samples().channels()).containsExactly(Channel.ALTITUDE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-03-01T06:12:00Z",
                "2025-03-01 06:12:00Z",
                "2025-03-01T08:12:00.000000000+02:00",
                "2025-03-01T05:12:00-0100",
                "2025-03-01T06:12:00",
                " 2025-03-01T06:12:00z\n"
            })
    void readsTimesOfManyForms(String time) throws IOException {
        assertThat(readOne(gpx("<trkpt lat='1' lon='2'><time>" + time + "</time></trkpt>"))
                        .start())
                .contains(START);
    }

    @Test
    void readsARunWithoutHeartRate() throws IOException {
        Activity found = readOne(gpx(point("00", "<extensions><hr>0</hr></extensions>"), point("01", "")));

        assertThat(found.samples().size()).isEqualTo(2);
        assertThat(found.samples().has(Channel.HEART_RATE)).isFalse();
        assertThat(found.counts().heartRateRecords()).isZero();
    }

    @Test
    void keepsOneNameOfAFileThatRepeatsIt() throws IOException {
        String names = "<metadata>" + "<name>again and again and again</name>".repeat(200_000) + "</metadata>";
        byte[] xml = gpx(point("00", "")).replace("<trk>", names + "<trk>").getBytes(StandardCharsets.UTF_8);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();

        List<Activity> found = read(xml);

        assertThat(found).hasSize(1);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(20L * xml.length);
    }

    @Test
    void saysThatATimeHasNoZone() throws IOException {
        assertThat(codes(readOne(gpx("<trkpt lat='1' lon='2'><time>2025-03-01T06:12:00</time></trkpt>"))))
                .containsExactly(Diagnostic.Code.TIME_WITHOUT_ZONE);
    }

    @Test
    void keepsFractionsOfSeconds() throws IOException {
        Activity found = readOne(gpx(point("00.25", ""), point("01.5", "")));

        assertThat(found.samples().elapsedSeconds(1)).isCloseTo(1.25, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({
        "<gpx><trk><trkseg><trkpt lat='1' lon='2'/></trkseg></trk></gpx>, its points have no time, track without time",
        "<gpx><rte><rtept lat='1' lon='2'/></rte></gpx>, a planned route, planned route",
        "<gpx><wpt lat='1' lon='2'/></gpx>, waypoints, waypoints",
        "<gpx><trk><trkseg/></trk></gpx>, without track points, GPX without points"
    })
    void saysWhatElseItIs(String xml, String words, String kind) {
        assertThatThrownBy(() -> read(xml))
                .hasMessageContaining(words)
                .isInstanceOfSatisfying(ActivityFormatException.class, e -> {
                    assertThat(e.reason()).isEqualTo(Reason.NOT_AN_ACTIVITY);
                    assertThat(e.kind()).isEqualTo(kind);
                });
    }

    @Test
    void takesAPauseBetweenSegments() throws IOException {
        Activity found = readOne(gpx(point("00", ""), point("10", ""), "</trkseg><trkseg>", point("40", "")));

        assertThat(found.pauses()).containsExactly(new Pause(10, 40));
    }
}
