package io.github.recoverycheck.verdict;

/** Why the data cannot tell. Names are stable; they stand in the output. */
public enum Insufficiency {
    /** The activity is not a run. */
    NOT_A_RUN("this is not a run"),
    /** Less than 10 minutes under way. */
    TOO_SHORT("less than 10 minutes of running"),
    /** Neither heart rate with a known maximum, nor perceived effort. */
    NO_INTENSITY("nothing tells how hard it was: no heart rate with a known maximum, no perceived effort"),
    /** Too few of the core rules can be answered. */
    LOW_COVERAGE("too little was recorded"),
    /** Recovery and not recovery are both likely within the measurement error. */
    UNDECIDED("within the measurement error it may have been recovery or a workout");

    private final String sentence;

    Insufficiency(String sentence) {
        this.sentence = sentence;
    }

    /** The reason in plain words, without a capital or a full stop. */
    public String sentence() {
        return sentence;
    }
}
