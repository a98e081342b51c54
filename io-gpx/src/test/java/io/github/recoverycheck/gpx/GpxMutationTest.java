package io.github.recoverycheck.gpx;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.recoverycheck.activity.ActivityReader;
import io.github.recoverycheck.contract.ReaderMutations;
import io.github.recoverycheck.contract.SampleRun;
import io.github.recoverycheck.contract.XmlMutator;
import io.github.recoverycheck.simulator.GpxFile;
import java.util.List;
import java.util.SplittableRandom;

final class GpxMutationTest extends ReaderMutations {
    private static final String DIALECTS = "<gpx version='1.0' creator='x'><name>n</name><wpt lat='1' lon='2'/>"
            + "<rte><rtept lat='1' lon='2'/></rte><trk><name>a</name><desc>b</desc><type>9</type><trkseg>"
            + "<trkpt lon='2,5' lat='1,5'><ele>12,5</ele><time>2025-03-01T06:12:00</time><speed>2,5</speed>"
            + "<extensions><power>200</power><heartrate>120</heartrate><cadence>80</cadence></extensions></trkpt>"
            + "<trkpt lon='2,5' lat='1,5'><time>2025-03-01 06:12:01.25+05:45</time></trkpt></trkseg><trkseg/>"
            + "<trkseg><trkpt lon='2' lat='1'><time>2025-03-01T06:12:00Z</time></trkpt></trkseg></trk>"
            + "<trk><trkseg><trkpt lat='1' lon='2'/></trkseg></trk></gpx>";

    @Override
    protected ActivityReader reader() {
        return new GpxReader();
    }

    @Override
    protected List<byte[]> soundFiles() {
        return List.of(
                GpxFile.encode(SampleRun.of(3)),
                GpxFile.encode(SampleRun.of(9)),
                DIALECTS.getBytes(UTF_8),
                DIALECTS.getBytes(UTF_16));
    }

    @Override
    protected byte[] damagedAsTheFormatIs(byte[] file, SplittableRandom random) {
        return XmlMutator.mutated(file, random);
    }
}
