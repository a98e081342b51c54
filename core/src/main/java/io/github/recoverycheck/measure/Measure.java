package io.github.recoverycheck.measure;

/**
 * What is measured. Each measure has one name in the output and one unit. Those of the run come first, those that depend
 * on the athlete after {@link #FEEL}.
 */
public enum Measure {
    /** Time under way. */
    MOVING_TIME("movingTime", "min"),
    /** Mean heart rate of the analyzed window (after minute 5, before the last 30 s under way). */
    MEAN_HEART_RATE("meanHeartRate", "bpm"),
    /** Highest mean heart rate over 30 s, after minute 10. */
    PEAK_HEART_RATE("peakHeartRate", "bpm"),
    /** Mean grade-adjusted speed of the analyzed window. */
    GRADE_ADJUSTED_SPEED("gradeAdjustedSpeed", "m/s"),
    /** Change of grade-adjusted speed over the analyzed window, positive if it got faster. */
    PACE_DRIFT("paceDrift", "percent"),
    /** The same change, for 30 minutes. */
    PACE_DRIFT_PER_30_MINUTES("paceDriftPer30Minutes", "percent per 30 min"),
    /** Ascent per kilometer. */
    ASCENT_PER_KILOMETER("ascentPerKilometer", "m/km"),
    /** Descent per kilometer. */
    DESCENT_PER_KILOMETER("descentPerKilometer", "m/km"),
    /** How much more effort the hills cost than the flat, at the same pace. */
    EFFORT_UPLIFT("effortUplift", "fraction"),
    /** Meters of height lost on descents of 8 % and more. */
    STEEP_DESCENT("steepDescent", "m"),
    /** Rating of perceived exertion, CR10. */
    RPE("rpe", "CR10"),
    /** How the runner felt, 0 (very weak) to 100 (very strong). */
    FEEL("feel", "0 to 100"),
    /** Mean heart rate as a share of the athlete's maximum. */
    MEAN_HEART_RATE_FRACTION("meanHeartRateFraction", "fraction of HRmax"),
    /** Share of the analyzed time above 80 % of the athlete's maximum. */
    SHARE_ABOVE_80("shareAbove80", "share"),
    /** Share of the analyzed time above 90 % of the athlete's maximum. */
    SHARE_ABOVE_90("shareAbove90", "share"),
    /** Heart rate above what the athlete's earlier runs predict for this speed. */
    HEART_RATE_FOR_PACE("heartRateForPace", "bpm"),
    /** Probability that this excess is more than day-to-day noise. */
    FATIGUE_PROBABILITY("fatigueProbability", "probability"),
    /** Mean heart rate as a share of the way from the athlete's resting to the maximal heart rate. */
    HEART_RATE_RESERVE_FRACTION("heartRateReserveFraction", "fraction of heart-rate reserve"),
    /** Mean heart rate as a share of the athlete's heart rate at the lactate threshold. */
    THRESHOLD_HEART_RATE_FRACTION("thresholdHeartRateFraction", "fraction of LTHR"),
    /** Training impulse from the heart rate of the whole activity. */
    TRIMP("trimp", "TRIMP"),
    /** Training stress score from the heart rate: 100 is an hour at the lactate threshold. */
    HR_TSS("hrTss", "hrTSS"),
    /** Rating of perceived exertion times minutes. */
    SESSION_RPE_LOAD("sessionRpeLoad", "CR10 min");

    private final String key;
    private final String unit;

    Measure(String key, String unit) {
        this.key = key;
        this.unit = unit;
    }

    /** Whether the measure depends on the athlete, so that it stands in the verdict and not with the run. */
    public boolean dependsOnAthlete() {
        return compareTo(FEEL) > 0;
    }

    /** Name in the output. */
    public String key() {
        return key;
    }

    /** Unit of the value. */
    public String unit() {
        return unit;
    }
}
