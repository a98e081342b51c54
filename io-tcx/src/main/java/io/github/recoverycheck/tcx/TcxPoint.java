package io.github.recoverycheck.tcx;

import io.github.recoverycheck.series.Channel;
import io.github.recoverycheck.xml.PointValues;
import io.github.recoverycheck.xml.XmlPlace;
import io.github.recoverycheck.xml.XmlText;
import io.github.recoverycheck.xml.XmlValues;

/** The track point being read: which elements hold what. */
final class TcxPoint {
    private static final double HIGHEST = 100_000;
    private static final double HIGHEST_METERS = 1e8;

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

    void set(TcxName name, XmlText text, XmlPlace place) {
        switch (name) {
            case TIME -> values.time(text, place);
            case LATITUDE -> values.latitude("LatitudeDegrees", text, place);
            case LONGITUDE -> values.longitude("LongitudeDegrees", text, place);
            case ALTITUDE -> values.number(Channel.ALTITUDE, "AltitudeMeters", text, -HIGHEST, HIGHEST, place);
            case DISTANCE -> values.number(Channel.DISTANCE, "DistanceMeters", text, 0, HIGHEST_METERS, place);
            case HEART_RATE, VALUE -> values.number(Channel.HEART_RATE, "HeartRateBpm", text, 0, HIGHEST, place);
            case CADENCE -> values.number(Channel.CADENCE, "Cadence", text, 0, HIGHEST, place);
            case RUN_CADENCE -> values.replace(Channel.CADENCE, "RunCadence", text, 0, HIGHEST, place);
            case SPEED -> values.number(Channel.SPEED, "Speed", text, 0, HIGHEST, place);
            case WATTS -> values.number(Channel.POWER, "Watts", text, 0, HIGHEST, place);
            default -> {}
        }
    }

    /** The whole point. */
    PointValues end() {
        values.finish();
        return values;
    }
}
