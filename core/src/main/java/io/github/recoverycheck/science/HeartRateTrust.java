package io.github.recoverycheck.science;

/**
 * Which readings of heart rate are believed. None of these limits looks at how heart rate and pace go together: that is
 * what is measured.
 *
 * @param lowestBpm lowest reading that can be a heart rate
 * @param highestBpm highest reading that can be a heart rate
 * @param longestGapSeconds gap between readings up to which they are interpolated
 * @param spikes outliers among the readings of half a minute
 * @param jump a spike by its edges
 * @param stuck a sensor that repeats itself
 * @param cadenceLock an optical sensor that counts steps
 * @param warmUp an optical sensor that has not found the pulse yet
 */
public record HeartRateTrust(
        double lowestBpm,
        double highestBpm,
        double longestGapSeconds,
        Hampel spikes,
        Jump jump,
        Stuck stuck,
        CadenceLock cadenceLock,
        WarmUp warmUp) {
    static final HeartRateTrust DEFAULTS = new HeartRateTrust(
            30,
            225,
            10,
            new Hampel(15, 3, 6),
            new Jump(10, 5, 30),
            new Stuck(60, 12, 0.03, 5, 300),
            new CadenceLock(2, 60, 0.75, 180, 120, 10, 12, 30, 15, 0.7, 0.4),
            new WarmUp(180, 300, 480, 15));

    /**
     * A jump that is taken back: no heart does that.
     *
     * @param bpm change within a second
     * @param returnBpm how near to the reading before the jump the way back has to end
     * @param longestSeconds time until then
     */
    public record Jump(double bpm, double returnBpm, int longestSeconds) {}

    /**
     * The same whole number over and over although the speed varies, left by a jump or held for longer than hearts do. A
     * heart at an even effort stays on one number for minutes, too, but leaves it by one or two beats.
     *
     * @param leastSeconds time for which it stays the same
     * @param fewestReadings readings in that time
     * @param leastSpeedVariation standard deviation of the speed over its mean in that time
     * @param jumpBpm change to the next reading
     * @param certainSeconds time that needs no jump
     */
    public record Stuck(
            double leastSeconds,
            int fewestReadings,
            double leastSpeedVariation,
            double jumpBpm,
            double certainSeconds) {}

    /**
     * Heart rate that stays close to cadence is a candidate; wrist sensors do so, on plateaus of 165 to 185 (Davis,
     * "Cadence lock", runningwritings.com, 2021), and so do hearts at work. It is confirmed if it goes up and down with
     * cadence, or if it does so less clearly but lies above the rest of the run or began with a jump. Level and jump alone
     * are what every hard effort shows.
     *
     * @param closeBpm distance from cadence (steps/min) up to which a reading is close
     * @param windowSeconds length of the window
     * @param closeShare share of the window's seconds that have to be close
     * @param referenceFromSeconds moving time from which on the run's other heart rates are a reference
     * @param fewestReferenceSeconds how many of them there have to be
     * @param aboveReferenceBpm how far the stretch's median has to be above theirs
     * @param jumpBpm change of heart rate at the start of the stretch
     * @param jumpSeconds time within which it changes so much
     * @param detrendHalfWindowSeconds half window of the means that are subtracted before the correlation
     * @param leastCorrelation correlation of heart rate and cadence that confirms by itself
     * @param leastCorrelationOfSign correlation that is needed beside a high level or a jump
     */
    public record CadenceLock(
            double closeBpm,
            int windowSeconds,
            double closeShare,
            int referenceFromSeconds,
            int fewestReferenceSeconds,
            double aboveReferenceBpm,
            double jumpBpm,
            int jumpSeconds,
            int detrendHalfWindowSeconds,
            double leastCorrelation,
            double leastCorrelationOfSign) {}

    /**
     * A start far above the level of minutes 5 to 8 although the runner was no faster.
     *
     * @param seconds moving time at the start that is looked at
     * @param referenceFromSeconds moving time from which on the level is taken
     * @param referenceToSeconds moving time up to which the level is taken
     * @param aboveBpm how far the start's median is above that level
     */
    public record WarmUp(int seconds, int referenceFromSeconds, int referenceToSeconds, double aboveBpm) {}
}
