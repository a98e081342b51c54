package io.github.recoverycheck.activity;

import java.util.Objects;
import java.util.OptionalDouble;

/**
 * Totals that the device itself wrote.
 *
 * @param elapsedSeconds start to end, pauses included
 * @param timerSeconds time that the device's timer ran
 * @param distanceMeters distance
 */
public record RecordedTotals(
        OptionalDouble elapsedSeconds, OptionalDouble timerSeconds, OptionalDouble distanceMeters) {
    private static final RecordedTotals NONE =
            new RecordedTotals(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());

    public RecordedTotals {
        Objects.requireNonNull(elapsedSeconds, "elapsedSeconds");
        Objects.requireNonNull(timerSeconds, "timerSeconds");
        Objects.requireNonNull(distanceMeters, "distanceMeters");
    }

    /** The recording has no totals of its own. */
    public static RecordedTotals none() {
        return NONE;
    }
}
