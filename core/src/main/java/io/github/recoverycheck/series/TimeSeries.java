package io.github.recoverycheck.series;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Samples of one recording as columns of {@code double}: one column of elapsed seconds, strictly increasing, and one
 * column for each channel that was recorded.
 *
 * <p>A missing value is {@link Double#NaN}; a channel without any value is absent and {@link #has} says so. Immutable
 * and safe to share between threads.
 */
public final class TimeSeries {
    private final double[] elapsedSeconds;
    private final Map<Channel, double[]> columns;

    /**
     * Takes the arrays as they are; the callers in this package hand over arrays that nobody else holds. Columns may be
     * a little longer than the times; what stands behind the last sample is not part of the series.
     */
    TimeSeries(double[] elapsedSeconds, Map<Channel, double[]> columns) {
        this.elapsedSeconds = elapsedSeconds;
        this.columns = columns;
    }

    /**
     * A series of the given columns, which are copied.
     *
     * @param elapsedSeconds seconds since the start of the activity; finite and strictly increasing
     * @param columns one array for each channel, of the same length, {@code NaN} for a missing value
     * @throws IllegalArgumentException if lengths differ, or times are not finite and strictly increasing
     */
    public static TimeSeries of(double[] elapsedSeconds, Map<Channel, double[]> columns) {
        double previous = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < elapsedSeconds.length; i++) {
            if (!Double.isFinite(elapsedSeconds[i]) || elapsedSeconds[i] <= previous) {
                throw new IllegalArgumentException("elapsed seconds must be finite and strictly increasing; at index "
                        + i + ": " + elapsedSeconds[i]);
            }
            previous = elapsedSeconds[i];
        }
        Map<Channel, double[]> copies = new EnumMap<>(Channel.class);
        columns.forEach((channel, column) -> {
            if (column.length != elapsedSeconds.length) {
                throw new IllegalArgumentException(
                        channel + " has " + column.length + " values for " + elapsedSeconds.length + " times");
            }
            if (hasValue(column, column.length)) {
                copies.put(channel, column.clone());
            }
        });
        return new TimeSeries(elapsedSeconds.clone(), copies);
    }

    /** A series without samples. */
    public static TimeSeries empty() {
        return new TimeSeries(new double[0], new EnumMap<>(Channel.class));
    }

    /** A builder for samples that arrive row by row, in any order. */
    public static TimeSeriesBuilder builder() {
        return new TimeSeriesBuilder();
    }

    /** Number of samples. */
    public int size() {
        return elapsedSeconds.length;
    }

    /** Whether there is no sample at all. */
    public boolean isEmpty() {
        return elapsedSeconds.length == 0;
    }

    /** Whether the channel has at least one value. */
    public boolean has(Channel channel) {
        return columns.containsKey(channel);
    }

    /** The channels that have at least one value. */
    public Set<Channel> channels() {
        return Collections.unmodifiableSet(columns.keySet());
    }

    /**
     * Seconds since the start of the activity.
     *
     * @throws IndexOutOfBoundsException if there is no such sample
     */
    public double elapsedSeconds(int index) {
        return elapsedSeconds[index];
    }

    /**
     * The channel's value in the channel's unit; {@code NaN} if it is missing here or everywhere.
     *
     * @throws IndexOutOfBoundsException if there is no such sample
     */
    public double value(Channel channel, int index) {
        double[] column = columns.get(channel);
        Objects.checkIndex(index, size());
        return column == null ? Double.NaN : column[index];
    }

    /** A copy of the times: the way for loops that touch every sample. */
    public double[] elapsedSeconds() {
        return elapsedSeconds.clone();
    }

    /** A copy of the channel's column, all {@code NaN} if the channel is absent. */
    public double[] column(Channel channel) {
        double[] column = columns.get(channel);
        if (column != null) {
            return Arrays.copyOf(column, size());
        }
        double[] missing = new double[size()];
        Arrays.fill(missing, Double.NaN);
        return missing;
    }

    static boolean hasValue(double[] column, int size) {
        for (int i = 0; i < size; i++) {
            if (!Double.isNaN(column[i])) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof TimeSeries that)
                || !Arrays.equals(elapsedSeconds, that.elapsedSeconds)
                || !columns.keySet().equals(that.columns.keySet())) {
            return false;
        }
        return columns.entrySet().stream()
                .allMatch(entry ->
                        Arrays.equals(entry.getValue(), 0, size(), that.columns.get(entry.getKey()), 0, size()));
    }

    @Override
    public int hashCode() {
        int hash = Arrays.hashCode(elapsedSeconds);
        for (Map.Entry<Channel, double[]> entry : columns.entrySet()) {
            hash = 31 * hash + entry.getKey().name().hashCode() + Arrays.hashCode(column(entry.getKey()));
        }
        return hash;
    }

    /** Size, span and channels; no values, as positions are private. */
    @Override
    public String toString() {
        String span = isEmpty() ? "" : ", " + elapsedSeconds[0] + " to " + elapsedSeconds[size() - 1] + " s";
        return "TimeSeries[" + size() + " samples" + span + ", " + columns.keySet() + "]";
    }

    /**
     * This series with another column in place of the channel's, or besides the others; all other columns are shared.
     *
     * @param column one value for each sample, {@code NaN} for a missing one; it is copied
     * @throws IllegalArgumentException if its length is not {@link #size}
     */
    public TimeSeries with(Channel channel, double[] column) {
        if (column.length != size()) {
            throw new IllegalArgumentException(channel + " has " + column.length + " values for " + size() + " times");
        }
        Map<Channel, double[]> others = new EnumMap<>(Channel.class);
        others.putAll(columns);
        if (hasValue(column, column.length)) {
            others.put(channel, column.clone());
        } else {
            others.remove(channel);
        }
        return new TimeSeries(elapsedSeconds, others);
    }
}
