package io.github.recoverycheck.archive;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.ActivityFormatException;
import io.github.recoverycheck.activity.ActivityReaders;
import io.github.recoverycheck.fit.FitReader;
import io.github.recoverycheck.gpx.GpxReader;
import io.github.recoverycheck.measure.RunMeasurements;
import io.github.recoverycheck.normalize.NormalizedRun;
import io.github.recoverycheck.normalize.Normalizer;
import io.github.recoverycheck.tcx.TcxReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Every run of 10 min and more in the folder of real files, one at a time; each run once, however often it is there. */
final class RealRuns {
    private static final ActivityReaders READERS =
            ActivityReaders.of(new FitReader(), new GpxReader(), new TcxReader());

    private RealRuns() {}

    /**
     * A real run.
     *
     * @param name its file, for messages
     */
    record RealRun(String name, Activity activity, NormalizedRun normalized, RunMeasurements measured) {}

    static boolean areMissing() {
        return System.getProperty("corpus", "").isBlank();
    }

    static void forEach(Consumer<RealRun> consumer) throws IOException {
        Path root = Path.of(System.getProperty("corpus", ""));
        Set<String> seen = new HashSet<>();
        List<Path> files;
        try (Stream<Path> all = Files.walk(root)) {
            files = all.filter(file -> file.getFileName().toString().matches(".*\\.(fit|gpx|tcx)(\\.gz)?"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            for (Activity activity : read(file)) {
                NormalizedRun run = Normalizer.withDefaults().normalize(activity);
                RunMeasurements measured = RunMeasurements.of(run);
                if (run.isRun()
                        && measured.isLongEnough()
                        && seen.add(run.start() + " " + Math.round(run.movingSeconds() / 10.0))) {
                    consumer.accept(new RealRun(root.relativize(file).toString(), activity, run, measured));
                }
            }
        }
    }

    private static List<Activity> read(Path file) throws IOException {
        try {
            return READERS.read(file);
        } catch (ActivityFormatException e) {
            return List.of();
        }
    }
}
