package io.github.recoverycheck.fit;

import com.garmin.fit.Field;
import com.garmin.fit.Mesg;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Fields of a message as numbers. The SDK's typed getters throw or unbox null when a file declares a field with another
 * type than the profile; these do not.
 */
final class FitFields {
    /** No time. */
    static final long NO_TIME = -1;

    /** Times below count seconds since the device was switched on; from here on they are dates. */
    static final long FIRST_DATE = 0x10000000L;

    private static final long EPOCH_UNIX_SECONDS = 631_065_600L;
    private static final long NO_MORE_TIME = 0xFFFFFFFFL;
    private static final int TIMESTAMP = 253;

    private FitFields() {}

    /** The value in the profile's unit, {@code NaN} if it is missing, invalid or not a number. */
    static double number(Mesg message, int field) {
        Object value = valueOrMissing(message, field);
        if (value instanceof Number number) {
            double result = number.doubleValue();
            return Double.isFinite(result) ? result : Double.NaN;
        }
        return Double.NaN;
    }

    /** The SDK converts a value when it is asked for, and a damaged definition can make that fail. */
    private static Object valueOrMissing(Mesg message, int field) {
        try {
            Object value = message.getFieldValue(field);
            return value == null ? Double.NaN : value;
        } catch (RuntimeException e) {
            return Double.NaN;
        }
    }

    /** A whole number that is not negative, or -1. */
    static int code(Mesg message, int field) {
        double value = number(message, field);
        return value >= 0 && value <= Integer.MAX_VALUE ? (int) value : -1;
    }

    /** All values of an array in the profile's unit; none if one of them is missing, invalid or not a number. */
    static List<Double> numbers(Mesg message, int field) {
        List<Double> numbers = new ArrayList<>();
        try {
            Field array = message.getField(field);
            for (int i = 0; array != null && i < array.getNumValues(); i++) {
                if (!(array.getValue(i) instanceof Number number) || !Double.isFinite(number.doubleValue())) {
                    return List.of();
                }
                numbers.add(number.doubleValue());
            }
        } catch (RuntimeException e) {
            return List.of();
        }
        return numbers;
    }

    /** A text, stripped; empty if it is missing. */
    static String text(Mesg message, int field) {
        return valueOrMissing(message, field) instanceof String text ? text.strip() : "";
    }

    /** The message's own time in FIT seconds, or {@link #NO_TIME}. */
    static long timestamp(Mesg message) {
        return time(message, TIMESTAMP);
    }

    /** A time in FIT seconds, or {@link #NO_TIME}. */
    static long time(Mesg message, int field) {
        double value = number(message, field);
        return value >= 0 && value < NO_MORE_TIME ? (long) value : NO_TIME;
    }

    /** The moment of a time that is a date. */
    static Instant instant(long time) {
        return Instant.ofEpochSecond(EPOCH_UNIX_SECONDS + time);
    }

    /** The time itself if it fits into a FIT file, or {@link #NO_TIME}. */
    static long usable(long time) {
        return time >= 0 && time < NO_MORE_TIME ? time : NO_TIME;
    }
}
