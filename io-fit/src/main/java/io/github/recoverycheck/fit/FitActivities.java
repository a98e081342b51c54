package io.github.recoverycheck.fit;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.ActivitySource;
import io.github.recoverycheck.activity.Diagnostic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Makes one activity of each session. */
final class FitActivities {
    private static final long FIT_EPOCH_UNIX_SECONDS = 631_065_600L;

    private final String source;
    private final String format;
    private final List<Diagnostic> fileDiagnostics;
    private final List<Activity> activities = new ArrayList<>();

    FitActivities(String source, String format, List<Diagnostic> fileDiagnostics) {
        this.source = source;
        this.format = format;
        this.fileDiagnostics = fileDiagnostics;
    }

    List<Activity> of(List<FitPart> parts) {
        for (FitPart part : parts) {
            add(part);
        }
        return List.copyOf(activities);
    }

    private void add(FitPart part) {
        FitTimeline timeline = FitTimeline.of(part);
        FitRowGroups rows = FitRowGroups.of(part.records(), timeline);
        FitTimer timer = FitTimer.of(part, timeline);
        for (int i = 0; i < timeline.sessions().size(); i++) {
            FitSession session = timeline.sessions().get(i);
            FitSamples samples = rows.isWhole()
                    ? FitSamples.ofWhole(part.records(), session)
                    : FitSamples.of(part.records(), rows.rows(i), session, timeline);
            Activity.Builder builder = Activity.builder(session.sport(), samples.series())
                    .source(new ActivitySource(source, format, activities.size()))
                    .pauses(timer.pauses(i))
                    .laps(timer.laps(i))
                    .totals(session.totals())
                    .counts(samples.counts())
                    .selfReport(session.selfReport())
                    .deviceOpinion(session.opinion())
                    .diagnostics(fileDiagnostics)
                    .diagnostics(diagnostics(part, timeline, samples));
            if (session.start() != FitFields.NO_TIME && !timeline.isRelative()) {
                builder.start(Instant.ofEpochSecond(FIT_EPOCH_UNIX_SECONDS + session.start()));
            }
            activities.add(builder.build());
        }
    }

    private static List<Diagnostic> diagnostics(FitPart part, FitTimeline timeline, FitSamples samples) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        if (timeline.isDerived()) {
            String what = part.sessions().isEmpty()
                    ? "there is no session message; start and end were taken from the records"
                    : "a session has no usable start; it was taken from the records";
            diagnostics.add(new Diagnostic(Diagnostic.Code.DERIVED, "", what));
        }
        if (timeline.isRelative()) {
            diagnostics.add(new Diagnostic(
                    Diagnostic.Code.TIME_RELATIVE,
                    "",
                    "times count from the moment the device was switched on; the date is unknown"));
        }
        diagnostics.addAll(samples.diagnostics());
        if (part.heartRateMessages() > 0
                && samples.counts().heartRateRecords() < samples.counts().records()) {
            diagnostics.add(new Diagnostic(
                    Diagnostic.Code.HEART_RATE_APART,
                    "",
                    part.heartRateMessages() + " heart rate messages beside the records were not merged into them"));
        }
        return diagnostics;
    }
}
