package io.github.recoverycheck.archive;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.ActivityReaders;
import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.fit.FitReader;
import io.github.recoverycheck.gpx.GpxReader;
import io.github.recoverycheck.simulator.FitFile;
import io.github.recoverycheck.simulator.GpxFile;
import io.github.recoverycheck.simulator.RunPlan;
import io.github.recoverycheck.simulator.RunSimulator;
import io.github.recoverycheck.simulator.TcxFile;
import io.github.recoverycheck.tcx.TcxReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Simulated runs as files, and the packages that exporters put them in. */
final class SimulatedFiles {
    static final Instant FIRST_DAY = Instant.parse("2025-03-01T06:12:00Z");

    private SimulatedFiles() {}

    /** An entry of a zip. */
    @SuppressWarnings("ArrayRecordComponent") // Entries are never compared.
    record Entry(String name, byte[] content) {}

    static ActivityReaders readers() {
        return ActivityReaders.of(new FitReader(), new GpxReader(), new TcxReader());
    }

    /** A plan of 22 min, just long enough to be compared with others. */
    static RunPlan plan(int day) {
        return RunPlan.withDefaults()
                .withStart(FIRST_DAY.plus(Duration.ofDays(day)))
                .withDurationMinutes(22)
                .withSpeed(2.5 + 0.05 * (day % 5));
    }

    static Activity run(int day) {
        return RunSimulator.simulate(plan(day), day).activity();
    }

    static byte[] fit(int day) {
        return FitFile.encode(run(day));
    }

    static byte[] gpx(int day) {
        return GpxFile.encode(run(day));
    }

    static byte[] tcx(int day) {
        return TcxFile.encode(run(day));
    }

    static byte[] ride(int day) {
        Activity run = run(day);
        return FitFile.encode(Activity.builder(Sport.CYCLING, run.samples())
                .start(run.start().orElseThrow())
                .build());
    }

    static byte[] cut(byte[] whole) {
        return Arrays.copyOf(whole, whole.length / 2);
    }

    static byte[] text(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }

    static byte[] zip(Entry... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Entry entry : entries) {
                zip.putNextEntry(new ZipEntry(entry.name()));
                zip.write(entry.content());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** A zip whose entries are not packed, with their lengths before them. */
    static byte[] stored(Entry... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (Entry entry : entries) {
                CRC32 checksum = new CRC32();
                checksum.update(entry.content());
                ZipEntry header = new ZipEntry(entry.name());
                header.setSize(entry.content().length);
                header.setCrc(checksum.getValue());
                zip.putNextEntry(header);
                zip.write(entry.content());
            }
        }
        return bytes.toByteArray();
    }

    /** The bytes with every occurrence of a text replaced by another of the same length. */
    static byte[] renamed(byte[] content, String from, String to) {
        String all = new String(content, StandardCharsets.ISO_8859_1);
        return all.replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The place where the local header of an entry begins. */
    static int headerOf(byte[] zip, String name) {
        return new String(zip, StandardCharsets.ISO_8859_1).indexOf(name) - 30;
    }

    static Path write(Path folder, String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, content);
    }
}
