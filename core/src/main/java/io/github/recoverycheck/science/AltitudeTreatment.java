package io.github.recoverycheck.science;

/**
 * How heights are told, smoothed and turned into grades.
 *
 * @param lowestMeters lowest altitude that is believed
 * @param highestMeters highest altitude that is believed
 * @param longestGapSeconds gap between readings up to which heights are interpolated
 * @param flatMeters range of height within which a recording without positions never left a floor
 * @param noise how the source is told from the readings
 * @param precise windows for a barometer or a terrain model
 * @param rough windows for satellite altitude
 */
public record AltitudeTreatment(
        double lowestMeters,
        double highestMeters,
        double longestGapSeconds,
        double flatMeters,
        Noise noise,
        Windows precise,
        Windows rough) {
    static final AltitudeTreatment DEFAULTS = new AltitudeTreatment(
            -1_000,
            12_000,
            30,
            2,
            new Noise(21, 150, 0.06, 0.28, 3, 3, 10, 0.5),
            new Windows(60, 30, 2),
            new Windows(300, 100, 5));

    /**
     * The source by its noise: 1.4826 times the median absolute deviation of the heights from their running median.
     *
     * @param medianWindowSeconds length of the running median
     * @param mostWindows how many windows, spread evenly over the run, are looked at
     * @param leastMeters noise that is assumed at least: what rounding to 0.2 m adds, as FIT does
     * @param barometerMeters noise from which on the source is a satellite
     * @param satelliteMeters noise of a satellite's altitude where readings are too far apart to tell
     * @param denseSeconds gap that most readings have to keep to be dense enough to tell
     * @param stairMeters way over which heights of a terrain model stay the same
     * @param stepMeters least height of its steps
     */
    public record Noise(
            int medianWindowSeconds,
            int mostWindows,
            double leastMeters,
            double barometerMeters,
            double satelliteMeters,
            double denseSeconds,
            double stairMeters,
            double stepMeters) {}

    /**
     * Lengths over which a source's noise is averaged out.
     *
     * @param gradeMeters length of the centered window in which the grade is fitted
     * @param smoothingMeters length of the moving mean that smooths heights
     * @param turningPointMeters how far the smoothed height must turn back before an extremum counts
     */
    public record Windows(double gradeMeters, double smoothingMeters, double turningPointMeters) {}
}
