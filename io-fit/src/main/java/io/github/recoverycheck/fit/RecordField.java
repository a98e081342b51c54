package io.github.recoverycheck.fit;

import com.garmin.fit.Fit;
import com.garmin.fit.RecordMesg;
import io.github.recoverycheck.series.Channel;
import java.util.Arrays;

/** The fields of a record message that become columns, as the SDK's profile describes them. */
enum RecordField {
    LATITUDE(0, Channel.LATITUDE, RecordMesg.PositionLatFieldNum, Fit.BASE_TYPE_SINT32, 1, 0),
    LONGITUDE(1, Channel.LONGITUDE, RecordMesg.PositionLongFieldNum, Fit.BASE_TYPE_SINT32, 1, 0),
    ALTITUDE(2, Channel.ALTITUDE, RecordMesg.AltitudeFieldNum, Fit.BASE_TYPE_UINT16, 5, 500),
    HEART_RATE(3, Channel.HEART_RATE, RecordMesg.HeartRateFieldNum, Fit.BASE_TYPE_UINT8, 1, 0),
    CADENCE(4, Channel.CADENCE, RecordMesg.CadenceFieldNum, Fit.BASE_TYPE_UINT8, 1, 0),
    DISTANCE(5, Channel.DISTANCE, RecordMesg.DistanceFieldNum, Fit.BASE_TYPE_UINT32, 100, 0),
    SPEED(6, Channel.SPEED, RecordMesg.SpeedFieldNum, Fit.BASE_TYPE_UINT16, 1000, 0),
    POWER(7, Channel.POWER, RecordMesg.PowerFieldNum, Fit.BASE_TYPE_UINT16, 1, 0),
    TEMPERATURE(8, Channel.TEMPERATURE, RecordMesg.TemperatureFieldNum, Fit.BASE_TYPE_SINT8, 1, 0),
    FRACTIONAL_CADENCE(9, Channel.CADENCE, RecordMesg.FractionalCadenceFieldNum, Fit.BASE_TYPE_UINT8, 128, 0),
    ENHANCED_SPEED(10, Channel.SPEED, RecordMesg.EnhancedSpeedFieldNum, Fit.BASE_TYPE_UINT32, 1000, 0),
    ENHANCED_ALTITUDE(11, Channel.ALTITUDE, RecordMesg.EnhancedAltitudeFieldNum, Fit.BASE_TYPE_UINT32, 5, 500);

    private static final RecordField[] FIELDS = values();
    static final int COUNT = FIELDS.length;
    private static final int NUMBERS = 256;
    private static final RecordField[] BY_NUMBER = byNumber();

    private final int slot;
    private final Channel channel;
    private final int number;
    private final int type;
    private final double scale;
    private final double shift;

    RecordField(int slot, Channel channel, int number, int type, double scale, double shift) {
        this.slot = slot;
        this.channel = channel;
        this.number = number;
        this.type = type;
        this.scale = scale;
        this.shift = shift;
    }

    /** Where its value stands in a row of all fields. */
    int slot() {
        return slot;
    }

    /** The channel that it tells, alone or with another field. */
    Channel channel() {
        return channel;
    }

    /** Whether it is half of a position. */
    boolean isPosition() {
        return this == LATITUDE || this == LONGITUDE;
    }

    int number() {
        return number;
    }

    int type() {
        return type;
    }

    /** What the number in the file is divided by. */
    double scale() {
        return scale;
    }

    /** What is subtracted after that. */
    double shift() {
        return shift;
    }

    /** Whether the number, from 0 to 255, is that of one of these fields. */
    static boolean has(int number) {
        return BY_NUMBER[number].number == number;
    }

    /** The field of a number that {@link #has} affirms. */
    static RecordField of(int number) {
        return BY_NUMBER[number];
    }

    private static RecordField[] byNumber() {
        RecordField[] fields = new RecordField[NUMBERS];
        Arrays.fill(fields, LATITUDE);
        for (RecordField field : FIELDS) {
            fields[field.number] = field;
        }
        return fields;
    }
}
