package io.github.recoverycheck.measure;

/**
 * A stretch that may be work.
 *
 * @param from its first second
 * @param to the second after its last
 * @param meters grade-adjusted distance
 */
record WorkStretch(int from, int to, double meters) {
    int seconds() {
        return to - from;
    }
}
