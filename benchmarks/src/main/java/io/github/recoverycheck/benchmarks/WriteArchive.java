package io.github.recoverycheck.benchmarks;

import io.github.recoverycheck.simulator.FitFile;
import io.github.recoverycheck.simulator.PlannedRun;
import io.github.recoverycheck.simulator.SyntheticAthlete;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes an export as large as is asked for: a zip of compressed FIT files, one season of a simulated runner after another. */
final class WriteArchive {
    private static final LocalDate FIRST_DAY = LocalDate.of(1998, 9, 7);
    private static final int WEEKS = 48;
    private static final int WEEKS_A_YEAR = 52;
    private static final long SEED = 7;

    private WriteArchive() {}

    /** Takes the zip and a number of runs. */
    public static void main(String[] args) throws IOException {
        SyntheticAthlete athlete = SyntheticAthlete.ofSeed(SEED);
        int runs = Integer.parseInt(args[1]);
        int written = 0;
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(Path.of(args[0])));
                ZipOutputStream zip = new ZipOutputStream(file)) {
            for (int season = 0; written < runs; season++) {
                for (PlannedRun planned : athlete.plan(FIRST_DAY.plusWeeks((long) season * WEEKS_A_YEAR), WEEKS)) {
                    if (written < runs) {
                        zip.putNextEntry(new ZipEntry("activities/" + (100_000 + written++) + ".fit.gz"));
                        GZIPOutputStream compressed = new GZIPOutputStream(zip);
                        compressed.write(FitFile.encode(planned.simulate().activity()));
                        compressed.finish();
                        zip.closeEntry();
                    }
                }
            }
        }
    }
}
