package io.github.recoverycheck.gpx;

import io.github.recoverycheck.series.Channel;
import io.github.recoverycheck.xml.Bounds;
import io.github.recoverycheck.xml.PointValues;
import io.github.recoverycheck.xml.XmlElement;
import io.github.recoverycheck.xml.XmlText;
import io.github.recoverycheck.xml.XmlValues;

/** The track point being read: which elements of which dialect hold what. */
final class GpxPoint {
    private static final double HIGHEST = 100_000;
    private static final Bounds LATITUDE = Bounds.ofLatitude("lat");
    private static final Bounds LONGITUDE = Bounds.ofLongitude("lon");
    private static final Bounds ELEVATION = new Bounds("ele", -HIGHEST, HIGHEST);
    private static final Bounds HEART_RATE = new Bounds("hr", 0, HIGHEST);
    private static final Bounds CADENCE = new Bounds("cad", 0, HIGHEST);
    private static final Bounds TEMPERATURE = new Bounds("atemp", -HIGHEST, HIGHEST);
    private static final Bounds POWER = new Bounds("power", 0, HIGHEST);
    private static final Bounds SPEED = new Bounds("speed", 0, HIGHEST);

    private final PointValues values;

    GpxPoint(XmlValues values) {
        this.values = new PointValues(values);
    }

    /** Begins the next point. */
    void start(XmlElement element) {
        values.clear();
        values.number(Channel.LATITUDE, LATITUDE, element.attribute("lat"), element);
        values.number(Channel.LONGITUDE, LONGITUDE, element.attribute("lon"), element);
    }

    /** Whether an element's text is wanted: some only as the point's own child, as extensions reuse their names. */
    static boolean wants(GpxName name, boolean directChild) {
        return switch (name) {
            case ELEVATION, TIME -> directChild;
            case HEART_RATE, CADENCE, TEMPERATURE, POWER, SPEED -> true;
            default -> false;
        };
    }

    void set(GpxName name, XmlText text, XmlElement element) {
        switch (name) {
            case TIME -> values.time(text, element);
            case ELEVATION -> values.number(Channel.ALTITUDE, ELEVATION, text, element);
            case HEART_RATE -> values.number(Channel.HEART_RATE, HEART_RATE, text, element);
            case CADENCE -> values.number(Channel.CADENCE, CADENCE, text, element);
            case TEMPERATURE -> values.number(Channel.TEMPERATURE, TEMPERATURE, text, element);
            case POWER -> values.number(Channel.POWER, POWER, text, element);
            case SPEED -> values.number(Channel.SPEED, SPEED, text, element);
            default -> {}
        }
    }

    /** The whole point. */
    PointValues end() {
        values.finish();
        return values;
    }
}
