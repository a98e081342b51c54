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

    /** The number that at least one character is, or {@code NaN} if they are none. */
    double parse(char[] chars, int from, int to) {
        hadComma = false;
        hadPoint = false;
        boolean negative = chars[from] == '-';
        int first = negative || chars[from] == '+' ? from + 1 : from;
        long digits = 0;
        int i = first;
        while (i < to && isDigit(chars[i])) {
            digits = digits * 10 + (chars[i++] - '0');
        }
        int count = i - first;
        int fraction = 0;
        if (i < to && (chars[i] == '.' || chars[i] == ',')) {
            hadPoint = chars[i] == '.';
            hadComma = !hadPoint;
            int firstDecimal = ++i;
            while (i < to && isDigit(chars[i])) {
                digits = digits * 10 + (chars[i++] - '0');
            }
            fraction = i - firstDecimal;
        }
        int exponent = i < to ? exponent(chars, i, to) : 0;
        if (count + fraction == 0 || exponent == Integer.MIN_VALUE) {
            return Double.NaN;
        }
        int power = exponent - fraction;
        if (count + fraction > MOST_DIGITS || digits > MOST_EXACT || Math.abs(power) >= POWERS.length) {
            return slow(chars, from, to);
        }
        double value = power < 0 ? digits / POWERS[-power] : digits * POWERS[power];
        return negative ? -value : value;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
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
            if (!isDigit(chars[i])) {
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
