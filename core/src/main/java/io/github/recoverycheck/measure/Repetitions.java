package io.github.recoverycheck.measure;

import java.util.Objects;
import java.util.OptionalDouble;

/**
 * Work and rest that alternate within a run, as far as it can be told without knowing the athlete: whether it was an
 * interval session, a run with walking breaks or a few strides is decided when the run is judged.
 *
 * @param source where the structure was seen
 * @param count number of stretches of work
 * @param workSeconds their total time
 * @param medianWorkSeconds median of their times
 * @param workSpeedMetersPerSecond mean grade-adjusted speed of the work
 * @param restSpeedMetersPerSecond mean grade-adjusted speed of the rest
 * @param restIsWalking whether the rest was mostly walked or stood
 * @param thirdHighestPeakBpm third-highest peak of the heart rate within a stretch of work, the heart's lag taken out; empty
 *     without heart rate
 */
public record Repetitions(
        Source source,
        int count,
        double workSeconds,
        double medianWorkSeconds,
        double workSpeedMetersPerSecond,
        double restSpeedMetersPerSecond,
        boolean restIsWalking,
        OptionalDouble thirdHighestPeakBpm) {
    /** Where work and rest were told apart. */
    public enum Source {
        /** Steps of a workout that the recording names as work and rest. */
        WORKOUT_STEPS,
        /** Laps that the runner took. */
        LAPS,
        /** Two levels of speed. */
        SPEED
    }

    private static final double LONGEST_STRIDE_SECONDS = 30;
    private static final int MOST_STRIDES = 8;
    /** What strides take together at most; a few seconds fast are no session. */
    public static final double MOST_STRIDES_SECONDS = 180;

    public Repetitions {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(thirdHighestPeakBpm, "thirdHighestPeakBpm");
    }

    /** Whether these are strides, a few seconds fast at the end of an easy run, and no session. */
    public boolean areStrides() {
        return medianWorkSeconds <= LONGEST_STRIDE_SECONDS
                && count <= MOST_STRIDES
                && workSeconds <= MOST_STRIDES_SECONDS;
    }
}
