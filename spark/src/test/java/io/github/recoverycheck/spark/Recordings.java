package io.github.recoverycheck.spark;

import io.github.recoverycheck.simulator.FitFile;
import io.github.recoverycheck.simulator.GpxFile;
import io.github.recoverycheck.simulator.RunPlan;
import io.github.recoverycheck.simulator.RunSimulator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Short simulated recordings, one for each number of days after the first. */
final class Recordings {
    private static final Instant FIRST_DAY = Instant.parse("2025-03-01T06:12:00Z");

    private Recordings() {}

    private static RunPlan plan(int day) {
        return RunPlan.withDefaults()
                .withStart(FIRST_DAY.plus(Duration.ofDays(day)))
                .withDurationMinutes(22)
                .withSpeed(2.5 + 0.05 * (day % 5));
    }

    static byte[] fit(int day) {
        return FitFile.encode(RunSimulator.simulate(plan(day), day).activity());
    }

    static byte[] gpx(int day) {
        return GpxFile.encode(RunSimulator.simulate(plan(day), day).activity());
    }

    static byte[] cut(byte[] whole) {
        return Arrays.copyOf(whole, whole.length / 2);
    }

    static byte[] text(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    /**
     * A list of activities as Strava's exports hold one.
     *
     * @param files each with what the list calls it
     */
    static byte[] list(String... files) {
        StringBuilder list = new StringBuilder("Activity ID,Activity Date,Activity Name,Activity Type,"
                + "Activity Description,Elapsed Time,Distance,Max Heart Rate,Relative Effort,Commute,"
                + "Activity Private Note,Activity Gear,Filename\n");
        for (String file : files) {
            int comma = file.indexOf(',');
            list.append("7,\"Mar 2, 2025, 6:12:00 AM\",By the lake,%s,,1320,3.3,,,false,,,%s\n"
                    .formatted(file.substring(comma + 1), file.substring(0, comma)));
        }
        return text(list.toString());
    }

    static void write(Path folder, String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    /** An export with some of all that there is: several formats, zips in zips, a list that corrects, and damage. */
    static void writeExport(Path folder, int firstDay) throws IOException {
        for (int day = 0; day < 6; day++) {
            write(folder, "activities/" + day + ".fit", fit(firstDay + day));
        }
        write(folder, "activities/6.gpx", gpx(firstDay + 6));
        write(
                folder,
                "activities.csv",
                list("activities/1.fit,Ride", "activities/2.fit,Run", "activities/gone.fit,Run"));
        write(folder, "cut.fit", cut(fit(firstDay + 7)));
        write(folder, "empty.fit", new byte[0]);
        write(folder, "notes.txt", text("not a run"));
        byte[] inner = zip(Map.of("8.fit", fit(firstDay + 8), "copy of 2.fit", fit(firstDay + 2)));
        byte[] outer = zip(Map.of("inner.zip", inner, "9.fit", fit(firstDay + 9), "10.gpx", gpx(firstDay + 10)));
        write(folder, "more.zip", outer);
        write(folder, "damaged.zip", Arrays.copyOf(outer, outer.length - 100));
    }
}
