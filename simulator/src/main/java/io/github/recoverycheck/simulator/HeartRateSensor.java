package io.github.recoverycheck.simulator;

/** What reads the heart rate. */
public enum HeartRateSensor {
    /** Nothing. */
    NONE,
    /** A strap around the chest. */
    STRAP,
    /**
     * The watch's light on the wrist. Only such sensors take the cadence for a heart rate or begin wrongly, so {@link
     * Artifacts} of that kind need one; its noise is that of a strap.
     */
    WRIST
}
