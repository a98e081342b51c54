package io.github.recoverycheck.normalize;

import io.github.recoverycheck.science.AltitudeTreatment;

/** Where altitudes come from, told from the readings rather than from the device's name. */
public enum AltitudeSource {
    /** A barometer: noise of some decimeters. */
    BAROMETER,
    /** A terrain model, or a barometer that tells whole meters: stairs. As exact as a barometer. */
    TERRAIN_MODEL,
    /** Satellite altitude: noise of meters. */
    SATELLITE,
    /** No altitude, or one that never changes. */
    NONE;

    /** The lengths over which this source's noise is averaged out. */
    public AltitudeTreatment.Windows windows(AltitudeTreatment treatment) {
        return this == SATELLITE ? treatment.rough() : treatment.precise();
    }
}
