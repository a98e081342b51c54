package io.github.recoverycheck.normalize;

import io.github.recoverycheck.science.Motion;

/** Cadence of both feet and which seconds were walked. */
final class Gait {
    private static final int HIGHEST_CADENCE = 300;

    private final double[] cadence;
    private final boolean[] walking;
    private final WalkingEvidence toldBy;

    Gait(double[] cadence, boolean[] walking, WalkingEvidence toldBy) {
        this.cadence = cadence;
        this.walking = walking;
        this.toldBy = toldBy;
    }

    /**
     * Tells walking from running.
     *
     * @param cadence steps/min in each second as recorded
     * @param steadySpeed mean speed around each second
     */
    static Gait of(double[] cadence, double[] steadySpeed, boolean[] moving, Motion.Walking rule) {
        boolean countsSteps = countsBothFeet(cadence, steadySpeed, moving, rule);
        boolean[] walking = new boolean[moving.length];
        double least = rule.leastCadence();
        double running = rule.runningMetersPerSecond();
        for (int i = 0; i < walking.length; i++) {
            if (!moving[i] || steadySpeed[i] >= running) {
                continue;
            }
            boolean known = countsSteps && cadence[i] >= least;
            walking[i] = known ? cadence[i] < rule.cadence() : steadySpeed[i] < rule.speedMetersPerSecond();
        }
        return new Gait(cadence, walking, countsSteps ? WalkingEvidence.CADENCE : WalkingEvidence.SPEED);
    }

    /**
     * Whether the channel can be the steps of both feet. Some recordings count one foot, and some sensors nothing at all
     * that follows the runner.
     */
    private static boolean countsBothFeet(
            double[] cadence, double[] steadySpeed, boolean[] moving, Motion.Walking rule) {
        int[] atRunningSpeed = new int[HIGHEST_CADENCE + 1];
        int[] atAnySpeed = new int[HIGHEST_CADENCE + 1];
        int runningSeconds = 0;
        int seconds = 0;
        for (int i = 0; i < moving.length; i++) {
            if (moving[i] && cadence[i] > 0 && cadence[i] <= HIGHEST_CADENCE) {
                int steps = (int) cadence[i];
                atAnySpeed[steps]++;
                seconds++;
                if (steadySpeed[i] >= rule.runningMetersPerSecond()) {
                    atRunningSpeed[steps]++;
                    runningSeconds++;
                }
            }
        }
        if (runningSeconds >= rule.fewestRunningSeconds()) {
            return median(atRunningSpeed, runningSeconds) >= rule.leastRunningCadence();
        }
        return seconds > 0 && median(atAnySpeed, seconds) >= rule.leastCadence();
    }

    private static int median(int[] counts, int all) {
        int value = 0;
        int below = counts[0];
        while (2 * below < all) {
            value++;
            below += counts[value];
        }
        return value;
    }

    /** Steps/min in each second; {@code NaN} where unknown. */
    double[] cadence() {
        return cadence;
    }

    /** Whether the runner was under way and walked. */
    boolean[] walking() {
        return walking;
    }

    /** What walking was told by. */
    WalkingEvidence toldBy() {
        return toldBy;
    }
}
