package io.github.recoverycheck.fit;

import com.garmin.fit.Mesg;
import com.garmin.fit.RecordMesg;
import io.github.recoverycheck.series.Channel;
import java.util.EnumMap;
import java.util.Map;

/** A record as the SDK decodes it, with the rules for placeholders written out once more. */
final class DecodedRecord {
    private static final double DEGREES_PER_SEMICIRCLE = 180.0 / (1L << 31);

    private DecodedRecord() {}

    static void add(Mesg message, FitRecords records) {
        Map<Channel, Double> row = new EnumMap<>(Channel.class);
        double heartRate = FitFields.number(message, RecordMesg.HeartRateFieldNum);
        set(row, Channel.HEART_RATE, heartRate > 0 ? heartRate : Double.NaN);
        double altitude =
                enhanced(message, RecordMesg.EnhancedAltitudeFieldNum, RecordMesg.AltitudeFieldNum, -500, 20_000);
        set(row, Channel.ALTITUDE, altitude == -500 ? Double.NaN : altitude);
        set(row, Channel.SPEED, enhanced(message, RecordMesg.EnhancedSpeedFieldNum, RecordMesg.SpeedFieldNum, 0, 200));
        set(row, Channel.DISTANCE, FitFields.number(message, RecordMesg.DistanceFieldNum));
        set(row, Channel.POWER, FitFields.number(message, RecordMesg.PowerFieldNum));
        set(row, Channel.TEMPERATURE, FitFields.number(message, RecordMesg.TemperatureFieldNum));
        double fraction = FitFields.number(message, RecordMesg.FractionalCadenceFieldNum);
        set(
                row,
                Channel.CADENCE,
                FitFields.number(message, RecordMesg.CadenceFieldNum) + (Double.isNaN(fraction) ? 0 : fraction));
        setPosition(
                row,
                FitFields.number(message, RecordMesg.PositionLatFieldNum),
                FitFields.number(message, RecordMesg.PositionLongFieldNum));
        if (!records.hasRoom(1)) {
            records.makeRoom(1);
        }
        records.addRows(1, row.keySet());
        long time = FitFields.timestamp(message);
        records.setLastTimes(new double[] {time == FitFields.NO_TIME ? Double.NaN : time}, 1);
        row.forEach((channel, value) -> {
            Stretch stretch = new Stretch(1);
            records.lendLastRows(channel, 1, stretch);
            stretch.values()[stretch.from()] = value;
            records.takeLastRows(channel, 1, stretch);
        });
    }

    private static void set(Map<Channel, Double> row, Channel channel, double value) {
        row.put(channel, value);
    }

    private static double enhanced(Mesg message, int enhancedField, int plainField, double low, double high) {
        double enhanced = FitFields.number(message, enhancedField);
        if (enhanced >= low && enhanced <= high) {
            return enhanced;
        }
        double plain = FitFields.number(message, plainField);
        return Double.isNaN(plain) ? enhanced : plain;
    }

    private static void setPosition(Map<Channel, Double> row, double latitudeSemicircles, double longitudeSemicircles) {
        double latitude = latitudeSemicircles * DEGREES_PER_SEMICIRCLE;
        double longitude = longitudeSemicircles * DEGREES_PER_SEMICIRCLE;
        boolean nowhere = latitude == 0 && longitude == 0;
        if (!nowhere && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) {
            set(row, Channel.LATITUDE, latitude);
            set(row, Channel.LONGITUDE, longitude);
        }
    }
}
