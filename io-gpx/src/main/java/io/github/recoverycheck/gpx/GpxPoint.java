package io.github.recoverycheck.gpx;

import io.github.recoverycheck.series.Channel;
import io.github.recoverycheck.xml.PointValues;
import io.github.recoverycheck.xml.XmlElement;
import io.github.recoverycheck.xml.XmlPlace;
import io.github.recoverycheck.xml.XmlText;
import io.github.recoverycheck.xml.XmlValues;

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
        values.latitude("lat", element.attribute("lat"), element);
        values.longitude("lon", element.attribute("lon"), element);
    }

    /** Whether an element's text is wanted: some only as the point's own child, as extensions reuse their names. */
    static boolean wants(GpxName name, boolean directChild) {
        return switch (name) {
            case ELEVATION, TIME -> directChild;
            case HEART_RATE, CADENCE, TEMPERATURE, POWER, SPEED -> true;
            default -> false;
        };
    }

    void set(GpxName name, XmlText text, XmlPlace place) {
        switch (name) {
            case TIME -> values.time(text, place);
            case ELEVATION -> number(Channel.ALTITUDE, "ele", text, -HIGHEST, place);
            case HEART_RATE -> number(Channel.HEART_RATE, "hr", text, 0, place);
            case CADENCE -> number(Channel.CADENCE, "cad", text, 0, place);
            case TEMPERATURE -> number(Channel.TEMPERATURE, "atemp", text, -HIGHEST, place);
            case POWER -> number(Channel.POWER, "power", text, 0, place);
            case SPEED -> number(Channel.SPEED, "speed", text, 0, place);
            default -> {}
        }
    }

    private void number(Channel channel, String name, XmlText text, double low, XmlPlace place) {
        values.number(channel, name, text, low, HIGHEST, place);
    }

    /** The whole point. */
    PointValues end() {
        values.finish();
        return values;
    }
}
