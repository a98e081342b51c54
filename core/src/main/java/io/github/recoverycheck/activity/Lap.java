package io.github.recoverycheck.activity;

import java.util.Objects;
import java.util.OptionalDouble;

/**
 * A lap as the device recorded it.
 *
 * @param startSeconds elapsed seconds at its start
 * @param endSeconds elapsed seconds at its end
 * @param distanceMeters its distance, if recorded
 * @param intensity what the workout meant it to be
 */
public record Lap(double startSeconds, double endSeconds, OptionalDouble distanceMeters, Intensity intensity) {
    /** What a workout step is meant to be. */
    public enum Intensity {
        ACTIVE,
        REST,
        WARM_UP,
        COOL_DOWN,
        RECOVERY,
        INTERVAL,
        /** Not said, or something else. */
        UNKNOWN
    }

    public Lap {
        Objects.requireNonNull(distanceMeters, "distanceMeters");
        Objects.requireNonNull(intensity, "intensity");
        if (!(endSeconds >= startSeconds)) {
            throw new IllegalArgumentException("lap from " + startSeconds + " to " + endSeconds);
        }
    }
}
