package io.github.recoverycheck.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.garmin.fit.BufferedMesgBroadcaster;
import com.garmin.fit.Decode;
import com.garmin.fit.LengthMesg;
import com.garmin.fit.Mesg;
import com.garmin.fit.MesgListener;
import com.garmin.fit.MesgNum;
import com.garmin.fit.RecordMesg;
import com.garmin.fit.RecordMesgListener;
import com.garmin.fit.SessionMesg;
import com.garmin.fit.plugins.HrToRecordMesgBroadcastPlugin;
import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.ActivityFormatException;
import io.github.recoverycheck.activity.Diagnostic;
import io.github.recoverycheck.activity.ReadLimits;
import io.github.recoverycheck.activity.RecordedProfile;
import io.github.recoverycheck.contract.CorpusManifest;
import io.github.recoverycheck.series.Channel;
import io.github.recoverycheck.series.TimeSeries;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stands beside the records of real files, if a folder of such is given by {@code -Dcorpus=PATH}. */
final class FitContentCorpusTest {
    /** A session's own mean and maximum are of every beat, not of every second. */
    private static final double TOLERANCE_BPM = 2;

    private final List<String> mismatches = new ArrayList<>();
    private final Map<String, Integer> counts = new TreeMap<>();
    private List<Map<String, String>> rows = List.of();
    private Path root = Path.of("");

    @BeforeEach
    void readManifest() throws IOException {
        assumeFalse(CorpusManifest.isMissing(), "no corpus given");
        CorpusManifest manifest = CorpusManifest.of("fit");
        root = manifest.root();
        rows = manifest.rows().stream()
                .filter(row -> !cell(row, "path").endsWith(".zip"))
                .toList();
    }

    @Test
    void mergedHeartRateFitsWhatTheSessionSays() throws IOException {
        int files = 0;
        for (Map<String, String> row : rows) {
            List<Activity> activities = read(row);
            for (Activity activity : activities) {
                if (codes(activity).contains(Diagnostic.Code.HEART_RATE_MERGED)) {
                    compareMerged(cell(row, "path"), activity, bytes(row));
                    files += activity.source().index() == 0 ? 1 : 0;
                }
            }
        }
        System.out.println("FIT files with merged heart rate: " + files + ", " + counts);
        assertThat(files).isPositive();
        assertThat(mismatches).isEmpty();
    }

    private void compareMerged(String path, Activity activity, byte[] bytes) {
        double[] column = activity.samples().column(Channel.HEART_RATE);
        int known = (int) Arrays.stream(column).filter(rate -> rate > 0).count();
        counts.merge("filled", known - activity.counts().heartRateRecords(), Integer::sum);
        counts.merge("still missing", column.length - known, Integer::sum);
        Mesg session = messages(bytes, MesgNum.SESSION).get(activity.source().index());
        double mean = Arrays.stream(whileMoving(activity, messages(bytes, MesgNum.LENGTH)))
                .average()
                .orElseThrow();
        double highest = Arrays.stream(column).max().orElseThrow();
        double expectedMean = FitFields.number(session, SessionMesg.AvgHeartRateFieldNum);
        double expectedHighest = FitFields.number(session, SessionMesg.MaxHeartRateFieldNum);
        if (Math.abs(mean - expectedMean) > TOLERANCE_BPM
                || Math.abs(highest - expectedHighest) > TOLERANCE_BPM
                || Double.isNaN(column[column.length - 1])) {
            mismatches.add(path + " " + activity.source().index() + ": mean " + mean + " of " + expectedMean
                    + ", highest " + highest + " of " + expectedHighest + ", " + known + " of " + column.length);
        }
    }

