package io.github.recoverycheck.tcx;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.recoverycheck.activity.ActivityReader;
import io.github.recoverycheck.contract.ReaderMutations;
import io.github.recoverycheck.contract.SampleRun;
import io.github.recoverycheck.contract.XmlMutator;
import io.github.recoverycheck.simulator.TcxFile;
import java.util.List;
import java.util.SplittableRandom;

final class TcxMutationTest extends ReaderMutations {
    private static final String MULTISPORT = "<TrainingCenterDatabase><Folders/><Activities><MultiSportSession>"
            + "<FirstSport><Activity Sport='Running'><Id>4711</Id><Lap StartTime='2025-03-01T06:12:00'>"
            + "<TotalTimeSeconds>10,5</TotalTimeSeconds><DistanceMeters>0</DistanceMeters><Intensity>Resting</Intensity>"
            + "<Track><Trackpoint><Time>2025-03-01T06:12:00</Time><HeartRateBpm><Value>120</Value></HeartRateBpm>"
            + "<Cadence>80</Cadence></Trackpoint></Track><Track><Trackpoint><Time>2025-03-01T06:12:09Z</Time>"
            + "<DistanceMeters>12,5</DistanceMeters></Trackpoint></Track></Lap></Activity></FirstSport>"
            + "<NextSport><Transition StartTime='2025-03-01T06:13:00Z'><TotalTimeSeconds>5</TotalTimeSeconds></Transition>"
            + "<Activity Sport='Biking'><Lap StartTime='2025-03-01T06:14:00Z'><TotalTimeSeconds>60</TotalTimeSeconds>"
            + "<DistanceMeters>500</DistanceMeters></Lap></Activity></NextSport></MultiSportSession></Activities>"
            + "<Courses/></TrainingCenterDatabase>";

    @Override
    protected ActivityReader reader() {
        return new TcxReader();
    }

    @Override
    protected List<byte[]> soundFiles() {
        return List.of(
                TcxFile.encode(SampleRun.of(3)),
                TcxFile.encode(SampleRun.of(9)),
                MULTISPORT.getBytes(UTF_8),
                MULTISPORT.getBytes(UTF_16));
    }

    @Override
    protected byte[] damagedAsTheFormatIs(byte[] file, SplittableRandom random) {
        return XmlMutator.mutated(file, random);
    }
}
