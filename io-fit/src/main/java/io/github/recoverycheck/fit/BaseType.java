package io.github.recoverycheck.fit;

import com.garmin.fit.Fit;

/** The base types of FIT, by the numbers under which definitions name them. */
final class BaseType {
    /** No type that can be read as a number of at most four bytes. */
    static final int NONE = -1;

    private BaseType() {}

    /**
     * The type by which the SDK reads a field: the profile's if the definition's has the same size, as then only the
     * sign may differ; the definition's if it is smaller; and none if it is larger.
     */
    static int effective(int defined, int profile) {
        int number = defined & Fit.BASE_TYPE_NUM_MASK;
        if (number >= Fit.BASE_TYPES) {
            return NONE;
        }
        int size = Fit.baseTypeSizes[number];
        int profileSize = Fit.baseTypeSizes[profile & Fit.BASE_TYPE_NUM_MASK];
        if (size > profileSize) {
            return NONE;
        }
        int type = size == profileSize ? profile : defined;
        return isNumber(type) ? type : NONE;
    }

    private static boolean isNumber(int type) {
        return switch (type) {
            case Fit.BASE_TYPE_ENUM,
                    Fit.BASE_TYPE_SINT8,
                    Fit.BASE_TYPE_UINT8,
                    Fit.BASE_TYPE_SINT16,
                    Fit.BASE_TYPE_UINT16,
                    Fit.BASE_TYPE_SINT32,
                    Fit.BASE_TYPE_UINT32,
                    Fit.BASE_TYPE_FLOAT32,
                    Fit.BASE_TYPE_UINT8Z,
                    Fit.BASE_TYPE_UINT16Z,
                    Fit.BASE_TYPE_UINT32Z,
                    Fit.BASE_TYPE_BYTE -> true;
            default -> false;
        };
    }

    /** Bytes of one value. */
    static int size(int type) {
        return Fit.baseTypeSizes[type & Fit.BASE_TYPE_NUM_MASK];
    }

    /** Whether values of this type are turned round in files that are little endian. */
    static boolean hasByteOrder(int definedType) {
        return (definedType & Fit.BASE_TYPE_ENDIAN_FLAG) != 0;
    }

    /** What stands for a missing value, as the whole number that its bytes make. */
    static long invalid(int type) {
        return switch (type) {
            case Fit.BASE_TYPE_SINT8 -> Byte.MAX_VALUE;
            case Fit.BASE_TYPE_SINT16 -> Short.MAX_VALUE;
            case Fit.BASE_TYPE_SINT32 -> Integer.MAX_VALUE;
            case Fit.BASE_TYPE_UINT16 -> 0xFFFFL;
            case Fit.BASE_TYPE_UINT32 -> 0xFFFFFFFFL;
            case Fit.BASE_TYPE_UINT8Z, Fit.BASE_TYPE_UINT16Z, Fit.BASE_TYPE_UINT32Z -> 0;
            default -> 0xFFL;
        };
    }
}
