package io.github.recoverycheck.benchmarks;

import io.github.recoverycheck.activity.RecordCounts;
import io.jenetics.jpx.GPX;
import io.jenetics.jpx.WayPoint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads the GPX files of a folder with JPX, and heart rates from the documents that it makes of extensions. */
final class ReadFolderWithJpx {
    private ReadFolderWithJpx() {}

    /**
     * Takes the folder. JPX has the JDK's parser, as it has without our readers on the class path, and is spared the search
     * of the class path for another one that it would else make for each point.
     */
    public static void main(String[] args) throws IOException {
        Thread.currentThread().setContextClassLoader(ClassLoader.getPlatformClassLoader());
        ReadCounts.print(Path.of(args[0]), ReadFolderWithJpx::read);
    }

    private static RecordCounts read(Path file) throws IOException {
        List<WayPoint> points = GPX.Reader.of(GPX.Version.V11, GPX.Reader.Mode.LENIENT)
                .read(file)
                .tracks()
                .flatMap(track -> track.segments())
                .flatMap(segment -> segment.points())
                .toList();
        double[] heartRates = points.stream()
                .flatMap(point -> point.getExtensions().stream())
                .flatMap(extensions -> Stream.ofNullable(
                        extensions.getElementsByTagNameNS("*", "hr").item(0)))
                .mapToDouble(heartRate ->
                        Double.parseDouble(heartRate.getTextContent().strip()))
                .filter(heartRate -> heartRate > 0)
                .toArray();
        long sum = 0;
        for (double heartRate : heartRates) {
            sum += Math.round(heartRate);
        }
        return new RecordCounts(points.size(), heartRates.length, sum);
    }
}
