package io.github.recoverycheck.fit;

import com.garmin.fit.RecordMesg;
import io.github.recoverycheck.series.Channel;
import java.util.Locale;
import java.util.Optional;

/**
 * A field of a record that a developer field may stand for, and what must be true of the latter: a unit that is known,
 * if it names one, and values that can be. What an app on a watch declares is its author's word only.
 */
enum NativeField {
    HEART_RATE(RecordMesg.HeartRateFieldNum, Channel.HEART_RATE, Quantity.BEATS, 25, 250),
    CADENCE(RecordMesg.CadenceFieldNum, Channel.CADENCE, Quantity.CYCLES, 0, 254),
    POWER(RecordMesg.PowerFieldNum, Channel.POWER, Quantity.POWER, 0, 5_000),
    SPEED(RecordMesg.SpeedFieldNum, Channel.SPEED, Quantity.SPEED, 0, 200),
    ENHANCED_SPEED(RecordMesg.EnhancedSpeedFieldNum, Channel.SPEED, Quantity.SPEED, 0, 200),
    DISTANCE(RecordMesg.DistanceFieldNum, Channel.DISTANCE, Quantity.LENGTH, 0, 10_000_000),
    ALTITUDE(RecordMesg.AltitudeFieldNum, Channel.ALTITUDE, Quantity.LENGTH, -499, 20_000),
    ENHANCED_ALTITUDE(RecordMesg.EnhancedAltitudeFieldNum, Channel.ALTITUDE, Quantity.LENGTH, -499, 20_000),
    TEMPERATURE(RecordMesg.TemperatureFieldNum, Channel.TEMPERATURE, Quantity.HEAT, -80, 80);

    /** What is measured, and what a value in one of its units is multiplied by. */
    private enum Quantity {
        BEATS,
        CYCLES,
        POWER,
        SPEED,
        LENGTH,
        HEAT;

        /** Takes a unit in small letters; {@code NaN} for one that is not known. */
        double factor(String unit) {
            return switch (this) {
                case BEATS -> unit.equals("bpm") || unit.equals("beats/min") ? 1 : Double.NaN;
                // Not spm: some mean steps by it, two for each of the cycles that FIT counts, and some strokes.
                case CYCLES -> unit.equals("rpm") || unit.equals("strides/min") ? 1 : Double.NaN;
                case POWER -> unit.equals("w") || unit.equals("watt") || unit.equals("watts") ? 1 : Double.NaN;
                case SPEED ->
                    switch (unit) {
                        case "m/s", "mps" -> 1;
                        case "km/h", "kmh", "kph" -> 1 / KILOMETERS_PER_HOUR;
                        default -> Double.NaN;
                    };
                case LENGTH ->
                    switch (unit) {
                        case "m", "meter", "meters" -> 1;
                        case "km" -> METERS_PER_KILOMETER;
                        default -> Double.NaN;
                    };
                case HEAT ->
                    switch (unit) {
                        case "c", "\u00b0c", "degc", "celsius" -> 1;
                        default -> Double.NaN;
                    };
            };
        }
    }

    /** One meter a second. */
    private static final double KILOMETERS_PER_HOUR = 3.6;

    private static final double METERS_PER_KILOMETER = 1000;
    private static final NativeField[] FIELDS = values();

    private final int number;
    private final Channel channel;
    private final Quantity quantity;
    private final double low;
    private final double high;

    NativeField(int number, Channel channel, Quantity quantity, double low, double high) {
        this.number = number;
        this.channel = channel;
        this.quantity = quantity;
        this.low = low;
        this.high = high;
    }

    /** The field of this number, if a unit so spelled measures it; an empty unit is taken for the field's own. */
    static Optional<NativeField> of(int number, String unit) {
        for (NativeField field : FIELDS) {
            if (field.number == number && !Double.isNaN(field.factor(unit))) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    Channel channel() {
        return channel;
    }

    /** A value in the channel's unit; {@code NaN} if it cannot be true. */
    double convert(double value, String unit) {
        double converted = value * factor(unit);
        return converted >= low && converted <= high ? converted : Double.NaN;
    }

    private double factor(String unit) {
        return unit.isBlank() ? 1 : quantity.factor(unit.strip().toLowerCase(Locale.ROOT));
    }
}
