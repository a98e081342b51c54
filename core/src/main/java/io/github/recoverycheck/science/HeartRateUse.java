package io.github.recoverycheck.science;

/**
 * How much heart rate must be left for it to be used.
 *
 * @param leastCoverage share of the analyzed time below which heart rate is unusable
 * @param fullCoverage share below which confidence in it is low
 * @param longestGapShare share of the analyzed time that one gap may take before confidence is low
 * @param suspectShareWorthNaming share of the analyzed time from which seconds that may be steps are worth a
 *     caveat
 * @param sensorErrorBpm standard error of a run's mean: 1 for straps, 2 for wrists; files do not tell which, so the larger
 */
public record HeartRateUse(
        double leastCoverage,
        double fullCoverage,
        double longestGapShare,
        double suspectShareWorthNaming,
        double sensorErrorBpm) {
    static final HeartRateUse DEFAULTS = new HeartRateUse(0.6, 0.8, 0.25, 0.10, 2.0);
}
