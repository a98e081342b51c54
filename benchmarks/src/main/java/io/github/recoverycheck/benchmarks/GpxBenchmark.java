package io.github.recoverycheck.benchmarks;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.ReadLimits;
import io.github.recoverycheck.gpx.GpxReader;
import io.github.recoverycheck.series.Channel;
import io.github.recoverycheck.simulator.GpxFile;
import io.jenetics.jpx.GPX;
import io.jenetics.jpx.WayPoint;
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
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/**
 * What reading GPX into columns costs beside the yardsticks: a byte scanner that guarantees nothing, bare StAX passes,
 * JPX with the documents that it makes of extensions. Only ratios within one run count.
 *
 * <pre>
 * ./mvnw -B -q -pl benchmarks -am -DskipTests package
 * java -cp "benchmarks/target/classes:benchmarks/target/lib/*" org.openjdk.jmh.Main GpxBenchmark -prof gc
 * </pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class GpxBenchmark {
    private static final Set<String> NUMBERS = Set.of("ele", "hr", "cad", "atemp");

    /** See {@link Recording}. */
    @Param({"1h", "10h", "24h"})
    private String recording = "";

    private byte[] gpx = new byte[0];

    /** Makes the file, and makes sure that the yardstick finds in it what the reader finds. */
    @Setup
    public void load() throws IOException {
        gpx = Recording.bytes(recording, GpxFile::encode);
        double[][] scanned = GpxByteScanner.scan(gpx);
        Activity first = reader().get(0);
        double[] expected = first.samples().column(Channel.HEART_RATE);
        if (Recording.isSimulated(recording) && !Arrays.equals(scanned[GpxByteScanner.HEART_RATE], expected)) {
            throw new IllegalStateException("the byte scanner reads another heart rate than the reader");
        }
    }

    /** Our reader. */
    @Benchmark
    public List<Activity> reader() throws IOException {
        return new GpxReader().read(new ByteArrayInputStream(gpx), "a.gpx", ReadLimits.withDefaults());
    }

    /** The limit. */
    @Benchmark
    public double[][] scanBytes() {
        return GpxByteScanner.scan(gpx);
    }

    /** The limit of the limit. */
    @Benchmark
    public int countTags() {
        return Recording.countTags(gpx);
    }

    /** The parser that the reader uses, alone. */
    @Benchmark
    public double bareAalto() throws XMLStreamException {
        return BareStax.sum(new InputFactoryImpl(), gpx, NUMBERS, "trkpt");
    }

    /** The JDK's parser, alone. */
    @Benchmark
    public double bareJdk() throws XMLStreamException {
        return BareStax.sum(XMLInputFactory.newDefaultFactory(), gpx, NUMBERS, "trkpt");
    }

    /** JPX with the JDK's parser, as it is without our readers on the class path. */
    @Benchmark
    public double jpx() throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            return GPX.Reader.of(GPX.Version.V11, GPX.Reader.Mode.LENIENT)
                    .read(new ByteArrayInputStream(gpx))
                    .tracks()
                    .flatMap(track -> track.segments())
                    .flatMap(segment -> segment.points())
                    .mapToDouble(GpxBenchmark::sum)
                    .sum();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static double sum(WayPoint point) {
        double extensions = point.getExtensions()
                .map(document -> number(document, "hr") + number(document, "cad"))
                .orElse(0.0);
        return point.getLatitude().doubleValue() + point.getLongitude().doubleValue() + extensions;
    }

    private static double number(Document document, String name) {
        NodeList found = document.getElementsByTagNameNS("*", name);
        return found.getLength() == 0
                ? 0
                : Double.parseDouble(found.item(0).getTextContent().strip());
    }
}
