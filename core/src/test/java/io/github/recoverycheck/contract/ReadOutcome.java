package io.github.recoverycheck.contract;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.ActivityFormatException;
import io.github.recoverycheck.activity.ActivityReader;
import io.github.recoverycheck.activity.ActivityReaders;
import io.github.recoverycheck.activity.Diagnostic;
import io.github.recoverycheck.activity.ReadLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How reading ended: with activities, or with a declared refusal. Anything else that a reader throws goes on to the
 * caller.
 *
 * @param activities what was read; empty if it was refused
 * @param refusal why it was refused
 */
record ReadOutcome(List<Activity> activities, Optional<ActivityFormatException> refusal) {
    /** What the contract calls each file. */
    static final String SOURCE = "some run";

    ReadOutcome {
        activities = List.copyOf(activities);
    }

    static ReadOutcome of(ActivityReader reader, byte[] content) throws IOException {
        return of(reader, new ByteArrayInputStream(content));
    }

    static ReadOutcome of(ActivityReader reader, InputStream content) throws IOException {
        return of(reader, content, ReadLimits.withDefaults());
    }

    static ReadOutcome of(ActivityReader reader, InputStream content, ReadLimits limits) throws IOException {
        try {
            return new ReadOutcome(reader.read(content, SOURCE, limits), Optional.empty());
        } catch (ActivityFormatException e) {
            return new ReadOutcome(List.of(), Optional.of(e));
        }
    }

    /** Through {@link ActivityReaders}, which looks at the content first and unpacks it. */
    static ReadOutcome ofAnyContent(ActivityReader reader, InputStream content) throws IOException {
        try {
            return new ReadOutcome(ActivityReaders.of(reader).read(SOURCE, content), Optional.empty());
        } catch (ActivityFormatException e) {
            return new ReadOutcome(List.of(), Optional.of(e));
        }
    }

    boolean isRefused() {
        return refusal.isPresent();
    }

    /** Samples of all activities. */
    int samples() {
        return activities.stream().mapToInt(a -> a.samples().size()).sum();
    }

    /** Whether it is told that a part of the recording is lost. */
    boolean tellsOfLoss() {
        return activities.stream()
                .flatMap(a -> a.diagnostics().stream())
                .anyMatch(d -> d.code().losesData());
    }

    /** Everything that was said about the file. */
    List<String> messages() {
        List<String> messages = new ArrayList<>();
        refusal.ifPresent(e -> messages.add(e.getMessage()));
        activities.forEach(
                a -> a.diagnostics().stream().map(Diagnostic::toString).forEach(messages::add));
        return messages;
    }

    /** What was read, to be compared: every part of each activity, or the refusal's words. */
    List<Object> parts() {
        List<Object> parts = new ArrayList<>();
        refusal.ifPresent(e -> parts.add(e.reason() + " " + e.getMessage()));
        for (Activity activity : activities) {
            parts.addAll(recording(activity));
            parts.add(activity.diagnostics());
        }
        return parts;
    }

    /** The same without diagnostics. */
    List<Object> recordings() {
        return activities.stream().flatMap(a -> recording(a).stream()).toList();
    }

    private static List<Object> recording(Activity activity) {
        return List.of(
                activity.source(),
                activity.sport(),
                activity.start(),
                activity.samples(),
                activity.pauses(),
                activity.laps(),
                activity.totals(),
                activity.counts(),
                activity.selfReport(),
                activity.deviceOpinion());
    }
}
