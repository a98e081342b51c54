package io.github.recoverycheck.tcx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.ActivityFormatException;
import io.github.recoverycheck.activity.ActivityFormatException.Reason;
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
import org.junit.jupiter.api.Test;

/** Reads a folder of real files, if one is given by {@code -Dcorpus=PATH}, and compares with its manifest. */
final class TcxCorpusTest {
    private final ActivityReaders readers = ActivityReaders.of(new TcxReader());
    private final Map<String, Integer> refusals = new TreeMap<>();
    private final Map<Diagnostic.Code, Integer> diagnostics = new TreeMap<>();
    private final List<String> mismatches = new ArrayList<>();
    private int read;

    @Test
    void agreesWithTheManifestOnEveryFile() throws IOException {
        String corpus = System.getProperty("corpus", "");
        assumeFalse(corpus.isBlank(), "no corpus given");
        Path root = Path.of(corpus);
        List<String> lines = Files.readAllLines(root.resolve("manifest.tsv"));
        String[] names = lines.get(0).split("\t", -1);
        for (String line : lines.subList(1, lines.size())) {
            Map<String, String> row = row(names, line.split("\t", -1));
            if (row.getOrDefault("fmt", "").equals("tcx")) {
                compare(root, row);
            }
        }
        System.out.println("TCX files read: " + read + ", refused: " + refusals + ", diagnostics: " + diagnostics);
        assertThat(read).isPositive();
        assertThat(mismatches).isEmpty();
    }

    private void compare(Path root, Map<String, String> row) throws IOException {
        String path = row.getOrDefault("path", "");
        int records = number(row, "records");
        int timed = records - number(row, "no_ts");
        List<Activity> activities;
        try {
            activities = readers.read(root.resolve(path));
        } catch (ActivityFormatException e) {
            refusals.merge(e.reason() + " " + e.detail().replaceAll("\\d+", "N"), 1, Integer::sum);
            // The manifest counts the points of planned courses too; they name no sport.
            boolean course = e.reason() == Reason.NOT_AN_ACTIVITY
                    && row.getOrDefault("sport", "").isEmpty();
            if (timed > 0 && !course) {
                mismatches.add(path + ": refused with " + timed + " timed points: " + e.reason() + " " + e.detail());
            }
            return;
        }
        read++;
        activities.forEach(a -> a.diagnostics().forEach(d -> diagnostics.merge(d.code(), 1, Integer::sum)));
        int found = activities.stream().mapToInt(a -> a.counts().records()).sum();
        if (found != records) {
            mismatches.add(path + ": points " + found + ", manifest " + records);
        }
        compareHeartRate(path, row, activities, found);
        compareTotal(path, row, "timer_s", activities, RecordedTotals::timerSeconds);
        compareTotal(path, row, "distance_m", activities, RecordedTotals::distanceMeters);
    }

    /** The manifest adds up what laps have, unknown counting 0. */
    private void compareTotal(
            String path,
            Map<String, String> row,
            String column,
            List<Activity> activities,
            Function<RecordedTotals, OptionalDouble> total) {
        String text = row.getOrDefault(column, "");
        double sum = activities.stream()
                .mapToDouble(a -> total.apply(a.totals()).orElse(0))
                .sum();
        if (!text.isEmpty() && Math.abs(sum - Double.parseDouble(text)) > 0.051) {
            mismatches.add(path + ": " + column + " " + sum + ", manifest " + text);
        }
    }

    private void compareHeartRate(String path, Map<String, String> row, List<Activity> activities, int records) {
        long readings = activities.stream()
                .mapToLong(a -> a.counts().heartRateRecords())
                .sum();
        double sum =
                activities.stream().mapToLong(a -> a.counts().heartRateSum()).sum();
        String percent = row.getOrDefault("hr_pct", "");
        double share = 100.0 * readings / records;
        if (!percent.isEmpty() && Math.abs(share - Double.parseDouble(percent)) > 0.051) {
            mismatches.add(path + ": heart rate share " + share + ", manifest " + percent);
        }
        String mean = row.getOrDefault("hr_mean", "");
        if (!mean.isEmpty() && Math.abs(sum / readings - Double.parseDouble(mean)) > 0.501) {
            mismatches.add(path + ": mean heart rate " + sum / readings + ", manifest " + mean);
        }
    }

    private static int number(Map<String, String> row, String column) {
        String text = row.getOrDefault(column, "");
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }

    private static Map<String, String> row(String[] names, String[] cells) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < Math.min(names.length, cells.length); i++) {
            row.put(names[i], cells[i]);
        }
        return row;
    }
}
