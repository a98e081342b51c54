package io.github.recoverycheck.verdict;

/** What a run was. The first three are in order, from least stress to most; the last stands outside it. */
public enum Outcome {
    /** It counted as recovery. */
    RECOVERY,
    /** Easy, but more than recovery. */
    BORDERLINE,
    /** It was another workout. */
    NOT_RECOVERY,
    /** The data cannot tell. */
    INSUFFICIENT_DATA;

    /** A score from here on is recovery, unless a cap speaks against it. */
    public static final double RECOVERY_FROM_SCORE = 70;
    /** A score from here on, and below that of recovery, is borderline; what is below is a workout. */
    public static final double BORDERLINE_FROM_SCORE = 40;
}
