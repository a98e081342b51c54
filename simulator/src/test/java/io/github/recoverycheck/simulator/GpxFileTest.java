package io.github.recoverycheck.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.series.TimeSeries;
import io.jenetics.jpx.GPX;
import io.jenetics.jpx.Length;
import io.jenetics.jpx.Track;
import io.jenetics.jpx.WayPoint;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class GpxFileTest {
    @Test
    void pointsKeepPositionAltitudeAndTime() throws IOException {
        Track track = read(GpxFile.encode(Recordings.everyChannel()));

        assertThat(track.getType()).contains("running");
        List<WayPoint> first = track.getSegments().get(0).getPoints();
        WayPoint second = first.get(1);
        assertThat(second.getLatitude().doubleValue()).isEqualTo(-0.50002);
        assertThat(second.getLongitude().doubleValue()).isEqualTo(-30);
        assertThat(second.getElevation()).map(Length::doubleValue).contains(10.2);
        assertThat(second.getTime()).contains(Recordings.START.plusSeconds(1));
    }

    @Test
    void eachUnpausedSpanIsASegmentWithoutPointsThatLackAPosition() throws IOException {
        Track track = read(GpxFile.encode(Recordings.everyChannel()));

        assertThat(track.getSegments())
                .extracting(segment -> segment.getPoints().size())
                .containsExactly(2, 2);
        assertThat(track.getSegments().get(1).getPoints().get(0).getTime()).contains(Recordings.START.plusSeconds(32));
    }

    @Test
    void extensionHoldsHeartRateStridesAndTemperature() throws IOException {
        List<WayPoint> points = read(GpxFile.encode(Recordings.everyChannel()))
                .getSegments()
                .get(0)
                .getPoints();

        assertThat(points.get(0)
                        .getExtensions()
                        .orElseThrow()
                        .getDocumentElement()
                        .getTextContent())
                .isEqualToIgnoringWhitespace("21 92 80");
    }

    @Test
    void textIsThatOfGarminConnect() {
        String text = new String(GpxFile.encode(Recordings.everyChannel()), StandardCharsets.UTF_8);

        assertThat(text)
                .contains("version=\"1.1\"")
                .contains("<type>running</type>")
                .contains("xmlns:gpxtpx=\"http://www.garmin.com/xmlschemas/TrackPointExtension/v1\"")
                .contains("<gpxtpx:hr>92</gpxtpx:hr>")
                .contains("<gpxtpx:cad>80</gpxtpx:cad>");
    }

    @Test
    void bytesDependOnTheActivityAlone() {
        byte[] first = GpxFile.encode(Recordings.everyChannel());
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(GpxFile.encode(Recordings.everyChannel())).isEqualTo(first);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void indoorRunHasATrackWithoutSegments() throws IOException {
        Activity indoor = Activity.builder(Sport.TREADMILL_RUNNING, TimeSeries.empty())
                .start(Recordings.START)
                .build();

        Track track = read(GpxFile.encode(indoor));

        assertThat(track.getType()).contains("treadmill_running");
        assertThat(track.getSegments()).isEmpty();
    }

    private static Track read(byte[] bytes) throws IOException {
        return GPX.Reader.of(GPX.Version.V11, GPX.Reader.Mode.STRICT)
                .read(new ByteArrayInputStream(bytes))
                .getTracks()
                .get(0);
    }
}
