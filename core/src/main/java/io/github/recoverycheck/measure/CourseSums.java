package io.github.recoverycheck.measure;

import io.github.recoverycheck.normalize.NormalizedRun;

/** Sums over any span of seconds at once: meters, grade-adjusted and over ground, and the seconds walked or stood. */
final class CourseSums {
    private final double[] meters;
    private final double[] groundMeters;
    private final int[] slow;
    private final int[] moving;

    private CourseSums(int seconds) {
        meters = new double[seconds + 1];
        groundMeters = new double[seconds + 1];
        slow = new int[seconds + 1];
        moving = new int[seconds + 1];
    }

    static CourseSums of(NormalizedRun run, double[] adjustedSpeeds) {
        CourseSums sums = new CourseSums(run.size());
        for (int i = 0; i < adjustedSpeeds.length; i++) {
            boolean isMoving = run.moving(i);
            boolean known = isMoving && !Double.isNaN(adjustedSpeeds[i]);
            sums.meters[i + 1] = sums.meters[i] + (known ? adjustedSpeeds[i] : 0);
            sums.groundMeters[i + 1] = sums.groundMeters[i] + (known ? run.speedMetersPerSecond(i) : 0);
            sums.slow[i + 1] = sums.slow[i] + (!isMoving || run.walking(i) ? 1 : 0);
            sums.moving[i + 1] = sums.moving[i] + (isMoving ? 1 : 0);
        }
        return sums;
    }

    double meters(int from, int to) {
        return meters[to] - meters[from];
    }

    double groundMeters(int from, int to) {
        return groundMeters[to] - groundMeters[from];
    }

    /** Seconds in which the runner walked or stood. */
    int slowSeconds(int from, int to) {
        return slow[to] - slow[from];
    }

    int movingSeconds(int from, int to) {
        return moving[to] - moving[from];
    }
}
