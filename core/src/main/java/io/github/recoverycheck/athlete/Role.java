package io.github.recoverycheck.athlete;

/** What a run was in the athlete's training. */
public enum Role {
    /** Starts 2 to 36 h after a hard session, or was meant as recovery, and is not hard itself. */
    RECOVERY_SLOT,
    EASY,
    LONG,
    WORKOUT,
    RACE,
    /** Ends up to an hour before a hard session; known only when later activities are. */
    WARM_UP_PART,
    /** Starts up to 2 h after a hard session. */
    COOL_DOWN_PART
}
