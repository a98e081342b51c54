package io.github.recoverycheck.benchmarks;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.ReadLimits;
import io.github.recoverycheck.series.Channel;
import io.github.recoverycheck.simulator.TcxFile;
import io.github.recoverycheck.tcx.TcxReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What reading TCX into columns costs beside the yardsticks; see {@link GpxBenchmark}. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class TcxBenchmark {
    private static final Set<String> NUMBERS = Set.of(
            "LatitudeDegrees",
            "LongitudeDegrees",
            "AltitudeMeters",
            "DistanceMeters",
            "Value",
            "Speed",
            "RunCadence",
            "Watts");

    /** See {@link Recording}. */
    @Param({"1h", "10h", "24h"})
    private String recording = "";

    private byte[] tcx = new byte[0];

    /** Makes the file, and makes sure that the yardstick finds in it what the reader finds. */
    @Setup
    public void load() throws IOException {
        tcx = Recording.bytes(recording, TcxFile::encode);
        double[][] scanned = TcxByteScanner.scan(tcx);
        double[] expected = reader().get(0).samples().column(Channel.HEART_RATE);
        if (Recording.isSimulated(recording) && !Arrays.equals(scanned[TcxByteScanner.HEART_RATE], expected)) {
            throw new IllegalStateException("the byte scanner reads another heart rate than the reader");
        }
    }

    /** Our reader. */
    @Benchmark
    public List<Activity> reader() throws IOException {
        return new TcxReader().read(new ByteArrayInputStream(tcx), "a.tcx", ReadLimits.withDefaults());
    }

    /** The limit. */
    @Benchmark
    public double[][] scanBytes() {
        return TcxByteScanner.scan(tcx);
    }

    /** The limit of the limit. */
    @Benchmark
    public int countTags() {
        return Recording.countTags(tcx);
    }

    /** The parser that the reader uses, alone. */
    @Benchmark
    public double bareAalto() throws XMLStreamException {
        return BareStax.sum(new InputFactoryImpl(), tcx, NUMBERS, "");
    }

    /** The JDK's parser, alone. */
    @Benchmark
    public double bareJdk() throws XMLStreamException {
        return BareStax.sum(XMLInputFactory.newDefaultFactory(), tcx, NUMBERS, "");
    }
}
