package io.github.recoverycheck.fit;

import com.garmin.fit.Fit;
import com.garmin.fit.HrMesg;
import java.util.Optional;

/**
 * Reads the {@code hr} messages of one section. Times of beats stand there in full, or packed: the last 12 bits of each,
 * so that they begin anew every four seconds.
 */
final class HeartRateMessages {
    private static final long TWELVE_BITS = 0xFFF;
    private static final long THIRTY_TWO_BITS = 0xFFFFFFFFL;
    private static final int BITS_PACKED = 12;
    private static final double FRACTIONS_PER_SECOND = 32_768;
    private static final int FULL_BYTES = 4;

    private final FitHeartRates target;
    private long lastEvent;

    HeartRateMessages(FitHeartRates target) {
        this.target = target;
        target.startSection();
    }

    /**
     * Reads one message.
     *
     * @param message position of its first field
     * @param time its own time in FIT seconds, or {@link FitFields#NO_TIME}
     */
    void read(MessageDefinition definition, byte[] bytes, int message, long time) {
        double fraction = 0;
        long[] events = {};
        int[] rates = {};
        for (int i = 0; i < definition.fieldCount(); i++) {
            int at = message + definition.fieldOffset(i);
            int size = definition.fieldSize(i);
            switch (definition.fieldNumber(i)) {
                case HrMesg.FractionalTimestampFieldNum -> fraction = fraction(definition, i, bytes, message);
                case HrMesg.FilteredBpmFieldNum -> rates = definition.isOfByteSize(i) ? rates(bytes, at, size) : rates;
                case HrMesg.EventTimestampFieldNum -> {
                    if (events.length == 0 && isOfFullSize(definition, i)) {
                        events = full(definition, bytes, at, size);
                    }
                }
                case HrMesg.EventTimestamp12FieldNum -> {
                    if (events.length == 0 && definition.isOfByteSize(i)) {
                        events = packed(bytes, at, size);
                    }
                }
                default -> {}
            }
        }
        if (events.length > 0) {
            lastEvent = events[events.length - 1];
        }
        target.add(time, fraction, events, rates);
    }

    private static boolean isOfFullSize(MessageDefinition definition, int field) {
        int type = BaseType.effective(definition.fieldType(field), Fit.BASE_TYPE_UINT32);
        return type != BaseType.NONE && BaseType.size(type) == FULL_BYTES;
    }

    private static double fraction(MessageDefinition definition, int field, byte[] bytes, int message) {
        Optional<FieldValue> value = definition.value(field, Fit.BASE_TYPE_UINT16, FRACTIONS_PER_SECOND, 0);
        double fraction = value.isEmpty() ? Double.NaN : value.get().read(bytes, message);
        return Double.isNaN(fraction) ? 0 : fraction;
    }

    private static int[] rates(byte[] bytes, int at, int size) {
        int[] rates = new int[size];
        for (int i = 0; i < size; i++) {
            rates[i] = bytes[at + i] & 0xFF;
        }
        return rates;
    }

    private static long[] full(MessageDefinition definition, byte[] bytes, int at, int size) {
        long[] events = new long[size / FULL_BYTES];
        for (int i = 0; i < events.length; i++) {
            for (int k = 0; k < FULL_BYTES; k++) {
                int place = definition.isBigEndian() ? k : FULL_BYTES - 1 - k;
                events[i] = events[i] << Byte.SIZE | (bytes[at + i * FULL_BYTES + place] & 0xFF);
            }
        }
        return events;
    }

    /** Two values in three bytes, the lowest bits first; all bits set stand for no value at all. */
    private long[] packed(byte[] bytes, int at, int size) {
        long[] events = new long[size * Byte.SIZE / BITS_PACKED];
        boolean missing = true;
        for (int i = 0; i < size; i++) {
            missing &= bytes[at + i] == (byte) 0xFF;
        }
        if (missing) {
            return new long[0];
        }
        long last = lastEvent;
        for (int i = 0; i < events.length; i++) {
            int place = at + i * BITS_PACKED / Byte.SIZE;
            int pair = (bytes[place] & 0xFF) | (bytes[place + 1] & 0xFF) << Byte.SIZE;
            long bits = (i % 2 == 0 ? pair : pair >> (BITS_PACKED - Byte.SIZE)) & TWELVE_BITS;
            last += (bits - last) & TWELVE_BITS;
            events[i] = last & THIRTY_TWO_BITS;
        }
        return events;
    }
}
