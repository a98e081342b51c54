package io.github.recoverycheck.verdict;

import java.util.Locale;

/**
 * A sentence with gaps, filled as {@link String#format} with {@link Locale#ROOT} does: of each verdict a score of sentences
 * is made, and what a locale may ask for takes longer than all that they say. Texts, {@code %s} and {@code %d}, and numbers
 * with up to two decimals, {@code %.1f}, are put in here; anything else is left to {@link String#format}.
 */
final class SentencePattern {
    private static final double MOST_WITH_DECIMALS = 1e9;
    /** Far more than the error of a product of this size. */
    private static final double SURE = 1e-5;

    private SentencePattern() {}

    static String fill(String pattern, Object... values) {
        StringBuilder text = new StringBuilder(pattern.length() + 16 * values.length);
        int next = 0;
        int from = 0;
        for (int gap = pattern.indexOf('%'); gap >= 0; gap = pattern.indexOf('%', from)) {
            text.append(pattern, from, gap);
            int length = gapLength(pattern, gap);
            String conversion = pattern.substring(gap, gap + length);
            if (conversion.equals("%%")) {
                text.append('%');
            } else {
                append(text, conversion, values[next++]);
            }
            from = gap + length;
        }
        return text.append(pattern, from, pattern.length()).toString();
    }

    /** Up to the letter or the second percent sign that ends it. */
    private static int gapLength(String pattern, int gap) {
        int end = gap + 1;
        while (pattern.charAt(end) != '%' && !Character.isLetter(pattern.charAt(end))) {
            end++;
        }
        return end + 1 - gap;
    }

    private static void append(StringBuilder text, String conversion, Object value) {
        switch (conversion) {
            case "%s", "%d" -> text.append(value);
            case "%02d" -> text.append((Long) value < 10 ? "0" : "").append(value);
            case "%.0f" -> append(text, conversion, (Double) value, 1);
            case "%.1f" -> append(text, conversion, (Double) value, 10);
            case "%.2f" -> append(text, conversion, (Double) value, 100);
            default -> text.append(String.format(Locale.ROOT, conversion, value));
        }
    }

    /** A number in whole tenths or hundredths; where it is close whether to round up, it is looked at digit by digit. */
    private static void append(StringBuilder text, String conversion, double value, int parts) {
        double size = Math.abs(value) * parts;
        double down = Math.floor(size);
        double rest = size - down;
        if (!(size < MOST_WITH_DECIMALS) || Math.abs(rest - 0.5) < SURE) {
            text.append(String.format(Locale.ROOT, conversion, value));
            return;
        }
        long rounded = (long) (rest < 0.5 ? down : down + 1);
        if (Math.copySign(1, value) < 0) {
            text.append('-');
        }
        text.append(rounded / parts);
        if (parts > 1) {
            text.append('.');
            for (int digit = parts / 10; digit > 0; digit /= 10) {
                text.append(rounded / digit % 10);
            }
        }
    }
}
