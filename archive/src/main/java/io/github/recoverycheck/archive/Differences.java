package io.github.recoverycheck.archive;

import java.util.Arrays;

/**
 * How two traces differ in one quantity.
 *
 * @param count moments at which both know it
 * @param extent by how much it changes over these moments: what hardly changes tells nothing
 * @param median of the differences; {@code NaN} if there are none
 * @param most what nine of ten differences do not exceed; {@code NaN} if there are none
 */
record Differences(int count, double extent, double median, double most) {
    /** Collects differences. Not safe for several threads. */
    static final class Collector {
        private final double[] differences;
        private int count;
        private double lowest = Double.POSITIVE_INFINITY;
        private double highest = Double.NEGATIVE_INFINITY;

        Collector(int capacity) {
            differences = new double[capacity];
        }

        /**
         * @param value what it is
         * @param difference how far the other one is from it, at least 0
         */
        void add(double value, double difference) {
            differences[count++] = difference;
            lowest = Math.min(lowest, value);
            highest = Math.max(highest, value);
        }

        Differences differences() {
            if (count == 0) {
                return new Differences(0, 0, Double.NaN, Double.NaN);
            }
            Arrays.sort(differences, 0, count);
            return new Differences(count, highest - lowest, differences[count / 2], differences[count * 9 / 10]);
        }
    }
}
