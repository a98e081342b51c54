package io.github.recoverycheck.simulator;

import com.garmin.fit.Intensity;
import com.garmin.fit.SubSport;
import io.github.recoverycheck.activity.Lap;
import io.github.recoverycheck.activity.Sport;
import java.util.Optional;

/**
 * How FIT names a sport.
 *
 * @param onFoot whether cadence counts the steps of one leg
 */
record FitSport(com.garmin.fit.Sport sport, SubSport subSport, boolean onFoot) {
    static FitSport of(Sport sport) {
        return switch (sport) {
            case RUNNING -> onFoot(com.garmin.fit.Sport.RUNNING, SubSport.GENERIC);
            case TREADMILL_RUNNING -> onFoot(com.garmin.fit.Sport.RUNNING, SubSport.TREADMILL);
            case TRAIL_RUNNING -> onFoot(com.garmin.fit.Sport.RUNNING, SubSport.TRAIL);
            case TRACK_RUNNING -> onFoot(com.garmin.fit.Sport.RUNNING, SubSport.TRACK);
            case VIRTUAL_RUNNING -> onFoot(com.garmin.fit.Sport.RUNNING, SubSport.VIRTUAL_ACTIVITY);
            case WALKING -> onFoot(com.garmin.fit.Sport.WALKING, SubSport.GENERIC);
            case HIKING -> onFoot(com.garmin.fit.Sport.HIKING, SubSport.GENERIC);
            case CYCLING -> other(com.garmin.fit.Sport.CYCLING, SubSport.GENERIC);
            case SWIMMING -> other(com.garmin.fit.Sport.SWIMMING, SubSport.GENERIC);
            case STRENGTH -> other(com.garmin.fit.Sport.TRAINING, SubSport.STRENGTH_TRAINING);
            case TRANSITION -> other(com.garmin.fit.Sport.TRANSITION, SubSport.GENERIC);
            case OTHER -> other(com.garmin.fit.Sport.TENNIS, SubSport.GENERIC);
            case UNKNOWN -> other(com.garmin.fit.Sport.GENERIC, SubSport.GENERIC);
        };
    }

    /** Empty if the lap says nothing: the field is then left out, as most watches do. */
    static Optional<Intensity> intensity(Lap.Intensity intensity) {
        return switch (intensity) {
            case ACTIVE -> Optional.of(Intensity.ACTIVE);
            case REST -> Optional.of(Intensity.REST);
            case WARM_UP -> Optional.of(Intensity.WARMUP);
            case COOL_DOWN -> Optional.of(Intensity.COOLDOWN);
            case RECOVERY -> Optional.of(Intensity.RECOVERY);
            case INTERVAL -> Optional.of(Intensity.INTERVAL);
            case UNKNOWN -> Optional.empty();
        };
    }

    private static FitSport onFoot(com.garmin.fit.Sport sport, SubSport subSport) {
        return new FitSport(sport, subSport, true);
    }

    private static FitSport other(com.garmin.fit.Sport sport, SubSport subSport) {
        return new FitSport(sport, subSport, false);
    }
}
