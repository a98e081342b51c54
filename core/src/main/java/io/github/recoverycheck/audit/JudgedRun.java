package io.github.recoverycheck.audit;

import io.github.recoverycheck.athlete.AthleteState;
import io.github.recoverycheck.measure.RunMeasurements;
import io.github.recoverycheck.verdict.Verdict;
import java.time.Instant;
import java.util.Objects;

/**
 * An activity of any sport with what was said of it when it was judged.
 *
 * @param run what was measured
 * @param verdict the answer
 * @param state what was known of the athlete at that time
 */
public record JudgedRun(RunMeasurements run, Verdict verdict, AthleteState state) {
    public JudgedRun {
        Objects.requireNonNull(run, "run");
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(state, "state");
    }

    boolean isHard() {
        return state.hardness().isHard();
    }

    boolean isDated() {
        return run.start().isPresent();
    }

    Instant start() {
        return run.start().orElseThrow();
    }

    Instant end() {
        return start().plusMillis(Math.round(1000 * run.elapsedSeconds()));
    }
}
