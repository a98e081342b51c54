package io.github.recoverycheck.gpx;

import io.github.recoverycheck.series.Channel;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** The points of one track as columns in file order; where to count from, and some units, are known only at the end. */
final class GpxColumns {
    private static final int FIRST_CAPACITY = 64;

    private final Map<Channel, double[]> columns = new EnumMap<>(Channel.class);
    private final Map<Channel, BitSet> withComma = new EnumMap<>(Channel.class);
    private final GpxSegments segments = new GpxSegments();
    private long[] times = new long[FIRST_CAPACITY];
    private long firstTime = GpxTime.BAD;
    private int size;

    void add(GpxPoint point) {
        if (size == times.length) {
            grow(size + (size >> 1));
        }
        int row = size++;
        times[row] = point.time();
        if (point.time() != GpxTime.BAD) {
            firstTime = firstTime == GpxTime.BAD ? point.time() : Math.min(firstTime, point.time());
            segments.add(point.time());
        }
        point.found()
                .forEach((channel, value) -> columns.computeIfAbsent(channel, c -> missing(times.length))[row] = value);
        point.withComma()
                .forEach(channel ->
                        withComma.computeIfAbsent(channel, c -> new BitSet()).set(row));
    }

    /** Forgets all values that stood with a decimal comma. */
    void dropValuesWithComma() {
        withComma.forEach((channel, rows) ->
                rows.stream().forEach(row -> columns.computeIfPresent(channel, (c, column) -> without(column, row))));
        withComma.clear();
    }

    int size() {
        return size;
    }

    /** Nanoseconds since 1970, or {@link GpxTime#BAD}. */
    long time(int row) {
        return times[row];
    }

    /** The earliest time, or {@link GpxTime#BAD} if no point has one. */
    long firstTime() {
        return firstTime;
    }

    /** The value as it stood in the file; {@code NaN} if it is missing. */
    double value(Channel channel, int row) {
        double[] column = columns.get(channel);
        return column == null ? Double.NaN : column[row];
    }

    Set<Channel> channels() {
        return columns.keySet();
    }

    GpxSegments segments() {
        return segments;
    }

    private static double[] without(double[] column, int row) {
        column[row] = Double.NaN;
        return column;
    }

    private void grow(int capacity) {
        times = Arrays.copyOf(times, capacity);
        columns.replaceAll((channel, column) -> {
            double[] larger = Arrays.copyOf(column, capacity);
            Arrays.fill(larger, column.length, capacity, Double.NaN);
            return larger;
        });
    }

    private static double[] missing(int length) {
        double[] column = new double[length];
        Arrays.fill(column, Double.NaN);
        return column;
    }
}
