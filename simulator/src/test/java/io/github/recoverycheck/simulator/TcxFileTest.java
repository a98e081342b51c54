package io.github.recoverycheck.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.series.TimeSeries;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class TcxFileTest {
    private static String text(Activity activity) {
        return new String(TcxFile.encode(activity), StandardCharsets.UTF_8);
    }

    @Test
    void textIsThatOfGarminConnect() {
        assertThat(text(Recordings.everyChannel()))
                .contains(
                        "<TrainingCenterDatabase xmlns=\"http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2\"")
                .contains("<Activity Sport=\"Running\"><Id>2025-03-01T06:12:00.000Z</Id>")
                .contains("<Lap StartTime=\"2025-03-01T06:12:00.000Z\"><TotalTimeSeconds>2</TotalTimeSeconds>"
                        + "<DistanceMeters>5.11</DistanceMeters><Intensity>Active</Intensity>")
                .contains("<Lap StartTime=\"2025-03-01T06:12:02.000Z\"><TotalTimeSeconds>1</TotalTimeSeconds>"
                        + "<Intensity>")
                .contains("<LatitudeDegrees>-0.50002</LatitudeDegrees>")
                .contains("<HeartRateBpm><Value>92</Value></HeartRateBpm>")
                .contains("<Extensions><ns3:TPX><ns3:Speed>2.5</ns3:Speed><ns3:RunCadence>80</ns3:RunCadence>"
                        + "<ns3:Watts>210</ns3:Watts></ns3:TPX></Extensions>");
    }

    @Test
    void eachUnpausedSpanOfALapIsATrack() {
        String text = text(Recordings.everyChannel());

        assertThat(text.split("<Track>", -1)).hasSize(1 + 3);
        assertThat(text.split("<Trackpoint>", -1)).hasSize(1 + 5);
    }

    @Test
    void bytesDependOnTheActivityAlone() {
        byte[] first = TcxFile.encode(Recordings.everyChannel());
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(TcxFile.encode(Recordings.everyChannel())).isEqualTo(first);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void needsAStart() {
        assertThatThrownBy(() ->
                        text(Activity.builder(Sport.RUNNING, TimeSeries.empty()).build()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
