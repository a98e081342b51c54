package io.github.recoverycheck.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.ActivityFormatException;
import io.github.recoverycheck.activity.ActivityReaders;
import io.github.recoverycheck.activity.Diagnostic;
import io.github.recoverycheck.activity.RecordedTotals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** Reads a folder of real files, if one is given by {@code -Dcorpus=PATH}, and compares with its manifest. */
final class FitCorpusTest {
    private final ActivityReaders readers = ActivityReaders.of(new FitReader());
    private final Map<String, Integer> refusals = new TreeMap<>();
    private final Map<Diagnostic.Code, Integer> diagnostics = new TreeMap<>();
    private final List<String> mismatches = new ArrayList<>();
    private int read;

    @Test
    void agreesWithTheManifestOnEveryFile() throws IOException {
        String corpus = System.getProperty("corpus", "");
        assumeFalse(corpus.isBlank(), "no corpus given");
        Path root = Path.of(corpus);
        List<Map<String, String>> rows = manifest(root.resolve("manifest.tsv"));
        for (Map<String, String> row : rows) {
            if (row.getOrDefault("fmt", "").equals("fit")) {
                compare(root, row);
            }
        }
        System.out.println("FIT files read: " + read + ", refused: " + refusals + ", diagnostics: " + diagnostics);
        assertThat(read).isPositive();
        assertThat(mismatches).isEmpty();
    }

    private void compare(Path root, Map<String, String> row) throws IOException {
        String path = row.getOrDefault("path", "");
        int records = Integer.parseInt(row.getOrDefault("records", "").isEmpty() ? "0" : row.get("records"));
        List<Activity> activities;
        try {
            activities = path.endsWith(".zip") ? readZipped(root.resolve(path)) : readers.read(root.resolve(path));
        } catch (ActivityFormatException e) {
            refusals.merge(e.reason() + " " + e.detail().replaceAll("\\d+", "N"), 1, Integer::sum);
            boolean course = row.getOrDefault("filetype", "").equals("course");
            if (records > 0 && !course) {
                mismatches.add(path + ": refused with " + records + " records: " + e.reason());
            }
            return;
        }
        read++;
        activities.forEach(a -> a.diagnostics().forEach(d -> diagnostics.merge(d.code(), 1, Integer::sum)));
        int found = activities.stream().mapToInt(a -> a.counts().records()).sum();
        if (found != records) {
            mismatches.add(path + ": records " + found + ", manifest " + records);
        }
        compareHeartRate(path, row, activities, found);
        int sessions = Integer.parseInt(row.getOrDefault("sessions", "0"));
        if (sessions > 0 && activities.size() != sessions) {
            mismatches.add(path + ": activities " + activities.size() + ", manifest " + sessions);
        }
        compareTotal(path, row, "elapsed_s", activities, RecordedTotals::elapsedSeconds);
        compareTotal(path, row, "timer_s", activities, RecordedTotals::timerSeconds);
        compareTotal(path, row, "distance_m", activities, RecordedTotals::distanceMeters);
    }

    private List<Activity> readZipped(Path file) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            zip.getNextEntry();
            return readers.read(file.toString(), zip);
        }
    }

    private void compareHeartRate(String path, Map<String, String> row, List<Activity> activities, int records) {
        long readings = activities.stream()
                .mapToLong(a -> a.counts().heartRateRecords())
                .sum();
        double sum =
                activities.stream().mapToLong(a -> a.counts().heartRateSum()).sum();
        String percent = row.getOrDefault("hr_pct", "");
        if (!percent.isEmpty() && records > 0) {
            double found = 100.0 * readings / records;
            if (Math.abs(found - Double.parseDouble(percent)) > 0.051) {
                mismatches.add(path + ": heart rate share " + found + ", manifest " + percent);
            }
        }
        String mean = row.getOrDefault("hr_mean", "");
        if (!mean.isEmpty() && Math.abs(sum / readings - Double.parseDouble(mean)) > 0.501) {
            mismatches.add(path + ": mean heart rate " + sum / readings + ", manifest " + mean);
        }
    }

    private void compareTotal(
            String path,
            Map<String, String> row,
            String column,
            List<Activity> activities,
            Function<RecordedTotals, OptionalDouble> total) {
        String expected = row.getOrDefault(column, "");
        if (expected.isEmpty() || row.getOrDefault("sessions", "0").equals("0")) {
            return;
        }
        double found = activities.stream()
                .mapToDouble(a -> total.apply(a.totals()).orElse(0))
                .sum();
        if (Math.abs(found - Double.parseDouble(expected)) > 0.1) {
            mismatches.add(path + ": " + column + " " + found + ", manifest " + expected);
        }
    }

    static List<Map<String, String>> manifest(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        String[] names = lines.get(0).split("\t", -1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < Math.min(names.length, cells.length); i++) {
                row.put(names[i], cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }
}
