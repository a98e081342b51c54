package io.github.recoverycheck.tcx;

import io.github.recoverycheck.series.Channel;
import io.github.recoverycheck.xml.Bounds;
import io.github.recoverycheck.xml.PointValues;
import io.github.recoverycheck.xml.XmlElement;
import io.github.recoverycheck.xml.XmlText;
import io.github.recoverycheck.xml.XmlValues;

/** The track point being read: which elements hold what. */
final class TcxPoint {
    private static final double HIGHEST = 100_000;
    private static final double HIGHEST_METERS = 1e8;
    private static final Bounds LATITUDE = Bounds.ofLatitude("LatitudeDegrees");
    private static final Bounds LONGITUDE = Bounds.ofLongitude("LongitudeDegrees");
    private static final Bounds ALTITUDE = new Bounds("AltitudeMeters", -HIGHEST, HIGHEST);
    private static final Bounds DISTANCE = new Bounds("DistanceMeters", 0, HIGHEST_METERS);
    private static final Bounds HEART_RATE = new Bounds("HeartRateBpm", 0, HIGHEST);
    private static final Bounds CADENCE = new Bounds("Cadence", 0, HIGHEST);
    private static final Bounds RUN_CADENCE = new Bounds("RunCadence", 0, HIGHEST);
    private static final Bounds SPEED = new Bounds("Speed", 0, HIGHEST);
    private static final Bounds WATTS = new Bounds("Watts", 0, HIGHEST);

    private final PointValues values;
    private TcxName child = TcxName.OTHER;

    TcxPoint(XmlValues values) {
        this.values = new PointValues(values);
    }

    /** Begins the next point. */
    void start() {
        values.clear();
        child = TcxName.OTHER;
    }

    /** Whether an element's text is wanted. Extensions stand under any prefix and at any depth. */
    boolean wants(TcxName name, boolean directChild) {
        if (directChild) {
            child = name;
        }
        return switch (name) {
            case TIME, ALTITUDE, DISTANCE, CADENCE, HEART_RATE -> directChild;
            case VALUE -> child == TcxName.HEART_RATE;
            case LATITUDE, LONGITUDE, SPEED, RUN_CADENCE, WATTS -> true;
            default -> false;
        };
    }

    void set(TcxName name, XmlText text, XmlElement element) {
        switch (name) {
            case TIME -> values.time(text, element);
            case LATITUDE -> values.number(Channel.LATITUDE, LATITUDE, text, element);
            case LONGITUDE -> values.number(Channel.LONGITUDE, LONGITUDE, text, element);
            case ALTITUDE -> values.number(Channel.ALTITUDE, ALTITUDE, text, element);
            case DISTANCE -> values.number(Channel.DISTANCE, DISTANCE, text, element);
            case HEART_RATE, VALUE -> values.number(Channel.HEART_RATE, HEART_RATE, text, element);
            case CADENCE -> values.number(Channel.CADENCE, CADENCE, text, element);
            case RUN_CADENCE -> values.replace(Channel.CADENCE, RUN_CADENCE, text, element);
            case SPEED -> values.number(Channel.SPEED, SPEED, text, element);
            case WATTS -> values.number(Channel.POWER, WATTS, text, element);
            default -> {}
        }
    }

    /** The whole point. */
    PointValues end() {
        values.finish();
        return values;
    }
}
