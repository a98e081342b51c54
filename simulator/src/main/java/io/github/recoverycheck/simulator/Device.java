package io.github.recoverycheck.simulator;

/** What recorded a run. */
public enum Device {
    /** A watch that writes FIT with every channel. */
    WATCH,
    /** A telephone's app that writes GPX: position, altitude and the heart rate of a strap. */
    PHONE
}
