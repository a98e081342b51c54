package io.github.recoverycheck.gpx;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.recoverycheck.activity.ActivityReader;
import io.github.recoverycheck.contract.SampleRun;
import io.github.recoverycheck.contract.XmlReaderContract;
import io.github.recoverycheck.simulator.GpxFile;
import java.util.Optional;

final class GpxContractTest extends XmlReaderContract {

    @Override
    public ActivityReader reader() {
        return new GpxReader();
    }

    @Override
    public byte[] file(int samples) {
        return GpxFile.encode(SampleRun.of(samples));
    }

    private String text(int samples) {
        return new String(file(samples), UTF_8);
    }

    @Override
    public Optional<byte[]> fileOfSeveral() {
        String other = text(3);
        String track = other.substring(other.indexOf("<trk>"), other.indexOf("</gpx>"));
        return Optional.of(text(2).replace("</gpx>", track + "</gpx>").getBytes(UTF_8));
    }

    @Override
    protected String root() {
        return "gpx";
    }

    @Override
    protected String document(String altitude, String afterPoints) {
        return "<gpx version='1.1' creator='x'><trk><name>é</name><type>running</type><trkseg>"
                + "<trkpt lat='1' lon='2'><time>2025-03-01T06:12:00Z</time><extensions><hr>120</hr></extensions></trkpt>"
                + "<trkpt lat='1' lon='2'><ele>" + altitude + "</ele><time>2025-03-01T06:12:01Z</time></trkpt>"
                + afterPoints + "</trkseg></trk></gpx>";
    }
}
