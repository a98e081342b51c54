package io.github.recoverycheck.gpx;

import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.xml.SportName;
import java.util.Locale;
import java.util.Optional;

/** What a track's type says. */
final class GpxSport {
    private GpxSport() {}

    /** The sport of a type; Strava writes numbers, of which only its own run is known. */
    static Sport of(String type, String creator) {
        if (type.strip().equals("9") && creator.toLowerCase(Locale.ROOT).contains("strava")) {
            return Sport.RUNNING;
        }
        return SportName.of(type);
    }

    /** The type that Garmin Connect writes for the sport; empty if the recording names none. */
    static Optional<String> type(Sport sport) {
        return switch (sport) {
            case RUNNING -> Optional.of("running");
            case TREADMILL_RUNNING -> Optional.of("treadmill_running");
            case TRAIL_RUNNING -> Optional.of("trail_running");
            case TRACK_RUNNING -> Optional.of("track_running");
            case VIRTUAL_RUNNING -> Optional.of("virtual_run");
            case WALKING -> Optional.of("walking");
            case HIKING -> Optional.of("hiking");
            case CYCLING -> Optional.of("cycling");
            case SWIMMING -> Optional.of("swimming");
            case STRENGTH -> Optional.of("strength_training");
            case TRANSITION -> Optional.of("transition");
            case OTHER -> Optional.of("other");
            case UNKNOWN -> Optional.empty();
        };
    }
}
