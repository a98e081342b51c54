package io.github.recoverycheck.simulator;

/** Where a device takes its altitude from. */
public enum AltitudeSource {
    /** A barometer: steps of 0.2 m, slow drift, little noise. */
    BARO,
    /** Satellites: wanders by several meters. */
    GPS,
    /** No altitude is recorded. */
    NONE
}
