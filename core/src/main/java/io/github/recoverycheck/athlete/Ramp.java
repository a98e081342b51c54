package io.github.recoverycheck.athlete;

/**
 * Rises evenly from 0 to 1.
 *
 * @param from last value at which it is 0
 * @param to first value at which it is 1
 */
record Ramp(double from, double to) {
    double at(double value) {
        return Math.max(0, Math.min(1, (value - from) / (to - from)));
    }
}
