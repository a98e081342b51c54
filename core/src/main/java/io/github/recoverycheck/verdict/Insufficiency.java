package io.github.recoverycheck.verdict;

/** Why the data cannot tell. Names are stable; they stand in the output. */
public enum Insufficiency {
    /** The activity is not a run. */
    NOT_A_RUN("not a run", "this is not a run"),
    /** Less than 10 minutes under way. */
    TOO_SHORT("too short", "less than 10 minutes of running"),
    /** Neither heart rate with a known maximum or threshold, nor perceived effort, nor a talk test. */
    NO_INTENSITY(
            "intensity unknown",
            "nothing tells how hard it was: no heart rate with a known maximum or threshold, no perceived effort, no"
                    + " talk test"),
    /** Too few of the core rules can be answered. */
    LOW_COVERAGE("too little data", "too little was recorded"),
    /** Recovery and not recovery are both likely within the measurement error. */
    UNDECIDED("undecided", "within the measurement error it may have been recovery or a workout");

    private final String title;
    private final String sentence;

    Insufficiency(String title, String sentence) {
        this.title = title;
        this.sentence = sentence;
    }

    /** The reason in two or three words, without a capital. */
    public String title() {
        return title;
    }

    /** The reason in plain words, without a capital or a full stop. */
    public String sentence() {
        return sentence;
    }
}
