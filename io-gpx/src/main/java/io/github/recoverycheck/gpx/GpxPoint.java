package io.github.recoverycheck.gpx;

import io.github.recoverycheck.series.Channel;
import io.github.recoverycheck.xml.PointValues;
import io.github.recoverycheck.xml.XmlElement;
import io.github.recoverycheck.xml.XmlPlace;
import io.github.recoverycheck.xml.XmlValues;
import java.util.Locale;

/** The track point being read: which elements of which dialect hold what. */
final class GpxPoint {
    private static final double HIGHEST = 100_000;

    private final PointValues values;

    GpxPoint(XmlValues values) {
        this.values = new PointValues(values);
    }

    /** Begins the next point. */
    void start(XmlElement element) {
        values.clear();
        values.position("lat", element.attribute("lat"), "lon", element.attribute("lon"), element);
    }

    /** Whether an element's text is wanted: some only as the point's own child, as extensions reuse their names. */
    static boolean wants(String localName, boolean directChild) {
        return switch (localName) {
            case "ele", "time" -> directChild;
            default -> !channelName(localName).isEmpty();
        };
    }

    void set(String localName, String text, XmlPlace place) {
        switch (channelName(localName)) {
            case "time" -> values.time(text, place);
            case "ele" -> number(Channel.ALTITUDE, "ele", text, -HIGHEST, place);
            case "hr" -> number(Channel.HEART_RATE, "hr", text, 0, place);
            case "cad" -> number(Channel.CADENCE, "cad", text, 0, place);
            case "atemp" -> number(Channel.TEMPERATURE, "atemp", text, -HIGHEST, place);
            case "power" -> number(Channel.POWER, "power", text, 0, place);
            case "speed" -> number(Channel.SPEED, "speed", text, 0, place);
            default -> {}
        }
    }

    /** Dialects differ in prefix, namespace, case and word; the local name tells. */
    private static String channelName(String localName) {
        return switch (localName.toLowerCase(Locale.ROOT)) {
            case "time" -> "time";
            case "ele" -> "ele";
            case "hr", "heartrate" -> "hr";
            case "cad", "cadence", "runcadence" -> "cad";
            case "atemp", "temp", "temperature" -> "atemp";
            case "power", "powerinwatts", "watts" -> "power";
            case "speed" -> "speed";
            default -> "";
        };
    }

    private void number(Channel channel, String name, String text, double low, XmlPlace place) {
        values.number(channel, name, text, low, HIGHEST, place);
    }

    PointValues values() {
        return values;
    }
}
