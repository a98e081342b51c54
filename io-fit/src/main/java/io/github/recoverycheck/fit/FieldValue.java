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
        if (type == Fit.BASE_TYPE_FLOAT32) {
            float value = Float.intBitsToFloat(fourBytes(bytes, at));
            return Float.isFinite(value) ? value / scale - shift : Double.NaN;
        }
        long raw = switch (type) {
            case Fit.BASE_TYPE_SINT8 -> bytes[at];
            case Fit.BASE_TYPE_SINT16 -> twoBytes(bytes, at);
            case Fit.BASE_TYPE_UINT16, Fit.BASE_TYPE_UINT16Z -> twoBytes(bytes, at) & 0xFFFFL;
            case Fit.BASE_TYPE_SINT32 -> fourBytes(bytes, at);
            case Fit.BASE_TYPE_UINT32, Fit.BASE_TYPE_UINT32Z -> fourBytes(bytes, at) & 0xFFFFFFFFL;
            default -> bytes[at] & 0xFFL;
        };
        return raw == invalid ? Double.NaN : raw / scale - shift;
    }

    private short twoBytes(byte[] bytes, int at) {
        return bigEndian ? (short) BIG_SHORT.get(bytes, at) : (short) LITTLE_SHORT.get(bytes, at);
    }

    private int fourBytes(byte[] bytes, int at) {
        return bigEndian ? (int) BIG_INT.get(bytes, at) : (int) LITTLE_INT.get(bytes, at);
    }
}
