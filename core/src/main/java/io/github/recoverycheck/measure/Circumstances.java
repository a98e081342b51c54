package io.github.recoverycheck.measure;

import io.github.recoverycheck.activity.HeartRateSensor;
import io.github.recoverycheck.activity.Intention;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;

/**
 * What surrounds a run.
 *
 * @param zoneOffset of the place, for local dates; empty if the recording does not say
 * @param intention what its title or its workout says that it was meant to be
 * @param heartRateSensor where the heart rate was taken
 */
public record Circumstances(
        Optional<ZoneOffset> zoneOffset, Optional<Intention> intention, HeartRateSensor heartRateSensor) {
    private static final Circumstances UNKNOWN =
            new Circumstances(Optional.empty(), Optional.empty(), HeartRateSensor.UNKNOWN);

    public Circumstances {
        Objects.requireNonNull(zoneOffset, "zoneOffset");
        Objects.requireNonNull(intention, "intention");
        Objects.requireNonNull(heartRateSensor, "heartRateSensor");
    }

    /** The recording says nothing. */
    public static Circumstances unknown() {
        return UNKNOWN;
    }

    /**
     * These circumstances; what they leave open is taken from others of the same run. Only the sensor stays, as it is that of
     * this recording's heart rate.
     */
    public Circumstances orElse(Circumstances other) {
        return new Circumstances(zoneOffset.or(other::zoneOffset), intention.or(other::intention), heartRateSensor);
    }

    /** The same circumstances under a title: it says what the run was meant to be where the recording does not. */
    public Circumstances withTitle(String title) {
        return intention.isPresent() ? this : new Circumstances(zoneOffset, Intention.ofTitle(title), heartRateSensor);
    }
}
