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
        /** Work of any kind; also what watches note where no workout was followed. */
        ACTIVE,
        /** Standing or walking between the work. */
        REST,
        /** Before the work. */
        WARM_UP,
        /** After the work. */
        COOL_DOWN,
        /** Easy running between the work. */
        RECOVERY,
        /** One of several repetitions of hard work. */
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
