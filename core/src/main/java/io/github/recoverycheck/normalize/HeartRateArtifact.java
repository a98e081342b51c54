package io.github.recoverycheck.normalize;

/** Why a second's heart rate is not believed, or believed with reservations. Names are stable. */
public enum HeartRateArtifact {
    /** No reading, none that a heart can have, or none for more than 10 s. */
    DROPOUT,
    /** The sensor repeated one number for at least a minute although the speed varied. */
    STUCK,
    /** The sensor counted steps instead of beats, and something besides their likeness says so. */
    CADENCE_LOCK,
    /** A reading far off those around it, or a jump that was taken back. */
    SPIKE,
    /** An optical sensor that had not found the pulse at the start. */
    WARM_UP,
    /** As high as cadence for long, with nothing to confirm that it is not the heart. Kept. */
    CADENCE_LOCK_SUSPECT;

    /** Whether the second's heart rate is taken out. */
    boolean isRemoved() {
        return this != CADENCE_LOCK_SUSPECT;
    }
}
