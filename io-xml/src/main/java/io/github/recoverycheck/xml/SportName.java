package io.github.recoverycheck.xml;

import io.github.recoverycheck.activity.Sport;
import java.util.Locale;

/** What exporters write as a sport or type, in our words. */
public final class SportName {
    private SportName() {}

    /** The sport of a name in any case; {@link Sport#OTHER} if it is none that matters here. */
    public static Sport of(String text) {
        String name = text.strip().toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
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
}
