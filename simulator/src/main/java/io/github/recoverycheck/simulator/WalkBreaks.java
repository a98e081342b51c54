package io.github.recoverycheck.simulator;

/**
 * Walking by the clock: so long a run, so long a walk, and again, from the start on. Walking is 1.5 m/s at 115 steps a
 * minute, uphill and downhill alike.
 *
 * @param runSeconds moving time of each stretch of running
 * @param walkSeconds moving time of each stretch of walking
 */
public record WalkBreaks(int runSeconds, int walkSeconds) {
    static final double SPEED_METERS_PER_SECOND = 1.5;
    static final double CADENCE_STEPS_PER_MINUTE = 115;

    /**
     * @throws IllegalArgumentException if a stretch is shorter than a second
     */
    public WalkBreaks {
        if (runSeconds < 1 || walkSeconds < 1) {
            throw new IllegalArgumentException(runSeconds + " s of running, " + walkSeconds + " s of walking");
        }
    }

    boolean isWalkAt(int movingSecond) {
        return movingSecond % (runSeconds + walkSeconds) >= runSeconds;
    }
}
