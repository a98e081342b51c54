package io.github.recoverycheck.simulator;

/**
 * What goes wrong in a recording beyond noise; where and how long is drawn by chance. {@code
 * Artifacts.none().withCadenceLocks(1)}.
 *
 * @param cadenceLocks how many times the wrist sensor reads the cadence, give or take 1 bpm, for 2 to 12 min
 * @param spikes how many times heart rate is 40 bpm too high or too low for 2 to 5 s
 * @param warmUp whether the wrist sensor begins, for 2 to 4 min, with the cadence or 25 bpm too low
 * @param dropouts whether the heart-rate sensor loses contact now and then (once in 20 min for 5 to 120 s)
 * @param satelliteOutages how many times there is no satellite for 20 to 90 s, so that the way is a straight line
 * @param clockJumpSeconds by how much the clock jumps, once, between a quarter and three quarters of the run; it jumps
 *     back if negative
 */
public record Artifacts(
        int cadenceLocks, int spikes, boolean warmUp, boolean dropouts, int satelliteOutages, double clockJumpSeconds) {
    private static final Artifacts NONE = new Artifacts(0, 0, false, false, 0, 0);

    /**
     * @throws IllegalArgumentException if a count is negative or the jump not finite
     */
    public Artifacts {
        if (cadenceLocks < 0 || spikes < 0 || satelliteOutages < 0 || !Double.isFinite(clockJumpSeconds)) {
            throw new IllegalArgumentException(cadenceLocks + " locks, " + spikes + " spikes, " + satelliteOutages
                    + " outages, clock jumps by " + clockJumpSeconds + " s");
        }
    }

    /** Nothing goes wrong. */
    public static Artifacts none() {
        return NONE;
    }

    /** The same with so many stretches of cadence in place of heart rate. */
    public Artifacts withCadenceLocks(int value) {
        return new Artifacts(value, spikes, warmUp, dropouts, satelliteOutages, clockJumpSeconds);
    }

    /** The same with so many spikes of heart rate. */
    public Artifacts withSpikes(int value) {
        return new Artifacts(cadenceLocks, value, warmUp, dropouts, satelliteOutages, clockJumpSeconds);
    }

    /** The same with a wrong beginning of heart rate or without. */
    public Artifacts withWarmUp(boolean value) {
        return new Artifacts(cadenceLocks, spikes, value, dropouts, satelliteOutages, clockJumpSeconds);
    }

    /** The same with lost contacts or without. */
    public Artifacts withDropouts(boolean value) {
        return new Artifacts(cadenceLocks, spikes, warmUp, value, satelliteOutages, clockJumpSeconds);
    }

    /** The same with so many stretches without satellites. */
    public Artifacts withSatelliteOutages(int value) {
        return new Artifacts(cadenceLocks, spikes, warmUp, dropouts, value, clockJumpSeconds);
    }

    /** The same with a clock that jumps by this much. */
    public Artifacts withClockJumpSeconds(double value) {
        return new Artifacts(cadenceLocks, spikes, warmUp, dropouts, satelliteOutages, value);
    }

    boolean needWrist() {
        return cadenceLocks > 0 || warmUp;
    }
}