    /** The heart rates within the lengths swum, or all if the activity has no lengths. */
    private static double[] whileMoving(Activity activity, List<Mesg> lengths) {
        long start = activity.start().orElseThrow().getEpochSecond() - 631_065_600L;
        TimeSeries samples = activity.samples();
        double[] all = samples.column(Channel.HEART_RATE);
        double[] moving = IntStream.range(0, all.length)
                .filter(i -> lengths.stream().anyMatch(length -> {
                    double from = FitFields.time(length, LengthMesg.StartTimeFieldNum) - start;
                    double seconds = FitFields.number(length, LengthMesg.TotalElapsedTimeFieldNum);
                    double at = samples.elapsedSeconds(i);
                    return FitFields.code(length, LengthMesg.LengthTypeFieldNum) == 1
                            && at >= from
                            && at <= from + seconds;
                }))
                .mapToDouble(i -> all[i])
                .toArray();
        return moving.length == 0 ? all : moving;
    }

    /** Its own merge averages all beats since the record before, carried on every 250 ms, and leaves out the last. */
    @Test
    void mergedHeartRateIsCloseToWhatTheSdkMerges() throws IOException {
        int compared = 0;
        for (Map<String, String> row : rows) {
            List<Activity> activities = read(row);
            if (activities.size() != 1 || !codes(activities.get(0)).contains(Diagnostic.Code.HEART_RATE_MERGED)) {
                continue;
            }
            Map<Double, Integer> expected = mergedBySdk(bytes(row), activities.get(0));
            TimeSeries samples = activities.get(0).samples();
            double difference = 0;
            int count = 0;
            for (int i = 0; i < samples.size(); i++) {
                Integer rate = expected.get(samples.elapsedSeconds(i));
                if (rate != null) {
                    difference += Math.abs(rate - samples.value(Channel.HEART_RATE, i));
                    count++;
                }
            }
            compared += count;
            if (count == 0 || difference / count > 1) {
                mismatches.add(cell(row, "path") + ": " + difference / count + " bpm apart over " + count);
            }
        }
        System.out.println("records compared with the SDK's merge: " + compared);
        assertThat(compared).isPositive();
        assertThat(mismatches).isEmpty();
    }

    private static Map<Double, Integer> mergedBySdk(byte[] bytes, Activity activity) {
        long start = activity.start().orElseThrow().getEpochSecond() - 631_065_600L;
        Map<Double, Integer> rates = new HashMap<>();
        BufferedMesgBroadcaster broadcaster = new BufferedMesgBroadcaster(new Decode());
        broadcaster.registerMesgBroadcastPlugin(new HrToRecordMesgBroadcastPlugin());
        broadcaster.addListener((RecordMesgListener) message -> {
            int rate = FitFields.code(message, RecordMesg.HeartRateFieldNum);
            if (rate > 0) {
                rates.putIfAbsent((double) (FitFields.timestamp(message) - start), rate);
            }
        });
        broadcaster.run(new ByteArrayInputStream(bytes));
        broadcaster.broadcast();
        return rates;
    }

    @Test
    void agreesWithTheManifestOnProfileZoneAndWorkout() throws IOException {
        for (Map<String, String> row : rows) {
            List<Activity> activities = read(row);
            if (activities.isEmpty()) {
                continue;
            }
            Activity first = activities.get(0);
            compareZone(row, first);
            compareProfile(row, activities);
            String workout = cell(row, "workout_name");
            if (!workout.isEmpty() && !first.workoutName().equals(Optional.of(workout))) {
                mismatches.add(cell(row, "path") + ": workout " + first.workoutName() + ", manifest " + workout);
            }
            first.workoutName().ifPresent(name -> counts.merge("workout", 1, Integer::sum));
            if (codes(first).contains(Diagnostic.Code.DEVELOPER_FIELD)) {
                counts.merge("developer fields used", 1, Integer::sum);
            }
        }
        System.out.println("FIT files with: " + counts);
        assertThat(counts).containsKeys("profile", "zones", "zone offset", "workout", "developer fields used");
        assertThat(counts.getOrDefault("offset that is no zone's", 0)).isLessThanOrEqualTo(2);
        assertThat(mismatches).isEmpty();
    }

