package io.github.recoverycheck.science;

/**
 * How work and rest that alternate are told apart. Two classes by Otsu (IEEE Trans Syst Man Cybern 9:62, 1979) on the
 * logarithm of the grade-adjusted speed; auto-laps are left out as public tools do. A normal distribution cut in two has a
 * between-class share of 0.64 and classes 1.6 standard deviations apart, so the share alone says little, and it is the
 * difference of the means that an even run does not reach.
 *
 * @param binSeconds elapsed time in a bin of speed
 * @param medianBins length of the running median that takes single odd bins out
 * @param histogramBins cells of the histogram in which the threshold is searched
 * @param leastBetweenShare share of the variance that has to lie between the classes
 * @param clearGap distance of the means, in standard deviations within the classes, that is enough by itself: a class of a
 *     few strides cannot hold much of the variance (a normal distribution cut in two has 2.6, an even one 3.5)
 * @param leastSpeedDifference by how much the classes' geometric means have to differ, as a fraction
 * @param hysteresisShare share of the distance between the classes by which the threshold has to be passed to change
 *     sides
 * @param shortestSeconds shortest stretch of work: strides last 15 to 30 s, of which bins and median show 10 at least
 * @param longestSeconds longest stretch of work
 * @param fewest number of stretches
 * @param mostDurationVariation coefficient of variation of their times, or else
 * @param mostDistanceVariation of their distances
 * @param leastShare share of the time of all work that the like stretches have to make up, and of the stretches in which
 *     the heart rate has to rise
 * @param heartRateRiseBpm rise of the heart rate that shows that a stretch was work
 * @param heartRateLagSeconds time that the heart rate may take for it after the stretch's end
 * @param certainSpeedDifference difference of the classes from which the heart rate need not show it
 * @param fewestBetweenStops number of stretches where the only rest is standing, as at traffic lights
 * @param mostVariationBetweenStops coefficient of variation of their times or distances then
 * @param shortestStandingSeconds shortest stop that can be such a rest
 * @param autoLapShare share of the laps that is as long as a common auto-lap from which all are auto-laps
 * @param autoLapTolerance deviation from such a length, as a fraction
 * @param sparseSeconds spacing of the records from which repetitions cannot be told
 */
public record RepetitionRules(
        int binSeconds,
        int medianBins,
        int histogramBins,
        double leastBetweenShare,
        double clearGap,
        double leastSpeedDifference,
        double hysteresisShare,
        int shortestSeconds,
        int longestSeconds,
        int fewest,
        double mostDurationVariation,
        double mostDistanceVariation,
        double leastShare,
        double heartRateRiseBpm,
        int heartRateLagSeconds,
        double certainSpeedDifference,
        int fewestBetweenStops,
        double mostVariationBetweenStops,
        int shortestStandingSeconds,
        double autoLapShare,
        double autoLapTolerance,
        double sparseSeconds) {
    static final RepetitionRules DEFAULTS = new RepetitionRules(
            5, 3, 64, 0.65, 4.5, 0.12, 0.25, 10, 1200, 3, 0.35, 0.15, 0.75, 8, 30, 0.20, 4, 0.15, 20, 0.70, 0.01, 10);
}
