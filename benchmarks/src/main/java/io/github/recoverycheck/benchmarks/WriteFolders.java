package io.github.recoverycheck.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.simulator.PlannedRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the same simulated runs once in each format, as files in a folder named like the format, for peers that read no zips. */
final class WriteFolders {
    /** JPX repeats the namespace in each point. No watch or platform does, and gpxpy finds no heart rates then. */
    private static final String REPEATED = "<extensions xmlns=\"http://www.topografix.com/GPX/1/1\">";

    private WriteFolders() {}

    /** Takes the folder of the folders and a number of runs. */
    public static void main(String[] args) throws IOException {
        int written = 0;
        for (PlannedRun planned : SimulatedExport.runs(Integer.parseInt(args[1]))) {
            Activity run = planned.simulate().activity();
            String name = 100_000 + written++ + ".";
            for (var format : WriteRecordings.FORMATS.entrySet()) {
                Path folder = Files.createDirectories(Path.of(args[0], format.getKey()));
                Files.write(
                        folder.resolve(name + format.getKey()),
                        plain(format.getValue().apply(run), format.getKey()));
            }
        }
    }

    private static byte[] plain(byte[] file, String format) {
        return format.equals("gpx")
                ? new String(file, UTF_8).replace(REPEATED, "<extensions>").getBytes(UTF_8)
                : file;
    }
}
