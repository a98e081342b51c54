package io.github.recoverycheck.science;

/**
 * What hills are and how well they are known.
 *
 * @param climbGrade grade from which going up is a climb that takes effort
 * @param steepGrade grade from which it is steep, up or down; descents of it strain the muscles
 * @param barometerAscentErrorMetersPerKilometer standard error of ascent by barometer
 * @param satelliteAscentErrorMetersPerKilometer the same by satellite, at no ascent
 * @param satelliteAscentErrorShare what is added to it, as a share of the ascent
 * @param barometerUpliftError standard error of an uplift by barometer, as a fraction
 * @param satelliteUpliftError the same by satellite
 * @param barometerSteepErrorMeters standard error of the steep descent by barometer
 * @param satelliteSteepErrorMeters the same by satellite
 * @param steepErrorShare what is added to it, as a share of the descent
 */
public record HillRules(
        double climbGrade,
        double steepGrade,
        double barometerAscentErrorMetersPerKilometer,
        double satelliteAscentErrorMetersPerKilometer,
        double satelliteAscentErrorShare,
        double barometerUpliftError,
        double satelliteUpliftError,
        double barometerSteepErrorMeters,
        double satelliteSteepErrorMeters,
        double steepErrorShare) {
    static final HillRules DEFAULTS = new HillRules(0.04, 0.08, 1.2, 5.0, 0.10, 0.004, 0.02, 3, 15, 0.10);
}
