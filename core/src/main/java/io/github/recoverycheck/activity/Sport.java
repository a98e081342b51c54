package io.github.recoverycheck.activity;

/** Kind of activity, as the recording names it. */
public enum Sport {
    RUNNING(true),
    TREADMILL_RUNNING(true),
    TRAIL_RUNNING(true),
    TRACK_RUNNING(true),
    VIRTUAL_RUNNING(true),
    WALKING(false),
    HIKING(false),
    CYCLING(false),
    SWIMMING(false),
    STRENGTH(false),
    /** The change between two legs of a multisport event. */
    TRANSITION(false),
    /** A sport that the recording names and that is none of the others. */
    OTHER(false),
    /** The recording names no sport. */
    UNKNOWN(false);

    private final boolean run;

    Sport(boolean run) {
        this.run = run;
    }

    /** Whether this is a kind of running; {@link #UNKNOWN} is not. */
    public boolean isRun() {
        return run;
    }

    /**
     * Whether its cadence is that of feet: of a run, a walk or a hike. {@link #UNKNOWN} is taken as one of them, as of other
     * sports nothing is judged.
     */
    public boolean isOnFoot() {
        return run || this == WALKING || this == HIKING || this == UNKNOWN;
    }
}
