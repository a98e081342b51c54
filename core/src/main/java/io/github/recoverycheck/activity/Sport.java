package io.github.recoverycheck.activity;

/** Kind of activity, as the recording names it. */
public enum Sport {
    /** On foot and running, without a word on where. */
    RUNNING(true),
    /** On a treadmill, or indoors: distance comes from a sensor, and there are no positions. */
    TREADMILL_RUNNING(true),
    /** Off the roads. */
    TRAIL_RUNNING(true),
    /** Around a stadium. */
    TRACK_RUNNING(true),
    /** On a treadmill, through a place that a program shows. */
    VIRTUAL_RUNNING(true),
    /** On foot and not running. */
    WALKING(false),
    /** On foot through hills or far out. */
    HIKING(false),
    /** On a bicycle, also one that stands. */
    CYCLING(false),
    /** In a pool or open water. */
    SWIMMING(false),
    /** With weights or the own body. */
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
