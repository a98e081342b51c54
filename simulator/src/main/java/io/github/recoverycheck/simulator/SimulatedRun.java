package io.github.recoverycheck.simulator;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.series.TimeSeries;
import java.util.Arrays;
import java.util.List;

/**
 * A run as a device recorded it, and what is true of it.
 *
 * @param plan what it was made from
 * @param activity what the device recorded
 * @param trueSamples heart rate, speed, distance and altitude of each second, free of sensors; a speed holds for the
 *     second that follows
 * @param artifacts where the recording is wrong beyond noise, in order of time
 * @param truth the numbers that measuring should find
 */
public record SimulatedRun(
        RunPlan plan, Activity activity, TimeSeries trueSamples, List<Artifact> artifacts, Truth truth) {
    public SimulatedRun {
        artifacts = List.copyOf(artifacts);
    }

    /** For each true second, whether an artifact of this kind spoils it. */
    public boolean[] secondsOf(Artifact.Kind kind) {
        boolean[] spoiled = new boolean[trueSamples.size()];
        for (Artifact artifact : artifacts) {
            if (artifact.kind() == kind) {
                Arrays.fill(spoiled, artifact.startSecond(), artifact.endSecond(), true);
            }
        }
        return spoiled;
    }
}
