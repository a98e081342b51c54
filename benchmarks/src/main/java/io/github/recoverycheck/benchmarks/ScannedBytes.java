package io.github.recoverycheck.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What the two byte scanners share: a place in the bytes, names, fixed times, and columns that grow. */
final class ScannedBytes {
    private static final int FIRST_CAPACITY = 1024;
    private static final int[] DAYS_BEFORE_MONTH = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334};

    private final byte[] bytes;
    private final double[][] columns;
    private int size;

    ScannedBytes(byte[] bytes, int columns) {
        this.bytes = bytes;
        this.columns = new double[columns][FIRST_CAPACITY];
    }

    /** Begins a row; its values are missing until they are set. */
    void addRow() {
        if (size == columns[0].length) {
            for (int i = 0; i < columns.length; i++) {
                columns[i] = Arrays.copyOf(columns[i], 2 * size);
            }
        }
        for (double[] column : columns) {
            column[size] = Double.NaN;
        }
        size++;
    }

    void set(int column, double value) {
        columns[column][size - 1] = value;
    }

    int size() {
        return size;
    }

    /** The columns, each as long as there are rows. */
    double[][] columns() {
        double[][] exact = new double[columns.length][];
        for (int i = 0; i < columns.length; i++) {
            exact[i] = Arrays.copyOf(columns[i], size);
        }
        return exact;
    }

    /** The next of this byte, or the end. */
    int find(char wanted, int from) {
        int at = from;
        while (at < bytes.length && bytes[at] != wanted) {
            at++;
        }
        return at;
    }

    boolean matches(byte[] name, int from, int to) {
        return Arrays.equals(name, 0, name.length, bytes, from, to);
    }

    static byte[] name(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Seconds since 1970 of a time such as {@code 2025-03-01T06:12:00.000Z}. */
    double seconds(int from, int to) {
        int year = digits(from, 4);
        int month = digits(from + 5, 2);
        long years = year - 1L;
        long days = years * 365 + years / 4 - years / 100 + years / 400 - 719_162L;
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        days += DAYS_BEFORE_MONTH[month - 1] + (leap && month > 2 ? 1 : 0) + digits(from + 8, 2) - 1;
        double seconds =
                days * 86_400.0 + digits(from + 11, 2) * 3600 + digits(from + 14, 2) * 60 + digits(from + 17, 2);
        double unit = 1;
        for (int i = from + 20; i < to - 1; i++) {
            unit /= 10;
            seconds += (bytes[i] - '0') * unit;
        }
        return seconds;
    }

    private int digits(int from, int count) {
        int value = 0;
        for (int i = from; i < from + count; i++) {
            value = value * 10 + (bytes[i] - '0');
        }
        return value;
    }
}
