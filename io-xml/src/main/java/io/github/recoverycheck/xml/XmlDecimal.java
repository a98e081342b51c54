package io.github.recoverycheck.xml;

import ch.randelshofer.fastdoubleparser.JavaDoubleParser;

/**
 * Plain decimal numbers, exactly as {@link Double#parseDouble} takes them, with a decimal point or comma. Not what Java
 * takes besides: hexadecimal numbers, NaN, infinity, the suffixes d and f. Not safe for use by several threads.
 */
final class XmlDecimal {
    /** Up to here a product or quotient of a whole number and a power of ten is rounded once, so exact. */
    private static final long MOST_EXACT = 1L << 53;

    private static final int MOST_DIGITS = 18;
    private static final int MOST_EXPONENT_DIGITS = 3;

    /** Longer ones go where the cost is known to be linear. */
    private static final int MOST_FAST_CHARACTERS = 400;

    private static final double[] POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };

    private boolean hadComma;
    private boolean hadPoint;

    /** Whether the number parsed last stood with a decimal comma. */
    boolean hadComma() {
        return hadComma;
    }

    /** Whether the number parsed last stood with a decimal point. */
    boolean hadPoint() {
        return hadPoint;
    }

    /** The number, or {@code NaN} if the characters are none. */
    double parse(char[] chars, int from, int to) {
        hadComma = false;
        hadPoint = false;
        int i = from;
        boolean negative = i < to && chars[i] == '-';
        if (negative || (i < to && chars[i] == '+')) {
            i++;
        }
        long digits = 0;
        int significant = 0;
        int fraction = 0;
        int count = 0;
        for (; i < to; i++) {
            char c = chars[i];
            if (c >= '0' && c <= '9') {
                digits = digits * 10 + (c - '0');
                significant += digits == 0 ? 0 : 1;
                fraction += hadPoint || hadComma ? 1 : 0;
                count++;
            } else if ((c == '.' || c == ',') && !hadPoint && !hadComma) {
                hadPoint = c == '.';
                hadComma = c == ',';
            } else {
                break;
            }
        }
        int exponent = i < to ? exponent(chars, i, to) : 0;
        if (count == 0 || exponent == Integer.MIN_VALUE) {
            return Double.NaN;
        }
        int power = exponent - fraction;
        if (significant > MOST_DIGITS || digits > MOST_EXACT || Math.abs(power) >= POWERS.length) {
            return slow(chars, from, to);
        }
        double value = power < 0 ? digits / POWERS[-power] : digits * POWERS[power];
        return negative ? -value : value;
    }

    /** What stands after the digits, or {@link Integer#MIN_VALUE} if it is no exponent. */
    private static int exponent(char[] chars, int from, int to) {
        if (chars[from] != 'e' && chars[from] != 'E') {
            return Integer.MIN_VALUE;
        }
        int i = from + 1;
        boolean negative = i < to && chars[i] == '-';
        if (negative || (i < to && chars[i] == '+')) {
            i++;
        }
        if (i == to || to - i > MOST_EXPONENT_DIGITS) {
            return Integer.MIN_VALUE;
        }
        int value = 0;
        for (; i < to; i++) {
            if (chars[i] < '0' || chars[i] > '9') {
                return Integer.MIN_VALUE;
            }
            value = value * 10 + (chars[i] - '0');
        }
        return negative ? -value : value;
    }

    private double slow(char[] chars, int from, int to) {
        if (hadComma || to - from > MOST_FAST_CHARACTERS) {
            return Double.parseDouble(new String(chars, from, to - from).replace(',', '.'));
        }
        return JavaDoubleParser.parseDouble(chars, from, to - from);
    }
}
