package io.github.recoverycheck.fit;

import com.garmin.fit.Mesg;
import com.garmin.fit.RecordMesg;
import io.github.recoverycheck.series.Channel;
import java.util.Arrays;
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

    int size() {
        return size;
    }

    /** FIT seconds, or {@link FitFields#NO_TIME}. */
    long time(int row) {
        return times[row];
    }

    /** The value as recorded; {@code NaN} if it is missing. */
    double value(Channel channel, int row) {
        double[] column = columns.get(channel);
        return column == null ? Double.NaN : column[row];
    }

    Set<Channel> channels() {
        return columns.keySet();
    }

    /** Adds a row. Cadence is as recorded, for one foot; the sport that doubles it may stand after the records. */
    void add(Mesg message) {
        if (size == times.length) {
            grow(size + (size >> 1));
        }
        times[size++] = FitFields.timestamp(message);
        double heartRate = FitFields.number(message, RecordMesg.HeartRateFieldNum);
        set(Channel.HEART_RATE, heartRate > 0 ? heartRate : Double.NaN);
        double altitude = enhanced(
                message,
                RecordMesg.EnhancedAltitudeFieldNum,
                RecordMesg.AltitudeFieldNum,
                NO_ALTITUDE_METERS,
                HIGHEST_ALTITUDE_METERS);
        set(Channel.ALTITUDE, altitude == NO_ALTITUDE_METERS ? Double.NaN : altitude);
        set(
                Channel.SPEED,
                enhanced(message, RecordMesg.EnhancedSpeedFieldNum, RecordMesg.SpeedFieldNum, 0, HIGHEST_SPEED));
        set(Channel.DISTANCE, FitFields.number(message, RecordMesg.DistanceFieldNum));
        set(Channel.POWER, FitFields.number(message, RecordMesg.PowerFieldNum));
        set(Channel.TEMPERATURE, FitFields.number(message, RecordMesg.TemperatureFieldNum));
        double fraction = FitFields.number(message, RecordMesg.FractionalCadenceFieldNum);
        set(
                Channel.CADENCE,
                FitFields.number(message, RecordMesg.CadenceFieldNum) + (Double.isNaN(fraction) ? 0 : fraction));
        setPosition(
                FitFields.number(message, RecordMesg.PositionLatFieldNum),
                FitFields.number(message, RecordMesg.PositionLongFieldNum));
    }

    /** The enhanced field has the wider range; some devices fill only one of both, or one of both with nonsense. */
    private static double enhanced(Mesg message, int enhancedField, int plainField, double low, double high) {
        double enhanced = FitFields.number(message, enhancedField);
        if (enhanced >= low && enhanced <= high) {
            return enhanced;
        }
        double plain = FitFields.number(message, plainField);
        return Double.isNaN(plain) ? enhanced : plain;
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

    private void set(Channel channel, double value) {
        if (!Double.isNaN(value)) {
            columns.computeIfAbsent(channel, c -> missing(times.length))[size - 1] = value;
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
}
