package io.github.recoverycheck.fit;

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
    private static final int FIRST_CAPACITY = 1024;
    private static final double DEGREES_PER_SEMICIRCLE = 180.0 / (1L << 31);
    private static final double HALF_CIRCLE_DEGREES = 180;
    private static final double HIGHEST_LATITUDE_DEGREES = 90;
    /** What a raw altitude of 0 means; devices write it when they know none. */
    private static final double NO_ALTITUDE_METERS = -500;

    private static final double HIGHEST_ALTITUDE_METERS = 20_000;
    private static final double HIGHEST_SPEED = 200;

    private final Map<Channel, double[]> columns = new EnumMap<>(Channel.class);
    private long[] times = new long[FIRST_CAPACITY];
    private int size;
    /** Rows whose value is not the device's own. */
    private final Map<Channel, BitSet> borrowed = new EnumMap<>(Channel.class);

    int size() {
        return size;
    }

    /** FIT seconds, or {@link FitFields#NO_TIME}. */
    long time(int row) {
        return times[row];
    }

    /** The values of some rows as recorded, times the factor; {@code NaN} where one is missing. */
    double[] column(Channel channel, int[] rows, double factor) {
        double[] result = new double[rows.length];
        double[] column = columns.get(channel);
        if (column == null) {
            Arrays.fill(result, Double.NaN);
            return result;
        }
        for (int i = 0; i < rows.length; i++) {
            result[i] = column[rows[i]] * factor;
        }
        return result;
    }

    Set<Channel> channels() {
        return columns.keySet();
    }

    /** Begins a row. */
    void startRow(long time) {
        if (size == times.length) {
            grow(size + (size >> 1));
        }
        times[size++] = time;
    }

    /** Sets a value of the last row; {@code NaN} leaves it missing. */
    void set(Channel channel, double value) {
        if (!Double.isNaN(value)) {
            double[] column = columns.get(channel);
            if (column == null) {
                column = missing(times.length);
                columns.put(channel, column);
            }
            column[size - 1] = value;
        }
    }

    /**
     * Adds a row of a value for each {@link RecordField}. Cadence is as recorded, for one foot; the sport that doubles
     * it may stand after the records.
     */
    void add(long time, double[] values) {
        startRow(time);
        double heartRate = values[RecordField.HEART_RATE.slot()];
        set(Channel.HEART_RATE, heartRate > 0 ? heartRate : Double.NaN);
        double altitude = enhanced(
                values[RecordField.ENHANCED_ALTITUDE.slot()],
                values[RecordField.ALTITUDE.slot()],
                NO_ALTITUDE_METERS,
                HIGHEST_ALTITUDE_METERS);
        set(Channel.ALTITUDE, altitude == NO_ALTITUDE_METERS ? Double.NaN : altitude);
        set(
                Channel.SPEED,
                enhanced(
                        values[RecordField.ENHANCED_SPEED.slot()], values[RecordField.SPEED.slot()], 0, HIGHEST_SPEED));
        set(Channel.DISTANCE, values[RecordField.DISTANCE.slot()]);
        set(Channel.POWER, values[RecordField.POWER.slot()]);
        set(Channel.TEMPERATURE, values[RecordField.TEMPERATURE.slot()]);
        double fraction = values[RecordField.FRACTIONAL_CADENCE.slot()];
        set(Channel.CADENCE, values[RecordField.CADENCE.slot()] + (Double.isNaN(fraction) ? 0 : fraction));
        setPosition(values[RecordField.LATITUDE.slot()], values[RecordField.LONGITUDE.slot()]);
    }

    /** The enhanced field has the wider range; some devices fill only one of both, or one of both with nonsense. */
    private static double enhanced(double enhanced, double plain, double low, double high) {
        boolean plausible = enhanced >= low && enhanced <= high;
        return plausible || Double.isNaN(plain) ? enhanced : plain;
    }

    private void setPosition(double latitudeSemicircles, double longitudeSemicircles) {
        double latitude = latitudeSemicircles * DEGREES_PER_SEMICIRCLE;
        double longitude = longitudeSemicircles * DEGREES_PER_SEMICIRCLE;
        boolean nowhere = latitude == 0 && longitude == 0;
        if (!nowhere && Math.abs(latitude) <= HIGHEST_LATITUDE_DEGREES && Math.abs(longitude) <= HALF_CIRCLE_DEGREES) {
            set(Channel.LATITUDE, latitude);
            set(Channel.LONGITUDE, longitude);
        }
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

    /** Sets a value of the last row if it is missing there, and notes that it is not the device's own. */
    void borrow(Channel channel, double value) {
        double[] column = columns.get(channel);
        boolean missing = column == null || Double.isNaN(column[size - 1]);
        if (missing && !Double.isNaN(value)) {
            set(channel, value);
            borrowed.computeIfAbsent(channel, c -> new BitSet()).set(size - 1);
        }
    }

    /** Whether the row's value came by {@link #borrow}. */
    boolean isBorrowed(Channel channel, int row) {
        BitSet rows = borrowed.get(channel);
        return rows != null && rows.get(row);
    }

    /** Channels of which some row's value came by {@link #borrow}. */
    Set<Channel> borrowedChannels() {
        return borrowed.keySet();
    }

    /** Moves the times that count from the device's start. */
    void shiftRelativeTimes(long seconds) {
        for (int row = 0; row < size; row++) {
            if (times[row] != FitFields.NO_TIME && times[row] < FitFields.FIRST_DATE) {
                times[row] += seconds;
            }
        }
    }
}
