package io.github.recoverycheck.gpx;

import io.github.recoverycheck.xml.XmlNames;
import java.util.Map;

/** What an element of a GPX file is to us, whatever its dialect calls it. */
enum GpxName {
    METADATA,
    NAME,
    DESCRIPTION,
    TYPE,
    ROUTE,
    WAYPOINT,
    TRACK,
    SEGMENT,
    POINT,
    TIME,
    ELEVATION,
    HEART_RATE,
    CADENCE,
    TEMPERATURE,
    POWER,
    SPEED,
    OTHER;

    /** The structure is what all write alike; dialects of values differ in prefix, namespace, case and word. */
    static XmlNames<GpxName> names() {
        return new XmlNames<>(
                Map.of(
                        "metadata", METADATA,
                        "name", NAME,
                        "desc", DESCRIPTION,
                        "type", TYPE,
                        "rte", ROUTE,
                        "wpt", WAYPOINT,
                        "trk", TRACK,
                        "trkseg", SEGMENT,
                        "trkpt", POINT),
                Map.ofEntries(
                        Map.entry("time", TIME),
                        Map.entry("ele", ELEVATION),
                        Map.entry("hr", HEART_RATE),
                        Map.entry("heartrate", HEART_RATE),
                        Map.entry("cad", CADENCE),
                        Map.entry("cadence", CADENCE),
                        Map.entry("runcadence", CADENCE),
                        Map.entry("atemp", TEMPERATURE),
                        Map.entry("temp", TEMPERATURE),
                        Map.entry("temperature", TEMPERATURE),
                        Map.entry("power", POWER),
                        Map.entry("powerinwatts", POWER),
                        Map.entry("watts", POWER),
                        Map.entry("speed", SPEED)),
                OTHER);
    }
}
