package io.github.recoverycheck.verdict;

/** How sure a verdict is. */
public enum Confidence {
    /** Probability of the outcome at least 0.85, and three quarters of the core rules answered. */
    HIGH,
    /** Probability of the outcome at least 0.65. */
    MEDIUM,
    /** Anything less. */
    LOW
}
