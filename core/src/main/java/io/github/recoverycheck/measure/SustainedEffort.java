package io.github.recoverycheck.measure;

import java.util.Objects;

/**
 * The hardest stretch of a given length within a run.
 *
 * @param minutes its length
 * @param meanHeartRateBpm highest mean heart rate of any stretch of that length
 * @param paceVariation coefficient of variation of the grade-adjusted speed (30 s bins) within that stretch
 * @param bestSpeedMetersPerSecond highest mean grade-adjusted speed of any stretch of that length
 */
public record SustainedEffort(
        int minutes, Measured meanHeartRateBpm, Measured paceVariation, Measured bestSpeedMetersPerSecond) {
    /**
     * @throws IllegalArgumentException if the length is not positive
     */
    public SustainedEffort {
        Objects.requireNonNull(meanHeartRateBpm, "meanHeartRateBpm");
        Objects.requireNonNull(paceVariation, "paceVariation");
        Objects.requireNonNull(bestSpeedMetersPerSecond, "bestSpeedMetersPerSecond");
        if (minutes <= 0) {
            throw new IllegalArgumentException("a stretch of " + minutes + " min");
        }
    }
}
