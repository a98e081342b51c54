package io.github.recoverycheck.simulator;

import java.util.Objects;

/**
 * Repetitions of work and rest within a run; what is left of the run after them is run at its usual speed.
 *
 * @param leadInSeconds moving time before the first repetition
 * @param repetitions how many
 * @param workSeconds length of one work stretch
 * @param restSeconds length of one rest
 * @param workSpeedRatio speed at work over the run's speed
 * @param restSpeedRatio speed at rest over the run's speed, if the rest is jogged
 * @param rest how the runner rests
 * @param laps what the watch notes of it
 */
public record IntervalSet(
        int leadInSeconds,
        int repetitions,
        int workSeconds,
        int restSeconds,
        double workSpeedRatio,
        double restSpeedRatio,
        Rest rest,
        Laps laps) {
    /** How the runner rests. */
    public enum Rest {
        /** Running on slowly. */
        JOGGED,
        /** Walking. */
        WALKED,
        /** The timer runs on or not, as the route's stops have it. */
        STOOD
    }

    /** What the watch notes of work and rest. */
    public enum Laps {
        /** A workout's steps, which say what they are. */
        STEPS,
        /** Laps that the runner took at the start and the end of each stretch of work. */
        BY_HAND,
        /** Nothing: the run is one lap. */
        NONE
    }

    /**
     * @throws IllegalArgumentException if a length or ratio is not positive; only rests and the lead-in may be 0 long
     */
    public IntervalSet {
        Objects.requireNonNull(rest, "rest");
        Objects.requireNonNull(laps, "laps");
        if (leadInSeconds < 0 || repetitions < 1 || workSeconds < 1 || restSeconds < 0) {
            throw new IllegalArgumentException(
                    leadInSeconds + " s, then " + repetitions + " x " + workSeconds + " s / " + restSeconds + " s");
        }
        if (!(workSpeedRatio > 0 && restSpeedRatio > 0)) {
            throw new IllegalArgumentException("speed ratios: " + workSpeedRatio + ", " + restSpeedRatio);
        }
    }

    /** Steps of a workout with jogged rests. */
    public IntervalSet(
            int leadInSeconds,
            int repetitions,
            int workSeconds,
            int restSeconds,
            double workSpeedRatio,
            double restSpeedRatio) {
        this(
                leadInSeconds,
                repetitions,
                workSeconds,
                restSeconds,
                workSpeedRatio,
                restSpeedRatio,
                Rest.JOGGED,
                Laps.STEPS);
    }

    /** The same with another rest. */
    public IntervalSet withRest(Rest value) {
        return new IntervalSet(
                leadInSeconds, repetitions, workSeconds, restSeconds, workSpeedRatio, restSpeedRatio, value, laps);
    }

    /** The same with other laps. */
    public IntervalSet withLaps(Laps value) {
        return new IntervalSet(
                leadInSeconds, repetitions, workSeconds, restSeconds, workSpeedRatio, restSpeedRatio, rest, value);
    }

    /** Moving seconds at which the last rest ends. */
    public int endSeconds() {
        return leadInSeconds + repetitions * periodSeconds();
    }

    /** Moving time of one rest. */
    int movingRestSeconds() {
        return rest == Rest.STOOD ? 0 : restSeconds;
    }

    /** Moving time from the start of one stretch of work to the next. */
    int periodSeconds() {
        return workSeconds + movingRestSeconds();
    }

    double speedRatioAt(int movingSeconds) {
        if (!isWithin(movingSeconds)) {
            return 1;
        }
        return isWorkAt(movingSeconds) ? workSpeedRatio : restSpeedRatio;
    }

    boolean isWalkAt(int movingSeconds) {
        return rest == Rest.WALKED && isWithin(movingSeconds) && !isWorkAt(movingSeconds);
    }

    /** Seconds that the runner stands before going on at a moving second. */
    int standingSecondsAt(int movingSeconds) {
        int since = movingSeconds - leadInSeconds;
        boolean workEnded = since > 0 && movingSeconds <= endSeconds() && since % periodSeconds() == 0;
        return rest == Rest.STOOD && workEnded ? restSeconds : 0;
    }

    private boolean isWithin(int movingSeconds) {
        return movingSeconds >= leadInSeconds && movingSeconds < endSeconds();
    }

    private boolean isWorkAt(int movingSeconds) {
        return (movingSeconds - leadInSeconds) % periodSeconds() < workSeconds;
    }
}
