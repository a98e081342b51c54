package io.github.recoverycheck.simulator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A season of a {@link SyntheticAthlete} as an exporter would hand it out: {@code activities/} with a FIT file for most
 * runs, some of them compressed, GPX for those of the telephone, and the first runs in a zip of their own.
 *
 * <p>Two files are damaged on purpose, so that a demonstration shows what happens then: one FIT file is cut off in the
 * middle and one file named FIT is plain text. The same seed and number of weeks always give the same bytes on one
 * version of Java; compressed ones may differ between versions, since compression may.
 */
public final class DemoArchive {
    /** A Monday; fixed, so that the demonstration is the same on every day. */
    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 6);

    private static final int FIRST_NUMBER = 1001;
    private static final int RUNS_IN_THE_ZIP = 3;
    private static final int COMPRESSED_EVERY = 4;

    private final Path folder;
    private final List<Path> written = new ArrayList<>();

    private DemoArchive(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes a season and gives back what was written: the zip, the runs in order of time, the damaged files.
     *
     * @param folder a folder that is empty or does not exist yet
     * @throws FileAlreadyExistsException if the folder holds anything, or is a file; nothing is written then
     * @throws IOException if writing fails
     * @throws IllegalArgumentException if there is no week
     */
    public static List<Path> write(Path folder, long seed, int weeks) throws IOException {
        return write(folder, SyntheticAthlete.ofSeed(seed), weeks);
    }

    /** As {@link #write(Path, long, int)}, for an athlete of one's own. */
    public static List<Path> write(Path folder, SyntheticAthlete athlete, int weeks) throws IOException {
        List<PlannedRun> season = athlete.plan(FIRST_DAY, weeks);
        requireEmpty(folder);
        DemoArchive archive = new DemoArchive(folder);
        Files.createDirectories(folder.resolve("activities"));
        archive.writeZip(season.subList(0, RUNS_IN_THE_ZIP));
        for (int i = RUNS_IN_THE_ZIP; i < season.size(); i++) {
            archive.writeRun(season.get(i), FIRST_NUMBER + i);
        }
        archive.writeDamaged(season.get(season.size() - 1), FIRST_NUMBER + season.size());
        return List.copyOf(archive.written);
    }

    private static void requireEmpty(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> entries = Files.list(folder)) {
                if (entries.findAny().isPresent()) {
                    throw new FileAlreadyExistsException(folder.toString(), null, "the folder is not empty");
                }
            }
        } else if (Files.exists(folder)) {
            throw new FileAlreadyExistsException(folder.toString(), null, "it is a file, not a folder");
        }
    }

    private void writeRun(PlannedRun planned, int number) throws IOException {
        SimulatedRun run = planned.simulate();
        if (planned.plan().sensors().device() == Device.PHONE) {
            write("activities/" + number + ".gpx", GpxFile.encode(run.activity()));
        } else if (number % COMPRESSED_EVERY == 0) {
            write("activities/" + number + ".fit.gz", compressed(FitFile.encode(run.activity())));
        } else {
            write("activities/" + number + ".fit", FitFile.encode(run.activity()));
        }
    }

    private void writeZip(List<PlannedRun> runs) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            int number = FIRST_NUMBER;
            for (PlannedRun run : runs) {
                ZipEntry entry = new ZipEntry("activities/" + number++ + ".fit");
                // Local time, since setTime would write what the clock of this machine's zone shows.
                entry.setTimeLocal(run.plan().start().atOffset(ZoneOffset.UTC).toLocalDateTime());
                zip.putNextEntry(entry);
                zip.write(FitFile.encode(run.simulate().activity()));
                zip.closeEntry();
            }
        }
        write("export.zip", bytes.toByteArray());
    }

    /** A run of the day after the season whose recording broke off, and a note that somebody renamed. */
    private void writeDamaged(PlannedRun last, int number) throws IOException {
        RunPlan nextDay = last.plan().withStart(last.plan().start().plusSeconds(86_400));
        byte[] whole = FitFile.encode(
                new PlannedRun(nextDay, last.seed() + 1).simulate().activity());
        write("activities/" + number + ".fit", Arrays.copyOf(whole, whole.length / 2));
        byte[] note =
                "Not a recording at all, only a text that somebody named .fit.\n".getBytes(StandardCharsets.UTF_8);
        write("activities/" + (number + 1) + ".fit", note);
    }

    private static byte[] compressed(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }

    private void write(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, content, StandardOpenOption.CREATE_NEW);
        written.add(file);
    }
}
