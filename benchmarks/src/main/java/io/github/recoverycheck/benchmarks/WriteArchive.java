package io.github.recoverycheck.benchmarks;

import io.github.recoverycheck.simulator.FitFile;
import io.github.recoverycheck.simulator.PlannedRun;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes an export as large as is asked for: a zip of compressed FIT files. */
final class WriteArchive {
    private WriteArchive() {}

    /** Takes the zip and a number of runs. */
    public static void main(String[] args) throws IOException {
        int written = 0;
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(Path.of(args[0])));
                ZipOutputStream zip = new ZipOutputStream(file)) {
            for (PlannedRun planned : SimulatedExport.runs(Integer.parseInt(args[1]))) {
                zip.putNextEntry(new ZipEntry("activities/" + (100_000 + written++) + ".fit.gz"));
                GZIPOutputStream compressed = new GZIPOutputStream(zip);
                compressed.write(FitFile.encode(planned.simulate().activity()));
                compressed.finish();
                zip.closeEntry();
            }
        }
    }
}
