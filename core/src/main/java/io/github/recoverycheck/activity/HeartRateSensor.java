package io.github.recoverycheck.activity;

/** Where the heart rate was taken. */
public enum HeartRateSensor {
    /** Electrically, by a strap around the chest. */
    CHEST_STRAP,
    /** Optically, by the watch itself; it fails more often, and may follow the steps in place of the heart. */
    WRIST,
    /** The recording does not say. */
    UNKNOWN
}
