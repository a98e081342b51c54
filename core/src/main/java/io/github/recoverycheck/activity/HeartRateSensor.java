package io.github.recoverycheck.activity;

/** Where the heart rate was taken. */
public enum HeartRateSensor {
    CHEST_STRAP,
    WRIST,
    /** The recording does not say. */
    UNKNOWN
}
