package io.github.recoverycheck.measure;

import io.github.recoverycheck.normalize.NormalizedRun;
import io.github.recoverycheck.science.HeartRateResponse;

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
        double[] input = new double[speeds.length];
        double last = 0;
        for (int i = 0; i < input.length; i++) {
            last = run.paused(i) ? 0 : Double.isNaN(speeds[i]) ? last : speeds[i];
            input[i] = last;
        }
        double share = approach(1, response.timeConstantSeconds());
        double[] lagged = new double[input.length];
        double value = meanOfFirst(input);
        for (int i = 0; i < lagged.length; i++) {
            value += share * (input[Math.max(0, i - response.deadTimeSeconds())] - value);
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
