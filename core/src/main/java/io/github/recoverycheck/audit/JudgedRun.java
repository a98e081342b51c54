package io.github.recoverycheck.audit;

import io.github.recoverycheck.athlete.AthleteState;
import io.github.recoverycheck.measure.RunMeasurements;
import io.github.recoverycheck.verdict.Outcome;
import io.github.recoverycheck.verdict.Verdict;
import java.time.Instant;
import java.util.Objects;

/**
 * What an audit needs of an activity of any sport and of what was said of it: far less than the verdict, so that the
 * largest archive can be looked at as a whole.
 *
 * @param run what was measured
 * @param outcome what it was
 * @param reason what mattered most, in a few words; empty for a recovery run
 * @param state what was known of the athlete at that time
 */
public record JudgedRun(RunMeasurements run, Outcome outcome, String reason, AthleteState state) {
    public JudgedRun {
        Objects.requireNonNull(run, "run");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(state, "state");
    }

    /** A run with its verdict. */
    public static JudgedRun of(RunMeasurements run, Verdict verdict) {
        return new JudgedRun(run, verdict.outcome(), verdict.mainReason(), verdict.state());
    }

    /** An activity of another sport, which can only be what there was to recover from. */
    public static JudgedRun of(RunMeasurements activity, AthleteState state) {
        return new JudgedRun(activity, Outcome.INSUFFICIENT_DATA, "", state);
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
        return run.end().orElseThrow();
    }
}
