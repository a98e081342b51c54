package io.github.recoverycheck.normalize;

/** Where altitudes come from, told from their noise rather than from the device's name. */
public enum AltitudeSource {
    /** A barometer or a terrain model: noise of some decimeters. */
    BAROMETER(60, 30, 2.0),
    /** Satellite altitude: noise of meters. */
    SATELLITE(300, 100, 5.0),
    /** No altitude, or one that never changes. */
    NONE(60, 30, 2.0);

    private final double gradeWindowMeters;
    private final double smoothingMeters;
    private final double turningPointMeters;

    AltitudeSource(double gradeWindowMeters, double smoothingMeters, double turningPointMeters) {
        this.gradeWindowMeters = gradeWindowMeters;
        this.smoothingMeters = smoothingMeters;
        this.turningPointMeters = turningPointMeters;
    }

    /** Length of the centered window in which the grade is fitted. */
    double gradeWindowMeters() {
        return gradeWindowMeters;
    }

    /** Length of the moving mean that smooths heights. */
    double smoothingMeters() {
        return smoothingMeters;
    }

    /** How far the height must turn back before an extremum counts, in meters. */
    public double turningPointMeters() {
        return turningPointMeters;
    }
}
