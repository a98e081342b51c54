package io.github.recoverycheck.athlete;

/** Where the athlete is on the way to a race. */
public enum TrainingPhase {
    BASE,
    BUILD,
    PEAK,
    TAPER,
    /** No date of a race is given; the volume of the last days looks like a taper. */
    TAPER_LIKE,
    /** No date of a race is given. */
    UNKNOWN
}
