package io.github.recoverycheck.athlete;

import io.github.recoverycheck.activity.Intention;
import io.github.recoverycheck.measure.RunMeasurements;
import java.util.Optional;

/** What a run was in the athlete's training. */
public enum Role {
    /** Starts 2 to 36 h after a hard session, or was meant as recovery, and is not hard itself. */
    RECOVERY_SLOT,
    /** Neither hard nor long, and not so soon after a hard session. */
    EASY,
    /** Long for this athlete, or meant as a long run, and hard at most by its length. */
    LONG,
    /** Hard by what was measured, or meant as a workout. */
    WORKOUT,
    /** A race or a maximal effort. */
    RACE,
    /** Ends up to an hour before a hard session; known only when later activities are. */
    WARM_UP_PART,
    /** Starts up to 2 h after a hard session. */
    COOL_DOWN_PART;

    private static final double SLOT_FROM_HOURS = 2;
    private static final double SLOT_TO_HOURS = 36;

    /**
     * The role as far as it can be told without later activities. What the runner meant goes before what the hours
     * suggest: a long run on the day after intervals is a long run.
     *
     * @param today the run
     * @param hardness how hard it was
     * @param placement where it lies after the last hard session
     * @param isLong whether it is long for this athlete
     */
    static Role of(RunMeasurements today, Hardness hardness, Placement placement, boolean isLong) {
        Optional<Intention> intention = today.intention();
        if (hardness.type().equals(Optional.of(SessionType.RACE))) {
            return RACE;
        }
        boolean wasLongRun = isLong || intention.equals(Optional.of(Intention.LONG));
        if (hardness.isHard() || intention.equals(Optional.of(Intention.WORKOUT))) {
            return wasLongRun && hardness.type().equals(Optional.of(SessionType.OTHER)) ? LONG : WORKOUT;
        }
        if (placement.window() == Placement.Window.COOL_DOWN_PART) {
            return COOL_DOWN_PART;
        }
        if (intention.equals(Optional.of(Intention.RECOVERY))) {
            return RECOVERY_SLOT;
        }
        if (wasLongRun) {
            return LONG;
        }
        double hours = placement.hoursSince().orElse(Double.POSITIVE_INFINITY);
        return hours >= SLOT_FROM_HOURS && hours <= SLOT_TO_HOURS ? RECOVERY_SLOT : EASY;
    }
}
