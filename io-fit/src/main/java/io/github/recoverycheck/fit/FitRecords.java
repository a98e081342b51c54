package io.github.recoverycheck.fit;

import io.github.recoverycheck.activity.RecordCounts;
import io.github.recoverycheck.series.Channel;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * Record messages as columns in file order: the session that a record belongs to, and with it the start to count from,
 * may stand after the records.
 */
final class FitRecords {
    private static final BitSet NONE = new BitSet();
    private static final int GROWTH_SHARE = 8;

    private final Map<Channel, double[]> columns = new EnumMap<>(Channel.class);
    /** FIT seconds, {@code NaN} where there are none. */
    private double[] times = new double[0];

    private int size;
    /** Rows whose value is not the device's own. */
    private final Map<Channel, BitSet> borrowed = new EnumMap<>(Channel.class);

    int size() {
        return size;
    }

    /** FIT seconds, or {@link FitFields#NO_TIME}. */
    long time(int row) {
        double time = times[row];
        return time >= 0 ? (long) time : FitFields.NO_TIME;
    }

    /** A value as recorded; {@code NaN} if it is missing. */
    double value(Channel channel, int row) {
        double[] column = columns.get(channel);
        return column == null ? Double.NaN : column[row];
    }

    /** The values of some rows in each channel that has any. */
    Map<Channel, double[]> columns(FitRows rows) {
        Map<Channel, double[]> found = new EnumMap<>(Channel.class);
        columns.forEach((channel, column) -> {
            double[] values = new double[rows.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = column[rows.row(i)];
            }
            found.put(channel, values);
        });
        return found;
    }

    /** All columns, with room behind their last row, and lets go of them: for a part of one session. */
    Map<Channel, double[]> handOver() {
        Map<Channel, double[]> handed = new EnumMap<>(columns);
        columns.clear();
        return handed;
    }

    /** The times of some rows, which must be known, in seconds since a start in FIT seconds. */
    double[] secondsSince(long start, FitRows rows) {
        double[] seconds = new double[rows.size()];
        for (int i = 0; i < seconds.length; i++) {
            seconds[i] = times[rows.row(i)] - start;
        }
        return seconds;
    }

    /** How many rows there are, and what heart rate the device itself recorded in them. */
    RecordCounts counts(FitRows rows) {
        double[] heartRates = columns.get(Channel.HEART_RATE);
        BitSet others = borrowed.getOrDefault(Channel.HEART_RATE, NONE);
        boolean allOwn = others.isEmpty();
        int readings = 0;
        long sum = 0;
        for (int i = 0; heartRates != null && i < rows.size(); i++) {
            double heartRate = heartRates[rows.row(i)];
            if (heartRate > 0 && (allOwn || !others.get(rows.row(i)))) {
                readings++;
                // Rounding costs more than all else here, and nearly all are whole.
                long whole = (long) heartRate;
                sum += whole == heartRate ? whole : Math.round(heartRate);
            }
        }
        return new RecordCounts(rows.size(), readings, sum);
    }

    /**
     * Adds rows for which it {@link #hasRoom}, in which all channels are missing but those that are to be set next, as
     * are the times.
     *
     * @param setNext channels for which {@link #takeLastRows} will be called
     */
    void addRows(int count, Set<Channel> setNext) {
        columns.forEach((channel, column) -> {
            if (!setNext.contains(channel)) {
                Arrays.fill(column, size, size + count, Double.NaN);
            }
        });
        size += count;
    }

    /** Lets the times of the last rows, in FIT seconds, be written straight into their column. */
    void lendLastTimes(int count, Stretch stretch) {
        stretch.use(times, size - count);
    }

    /** Sets the times of the last rows. */
    void setLastTimes(double[] fitSeconds, int count) {
        System.arraycopy(fitSeconds, 0, times, size - count, count);
    }

    /** Lets values of the last rows be written straight into the channel's column, if there is one yet. */
    void lendLastRows(Channel channel, int count, Stretch stretch) {
        double[] column = columns.get(channel);
        if (column != null) {
            stretch.use(column, size - count);
        }
    }

    /** Takes the values of the last rows. A column begins with the first value that is not missing. */
    void takeLastRows(Channel channel, int count, Stretch stretch) {
        if (stretch.isOwn() && !stretch.isMissing(count)) {
            double[] column = new double[times.length];
            Arrays.fill(column, 0, size - count, Double.NaN);
            System.arraycopy(stretch.values(), stretch.from(), column, size - count, count);
            columns.put(channel, column);
        }
        stretch.useOwn();
    }

    /** Whether so many more rows fit into the columns. */
    boolean hasRoom(int count) {
        return times.length - size >= count;
    }

    /** Makes all columns long enough for so many more rows, and hardly longer. */
    void makeRoom(int count) {
        // A file of a thousand short sections must not copy all of its columns a thousand times.
        int capacity = size + Math.max(count, size / GROWTH_SHARE);
        times = Arrays.copyOf(times, capacity);
        columns.replaceAll((channel, column) -> Arrays.copyOf(column, capacity));
    }

    /** Sets a value that is missing, and notes that it is not the device's own. */
    void borrow(Channel channel, int row, double value) {
        if (Double.isNaN(value) || !Double.isNaN(value(channel, row))) {
            return;
        }
        columns.computeIfAbsent(channel, c -> missing(times.length))[row] = value;
        borrowed.computeIfAbsent(channel, c -> new BitSet()).set(row);
    }

    /** Channels of which some row's value came by {@link #borrow}. */
    Set<Channel> borrowedChannels() {
        return borrowed.keySet();
    }

    /** How many of the rows took their value by {@link #borrow}. */
    int borrowed(Channel channel, FitRows rows) {
        BitSet others = borrowed.getOrDefault(channel, NONE);
        int count = 0;
        for (int i = 0; i < rows.size(); i++) {
            count += others.get(rows.row(i)) ? 1 : 0;
        }
        return count;
    }

    /** Moves the times that count from the device's start. */
    void shiftRelativeTimes(long seconds) {
        for (int row = 0; row < size; row++) {
            if (times[row] < FitFields.FIRST_DATE) {
                times[row] += seconds;
            }
        }
    }

    private static double[] missing(int length) {
        double[] column = new double[length];
        Arrays.fill(column, Double.NaN);
        return column;
    }
}
