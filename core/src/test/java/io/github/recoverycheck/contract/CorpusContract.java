package io.github.recoverycheck.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.ActivityFormatException;
import io.github.recoverycheck.activity.ActivityReader;
import io.github.recoverycheck.activity.ActivityReaders;
import io.github.recoverycheck.activity.Diagnostic;
import io.github.recoverycheck.activity.RecordedTotals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** Reads a folder of real files, if one is given by {@code -Dcorpus=PATH}, and compares with its manifest. */
public abstract class CorpusContract {
    private final Map<String, Integer> refusals = new TreeMap<>();
    private final Map<Diagnostic.Code, Integer> diagnostics = new TreeMap<>();
    private final List<String> mismatches = new ArrayList<>();
    private int read;

    /** A comparison for one reader. */
    protected CorpusContract() {}

    /** The reader. */
    protected abstract ActivityReader reader();

    /** Whether a file with as many usable records as the manifest says may be refused for this reason. */
    protected abstract boolean isRightlyRefused(Map<String, String> row, int usable, ActivityFormatException refusal);

    /** Compares what only this format has, by {@link #compareTotal} and {@link #mismatch}. */
    protected abstract void compareMore(Map<String, String> row, List<Activity> activities);

    @Test
    void agreesWithTheManifestOnEveryFile() throws IOException {
        assumeFalse(CorpusManifest.isMissing(), "no corpus given");
        CorpusManifest manifest = CorpusManifest.of(reader().format());
        for (Map<String, String> row : manifest.rows()) {
            compare(manifest.root(), row);
        }
        System.out.println(reader().format() + " files read: " + read + ", refused: " + refusals + ", diagnostics: "
                + diagnostics);
        assertThat(read).isPositive();
        assertThat(mismatches).isEmpty();
    }

    private void compare(Path root, Map<String, String> row) throws IOException {
        int records = number(row, "records");
        List<Activity> activities;
        try {
            activities = read(root.resolve(row.getOrDefault("path", "")));
        } catch (ActivityFormatException e) {
            refusals.merge(e.reason() + " " + e.detail().replaceAll("\\d+", "N"), 1, Integer::sum);
            int usable = records - number(row, "no_ts");
            if (!isRightlyRefused(row, usable, e)) {
                mismatch(row, "refused with " + usable + " records: " + e.reason() + " " + e.detail());
            }
            return;
        }
        read++;
        activities.forEach(a -> a.diagnostics().forEach(d -> diagnostics.merge(d.code(), 1, Integer::sum)));
        List<String> violations = ActivityInvariants.violations(activities, reader().format());
        if (!violations.isEmpty()) {
            mismatch(row, violations.get(0));
        }
        int found = activities.stream().mapToInt(a -> a.counts().records()).sum();
        if (found != records) {
            mismatch(row, "records " + found + ", manifest " + records);
        }
        compareHeartRate(row, activities, found);
        compareMore(row, activities);
    }

    private List<Activity> read(Path file) throws IOException {
        ActivityReaders readers = ActivityReaders.of(reader());
        if (!file.toString().endsWith(".zip")) {
            return readers.read(file);
        }
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            zip.getNextEntry();
            return readers.read(file.toString(), zip);
        }
    }

    private void compareHeartRate(Map<String, String> row, List<Activity> activities, int records) {
        long readings = activities.stream()
                .mapToLong(a -> a.counts().heartRateRecords())
                .sum();
        double sum =
                activities.stream().mapToLong(a -> a.counts().heartRateSum()).sum();
        String percent = row.getOrDefault("hr_pct", "");
        double share = 100.0 * readings / records;
        if (records > 0 && !percent.isEmpty() && Math.abs(share - Double.parseDouble(percent)) > 0.051) {
            mismatch(row, "heart rate share " + share + ", manifest " + percent);
        }
        String mean = row.getOrDefault("hr_mean", "");
        if (!mean.isEmpty() && Math.abs(sum / readings - Double.parseDouble(mean)) > 0.501) {
            mismatch(row, "mean heart rate " + sum / readings + ", manifest " + mean);
        }
    }

    /** Compares the sum of a total over all activities, unknown ones counting 0. */
    protected final void compareTotal(
            Map<String, String> row,
            String column,
            List<Activity> activities,
            Function<RecordedTotals, OptionalDouble> total,
            double tolerance) {
        String text = row.getOrDefault(column, "");
        double sum = activities.stream()
                .mapToDouble(a -> total.apply(a.totals()).orElse(0))
                .sum();
        if (!text.isEmpty() && Math.abs(sum - Double.parseDouble(text)) > tolerance) {
            mismatch(row, column + " " + sum + ", manifest " + text);
        }
    }

    /** Notes that a file was not read as the manifest says. */
    protected final void mismatch(Map<String, String> row, String what) {
        mismatches.add(row.getOrDefault("path", "") + ": " + what);
    }

    /** A whole number of the manifest; 0 if there is none. */
    protected static int number(Map<String, String> row, String column) {
        String text = row.getOrDefault(column, "");
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }
}
