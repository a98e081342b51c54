package io.github.recoverycheck.tcx;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.recoverycheck.activity.ActivityReader;
import io.github.recoverycheck.contract.ActivityReaderContract;
import io.github.recoverycheck.contract.SampleRun;
import io.github.recoverycheck.simulator.TcxFile;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

final class TcxContractTest extends ActivityReaderContract {
    private static final int DEPTH_IN_POINT = 7;

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
        return Optional.of(
                text(2).replaceFirst("</Trackpoint>", nested + "</Trackpoint>").getBytes(UTF_8));
    }

    @Override
    public List<byte[]> contentsThatClaimToBeHuge() {
        return List.of();
    }
}
