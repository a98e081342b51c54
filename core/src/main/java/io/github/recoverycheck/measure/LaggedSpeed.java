package io.github.recoverycheck.measure;

import io.github.recoverycheck.normalize.NormalizedRun;
import io.github.recoverycheck.science.HeartRateResponse;
import java.util.Arrays;

/**
 * The speed that the heart has answered to: a first-order lag behind a dead time, exact for steps of any length. Without
 * it every change of pace would look like a change of the heart.
 */
final class LaggedSpeed {
    private static final int SETTLED_SECONDS = 30;

    private LaggedSpeed() {}

    /**
     * The lagged speed at each second; standing is 0, and a speed that is missing is taken as the one before.
     *
     * @param speeds grade-adjusted speed of each second, {@code NaN} where missing
     */
    static double[] of(NormalizedRun run, double[] speeds, HeartRateResponse response) {
        double[] lagged = new double[speeds.length];
        double last = 0;
        for (int i = 0; i < lagged.length; i++) {
            last = run.paused(i) ? 0 : Double.isNaN(speeds[i]) ? last : speeds[i];
            lagged[i] = last;
        }
        double share = approach(1, response.timeConstantSeconds());
        double value = meanOfFirst(lagged);
        int deadTime = response.deadTimeSeconds();
        double[] delayed = new double[deadTime + 1];
        Arrays.fill(delayed, lagged.length == 0 ? 0 : lagged[0]);
        for (int i = 0; i < lagged.length; i++) {
            // The ring holds the inputs that have not arrived yet, so that the column can be written over.
            delayed[i % delayed.length] = lagged[i];
            value += share * (delayed[(i + 1) % delayed.length] - value);
            lagged[i] = value;
        }
        return lagged;
    }

    /** Share of the distance to a steady input that is covered in a step. */
    static double approach(double stepSeconds, double timeConstantSeconds) {
        return -Math.expm1(-stepSeconds / timeConstantSeconds);
    }

    private static double meanOfFirst(double[] input) {
        int count = Math.min(SETTLED_SECONDS, input.length);
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += input[i];
        }
        return count == 0 ? 0 : sum / count;
    }
}
