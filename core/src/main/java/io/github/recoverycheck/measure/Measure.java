package io.github.recoverycheck.measure;

/**
 * What is measured. Each measure has one name in the output and one unit. Those of the run come first, those that depend
 * on the athlete after {@link #FEEL}.
 */
public enum Measure {
    /** Time under way. */
    MOVING_TIME("movingTime", "min"),
    /** Share of the time under way that was walked. */
    WALKING_SHARE("walkingShare", "share"),
    /** Mean heart rate of the analyzed window (after minute 5, before the last 30 s under way). */
    MEAN_HEART_RATE("meanHeartRate", "bpm"),
    /** Highest mean heart rate over 30 s, after minute 10. */
    PEAK_HEART_RATE("peakHeartRate", "bpm"),
    /** Mean grade-adjusted speed of the analyzed window. */
    GRADE_ADJUSTED_SPEED("gradeAdjustedSpeed", "m/s"),
    /** The same of the last third of the window. */
    LAST_THIRD_SPEED("lastThirdSpeed", "m/s"),
    /** Grade-adjusted speed of the last third over that of the first. */
    END_RATIO("endRatio", "ratio"),
    /** Coefficient of variation of the grade-adjusted speed of single minutes. */
    PACE_VARIATION("paceVariation", "fraction"),
    /** Share of the running time at more than 1.15 times the median speed for 10 s and longer. */
    SURGES("surges", "share"),
    /** Change of grade-adjusted speed over the analyzed window, positive if it got faster. */
    PACE_DRIFT("paceDrift", "percent"),
    /** The same change, for 30 minutes. */
    PACE_DRIFT_PER_30_MINUTES("paceDriftPer30Minutes", "percent per 30 min"),
    /** The same change, for a kilometer. */
    PACE_DRIFT_PER_KILOMETER("paceDriftPerKilometer", "percent per km"),
    /** Change over the window with 8 minutes of warm-up left out in place of 5. */
    PACE_DRIFT_AFTER_8_MINUTES("paceDriftAfter8Minutes", "percent"),
    /** The same with 10 minutes. */
    PACE_DRIFT_AFTER_10_MINUTES("paceDriftAfter10Minutes", "percent"),
    /** Change over the window of the speed adjusted by the cost of energy in place of equal heart rate. */
    PACE_DRIFT_BY_ENERGY_COST("paceDriftByEnergyCost", "percent"),
    /** Rise of the heart rate at constant grade-adjusted speed. */
    HEART_RATE_DRIFT("heartRateDrift", "bpm per 30 min"),
    /** Loss of speed per heart beat from the first half of the window to the second (Pa:Hr), for familiarity. */
    DECOUPLING("decoupling", "percent"),
    /** Ascent per kilometer. */
    ASCENT_PER_KILOMETER("ascentPerKilometer", "m/km"),
    /** The least ascent that a usual way of counting finds. */
    LEAST_ASCENT_PER_KILOMETER("leastAscentPerKilometer", "m/km"),
    /** The most ascent that a usual way of counting finds. */
    MOST_ASCENT_PER_KILOMETER("mostAscentPerKilometer", "m/km"),
    /** Descent per kilometer. */
    DESCENT_PER_KILOMETER("descentPerKilometer", "m/km"),
    /** How much more effort the hills cost than the flat, at the same pace. */
    EFFORT_UPLIFT("effortUplift", "fraction"),
    /** How much more energy the hills cost than the flat, at the same pace. */
    ENERGY_UPLIFT("energyUplift", "fraction"),
    /** Meters of height lost on descents of 8 % and more. */
    STEEP_DESCENT("steepDescent", "m"),
    /** Share of the distance at grades of more than 4 %, up or down. */
    SHARE_ABOVE_4_PERCENT_GRADE("shareAbove4PercentGrade", "share"),
    /** Share of the distance at grades of more than 8 %, up or down. */
    SHARE_ABOVE_8_PERCENT_GRADE("shareAbove8PercentGrade", "share"),
    /** Time of the longest climb at 4 % and more. */
    LONGEST_CLIMB("longestClimb", "s"),
    /** Coefficient of variation of the cadence while running: a hint at technical ground. */
    CADENCE_VARIATION("cadenceVariation", "fraction"),
    /** Coefficient of variation of the grade-adjusted speed over 5 s: a hint at technical ground. */
    SPEED_VARIATION("speedVariation", "fraction"),
    /** Temperature of the air as far as the recording or the runner tells it. */
    TEMPERATURE("temperature", "°C"),
    /** Mean altitude. */
    ALTITUDE("altitude", "m"),
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
    SESSION_RPE_LOAD("sessionRpeLoad", "CR10 min"),
    /** Grade-adjusted speed over the athlete's own easy speed; of the whole run or its last third, whichever is faster. */
    PACE_TO_EASY("paceToEasy", "ratio"),
    /** The athlete's own easy speed, grade-adjusted. */
    EASY_SPEED("easySpeed", "m/s");

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
