package io.github.recoverycheck.measure;

/** Why a measure has no value. Names are stable; they stand in the output. */
public enum MissingReason {
    /** The activity is not a run. */
    NOT_A_RUN("the activity is not a run"),
    /** Too short for this measure. */
    TOO_SHORT("the run is too short for it"),
    /** The recording holds no heart rate. */
    HR_ABSENT("the recording holds no heart rate"),
    /** Heart rate covers less than 60 % of the analyzed time. */
    HR_UNUSABLE("heart rate covers too little of the run"),
    /** The recording holds neither distance nor positions nor speed. */
    DISTANCE_MISSING("the recording holds no distance"),
    /** Altitude is missing or never changes. */
    ALTITUDE_MISSING("the recording holds no usable altitude"),
    /** A treadmill's slope is not recorded. */
    GRADE_UNKNOWN("a treadmill's slope is not recorded"),
    /** A treadmill's speed is only estimated from the wrist. */
    SPEED_ESTIMATED("on a treadmill the speed is only estimated"),
    /** Fewer than 15 valid bins of 30 s, or too few minutes after the warm-up. */
    DRIFT_WINDOW_SHORT("too few minutes remain after the warm-up"),
    /** The grade's error is above 3 %. */
    GRADE_NOISY("altitude is too noisy to tell grades"),
    /** Pauses and stops take more than a quarter of the time. */
    TOO_MANY_STOPS("stops take more than a quarter of the time"),
    /** More than 30 % of the time was walked, so a trend of the pace or a surge means nothing. */
    WALK_RUN("more than 30 % of the time was walked"),
    /** Decoupling by halves needs 20 even minutes with hardly a stop and hardly a change of pace. */
    PAHR_NOT_STEADY("the run is not steady enough for it"),
    /** The recording holds no usable cadence. */
    CADENCE_ABSENT("the recording holds no usable cadence"),
    /** Fewer than 5 effective earlier runs with heart rate. */
    BASELINE_TOO_SMALL("fewer than 5 comparable earlier runs with heart rate"),
    /** Much faster or slower than every earlier run. */
    BASELINE_EXTRAPOLATED("far outside the speeds of the earlier runs"),
    /** Above 1500 m of altitude, unlike the earlier runs. */
    BASELINE_ENVIRONMENT("much higher above the sea than the earlier runs"),
    /** Intervals or a race, whose mean heart rate says little about its mean speed. */
    INTERVAL_SESSION("in intervals or a race the means of heart rate and speed do not belong together"),
    /** Too few easy runs in the last 12 weeks, and no easy pace given. */
    EASY_PACE_UNKNOWN("the own easy pace is unknown"),
    /** Neither a maximal heart rate, nor a birth year, nor a peak from earlier runs. */
    HRMAX_UNKNOWN("the maximal heart rate is unknown"),
    /** Medication or a pacemaker limits the heart rate. */
    HEART_RATE_LIMITED("heart rate is limited by medication or a pacemaker"),
    /** No activity of the days before is known. */
    HISTORY_MISSING("no activity of the days before is known"),
    /** The run has no date, so nothing is known to be earlier. */
    DATE_UNKNOWN("the recording has no date"),
    /** Too little is known for a score that would mean anything. */
    EVIDENCE_MISSING("too little is known for a score"),
    /** The runner did not say. */
    NOT_REPORTED("not reported"),
    /** The athlete gave no resting heart rate. */
    HRREST_MISSING("the resting heart rate is unknown"),
    /** The athlete gave no heart rate at the lactate threshold. */
    THRESHOLD_UNKNOWN("the heart rate at the lactate threshold is unknown");

    private final String sentence;

    MissingReason(String sentence) {
        this.sentence = sentence;
    }

    /** The reason in plain words, without a capital or a full stop. */
    public String sentence() {
        return sentence;
    }
}
