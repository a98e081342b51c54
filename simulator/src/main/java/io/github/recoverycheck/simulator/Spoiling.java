package io.github.recoverycheck.simulator;

/** What kept a run that was meant as recovery from being one. */
public enum Spoiling {
    /** Nothing. */
    NONE,
    /** Run at or above the athlete's easy speed. */
    TOO_FAST,
    /** As long as a long run. */
    TOO_LONG,
    /** Over much steeper ground than the athlete's own. */
    HILLY,
    /** Began slowly and became faster and faster. */
    CREEPING,
    /** Run as it should be, but by a tired athlete: heart rate is high for the pace. */
    TIRED
}
