package io.github.recoverycheck.simulator;

/** What a run was meant to be. */
public enum RunKind {
    /** At an easy pace throughout. */
    EASY,
    /** Short hard repetitions with rests. */
    INTERVALS,
    /** One long stretch near the threshold. */
    TEMPO,
    /** Easy, and longer than the others of the week. */
    LONG,
    /** Short and slower than easy. */
    RECOVERY
}
