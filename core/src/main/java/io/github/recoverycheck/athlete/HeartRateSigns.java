package io.github.recoverycheck.athlete;

/**
 * What the heart rates of a session say on one scale.
 *
 * @param ends the scale
 * @param hardness how hard it was by its load and, of a run, by the time near the maximum, 0 to 1
 * @param minutesAbove80 minutes above 80 % of the maximum
 * @param minutesAbove85 minutes above 85 % of the maximum
 * @param isPeak whether it was near the maximum for long
 * @param isHills whether climbs were hard
 */
record HeartRateSigns(
        HeartRateScale.Ends ends,
        double hardness,
        double minutesAbove80,
        double minutesAbove85,
        boolean isPeak,
        boolean isHills) {
    static final double HIGH = 0.85;

    private static final Ramp MINUTES_ABOVE_90 = new Ramp(4, 10);
    private static final Ramp MINUTES_ABOVE_85 = new Ramp(10, 25);
    private static final Ramp STRESS_SCORE = new Ramp(60, 110);
    private static final double PEAK = 0.92;
    private static final double PEAK_MINUTES = 8;

    static HeartRateSigns of(Session session, HeartRateScale scale) {
        double hardness = STRESS_SCORE.at(session.stressScore(scale));
        double minutesAbove85 = session.minutesAbove(HIGH, scale);
        if (session.isRun()) {
            hardness = Math.max(hardness, MINUTES_ABOVE_90.at(session.minutesAbove(0.90, scale)));
            hardness = Math.max(hardness, MINUTES_ABOVE_85.at(minutesAbove85));
        }
        return new HeartRateSigns(
                scale.ends(),
                hardness,
                session.minutesAbove(0.80, scale),
                minutesAbove85,
                session.minutesAbove(PEAK, scale) >= PEAK_MINUTES,
                session.climbPeakBpm() >= scale.bpm(HIGH));
    }
}
