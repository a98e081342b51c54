package io.github.recoverycheck.gpx;

import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.xml.SportName;
import java.util.Locale;

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

    /** Whether cadence counts feet; nothing is known against it if the sport is not named. */
    static boolean isOnFoot(Sport sport) {
        return sport.isRun() || sport == Sport.WALKING || sport == Sport.HIKING || sport == Sport.UNKNOWN;
    }
}
