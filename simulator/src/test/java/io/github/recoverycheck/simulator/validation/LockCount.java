package io.github.recoverycheck.simulator.validation;

import io.github.recoverycheck.normalize.HeartRateArtifact;
import io.github.recoverycheck.normalize.NormalizedRun;
import io.github.recoverycheck.simulator.Artifact;
import io.github.recoverycheck.simulator.validation.ShareRow.Count;
import java.util.Optional;

/**
 * Seconds of a run by what they are and what they were called.
 *
 * @param found locked seconds that were called so
 * @param mistaken seconds that were not locked and yet called so
 * @param suspected seconds that were not locked and yet suspected
 */
record LockCount(Count found, Count mistaken, Count suspected) {
    static LockCount of(MeasuredRun run) {
        NormalizedRun normalized = run.normalized();
        boolean[] locked = run.simulated().secondsOf(Artifact.Kind.CADENCE_LOCK);
        boolean[] beginsWithSteps = run.simulated().secondsOf(Artifact.Kind.WARM_UP);
        int found = 0;
        int lockedSeconds = 0;
        int mistaken = 0;
        int suspected = 0;
        int others = 0;
        for (int second = 0; second < normalized.size(); second++) {
            Optional<HeartRateArtifact> artifact = normalized.heartRateArtifact(second);
            boolean called = artifact.equals(Optional.of(HeartRateArtifact.CADENCE_LOCK));
            // A second lies between two readings; one that begins or ends a lock is half of it.
            boolean atItsEdge = locked[second] != locked[second + 1];
            if (!atItsEdge && !beginsWithSteps[second]) {
                found += called && locked[second] ? 1 : 0;
                lockedSeconds += locked[second] ? 1 : 0;
                mistaken += called && !locked[second] ? 1 : 0;
                suspected +=
                        !locked[second] && artifact.equals(Optional.of(HeartRateArtifact.CADENCE_LOCK_SUSPECT)) ? 1 : 0;
                others += locked[second] ? 0 : 1;
            }
        }
        return new LockCount(
                new Count(found, lockedSeconds), new Count(mistaken, others), new Count(suspected, others));
    }

    Count anyMistaken() {
        return Count.once(mistaken.times() > 0);
    }
}
