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
    INSUFFICIENT_DATA
}
