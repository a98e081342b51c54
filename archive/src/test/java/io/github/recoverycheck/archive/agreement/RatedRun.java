package io.github.recoverycheck.archive.agreement;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.DeviceOpinion;
import io.github.recoverycheck.athlete.MaximalHeartRate;
import io.github.recoverycheck.measure.RunMeasurements;
import io.github.recoverycheck.verdict.Outcome;
import io.github.recoverycheck.verdict.Verdict;
import java.util.Optional;

/**
 * A judged run beside what others say of it.
 *
 * @param recorded the recording, with what the runner and the watch said
 * @param measured the measurements that were judged, without what the runner said
 * @param verdict our answer
 * @param earlierRuns number of runs before it
 */
record RatedRun(Activity recorded, RunMeasurements measured, Verdict verdict, int earlierRuns) {
    private static final double EASY_RPE = 3;
    private static final double HARD_SHARE = 0.85;

    boolean isRated() {
        return recorded.selfReport().rpe().isPresent();
    }

    boolean runnerSaysEasy() {
        return recorded.selfReport().rpe().orElseThrow() <= EASY_RPE;
    }

    Optional<DeviceOpinion.Benefit> benefit() {
        return recorded.deviceOpinion().benefitLabel();
    }

    boolean watchSaysHard() {
        return benefit()
                .filter(label -> label.compareTo(DeviceOpinion.Benefit.THRESHOLD) >= 0)
                .isPresent();
    }

    boolean isDecided() {
        return verdict.outcome() != Outcome.INSUFFICIENT_DATA;
    }

    double score(double otherwise) {
        return verdict.score().isPresent() ? verdict.score().value() : otherwise;
    }

    /** Minutes above 85 % of the maximum, as estimated for the verdict. */
    double hardMinutes() {
        return verdict.maximalHeartRate()
                .map(MaximalHeartRate::bpm)
                .map(bpm -> measured.workingHeartRates().secondsAbove(HARD_SHARE * bpm) / 60.0)
                .orElse(0.0);
    }

    boolean hasHeartRate() {
        return measured.heartRates().totalSeconds() > 0;
    }
}
