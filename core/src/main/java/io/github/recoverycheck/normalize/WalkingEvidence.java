package io.github.recoverycheck.normalize;

/** What walking is told from running by. */
public enum WalkingEvidence {
    /** Steps of both feet; seconds without a reading by speed. */
    CADENCE,
    /** Speed alone: between 1.9 and 3 m/s some walk and some run, so shares of walking are rough. */
    SPEED
}
