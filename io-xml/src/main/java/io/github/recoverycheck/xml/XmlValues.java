package io.github.recoverycheck.xml;

import io.github.recoverycheck.activity.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Numbers and times of one file, and what was wrong with them. Values themselves never enter a message, as positions
 * are private.
 */
public final class XmlValues {
    private static final int SHOWN_PLACES = 5;

    private final XmlTime times = new XmlTime();
    private final List<String> badPlaces = new ArrayList<>();
    private final TreeSet<String> badNames = new TreeSet<>();
    private int badValues;
    private boolean anyPoint;
    private boolean anyComma;
    private boolean lastHadComma;

    /** Nothing parsed yet. */
    public XmlValues() {}

    /** Whether the number parsed last stood with a decimal comma: to be dropped if the file turns out to mix. */
    public boolean lastHadComma() {
        return lastHadComma;
    }

    /** Whether decimal points and decimal commas stand in the same file, so that commas cannot be trusted. */
    public boolean mixesDecimals() {
        return anyPoint && anyComma;
    }

    /** A plain decimal number within the bounds, or {@code NaN}; an empty text is missing, anything else is bad. */
    public double number(String name, String text, double low, double high, XmlPlace place) {
        lastHadComma = false;
        String trimmed = text.strip();
        if (trimmed.isEmpty()) {
            return Double.NaN;
        }
        if (isDecimal(trimmed)) {
            double value = Double.parseDouble(trimmed.replace(',', '.'));
            if (value >= low && value <= high) {
                lastHadComma = trimmed.indexOf(',') >= 0;
                anyComma |= lastHadComma;
                anyPoint |= trimmed.indexOf('.') >= 0;
                return value;
            }
        }
        bad(name, place);
        return Double.NaN;
    }

    /** Nanoseconds since 1970, or {@link XmlTime#BAD}. */
    public long time(String text, XmlPlace place) {
        String trimmed = text.strip();
        if (trimmed.isEmpty()) {
            return XmlTime.BAD;
        }
        long nanos = times.nanos(trimmed);
        if (nanos == XmlTime.BAD) {
            bad("time", place);
        }
        return nanos;
    }

    private void bad(String name, XmlPlace place) {
        badValues++;
        badNames.add(name);
        if (badPlaces.size() < SHOWN_PLACES) {
            badPlaces.add(place.lineAndColumn());
        }
    }

    /** What was wrong with them; complete when all was read. */
    public List<Diagnostic> diagnostics() {
        List<Diagnostic> diagnostics = new ArrayList<>();
        if (badValues > 0) {
            diagnostics.add(new Diagnostic(
                    Diagnostic.Code.BAD_VALUE,
                    badPlaces.get(0),
                    badValues + " unusable values of " + String.join(", ", badNames) + " were dropped, the first at "
                            + String.join(", ", badPlaces)));
        }
        if (mixesDecimals()) {
            diagnostics.add(new Diagnostic(
                    Diagnostic.Code.BAD_VALUE,
                    "",
                    "decimal commas stand beside decimal points; numbers with a comma were dropped"));
        }
        if (times.withoutZone() > 0) {
            diagnostics.add(new Diagnostic(
                    Diagnostic.Code.TIME_WITHOUT_ZONE,
                    "",
                    times.withoutZone() + " times have no zone and were taken as UTC"));
        }
        return diagnostics;
    }

    /** Java's own parser would also take hexadecimal numbers, NaN, and the suffixes d and f. */
    private static boolean isDecimal(String text) {
        int i = text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0;
        int digits = 0;
        int separators = 0;
        for (; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c == '.' || c == ',') {
                separators++;
            } else {
                break;
            }
        }
        return digits > 0 && separators <= 1 && (i == text.length() || isExponent(text, i));
    }

    private static boolean isExponent(String text, int from) {
        if (text.charAt(from) != 'e' && text.charAt(from) != 'E') {
            return false;
        }
        int first = from + 1;
        if (first < text.length() && (text.charAt(first) == '-' || text.charAt(first) == '+')) {
            first++;
        }
        return first < text.length()
                && text.length() - first <= 3
                && text.chars().skip(first).allMatch(c -> c >= '0' && c <= '9');
    }
}
