package io.github.recoverycheck.gpx;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.recoverycheck.activity.ActivityReader;
import io.github.recoverycheck.contract.ActivityReaderContract;
import io.github.recoverycheck.contract.SampleRun;
import io.github.recoverycheck.simulator.GpxFile;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

final class GpxContractTest extends ActivityReaderContract {
    private static final int DEPTH_IN_POINT = 5;

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
    public Pattern place() {
        return Pattern.compile("\\d+:\\d+");
    }

    @Override
    public boolean holdsContent() {
        return false;
    }

    @Override
    public Optional<byte[]> nested(int depth) {
        int levels = depth - DEPTH_IN_POINT + 1;
        String nested = "<a>".repeat(levels) + "</a>".repeat(levels);
        return Optional.of(text(2).replaceFirst("</trkpt>", nested + "</trkpt>").getBytes(UTF_8));
    }

    @Override
    public List<byte[]> contentsThatClaimToBeHuge() {
        return List.of();
    }
}
