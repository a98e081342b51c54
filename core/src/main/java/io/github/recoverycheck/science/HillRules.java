package io.github.recoverycheck.science;

/**
 * What hills are and how well they are known.
 *
 * @param climbGrade grade from which going up is a climb that takes effort
 * @param steepGrade grade from which it is steep, up or down; descents of it strain the muscles
 * @param barometerAscentErrorMetersPerKilometer standard error of ascent by barometer
 * @param satelliteAscentErrorMetersPerKilometer the same by satellite, at no ascent
 * @param satelliteAscentErrorShare what is added to it, as a share of the ascent
 * @param barometerUpliftError standard error of an uplift by barometer on the flat, as a fraction
 * @param barometerUpliftErrorShare what is added to it, as a share of the uplift
 * @param satelliteUpliftError standard error of an uplift by satellite on the flat, as a fraction
 * @param satelliteUpliftErrorShare what is added to it, as a share of the uplift: long windows flatten steep hills
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
        double barometerUpliftErrorShare,
        double satelliteUpliftError,
        double satelliteUpliftErrorShare,
        double barometerSteepErrorMeters,
        double satelliteSteepErrorMeters,
        double steepErrorShare) {
    static final HillRules DEFAULTS = new HillRules(0.04, 0.08, 1.2, 5.0, 0.10, 0.004, 0.04, 0.02, 1.0, 3, 15, 0.10);
}
