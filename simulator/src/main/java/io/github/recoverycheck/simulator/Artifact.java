package io.github.recoverycheck.simulator;

/**
 * A stretch of a simulated run in which a sensor reads something else than what is true, or nothing. Seconds are true
 * ones after the start: what a clock that jumps makes of them does not count.
 *
 * @param kind what is wrong
 * @param startSecond first second of the stretch
 * @param endSecond second after its last
 */
public record Artifact(Kind kind, int startSecond, int endSecond) {
    /** What can be wrong. */
    public enum Kind {
        /** The heart rate is the cadence. */
        CADENCE_LOCK,
        /** The heart rate is 40 bpm off for a few seconds. */
        SPIKE,
        /** The heart rate has not been found yet. */
        WARM_UP,
        /** There is no heart rate. */
        DROPOUT,
        /** Positions and distance follow a straight line. */
        SATELLITE_OUTAGE,
        /** The clock jumps before the first second of the stretch, which is one second long. */
        CLOCK_JUMP;

        /** Whether it is the heart rate that is wrong. */
        boolean isOfHeartRate() {
            return this != SATELLITE_OUTAGE && this != CLOCK_JUMP;
        }
    }

    /** Whether the second lies in the stretch. */
    public boolean contains(int second) {
        return second >= startSecond && second < endSecond;
    }
}
