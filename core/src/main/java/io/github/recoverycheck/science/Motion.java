package io.github.recoverycheck.science;

/**
 * What counts as being under way, as a pause and as walking.
 *
 * @param slowestMetersPerSecond mean speed over the window from which a second counts as moving
 * @param halfWindowSeconds length of that window to each side of the second
 * @param longGapSeconds longest gap between samples that is no pause where the device names no pauses
 * @param shortGapSeconds longest gap between samples that is no pause although nothing was covered in it
 * @param stopSeconds shortest stop after which heart rate has to follow the effort anew
 * @param settlingSeconds time that heart rate is given for it
 * @param walking how walking is told from running
 */
public record Motion(
        double slowestMetersPerSecond,
        int halfWindowSeconds,
        double longGapSeconds,
        double shortGapSeconds,
        int stopSeconds,
        int settlingSeconds,
        Walking walking) {
    static final Motion DEFAULTS =
            new Motion(0.5, 2, 30, 10, 20, 90, new Walking(140, 1.9, 2.5, 130, 95, 60, 10, 0.05));

    /**
     * Walking by cadence, else by speed. 140 steps/min tell walking from running in 91 of 100 cases, which no speed does
     * (Hum Mov Sci 2023, doi 10.1016/j.humov.2023.103117); most people change gait near 2 m/s (Hreljac, Med Sci Sports
     * Exerc 1993), but slow joggers run at walkers' speeds.
     *
     * @param cadence steps/min below which a second is walked
     * @param speedMetersPerSecond speed below which a second is walked where cadence is unknown
     * @param runningMetersPerSecond speed from which nobody who goes for a run walks
     * @param leastRunningCadence median steps/min at running speed below which the channel cannot count both feet
     * @param leastCadence steps/min below which a moving second's cadence is a lost signal, and a channel's median cannot
     *     count both feet
     * @param fewestRunningSeconds seconds at running speed from which on their median decides about the channel
     * @param longestGapSeconds gap between readings of cadence up to which they are interpolated
     * @param shareWorthNaming share of walking from which it matters that speed alone told it
     */
    public record Walking(
            double cadence,
            double speedMetersPerSecond,
            double runningMetersPerSecond,
            double leastRunningCadence,
            double leastCadence,
            int fewestRunningSeconds,
            double longestGapSeconds,
            double shareWorthNaming) {}
}
