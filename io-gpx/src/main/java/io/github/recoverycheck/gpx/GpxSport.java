package io.github.recoverycheck.gpx;

import io.github.recoverycheck.activity.Sport;
import java.util.Locale;

/** What exporters write as a track's type, in our words. */
final class GpxSport {
    private GpxSport() {}

    /** The sport of a type; Strava writes numbers, of which only its own run is known. */
    static Sport of(String type, String creator) {
        String name = type.strip().toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        if (name.equals("9") && creator.toLowerCase(Locale.ROOT).contains("strava")) {
            return Sport.RUNNING;
        }
        return switch (name) {
            case "" -> Sport.UNKNOWN;
            case "run", "running", "street_running", "road_running", "jogging", "race", "ultra_run", "obstacle_run" ->
                Sport.RUNNING;
            case "treadmill", "treadmill_running", "treadmillrun", "indoor_running", "indoor_run" ->
                Sport.TREADMILL_RUNNING;
            case "trail", "trailrun", "trail_run", "trail_running", "trailrunning" -> Sport.TRAIL_RUNNING;
            case "track_running", "track_run" -> Sport.TRACK_RUNNING;
            case "virtual_run", "virtualrun", "virtual_running" -> Sport.VIRTUAL_RUNNING;
            case "walk", "walking", "casual_walking", "speed_walking", "nordic_walking" -> Sport.WALKING;
            case "hike", "hiking", "trekking" -> Sport.HIKING;
            case "ride",
                    "bike",
                    "biking",
                    "cycling",
                    "road_biking",
                    "mountain_biking",
                    "gravel_cycling",
                    "indoor_cycling",
                    "virtual_ride",
                    "virtualride" -> Sport.CYCLING;
            case "swim", "swimming", "open_water_swimming", "lap_swimming" -> Sport.SWIMMING;
            case "strength_training", "weight_training", "weighttraining" -> Sport.STRENGTH;
            case "transition" -> Sport.TRANSITION;
            default -> Sport.OTHER;
        };
    }

    /** Whether cadence counts feet; nothing is known against it if the sport is not named. */
    static boolean isOnFoot(Sport sport) {
        return sport.isRun() || sport == Sport.WALKING || sport == Sport.HIKING || sport == Sport.UNKNOWN;
    }
}
