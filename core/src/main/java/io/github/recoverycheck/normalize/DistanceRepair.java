package io.github.recoverycheck.normalize;

/**
 * Puts a recorded distance right: single values that nobody can have covered are dropped, a counter that starts again goes
 * on where it was, and a distance that the device updates only now and then is spread over the seconds in between.
 */
final class DistanceRepair {
    private static final double FASTEST_METERS_PER_SECOND = 15;
    private static final double FASTEST_RUN_METERS_PER_SECOND = 7.5;
    private static final double LONGEST_STEP_SECONDS = 30;
    private static final double RESET_SHARE = 0.1;
    private static final double LEAST_RESET_METERS = 100;

    private DistanceRepair() {}

    /** Drops values in place that lie far off both neighbors, which agree with each other; says how many. */
    static int dropSpikes(double[] times, double[] distance) {
        int dropped = 0;
        int previous = -1;
        int current = -1;
        for (int next = 0; next < distance.length; next++) {
            if (Double.isNaN(distance[next])) {
                continue;
            }
            if (current >= 0
                    && previous >= 0
                    && isImpossible(times, distance, previous, current)
                    && isImpossible(times, distance, current, next)
                    && !isImpossible(times, distance, previous, next)) {
                distance[current] = Double.NaN;
                dropped++;
            } else {
                previous = current;
            }
            current = next;
        }
        return dropped;
    }

    private static boolean isImpossible(double[] times, double[] distance, int from, int to) {
        return Math.abs(distance[to] - distance[from]) > FASTEST_METERS_PER_SECOND * (times[to] - times[from]);
    }

    /** Adds in place what was covered before each new start of the counter; says how often it started. */
    static int joinRestarts(double[] distance) {
        int restarts = 0;
        double offset = 0;
        double last = Double.NaN;
        for (int i = 0; i < distance.length; i++) {
            if (Double.isNaN(distance[i])) {
                continue;
            }
            if (last - distance[i] > LEAST_RESET_METERS
                    && distance[i] < RESET_SHARE * last
                    && staysLow(distance, i, last)) {
                offset += last - distance[i];
                restarts++;
            }
            last = distance[i];
            distance[i] += offset;
        }
        return restarts;
    }

    /** A counter that started again goes on from there; a single lost value is followed by the old level. */
    private static boolean staysLow(double[] distance, int index, double before) {
        for (int i = index + 1; i < distance.length; i++) {
            if (!Double.isNaN(distance[i])) {
                return distance[i] < before / 2;
            }
        }
        return false;
    }

    /** Spreads in place a step that is too fast for a runner over the samples since the last change, at most 30 s. */
    static void spreadSteps(double[] times, double[] distance) {
        int changed = 0;
        for (int i = 1; i < distance.length; i++) {
            double step = distance[i] - distance[i - 1];
            if (!(step > 0)) {
                continue;
            }
            if (step > FASTEST_RUN_METERS_PER_SECOND * (times[i] - times[i - 1])) {
                int from = changed;
                while (times[i] - times[from] > LONGEST_STEP_SECONDS && from < i - 1) {
                    from++;
                }
                double start = distance[from];
                double end = distance[i];
                for (int k = from + 1; k < i; k++) {
                    distance[k] = start + (end - start) * (times[k] - times[from]) / (times[i] - times[from]);
                }
            }
            changed = i;
        }
    }
}
