package io.github.recoverycheck.normalize;

import io.github.recoverycheck.science.AltitudeTreatment;

/** Where altitudes come from, told from the readings rather than from the device's name. */
public enum AltitudeSource {
    /** A barometer: noise of some decimeters. */
    BAROMETER(2.0),
    /** A terrain model, or a barometer that tells whole meters: stairs. As exact as a barometer. */
    TERRAIN_MODEL(2.0),
    /** Satellite altitude: noise of meters. */
    SATELLITE(5.0),
    /** No altitude, or one that never changes. */
    NONE(2.0);

    private final double turningPointMeters;

    AltitudeSource(double turningPointMeters) {
        this.turningPointMeters = turningPointMeters;
    }

    AltitudeTreatment.Windows windows(AltitudeTreatment treatment) {
        return this == SATELLITE ? treatment.rough() : treatment.precise();
    }

    /** How far the height must turn back before an extremum counts, in meters. */
    public double turningPointMeters() {
        return turningPointMeters;
    }
}
