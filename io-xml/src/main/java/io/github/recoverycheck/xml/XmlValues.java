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
    private final XmlDecimal decimal = new XmlDecimal();
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
    public double number(Bounds bounds, XmlText text, XmlElement element) {
        lastHadComma = false;
        int from = text.firstInk();
        int to = text.afterInk();
        if (from >= to) {
            return Double.NaN;
        }
        double value = decimal.parse(text.array(), from, to);
        if (value >= bounds.low() && value <= bounds.high()) {
            lastHadComma = decimal.hadComma();
            anyComma |= lastHadComma;
            anyPoint |= decimal.hadPoint();
            return value;
        }
        bad(bounds.name(), element);
        return Double.NaN;
    }

    /** Nanoseconds since 1970, or {@link XmlTime#BAD}. */
    public long time(XmlText text, XmlElement element) {
        long nanos = times.nanos(text);
        if (nanos == XmlTime.BAD && text.firstInk() < text.afterInk()) {
            bad("time", element);
        }
        return nanos;
    }

    private void bad(String name, XmlElement element) {
        badValues++;
        badNames.add(name);
        if (badPlaces.size() < SHOWN_PLACES) {
            badPlaces.add(element.lineAndColumn());
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
}
