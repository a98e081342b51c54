package io.github.recoverycheck.measure;

import io.github.recoverycheck.normalize.NormalizedRun;

/** Sums over any span of seconds at once: grade-adjusted meters, and the seconds walked or stood. */
final class CourseSums {
    private final double[] meters;
    private final int[] slow;
    private final int[] moving;

    private CourseSums(int seconds) {
        meters = new double[seconds + 1];
        slow = new int[seconds + 1];
        moving = new int[seconds + 1];
    }

    static CourseSums of(NormalizedRun run, double[] adjustedSpeeds) {
        CourseSums sums = new CourseSums(run.size());
        for (int i = 0; i < adjustedSpeeds.length; i++) {
            boolean isMoving = run.moving(i);
            double covered = isMoving && !Double.isNaN(adjustedSpeeds[i]) ? adjustedSpeeds[i] : 0;
            sums.meters[i + 1] = sums.meters[i] + covered;
            sums.slow[i + 1] = sums.slow[i] + (!isMoving || run.walking(i) ? 1 : 0);
            sums.moving[i + 1] = sums.moving[i] + (isMoving ? 1 : 0);
        }
        return sums;
    }

    double meters(int from, int to) {
        return meters[to] - meters[from];
    }

    /** Seconds in which the runner walked or stood. */
    int slowSeconds(int from, int to) {
        return slow[to] - slow[from];
    }

    int movingSeconds(int from, int to) {
        return moving[to] - moving[from];
    }
}
