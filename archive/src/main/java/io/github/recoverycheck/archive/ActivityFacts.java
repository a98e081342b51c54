package io.github.recoverycheck.archive;

import io.github.recoverycheck.activity.DeviceOpinion;
import io.github.recoverycheck.activity.Diagnostic;
import io.github.recoverycheck.activity.RecordCounts;
import io.github.recoverycheck.activity.RecordedProfile;
import io.github.recoverycheck.measure.RunCurve;
import io.github.recoverycheck.measure.RunMeasurements;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What was read of an activity: small enough to be kept for every activity of an archive.
 *
 * @param measurements what was measured
 * @param title what the runner, or an app, called it
 * @param counts what stood in the file before cleaning
 * @param deviceOpinion what the watch thought
 * @param recordedProfile what the watch knew about the athlete
 * @param diagnostics what was odd about the file
 * @param trace by what its copies are told
 * @param curve how the run went, for drawing; empty unless curves are kept
 */
public record ActivityFacts(
        RunMeasurements measurements,
        Optional<String> title,
        RecordCounts counts,
        DeviceOpinion deviceOpinion,
        RecordedProfile recordedProfile,
        List<Diagnostic> diagnostics,
        Trace trace,
        Optional<RunCurve> curve) {
    public ActivityFacts {
        Objects.requireNonNull(measurements, "measurements");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(counts, "counts");
        Objects.requireNonNull(deviceOpinion, "deviceOpinion");
        Objects.requireNonNull(recordedProfile, "recordedProfile");
        diagnostics = List.copyOf(diagnostics);
        Objects.requireNonNull(trace, "trace");
        Objects.requireNonNull(curve, "curve");
    }

    /** What of the recording was lost, if anything: that its entry is damaged before that the file in it ends too early. */
    public Optional<Diagnostic> loss() {
        return diagnostics.stream()
                .filter(diagnostic -> diagnostic.code().losesData())
                .min(Comparator.comparing(diagnostic -> diagnostic.code() != Diagnostic.Code.DAMAGED));
    }

    /** The same with other measurements, such as those that a diary adds to. */
    ActivityFacts with(RunMeasurements newMeasurements) {
        return with(newMeasurements, title, diagnostics);
    }

    /** The same with one more thing that was odd, unless it is known already. */
    ActivityFacts with(Diagnostic diagnostic) {
        if (diagnostics.contains(diagnostic)) {
            return this;
        }
        List<Diagnostic> more = new ArrayList<>(diagnostics);
        more.add(diagnostic);
        return with(measurements, title, more);
    }

    /** The same with what only a copy knows. */
    ActivityFacts filledFrom(ActivityFacts copy) {
        RunMeasurements its = copy.measurements();
        RunMeasurements filled = measurements
                .withSelfReport(measurements.selfReport().orElse(its.selfReport()))
                .withCircumstances(measurements.circumstances().orElse(its.circumstances()));
        return with(filled, title.or(copy::title), diagnostics);
    }

    /** The same with what a list of activities adds. */
    ActivityFacts listed(RunMeasurements newMeasurements, Optional<String> listedTitle, List<Diagnostic> all) {
        return with(newMeasurements, listedTitle.or(() -> title), all);
    }

    private ActivityFacts with(RunMeasurements itsMeasurements, Optional<String> itsTitle, List<Diagnostic> all) {
        return new ActivityFacts(itsMeasurements, itsTitle, counts, deviceOpinion, recordedProfile, all, trace, curve);
    }
}