    private void compareZone(Map<String, String> row, Activity activity) {
        activity.zoneOffset().ifPresent(zone -> counts.merge("zone offset", 1, Integer::sum));
        String hours = cell(row, "tz_h");
        double seconds = hours.isEmpty() ? Double.NaN : Double.parseDouble(hours) * 3600;
        boolean possible = seconds >= -12 * 3600 && seconds <= 14 * 3600;
        Optional<ZoneOffset> expected =
                possible ? Optional.of(ZoneOffset.ofTotalSeconds((int) seconds)) : Optional.empty();
        if (!hours.isEmpty()
                && activity.zoneOffset().isPresent()
                && !activity.zoneOffset().equals(expected)) {
            mismatches.add(cell(row, "path") + ": zone " + activity.zoneOffset() + ", manifest " + hours);
        } else if (activity.zoneOffset().isEmpty() && possible) {
            // The manifest rounds every offset, even one of 18 minutes.
            counts.merge("offset that is no zone's", 1, Integer::sum);
        }
    }

    private void compareProfile(Map<String, String> row, List<Activity> activities) {
        RecordedProfile profile = activities.get(0).recordedProfile();
        counts.merge("profile", profile.equals(RecordedProfile.none()) ? 0 : 1, Integer::sum);
        counts.merge("maximal heart rate", profile.maximalHeartRate().isPresent() ? 1 : 0, Integer::sum);
        counts.merge("resting heart rate", profile.restingHeartRate().isPresent() ? 1 : 0, Integer::sum);
        counts.merge("threshold", profile.thresholdHeartRate().isPresent() ? 1 : 0, Integer::sum);
        counts.merge("zones", profile.heartRateZoneLimits().isEmpty() ? 0 : 1, Integer::sum);
        counts.merge("seconds in zones", profile.heartRateZoneSeconds().isEmpty() ? 0 : 1, Integer::sum);
        compare(row, "maximum", profile.maximalHeartRate(), plausible(row, 100, "tiz_max_hr", "zt_max_hr"));
        compare(row, "resting", profile.restingHeartRate(), plausible(row, 25, "tiz_rest_hr", "user_rest_hr"));
        compare(row, "threshold", profile.thresholdHeartRate(), plausible(row, 80, "tiz_thr_hr", "zt_thr_hr"));
        String limits =
                profile.heartRateZoneLimits().stream().map(String::valueOf).collect(Collectors.joining("/"));
        String bounds = cell(row, "tiz_bounds");
        if (!bounds.isEmpty() && !limits.equals(bounds)) {
            mismatches.add(cell(row, "path") + ": zones " + limits + ", manifest " + bounds);
        }
    }

    private void compare(Map<String, String> row, String what, OptionalInt found, OptionalInt expected) {
        if (expected.isPresent() && !found.equals(expected)) {
            mismatches.add(cell(row, "path") + ": " + what + " " + found + ", manifest " + expected);
        }
    }

    /** The first of the cells that holds one plausible number. */
    private static OptionalInt plausible(Map<String, String> row, int low, String... columns) {
        for (String column : columns) {
            String cell = cell(row, column);
            if (cell.matches("\\d+") && Integer.parseInt(cell) >= low && Integer.parseInt(cell) < 255) {
                return OptionalInt.of(Integer.parseInt(cell));
            }
        }
        return OptionalInt.empty();
    }

    private static List<Diagnostic.Code> codes(Activity activity) {
        return activity.diagnostics().stream().map(Diagnostic::code).toList();
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    private byte[] bytes(Map<String, String> row) throws IOException {
        Path path = root.resolve(cell(row, "path"));
        byte[] bytes = Files.readAllBytes(path);
        if (bytes.length > 1 && bytes[0] == 0x1F && bytes[1] == (byte) 0x8B) {
            return new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
        }
        return bytes;
    }

    private List<Activity> read(Map<String, String> row) throws IOException {
        try {
            return new FitReader().read(new ByteArrayInputStream(bytes(row)), "a.fit", ReadLimits.withDefaults());
        } catch (ActivityFormatException e) {
            return List.of();
        }
    }

    private static List<Mesg> messages(byte[] bytes, int number) {
        List<Mesg> messages = new ArrayList<>();
        Decode decode = new Decode();
        decode.addListener((MesgListener) message -> {
            if (message.getNum() == number) {
                messages.add(message);
            }
        });
        decode.read(new ByteArrayInputStream(bytes));
        return messages;
    }
}
