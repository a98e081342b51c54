package io.github.recoverycheck.fit;

import io.github.recoverycheck.activity.Sport;

/** The profile's sport and sub-sport numbers in our words. */
final class FitSports {
    private static final int TREADMILL = 1;
    private static final int TRAIL = 3;
    private static final int TRACK = 4;
    private static final int STRENGTH_TRAINING = 20;
    private static final int INDOOR_RUNNING = 45;
    private static final int VIRTUAL_ACTIVITY = 58;
    private static final int SWIM_RUN = 81;
    private static final int INDOOR_WHEELCHAIR_RUN = 87;

    private FitSports() {}

    /** Takes -1 for a number that is missing. */
    static Sport of(int sport, int subSport) {
        return switch (sport) {
            case 1 -> running(subSport);
            case 2, 21 -> Sport.CYCLING;
            case 3 -> Sport.TRANSITION;
            case 4 -> subSport == TREADMILL ? Sport.TREADMILL_RUNNING : Sport.OTHER;
            case 5 -> Sport.SWIMMING;
            case 10 -> subSport == STRENGTH_TRAINING ? Sport.STRENGTH : Sport.OTHER;
            case 11 -> Sport.WALKING;
            case 17 -> Sport.HIKING;
            // Generic, all and missing say nothing, unless the sub-sport does.
            case -1, 0, 254, 255 -> subSport <= 0 || subSport >= 254 ? Sport.UNKNOWN : Sport.OTHER;
            default -> Sport.OTHER;
        };
    }

    private static Sport running(int subSport) {
        return switch (subSport) {
            case TREADMILL, INDOOR_RUNNING -> Sport.TREADMILL_RUNNING;
            case TRAIL -> Sport.TRAIL_RUNNING;
            case TRACK -> Sport.TRACK_RUNNING;
            case VIRTUAL_ACTIVITY -> Sport.VIRTUAL_RUNNING;
            case SWIM_RUN, INDOOR_WHEELCHAIR_RUN -> Sport.OTHER;
            default -> Sport.RUNNING;
        };
    }
}
