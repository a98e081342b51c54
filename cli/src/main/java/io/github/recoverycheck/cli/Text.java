package io.github.recoverycheck.cli;

import io.github.recoverycheck.measure.Measured;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Numbers, times and lines as people read them on a terminal. */
final class Text {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** They turn the order of letters around, so that a name can look like another one. */
    private static final String DIRECTION_MARKS =
            "\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";

    private Text() {}

    static String number(String pattern, double value) {
        return String.format(Locale.ROOT, pattern, value);
    }

    /** The value times a factor, or a dash. */
    static String value(String pattern, Measured measured, double factor) {
        return measured.isPresent() ? number(pattern, factor * measured.value()) : "-";
    }

    static String minute(Instant instant) {
        return MINUTE.format(instant);
    }

    /** Speed as pace in minutes and seconds per kilometer. */
    static String pace(double metersPerSecond) {
        long seconds = Math.round(1000 / metersPerSecond);
        return String.format(Locale.ROOT, "%d:%02d min/km", seconds / 60, seconds % 60);
    }

    /** A phrase as a sentence. */
    static String sentence(String phrase) {
        return capital(phrase) + ".";
    }

    static String capital(String phrase) {
        return phrase.substring(0, 1).toUpperCase(Locale.ROOT) + phrase.substring(1);
    }

    /** A constant's name as words. */
    static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String count(int count, String singular) {
        if (count == 1) {
            return "1 " + singular;
        }
        return count + " "
                + (singular.endsWith("y") ? singular.substring(0, singular.length() - 1) + "ies" : singular + "s");
    }

    static String cut(String text, int width) {
        return text.length() <= width ? text : text.substring(0, width - 1) + "…";
    }

    /** A name from a file, with what would steer the terminal, or turn the text around, written as its number. */
    static String printable(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (steers(c)) {
                clean.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                clean.appendCodePoint(c);
            }
        });
        return clean.toString();
    }

    private static boolean steers(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            default -> DIRECTION_MARKS.indexOf(codePoint) >= 0;
        };
    }

    /** Breaks a text into lines of at most the width, at blanks, but not before a percent sign. */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" (?!%)", -1)) {
            if (line.length() > 0 && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            if (line.length() > 0) {
                line.append(' ');
            }
            line.append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
