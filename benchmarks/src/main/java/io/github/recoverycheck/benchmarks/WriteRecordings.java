package io.github.recoverycheck.benchmarks;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.simulator.FitFile;
import io.github.recoverycheck.simulator.GpxFile;
import io.github.recoverycheck.simulator.TcxFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;

/** Writes the simulated recordings as files, for peers that are no Java and for runs with little memory. */
final class WriteRecordings {
    /** By the name of the format. */
    static final Map<String, Function<Activity, byte[]>> FORMATS =
            Map.of("fit", FitFile::encode, "gpx", GpxFile::encode, "tcx", TcxFile::encode);

    private WriteRecordings() {}

    /** Takes a folder and lengths such as {@code 1h}. */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        for (int i = 1; i < args.length; i++) {
            for (Map.Entry<String, Function<Activity, byte[]>> format : FORMATS.entrySet()) {
                byte[] bytes = Recording.bytes(args[i], format.getValue());
                Files.write(folder.resolve(args[i] + "." + format.getKey()), bytes);
            }
        }
    }
}
