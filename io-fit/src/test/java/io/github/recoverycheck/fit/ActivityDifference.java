package io.github.recoverycheck.fit;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.ActivityFormatException;
import io.github.recoverycheck.series.Channel;
import io.github.recoverycheck.series.TimeSeries;
import java.util.List;
import java.util.function.Function;

/** Says in words in what two readings of one file differ; nothing is rounded. */
final class ActivityDifference {
    private ActivityDifference() {}

    static String of(List<Activity> expected, List<Activity> found) {
        if (expected.size() != found.size()) {
            return expected.size() + " activities, found " + found.size();
        }
        StringBuilder differences = new StringBuilder();
        for (int i = 0; i < expected.size(); i++) {
            Activity e = expected.get(i);
            Activity f = found.get(i);
            compare(differences, "sport", e, f, Activity::sport);
            compare(differences, "start", e, f, Activity::start);
            compare(differences, "pauses", e, f, Activity::pauses);
            compare(differences, "laps", e, f, Activity::laps);
            compare(differences, "totals", e, f, Activity::totals);
            compare(differences, "counts", e, f, Activity::counts);
            compare(differences, "self report", e, f, Activity::selfReport);
            compare(differences, "device's opinion", e, f, Activity::deviceOpinion);
            compare(differences, "profile", e, f, Activity::recordedProfile);
            compare(differences, "workout", e, f, Activity::workoutName);
            compare(differences, "zone", e, f, Activity::zoneOffset);
            compare(differences, "diagnostics", e, f, Activity::diagnostics);
            compare(differences, "source", e, f, Activity::source);
            differences.append(of(e.samples(), f.samples()));
        }
        return differences.toString();
    }

    static String ofRefusals(ActivityFormatException expected, Exception found) {
        return found instanceof ActivityFormatException refusal && refusal.reason() == expected.reason()
                ? ""
                : "refused by " + found + " instead of " + expected;
    }

    private static void compare(
            StringBuilder differences, String what, Activity e, Activity f, Function<Activity, Object> part) {
        Object expected = part.apply(e);
        Object found = part.apply(f);
        if (!expected.equals(found)) {
            differences.append(what + " " + expected + ", found " + found + "; ");
        }
    }

    private static String of(TimeSeries expected, TimeSeries found) {
        if (expected.equals(found)) {
            return "";
        }
        if (expected.size() != found.size() || !expected.channels().equals(found.channels())) {
            return expected + ", found " + found;
        }
        for (int i = 0; i < expected.size(); i++) {
            if (expected.elapsedSeconds(i) != found.elapsedSeconds(i)) {
                return "time " + expected.elapsedSeconds(i) + ", found " + found.elapsedSeconds(i);
            }
            for (Channel channel : expected.channels()) {
                double e = expected.value(channel, i);
                double f = found.value(channel, i);
                if (Double.compare(e, f) != 0) {
                    return channel + " at " + i + " is " + e + ", found " + f;
                }
            }
        }
        return "unequal";
    }
}
