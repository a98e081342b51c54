package io.github.recoverycheck.fit;

import java.util.Arrays;

/** Where the values of one field of some records go: the end of a column, or a place of its own as long as there is none. */
final class Stretch {
    private final double[] own;
    private double[] values;
    private int from;

    Stretch(int capacity) {
        own = new double[capacity];
        values = own;
    }

    /** Its values stand in this array, from {@link #from} on. */
    double[] values() {
        return values;
    }

    int from() {
        return from;
    }

    boolean isOwn() {
        return values == own;
    }

    void use(double[] column, int at) {
        values = column;
        from = at;
    }

    void useOwn() {
        values = own;
        from = 0;
    }

    double value(int index) {
        return values[from + index];
    }

    void setIfMissing(int index, double value) {
        if (Double.isNaN(values[from + index])) {
            values[from + index] = value;
        }
    }

    boolean isMissing(int count) {
        for (int i = 0; i < count; i++) {
            if (!Double.isNaN(value(i))) {
                return false;
            }
        }
        return true;
    }

    void setMissing(int count) {
        Arrays.fill(values, from, from + count, Double.NaN);
    }
}
