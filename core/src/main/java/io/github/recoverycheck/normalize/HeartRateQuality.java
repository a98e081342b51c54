package io.github.recoverycheck.normalize;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How much of the heart rate can be used, over some of a run's moving seconds.
 *
 * @param movingSeconds the seconds that are looked at
 * @param artifactSeconds how many of them have each artifact; those without any are not listed
 * @param longestRemovedSeconds longest stretch of moving time without a break from which all heart rate was removed
 */
public record HeartRateQuality(
        int movingSeconds, Map<HeartRateArtifact, Integer> artifactSeconds, int longestRemovedSeconds) {
    public HeartRateQuality {
        Map<HeartRateArtifact, Integer> copy = new EnumMap<>(HeartRateArtifact.class);
        copy.putAll(artifactSeconds);
        artifactSeconds = Collections.unmodifiableMap(copy);
    }

    /** Share of the seconds, 0 to 1, that have this artifact; 0 if there are no seconds. */
    public double share(HeartRateArtifact artifact) {
        return ofAll(artifactSeconds.getOrDefault(artifact, 0));
    }

    /** Share of the seconds, 0 to 1, that have a heart rate to go by; 0 if there are no seconds. */
    public double validShare() {
        int removed = artifactSeconds.entrySet().stream()
                .filter(entry -> entry.getKey().isRemoved())
                .mapToInt(Map.Entry::getValue)
                .sum();
        return ofAll(movingSeconds - removed);
    }

    /** Length of the longest removed stretch as a share of the seconds, 0 to 1. */
    public double longestRemovedShare() {
        return ofAll(longestRemovedSeconds);
    }

    private double ofAll(int seconds) {
        return movingSeconds == 0 ? 0 : seconds / (double) movingSeconds;
    }
}
