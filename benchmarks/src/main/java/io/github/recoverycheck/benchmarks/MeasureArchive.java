package io.github.recoverycheck.benchmarks;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.ActivityReaders;
import io.github.recoverycheck.fit.FitReader;
import io.github.recoverycheck.measure.Measure;
import io.github.recoverycheck.measure.RunMeasurements;
import io.github.recoverycheck.normalize.Normalizer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Decodes and measures the runs of a zip, one after the other, and nothing else: what a check of it is measured by. */
final class MeasureArchive {
    private MeasureArchive() {}

    /** Takes the zip. */
    public static void main(String[] args) throws IOException {
        ActivityReaders readers = ActivityReaders.of(new FitReader());
        Normalizer normalizer = Normalizer.withDefaults();
        double minutes = 0;
        try (ZipFile zip = new ZipFile(Path.of(args[0]).toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    for (Activity activity : readers.read(entry.getName(), in)) {
                        RunMeasurements run = RunMeasurements.of(normalizer.normalize(activity));
                        minutes += run.get(Measure.MOVING_TIME).value();
                    }
                }
            }
        }
        System.out.printf("%.0f min%n", minutes);
    }
}
