package io.github.recoverycheck.tcx;

import io.github.recoverycheck.xml.XmlNames;
import java.util.Map;

/** What an element of a TCX file is to us. */
enum TcxName {
    ACTIVITY,
    TRANSITION,
    LAP,
    NOTES,
    TOTAL_TIME,
    DISTANCE,
    INTENSITY,
    TRACK,
    POINT,
    TIME,
    LATITUDE,
    LONGITUDE,
    ALTITUDE,
    HEART_RATE,
    VALUE,
    CADENCE,
    SPEED,
    RUN_CADENCE,
    WATTS,
    COURSES,
    WORKOUTS,
    HISTORY,
    OTHER;

    static XmlNames<TcxName> names() {
        return new XmlNames<>(
                Map.ofEntries(
                        Map.entry("Activity", ACTIVITY),
                        Map.entry("Transition", TRANSITION),
                        Map.entry("Lap", LAP),
                        Map.entry("Notes", NOTES),
                        Map.entry("TotalTimeSeconds", TOTAL_TIME),
                        Map.entry("DistanceMeters", DISTANCE),
                        Map.entry("Intensity", INTENSITY),
                        Map.entry("Track", TRACK),
                        Map.entry("Trackpoint", POINT),
                        Map.entry("Time", TIME),
                        Map.entry("LatitudeDegrees", LATITUDE),
                        Map.entry("LongitudeDegrees", LONGITUDE),
                        Map.entry("AltitudeMeters", ALTITUDE),
                        Map.entry("HeartRateBpm", HEART_RATE),
                        Map.entry("Value", VALUE),
                        Map.entry("Cadence", CADENCE),
                        Map.entry("Speed", SPEED),
                        Map.entry("RunCadence", RUN_CADENCE),
                        Map.entry("Watts", WATTS),
                        Map.entry("Courses", COURSES),
                        Map.entry("Workouts", WORKOUTS),
                        Map.entry("History", HISTORY)),
                Map.of(),
                OTHER);
    }
}
