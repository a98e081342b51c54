package io.github.recoverycheck.fit;

import com.garmin.fit.Fit;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Reads one field, the first value of an array, from the place that a definition gives it in its messages. */
final class FieldValue {
    private static final VarHandle LITTLE_SHORT =
            MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle BIG_SHORT =
            MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LITTLE_INT =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle BIG_INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    private final int offset;
    private final int type;
    private final boolean bigEndian;
    private final long invalid;
    private final double scale;
    private final double shift;

    /**
     * @param offset of the field's first byte from the message's first field
     * @param type one that {@link BaseType#effective} gave
     * @param scale what the value is divided by
     * @param shift what is subtracted then
     */
    FieldValue(int offset, int type, boolean bigEndian, double scale, double shift) {
        this.offset = offset;
        this.type = type;
        this.bigEndian = bigEndian;
        this.invalid = BaseType.invalid(type);
        this.scale = scale;
        this.shift = shift;
    }

    /** The value in the profile's unit; {@code NaN} if it is missing. */
    double read(byte[] bytes, int message) {
        int at = message + offset;
        double raw = switch (type) {
            case Fit.BASE_TYPE_SINT8 -> known(bytes[at]);
            case Fit.BASE_TYPE_SINT16 -> known(twoBytes(bytes, at));
            case Fit.BASE_TYPE_UINT16, Fit.BASE_TYPE_UINT16Z -> known(twoBytes(bytes, at) & 0xFFFFL);
            case Fit.BASE_TYPE_SINT32 -> known(fourBytes(bytes, at));
            case Fit.BASE_TYPE_UINT32, Fit.BASE_TYPE_UINT32Z -> known(fourBytes(bytes, at) & 0xFFFFFFFFL);
            case Fit.BASE_TYPE_FLOAT32 -> finite(fourBytes(bytes, at));
            default -> known(bytes[at] & 0xFFL);
        };
        return raw / scale - shift;
    }

    /**
     * Reads the field of some messages. Each type has a loop of its own, however long that makes this: a choice for each value
     * would cost about as much as reading it.
     *
     * @param messages positions of their first fields
     * @param result takes the values in the profile's unit, {@code NaN} where one is missing
     */
    void read(byte[] bytes, int[] messages, int count, Stretch result) {
        double[] values = result.values();
        int from = result.from();
        switch (type) {
            case Fit.BASE_TYPE_SINT16 -> {
                for (int i = 0; i < count; i++) {
                    values[from + i] = known(twoBytes(bytes, messages[i] + offset));
                }
            }
            case Fit.BASE_TYPE_UINT16, Fit.BASE_TYPE_UINT16Z -> {
                for (int i = 0; i < count; i++) {
                    values[from + i] = known(twoBytes(bytes, messages[i] + offset) & 0xFFFFL);
                }
            }
            case Fit.BASE_TYPE_SINT32 -> {
                for (int i = 0; i < count; i++) {
                    values[from + i] = known(fourBytes(bytes, messages[i] + offset));
                }
            }
            case Fit.BASE_TYPE_UINT32, Fit.BASE_TYPE_UINT32Z -> {
                for (int i = 0; i < count; i++) {
                    values[from + i] = known(fourBytes(bytes, messages[i] + offset) & 0xFFFFFFFFL);
                }
            }
            case Fit.BASE_TYPE_SINT8 -> {
                for (int i = 0; i < count; i++) {
                    values[from + i] = known(bytes[messages[i] + offset]);
                }
            }
            case Fit.BASE_TYPE_FLOAT32 -> {
                for (int i = 0; i < count; i++) {
                    values[from + i] = finite(fourBytes(bytes, messages[i] + offset));
                }
            }
            default -> {
                for (int i = 0; i < count; i++) {
                    values[from + i] = known(bytes[messages[i] + offset] & 0xFFL);
                }
            }
        }
        toUnit(values, from, from + count);
    }

    /** Reads the field of those messages whose value is still missing. */
    void readMissing(byte[] bytes, int[] messages, int count, Stretch result) {
        for (int i = 0; i < count; i++) {
            if (Double.isNaN(result.value(i))) {
                result.setIfMissing(i, read(bytes, messages[i]));
            }
        }
    }

    /** A loop of its own, which the compiler turns into vector instructions. */
    private void toUnit(double[] values, int from, int to) {
        if (scale == 1 && shift == 0) {
            return;
        }
        for (int i = from; i < to; i++) {
            values[i] = values[i] / scale - shift;
        }
    }

    private double known(long raw) {
        return raw == invalid ? Double.NaN : raw;
    }

    private static double finite(int bits) {
        float value = Float.intBitsToFloat(bits);
        return Float.isFinite(value) ? value : Double.NaN;
    }

    private short twoBytes(byte[] bytes, int at) {
        return bigEndian ? (short) BIG_SHORT.get(bytes, at) : (short) LITTLE_SHORT.get(bytes, at);
    }

    private int fourBytes(byte[] bytes, int at) {
        return bigEndian ? (int) BIG_INT.get(bytes, at) : (int) LITTLE_INT.get(bytes, at);
    }
}
