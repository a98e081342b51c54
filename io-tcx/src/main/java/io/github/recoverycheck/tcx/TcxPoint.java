package io.github.recoverycheck.tcx;

import io.github.recoverycheck.series.Channel;
import io.github.recoverycheck.xml.PointValues;
import io.github.recoverycheck.xml.XmlPlace;
import io.github.recoverycheck.xml.XmlValues;

/** The track point being read: which elements hold what. */
final class TcxPoint {
    private static final double HIGHEST = 100_000;
    private static final double HIGHEST_METERS = 1e8;

    private final PointValues values;
    private String child = "";
    private String latitude = "";
    private String longitude = "";
    private String cadence = "";

    TcxPoint(XmlValues values) {
        this.values = new PointValues(values);
    }

    /** Begins the next point. */
    void start() {
        values.clear();
        child = "";
        latitude = "";
        longitude = "";
        cadence = "";
    }

    /** Whether an element's text is wanted. Extensions stand under any prefix and at any depth. */
    boolean wants(String name, boolean directChild) {
        if (directChild) {
            child = name;
        }
        return switch (name) {
            case "Time", "AltitudeMeters", "DistanceMeters", "Cadence", "HeartRateBpm" -> directChild;
            case "Value" -> child.equals("HeartRateBpm");
            case "LatitudeDegrees", "LongitudeDegrees", "Speed", "RunCadence", "Watts" -> true;
            default -> false;
        };
    }

    void set(String name, String text, XmlPlace place) {
        switch (name) {
            case "Time" -> values.time(text, place);
            case "LatitudeDegrees" -> latitude = text;
            case "LongitudeDegrees" -> longitude = text;
            case "AltitudeMeters" -> values.number(Channel.ALTITUDE, name, text, -HIGHEST, HIGHEST, place);
            case "DistanceMeters" -> values.number(Channel.DISTANCE, name, text, 0, HIGHEST_METERS, place);
            case "HeartRateBpm", "Value" -> values.number(Channel.HEART_RATE, "HeartRateBpm", text, 0, HIGHEST, place);
            case "Cadence" -> cadence = text;
            case "RunCadence" -> values.number(Channel.CADENCE, name, text, 0, HIGHEST, place);
            case "Speed" -> values.number(Channel.SPEED, name, text, 0, HIGHEST, place);
            case "Watts" -> values.number(Channel.POWER, name, text, 0, HIGHEST, place);
            default -> {}
        }
    }

    /** The whole point. The cadence of the extension goes before the one of the bicycle, if there are both. */
    PointValues end(XmlPlace place) {
        values.position("LatitudeDegrees", latitude, "LongitudeDegrees", longitude, place);
        values.number(Channel.CADENCE, "Cadence", cadence, 0, HIGHEST, place);
        return values;
    }
}
