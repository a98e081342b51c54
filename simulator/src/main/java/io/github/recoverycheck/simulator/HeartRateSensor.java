package io.github.recoverycheck.simulator;

/** What reads the heart rate. */
public enum HeartRateSensor {
    /** Nothing. */
    NONE,
    /** A strap around the chest: 2 bpm of noise (25 s). */
    STRAP,
    /**
     * The watch's light on the wrist: twice the strap's noise, and off by N(0, 3<sup>2</sup>) bpm for a whole run. Only
     * such sensors take the cadence for a heart rate or begin wrongly, so {@link Artifacts} of that kind need one.
     */
    WRIST
}
