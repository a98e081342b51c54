package io.github.recoverycheck.fit;

import com.garmin.fit.Mesg;
import com.garmin.fit.RecordMesg;
import io.github.recoverycheck.series.Channel;

/** A record as the SDK decodes it, with the rules for placeholders written out once more. */
final class DecodedRecord {
    private static final double DEGREES_PER_SEMICIRCLE = 180.0 / (1L << 31);

    private DecodedRecord() {}

    static void add(Mesg message, FitRecords records) {
        records.startRow(FitFields.timestamp(message));
        double heartRate = FitFields.number(message, RecordMesg.HeartRateFieldNum);
        records.set(Channel.HEART_RATE, heartRate > 0 ? heartRate : Double.NaN);
        double altitude =
                enhanced(message, RecordMesg.EnhancedAltitudeFieldNum, RecordMesg.AltitudeFieldNum, -500, 20_000);
        records.set(Channel.ALTITUDE, altitude == -500 ? Double.NaN : altitude);
        records.set(
                Channel.SPEED, enhanced(message, RecordMesg.EnhancedSpeedFieldNum, RecordMesg.SpeedFieldNum, 0, 200));
        records.set(Channel.DISTANCE, FitFields.number(message, RecordMesg.DistanceFieldNum));
        records.set(Channel.POWER, FitFields.number(message, RecordMesg.PowerFieldNum));
        records.set(Channel.TEMPERATURE, FitFields.number(message, RecordMesg.TemperatureFieldNum));
        double fraction = FitFields.number(message, RecordMesg.FractionalCadenceFieldNum);
        records.set(
                Channel.CADENCE,
                FitFields.number(message, RecordMesg.CadenceFieldNum) + (Double.isNaN(fraction) ? 0 : fraction));
        setPosition(
                records,
                FitFields.number(message, RecordMesg.PositionLatFieldNum),
                FitFields.number(message, RecordMesg.PositionLongFieldNum));
    }

    private static double enhanced(Mesg message, int enhancedField, int plainField, double low, double high) {
        double enhanced = FitFields.number(message, enhancedField);
        if (enhanced >= low && enhanced <= high) {
            return enhanced;
        }
        double plain = FitFields.number(message, plainField);
        return Double.isNaN(plain) ? enhanced : plain;
    }

    private static void setPosition(FitRecords records, double latitudeSemicircles, double longitudeSemicircles) {
        double latitude = latitudeSemicircles * DEGREES_PER_SEMICIRCLE;
        double longitude = longitudeSemicircles * DEGREES_PER_SEMICIRCLE;
        boolean nowhere = latitude == 0 && longitude == 0;
        if (!nowhere && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) {
            records.set(Channel.LATITUDE, latitude);
            records.set(Channel.LONGITUDE, longitude);
        }
    }
}
