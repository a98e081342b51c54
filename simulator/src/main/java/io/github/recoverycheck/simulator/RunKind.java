package io.github.recoverycheck.simulator;

/** What a run was meant to be. */
public enum RunKind {
    EASY,
    /** Short hard repetitions with rests. */
    INTERVALS,
    /** One long stretch near the threshold. */
    TEMPO,
    LONG,
    RECOVERY
}
