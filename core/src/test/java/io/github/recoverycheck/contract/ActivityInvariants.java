package io.github.recoverycheck.contract;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.Lap;
import io.github.recoverycheck.activity.Pause;
import io.github.recoverycheck.series.Channel;
import io.github.recoverycheck.series.TimeSeries;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** What is true of every activity that a reader gives, however damaged the file is. */
final class ActivityInvariants {
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2201-01-02T00:00:00Z");

    private final List<String> violations = new ArrayList<>();

    private ActivityInvariants() {}

    /** What is not as it must be, in words; empty if nothing is. */
    static List<String> violations(List<Activity> activities, String format) {
        ActivityInvariants invariants = new ActivityInvariants();
        for (int i = 0; i < activities.size(); i++) {
            Activity activity = activities.get(i);
            invariants.require(activity.source().index() == i, "index " + activity.source());
            invariants.require(activity.source().format().equals(format), "format " + activity.source());
            invariants.check(activity);
        }
        return invariants.violations;
    }

    /** The same of a file of {@link SampleRun}, with what is said about it. */
    static List<String> violations(ReadOutcome outcome, String format) {
        List<String> violations = new ArrayList<>(violations(outcome.activities(), format));
        if (outcome.isRefused() != outcome.activities().isEmpty()) {
            violations.add("neither activities nor a refusal");
        }
        outcome.activities().stream()
                .map(activity -> activity.source().name())
                .filter(name -> !name.equals(ReadOutcome.SOURCE))
                .forEach(name -> violations.add("the source is called " + name));
        for (String message : outcome.messages()) {
            if (message.isBlank() || SampleRun.isBetrayedBy(message)) {
                violations.add("a message without words or with a position: " + message);
            }
        }
        return violations;
    }

    private void check(Activity activity) {
        checkTimes(activity.samples());
        checkChannels(activity.samples());
        checkSpans(activity);
        checkTotal("elapsed", activity.totals().elapsedSeconds());
        checkTotal("timer", activity.totals().timerSeconds());
        checkTotal("distance", activity.totals().distanceMeters());
        int records = activity.counts().records();
        int readings = activity.counts().heartRateRecords();
        require(records >= activity.samples().size(), "fewer records than samples: " + activity.counts());
        require(readings >= 0 && readings <= records, "counts " + activity.counts());
        activity.start()
                .ifPresent(start -> require(!start.isBefore(EARLIEST) && !start.isAfter(LATEST), "start " + start));
    }

    private void checkTimes(TimeSeries samples) {
        double[] times = samples.elapsedSeconds();
        require(times.length == samples.size(), "times " + times.length + " of " + samples.size());
        for (int i = 0; i < times.length; i++) {
            require(Double.isFinite(times[i]), "time " + times[i]);
            require(i == 0 || times[i] > times[i - 1], "times " + times[Math.max(0, i - 1)] + ", " + times[i]);
        }
    }

    private void checkChannels(TimeSeries samples) {
        for (Channel channel : Channel.values()) {
            double[] column = samples.column(channel);
            require(column.length == samples.size(), channel + " has " + column.length + " of " + samples.size());
            require(Arrays.stream(column).noneMatch(Double::isInfinite), channel + " is infinite");
            boolean any = Arrays.stream(column).anyMatch(value -> !Double.isNaN(value));
            require(any == samples.has(channel), channel + " is said to be there: " + samples.has(channel));
        }
        double[] latitudes = samples.column(Channel.LATITUDE);
        double[] longitudes = samples.column(Channel.LONGITUDE);
        for (int i = 0; i < latitudes.length; i++) {
            require(Double.isNaN(latitudes[i]) == Double.isNaN(longitudes[i]), "half a position");
            require(Double.isNaN(latitudes[i]) || Math.abs(latitudes[i]) <= 90, "latitude out of range");
            require(Double.isNaN(longitudes[i]) || Math.abs(longitudes[i]) <= 180, "longitude out of range");
        }
    }

    private void checkSpans(Activity activity) {
        double before = Double.NEGATIVE_INFINITY;
        for (Pause pause : activity.pauses()) {
            require(isSpan(pause.startSeconds(), pause.endSeconds()), "span " + pause);
            require(pause.startSeconds() >= before, "pauses not in order or overlapping: " + pause);
            before = pause.endSeconds();
        }
        before = Double.NEGATIVE_INFINITY;
        for (Lap lap : activity.laps()) {
            require(isSpan(lap.startSeconds(), lap.endSeconds()), "span " + lap);
            require(lap.startSeconds() >= before, "laps not in order: " + lap);
            checkTotal("distance of a lap", lap.distanceMeters());
            before = lap.startSeconds();
        }
    }

    private static boolean isSpan(double from, double to) {
        return Double.isFinite(from) && Double.isFinite(to) && from <= to;
    }

    private void checkTotal(String name, OptionalDouble total) {
        require(
                total.isEmpty() || (Double.isFinite(total.getAsDouble()) && total.getAsDouble() >= 0),
                name + " " + total);
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            violations.add(otherwise);
        }
    }
}
