package io.github.recoverycheck.benchmarks;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.ActivityReaders;
import io.github.recoverycheck.activity.RecordCounts;
import io.github.recoverycheck.fit.FitReader;
import io.github.recoverycheck.gpx.GpxReader;
import io.github.recoverycheck.tcx.TcxReader;
import java.io.IOException;
import java.nio.file.Path;

/** Reads the files of a folder with our readers and does nothing else, as the peers do. */
final class ReadFolder {
    private ReadFolder() {}

    /** Takes the folder. */
    public static void main(String[] args) throws IOException {
        ActivityReaders readers = ActivityReaders.of(new FitReader(), new GpxReader(), new TcxReader());
        ReadCounts.print(
                Path.of(args[0]),
                file -> readers.read(file).stream()
                        .map(Activity::counts)
                        .reduce(new RecordCounts(0, 0, 0), RecordCounts::plus));
    }
}
