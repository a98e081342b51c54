package io.github.recoverycheck.gpx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.ActivityFormatException;
import io.github.recoverycheck.activity.Diagnostic;
import io.github.recoverycheck.activity.ReadLimits;
import io.github.recoverycheck.series.Channel;
import io.github.recoverycheck.series.TimeSeries;
import io.github.recoverycheck.simulator.GpxFile;
import io.github.recoverycheck.simulator.RunPlan;
import io.github.recoverycheck.simulator.RunSimulator;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Our pass against JPX, value by value, wherever JPX can be believed. Ours is what JPX says after these conversions:
 * points without time left out, sorted by time, equal times merged with the first value of each field standing,
 * positions of 0/0 and heart rates of 0 missing, cadence by a factor.
 */
final class GpxDifferentialTest {
    /** Where values or points were dropped by us JPX guesses instead: it takes 12abc for 12 and 12,5 for 125. */
    private static final Set<Diagnostic.Code> NOT_COMPARED =
            Set.of(Diagnostic.Code.BAD_VALUE, Diagnostic.Code.DAMAGED, Diagnostic.Code.TRUNCATED);

    /** JPX forgets the first of two {@code <extensions>} of a point. */
    private static final Pattern TWO_EXTENSIONS = Pattern.compile("</extensions>\\s*<extensions");

    private int points;
    private int notCompared;

    @Test
    void agreesWithJpxOnGeneratedRuns() throws Exception {
        for (int seed = 0; seed < 5; seed++) {
            RunPlan plan = RunPlan.withDefaults()
                    .withStart(Instant.parse("2025-06-01T06:00:00Z"))
                    .withDurationMinutes(10 + seed);
            byte[] gpx = GpxFile.encode(RunSimulator.simulate(plan, seed).activity());

            assertThat(differences(gpx)).isEmpty();
        }
        assertThat(points).isGreaterThan(5 * 10 * 60);
        assertThat(notCompared).isZero();
    }

    @Test
    void agreesWithJpxOnRealFiles() throws Exception {
        String corpus = System.getProperty("corpus", "");
        assumeFalse(corpus.isBlank(), "no corpus given");
        Path root = Path.of(corpus);
        List<String> lines = Files.readAllLines(root.resolve("manifest.tsv"));
        List<String> names = Arrays.asList(lines.get(0).split("\t", -1));
        List<String> differing = new ArrayList<>();
        int files = 0;
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            boolean readable =
                    cells[names.indexOf("jpx_strict")].equals("ok") || cells[names.indexOf("jpx_lenient")].equals("ok");
            byte[] gpx = readable ? Files.readAllBytes(root.resolve(cells[0])) : new byte[0];
            if (readable && isSafeForJpx(gpx)) {
                files++;
                List<String> differences = differences(gpx);
                if (!differences.isEmpty()) {
                    differing.add(cells[0] + " " + differences);
                }
            }
        }
        System.out.println("GPX files compared with JPX: " + (files - notCompared) + " with " + points
                + " timed points; not compared, as values were dropped or nothing is timed: " + notCompared);
        assertThat(points).isPositive();
        assertThat(differing).isEmpty();
    }

    /** JPX loops for ever on processing instructions and fetches what document types name. */
    private static boolean isSafeForJpx(byte[] gpx) {
        String text = new String(gpx, StandardCharsets.ISO_8859_1);
        return !text.contains("<!DOCTYPE") && text.indexOf("<?", 2) < 0;
    }

    private List<String> differences(byte[] gpx) throws Exception {
        List<Activity> ours;
        try {
            ours = new GpxReader().read(new ByteArrayInputStream(gpx), "a.gpx", ReadLimits.withDefaults());
        } catch (ActivityFormatException e) {
            notCompared++;
            return List.of();
        }
        boolean dropped = ours.stream()
                .flatMap(activity -> activity.diagnostics().stream())
                .anyMatch(diagnostic -> NOT_COMPARED.contains(diagnostic.code()));
        if (dropped) {
            notCompared++;
            return List.of();
        }
        List<JpxTrack> theirs =
                JpxTrack.read(gpx).stream().filter(track -> track.size() > 0).toList();
        boolean twoExtensions = TWO_EXTENSIONS
                .matcher(new String(gpx, StandardCharsets.ISO_8859_1))
                .find();
        List<Channel> channels = new ArrayList<>(List.of(Channel.LATITUDE, Channel.LONGITUDE, Channel.ALTITUDE));
        channels.addAll(twoExtensions ? List.of() : List.of(Channel.HEART_RATE, Channel.CADENCE));
        List<String> differences = new ArrayList<>();
        if (theirs.size() != ours.size()) {
            differences.add("tracks: " + ours.size() + ", JPX " + theirs.size());
        }
        for (int i = 0; i < Math.min(ours.size(), theirs.size()); i++) {
            compare(ours.get(i), theirs.get(i), channels, differences);
        }
        return differences;
    }

    private void compare(Activity ours, JpxTrack theirs, List<Channel> channels, List<String> differences) {
        TimeSeries samples = ours.samples();
        points += samples.size();
        if (!ours.start().equals(theirs.start())) {
            differences.add("start");
        }
        equal("times", samples.elapsedSeconds(), theirs.elapsedSeconds(), differences);
        for (Channel channel : channels) {
            double[] expected = theirs.column(channel);
            double[] found = samples.column(channel);
            equal(channel.name(), found, channel == Channel.CADENCE ? scaled(expected, found) : expected, differences);
        }
    }

    /** Cadence is taken as strides or as steps, or dropped, but all of it alike. */
    private static double[] scaled(double[] recorded, double[] found) {
        double factor = 1;
        for (int i = 0; i < Math.min(recorded.length, found.length); i++) {
            if (recorded[i] > 0) {
                factor = found[i] == 2 * recorded[i] ? 2 : found[i] == recorded[i] ? 1 : Double.NaN;
                break;
            }
        }
        double constant = Arrays.stream(found).allMatch(Double::isNaN) ? Double.NaN : factor;
        return Arrays.stream(recorded).map(value -> value * constant).toArray();
    }

    private static void equal(String name, double[] ours, double[] theirs, List<String> differences) {
        int first = Arrays.mismatch(ours, theirs);
        if (first >= 0) {
            differences.add(name + " from point " + first + " of " + ours.length + " and " + theirs.length);
        }
    }
}
