package io.github.recoverycheck.xml;

import io.github.recoverycheck.activity.RecordCounts;
import io.github.recoverycheck.series.Channel;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** The points of one recording as columns in file order; where to count from, and some units, are known only at the end. */
public final class PointColumns {
    private static final int FIRST_CAPACITY = 64;

    private final Map<Channel, double[]> columns = new EnumMap<>(Channel.class);
    private final Map<Channel, BitSet> withComma = new EnumMap<>(Channel.class);
    private final PointSegments segments = new PointSegments();
    private long[] times = new long[FIRST_CAPACITY];
    private long firstTime = XmlTime.BAD;
    private long lastTime = XmlTime.BAD;
    private int size;

    /** No points yet. */
    public PointColumns() {}

    /** Adds a whole point. */
    public void add(PointValues point) {
        if (size == times.length) {
            grow(size + (size >> 1));
        }
        int row = size++;
        times[row] = point.time();
        if (point.time() != XmlTime.BAD) {
            firstTime = firstTime == XmlTime.BAD ? point.time() : Math.min(firstTime, point.time());
            lastTime = Math.max(lastTime, point.time());
            segments.add(point.time());
        }
        point.found()
                .forEach((channel, value) -> columns.computeIfAbsent(channel, c -> missing(times.length))[row] = value);
        point.withComma()
                .forEach(channel ->
                        withComma.computeIfAbsent(channel, c -> new BitSet()).set(row));
    }

    /** Forgets all values that stood with a decimal comma. */
    public void dropValuesWithComma() {
        withComma.forEach((channel, rows) ->
                rows.stream().forEach(row -> columns.computeIfPresent(channel, (c, column) -> without(column, row))));
        withComma.clear();
    }

    /** Number of points. */
    public int size() {
        return size;
    }

    /** Nanoseconds since 1970, or {@link XmlTime#BAD}. */
    public long time(int row) {
        return times[row];
    }

    /** The earliest time, or {@link XmlTime#BAD} if no point has one. */
    public long firstTime() {
        return firstTime;
    }

    /** The latest time, or {@link XmlTime#BAD} if no point has one. */
    public long lastTime() {
        return lastTime;
    }

    /** The value as it stood in the file; {@code NaN} if it is missing. */
    public double value(Channel channel, int row) {
        double[] column = columns.get(channel);
        return column == null ? Double.NaN : column[row];
    }

    /** Channels of which at least one point has a value. */
    public Set<Channel> channels() {
        return columns.keySet();
    }

    /** Where recording was interrupted. */
    public PointSegments segments() {
        return segments;
    }

    /** What stood in the file, points without a time included. */
    public RecordCounts counts() {
        int readings = 0;
        long sum = 0;
        for (int row = 0; row < size; row++) {
            double heartRate = value(Channel.HEART_RATE, row);
            if (heartRate > 0) {
                readings++;
                sum += Math.round(heartRate);
            }
        }
        return new RecordCounts(size, readings, sum);
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
