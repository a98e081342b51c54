package io.github.recoverycheck.tcx;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.recoverycheck.activity.ActivityReader;
import io.github.recoverycheck.contract.SampleRun;
import io.github.recoverycheck.contract.XmlReaderContract;
import io.github.recoverycheck.simulator.TcxFile;
import java.util.Optional;

final class TcxContractTest extends XmlReaderContract {

    @Override
    public ActivityReader reader() {
        return new TcxReader();
    }

    @Override
    public byte[] file(int samples) {
        return TcxFile.encode(SampleRun.of(samples));
    }

    private String text(int samples) {
        return new String(file(samples), UTF_8);
    }

    @Override
    public Optional<byte[]> fileOfSeveral() {
        String other = text(3);
        String activity = other.substring(other.indexOf("<Activity "), other.indexOf("</Activities>"));
        return Optional.of(
                text(2).replace("</Activities>", activity + "</Activities>").getBytes(UTF_8));
    }

    @Override
    protected String root() {
        return "TrainingCenterDatabase";
    }

    @Override
    protected String document(String altitude, String afterPoints) {
        return "<TrainingCenterDatabase><Activities><Activity Sport='Running'><Id>é</Id>"
                + "<Lap StartTime='2025-03-01T06:12:00Z'><TotalTimeSeconds>2</TotalTimeSeconds><Track>"
                + "<Trackpoint><Time>2025-03-01T06:12:00Z</Time>"
                + "<HeartRateBpm><Value>120</Value></HeartRateBpm></Trackpoint>"
                + "<Trackpoint><Time>2025-03-01T06:12:01Z</Time><AltitudeMeters>" + altitude
                + "</AltitudeMeters></Trackpoint>"
                + afterPoints + "</Track></Lap></Activity></Activities></TrainingCenterDatabase>";
    }
}
