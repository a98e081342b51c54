package io.github.recoverycheck.normalize;

import io.github.recoverycheck.science.AltitudeTreatment;

/**
 * Where altitudes come from and how noisy they are, told from the readings of every second.
 *
 * @param meters standard deviation of the noise
 */
record AltitudeNoise(AltitudeSource source, double meters) {
    /**
     * Where the readings are too far apart, the values between them are smoother than any sensor and tell nothing: the
     * worse source is assumed.
     */
    static AltitudeNoise unknown(AltitudeTreatment.Noise rule) {
        return new AltitudeNoise(AltitudeSource.SATELLITE, rule.satelliteMeters());
    }

    static AltitudeNoise of(double[] distance, double[] altitude, AltitudeTreatment.Noise rule) {
        double step = stairHeight(distance, altitude, rule);
        if (step > 0) {
            // Rounding to a step spreads evenly over it.
            return new AltitudeNoise(AltitudeSource.TERRAIN_MODEL, Math.max(rule.leastMeters(), step / Math.sqrt(12)));
        }
        double noise = Math.max(rule.leastMeters(), aboutRunningMedian(altitude, rule));
        return new AltitudeNoise(
                noise < rule.barometerMeters() ? AltitudeSource.BAROMETER : AltitudeSource.SATELLITE, noise);
    }

    /**
     * Robust standard deviation of the altitude about the median of a short window, from which the window's own slope and
     * bend were taken: on hills the median of the heights themselves follows the ground, and a noisy altitude would pass
     * for a calm one, or a sharp crest for noise.
     */
    private static double aboutRunningMedian(double[] altitude, AltitudeTreatment.Noise rule) {
        int length = rule.medianWindowSeconds();
        int half = length / 2;
        int stride = Math.max(1, altitude.length / rule.mostWindows());
        double[] residuals = new double[altitude.length / stride + 1];
        double[] window = new double[length];
        int count = 0;
        for (int i = half; i + half < altitude.length; i += stride) {
            takeGroundOut(altitude, i - half, window);
            double residual = window[half];
            if (!Double.isNaN(residual)) {
                residuals[count++] = residual - HampelFilter.median(window, length);
            }
        }
        return count == 0 ? Double.POSITIVE_INFINITY : HampelFilter.spread(residuals, count);
    }

    /** A window less the parabola through the means of its thirds; all missing if one value is. */
    private static void takeGroundOut(double[] altitude, int from, double[] window) {
        int third = window.length / 3;
        double first = mean(altitude, from, third);
        double middle = mean(altitude, from + (window.length - third) / 2, third);
        double last = mean(altitude, from + window.length - third, third);
        double apart = window.length - third;
        double slope = (last - first) / apart;
        double bend = 2 * (first + last - 2 * middle) / (apart * apart);
        for (int k = 0; k < window.length; k++) {
            double t = k - (window.length - 1) / 2.0;
            window[k] = altitude[from + k] - slope * t - bend * t * t;
        }
    }

    private static double mean(double[] values, int from, int count) {
        double sum = 0;
        for (int i = from; i < from + count; i++) {
            sum += values[i];
        }
        return sum / count;
    }

    /** Mean height of the steps, if most of the way lies on stairs; 0 if it does not. */
    private static double stairHeight(double[] distance, double[] altitude, AltitudeTreatment.Noise rule) {
        double onStairs = 0;
        double way = 0;
        double climbed = 0;
        int steps = 0;
        int start = 0;
        for (int i = 1; i < altitude.length; i++) {
            if (altitude[i] != altitude[i - 1]) {
                double stair = distance[i - 1] - distance[start];
                onStairs += stair >= rule.stairMeters() ? stair : 0;
                way += distance[i] - distance[start] > 0 ? distance[i] - distance[start] : 0;
                double rise = Math.abs(altitude[i] - altitude[i - 1]);
                climbed += rise > 0 ? rise : 0;
                steps += rise > 0 ? 1 : 0;
                start = i;
            }
        }
        double step = steps == 0 ? 0 : climbed / steps;
        return 2 * onStairs > way && step >= rule.stepMeters() ? step : 0;
    }
}
