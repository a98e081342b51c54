package io.github.recoverycheck.fit;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.ActivitySource;
import io.github.recoverycheck.activity.Diagnostic;
import io.github.recoverycheck.series.Channel;
import io.github.recoverycheck.series.TimeSeries;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes one activity of each session. */
final class FitActivities {
    private final String source;
    private final String format;
    private final List<Diagnostic> fileDiagnostics;
    private final FitHeartRates heartRates;
    private final List<Activity> activities = new ArrayList<>();

    FitActivities(String source, String format, List<Diagnostic> fileDiagnostics, FitHeartRates heartRates) {
        this.source = source;
        this.format = format;
        this.fileDiagnostics = fileDiagnostics;
        this.heartRates = heartRates;
    }

    List<Activity> of(List<FitPart> parts) {
        for (FitPart part : parts) {
            add(part);
        }
        return List.copyOf(activities);
    }

    private void add(FitPart part) {
        Optional<FitClock.Anchor> anchor = part.clock().anchor(part.records());
        anchor.ifPresent(found -> part.anchor(found.seconds()));
        FitTimeline timeline = FitTimeline.of(part);
        FitRowGroups groups = FitRowGroups.of(part.records(), timeline);
        FitTimer timer = FitTimer.of(part, timeline);
        for (int i = 0; i < timeline.sessions().size(); i++) {
            FitSession session = timeline.sessions().get(i);
            FitSamples samples = FitSamples.of(part.records(), groups.rows(i), session, timeline);
            FitHeartRates.Merge merge = heartRates.into(samples.series(), session.start());
            FitPauses pauses = FitPauses.of(timer.pauses(i), timer.openStop(i), samples.series(), session.totals());
            List<Diagnostic> diagnostics = new ArrayList<>(fileDiagnostics);
            anchor.ifPresent(found -> diagnostics.add(anchored(found)));
            diagnostics.addAll(ofTimeline(part, timeline));
            diagnostics.addAll(samples.diagnostics());
            pauses.oddity().ifPresent(diagnostics::add);
            ofHeartRate(samples.series(), merge).ifPresent(diagnostics::add);
            Activity.Builder builder = Activity.builder(session.sport(), merge.samples())
                    .source(new ActivitySource(source, format, activities.size()))
                    .addPauses(pauses.pauses())
                    .addLaps(timer.laps(i))
                    .totals(session.totals())
                    .counts(samples.counts())
                    .selfReport(session.selfReport())
                    .deviceOpinion(session.opinion())
                    .recordedProfile(part.athlete()
                            .profile(session.index(), session.sport().isRun()))
                    .heartRateSensor(part.heartRateSensor().sensor())
                    .addDiagnostics(diagnostics);
            if (session.start() != FitFields.NO_TIME && !timeline.isRelative()) {
                builder.start(FitFields.instant(session.start()));
            }
            part.clock().zone().ifPresent(builder::zoneOffset);
            if (!part.workoutName().isEmpty()) {
                builder.workoutName(part.workoutName());
            }
            activities.add(builder.build());
        }
    }

    private static Diagnostic anchored(FitClock.Anchor anchor) {
        return new Diagnostic(
                Diagnostic.Code.TIME_ANCHORED,
                "",
                "times count from the moment the device was switched on; " + anchor.source() + " told when that was");
    }

    private static List<Diagnostic> ofTimeline(FitPart part, FitTimeline timeline) {
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
        return diagnostics;
    }

    /** Says nothing where the records lack no heart rate. */
    private Optional<Diagnostic> ofHeartRate(TimeSeries recorded, FitHeartRates.Merge merge) {
        if (merge.filled() > 0) {
            String left = heartRates.unusable() == 0
                    ? ""
                    : "; " + heartRates.unusable() + " of them contradict themselves and were left out";
            return Optional.of(new Diagnostic(
                    Diagnostic.Code.HEART_RATE_MERGED,
                    "",
                    merge.filled() + " records took their heart rate from " + heartRates.messages()
                            + " heart rate messages beside them" + left));
        }
        if (heartRates.messages() == 0 || !lacksHeartRate(recorded)) {
            return Optional.empty();
        }
        String why = heartRates.unusable() == heartRates.messages()
                ? "none of them tells its time and one heart rate for each beat"
                : "none is of the time of a record without heart rate";
        return Optional.of(new Diagnostic(
                Diagnostic.Code.HEART_RATE_APART,
                "",
                heartRates.messages() + " heart rate messages beside the records were not merged into them: " + why));
    }

    private static boolean lacksHeartRate(TimeSeries recorded) {
        for (int i = 0; i < recorded.size(); i++) {
            if (Double.isNaN(recorded.value(Channel.HEART_RATE, i))) {
                return true;
            }
        }
        return false;
    }
}
