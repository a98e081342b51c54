package io.github.recoverycheck.archive;

import io.github.recoverycheck.activity.DeviceOpinion;
import io.github.recoverycheck.activity.Diagnostic;
import io.github.recoverycheck.activity.RecordCounts;
import io.github.recoverycheck.activity.RecordedProfile;
import io.github.recoverycheck.measure.RunMeasurements;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What was read of an activity: small enough to be kept for every activity of an archive.
 *
 * @param measurements what was measured
 * @param counts what stood in the file before cleaning
 * @param deviceOpinion what the watch thought
 * @param recordedProfile what the watch knew about the athlete
 * @param diagnostics what was odd about the file
 * @param trace by what its copies are told
 */
public record ActivityFacts(
        RunMeasurements measurements,
        RecordCounts counts,
        DeviceOpinion deviceOpinion,
        RecordedProfile recordedProfile,
        List<Diagnostic> diagnostics,
        Trace trace) {
    public ActivityFacts {
        Objects.requireNonNull(measurements, "measurements");
        Objects.requireNonNull(counts, "counts");
        Objects.requireNonNull(deviceOpinion, "deviceOpinion");
        Objects.requireNonNull(recordedProfile, "recordedProfile");
        diagnostics = List.copyOf(diagnostics);
        Objects.requireNonNull(trace, "trace");
    }

    /** The same with other measurements, such as those that a diary adds to. */
    ActivityFacts with(RunMeasurements newMeasurements) {
        return new ActivityFacts(newMeasurements, counts, deviceOpinion, recordedProfile, diagnostics, trace);
    }

    /** The same with one more thing that was odd, unless it is known already. */
    ActivityFacts with(Diagnostic diagnostic) {
        if (diagnostics.contains(diagnostic)) {
            return this;
        }
        List<Diagnostic> more = new ArrayList<>(diagnostics);
        more.add(diagnostic);
        return new ActivityFacts(measurements, counts, deviceOpinion, recordedProfile, more, trace);
    }
}
