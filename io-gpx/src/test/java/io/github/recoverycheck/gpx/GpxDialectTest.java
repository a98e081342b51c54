package io.github.recoverycheck.gpx;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.Diagnostic;
import io.github.recoverycheck.activity.ReadLimits;
import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.series.Channel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What exporters and apps really write. */
final class GpxDialectTest {
    private static List<Activity> read(String gpx) throws IOException {
        byte[] bytes = gpx.getBytes(StandardCharsets.UTF_8);
        return new GpxReader().read(new ByteArrayInputStream(bytes), "a.gpx", ReadLimits.withDefaults());
    }

    private static Activity readPoints(String... contents) throws IOException {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < contents.length; i++) {
            points.append("<trkpt lon='2.5' lat='1.5'>").append(contents[i]);
            points.append(contents[i].contains("<time>") ? "" : "<time>2025-03-01T06:12:0" + i + "Z</time>");
            points.append("</trkpt>");
        }
        return read("<gpx><trk><trkseg>" + points + "</trkseg></trk></gpx>").get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "<speed>2.5</speed><course>90</course>, SPEED, 2.5",
        "<extensions><speed>2.5</speed><course>90</course><hAcc>4</hAcc><vAcc>3</vAcc></extensions>, SPEED, 2.5",
        "<extensions><osmand:speed>2.5</osmand:speed></extensions>, SPEED, 2.5",
        "<extensions><n:TrackPointExtension><n:speed>2.5</n:speed></n:TrackPointExtension></extensions>, SPEED, 2.5",
        "<extensions><power>210</power></extensions>, POWER, 210",
        "<extensions><p:PowerExtension><p:PowerInWatts>210</p:PowerInWatts></p:PowerExtension></extensions>, POWER, 210",
        "<extensions><gpxdata:hr>121</gpxdata:hr></extensions>, HEART_RATE, 121",
        "<extensions><gpxdata:cadence>82</gpxdata:cadence></extensions>, CADENCE, 164",
        "<extensions><gpxdata:temperature>9.5</gpxdata:temperature></extensions>, TEMPERATURE, 9.5",
        "<extensions><opentracks:cadence>82</opentracks:cadence></extensions>, CADENCE, 164",
        "<extensions><ns3:TrackPointExtension><ns3:atemp>-3.5</ns3:atemp></ns3:TrackPointExtension></extensions>,"
                + " TEMPERATURE, -3.5",
        "<hr>121</hr>, HEART_RATE, 121"
    })
    void findsTheValueWhereverItStands(String content, Channel channel, double expected) throws IOException {
        Activity found = readPoints(content);

        assertThat(found.samples().value(channel, 0)).isEqualTo(expected);
        assertThat(found.diagnostics()).isEmpty();
    }

    @Test
    void readsSiblingsOfSeveralExtensionsOfOnePoint() throws IOException {
        Activity found = readPoints("<extensions><t:TrackPointExtension><t:hr>121</t:hr></t:TrackPointExtension>"
                + "<gpxdata:cadence>82</gpxdata:cadence></extensions><extensions><power>210</power></extensions>");

        assertThat(found.samples().value(Channel.HEART_RATE, 0)).isEqualTo(121);
        assertThat(found.samples().value(Channel.CADENCE, 0)).isEqualTo(164);
        assertThat(found.samples().value(Channel.POWER, 0)).isEqualTo(210);
    }

    @Test
    void leavesOutPointsWhoseTimeIsNullOrMissing() throws IOException {
        Activity found = readPoints("<time>null</time>", "", "<time></time>", "");

        assertThat(found.samples().elapsedSeconds()).containsExactly(0, 2);
        assertThat(found.counts().records()).isEqualTo(4);
        assertThat(found.diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly(Diagnostic.Code.BAD_VALUE, Diagnostic.Code.RECORDS_WITHOUT_TIME);
    }

    @Test
    void takesEmptyNumbersAsMissing() throws IOException {
        Activity found = readPoints("<ele/><extensions><hr></hr><cad> </cad></extensions>");

        assertThat(found.samples().channels()).containsExactly(Channel.LATITUDE, Channel.LONGITUDE);
        assertThat(found.diagnostics()).isEmpty();
    }

    @Test
    void readsGpx10WithMetadataBelowTheRoot() throws IOException {
        Activity found = read("<gpx version='1.0' creator='x'><name>a</name><time>2024-01-01T00:00:00Z</time>"
                        + "<bounds minlat='0'/><url>b</url><trk><name>c</name><type>Run</type><trkseg>"
                        + "<trkpt lat='1' lon='2'><time>2025-03-01T06:12:00Z</time><speed>2.5</speed></trkpt>"
                        + "</trkseg></trk></gpx>")
                .get(0);

        assertThat(found.sport()).isEqualTo(Sport.RUNNING);
        assertThat(found.start().orElseThrow()).hasToString("2025-03-01T06:12:00Z");
    }

    @Test
    void takesNoTypeButTheTracksOwn() throws IOException {
        Activity found = read("<gpx><wpt lat='1' lon='2'><type>Dot</type></wpt><trk><type>running</type><trkseg>"
                        + "<trkpt lat='1' lon='2'><type>Bridge</type><time>2025-03-01T06:12:00Z</time></trkpt>"
                        + "</trkseg></trk></gpx>")
                .get(0);

        assertThat(found.sport()).isEqualTo(Sport.RUNNING);
    }
}
