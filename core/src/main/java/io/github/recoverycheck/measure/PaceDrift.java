package io.github.recoverycheck.measure;

/**
 * Whether the run crept faster or slower: the slope of the logarithm of grade-adjusted speed over moving time, within
 * the analyzed window, so that the warm-up does not count as drift.
 *
 * @param overWindow change over the analyzed window in percent, positive if it got faster
 * @param per30Minutes the same for 30 minutes
 */
record PaceDrift(Measured overWindow, Measured per30Minutes) {
    private static final int FEWEST_BINS = 15;
    private static final double SHORTEST_MINUTES = 15;
    private static final double MOST_PAUSED_SHARE = 0.25;

    /**
     * @param bins the analyzed part of the run
     * @param pausedShare share of elapsed time in which the timer stood still
     */
    static PaceDrift of(Bins bins, double pausedShare) {
        if (pausedShare > MOST_PAUSED_SHARE) {
            return missing(MissingReason.TOO_MANY_STOPS);
        }
        // Centers of bins of half a minute span half a minute less than the bins do.
        if (bins.size() < FEWEST_BINS || bins.spanMinutes() + 0.5 < SHORTEST_MINUTES) {
            return missing(MissingReason.DRIFT_WINDOW_SHORT);
        }
        double[] logSpeeds = new double[bins.size()];
        for (int i = 0; i < logSpeeds.length; i++) {
            logSpeeds[i] = Math.log(bins.speeds()[i]);
        }
        SlopeFit fit = SlopeFit.huber(bins.minutes(), logSpeeds);
        return new PaceDrift(percent(fit, bins.spanMinutes()), percent(fit, 30));
    }

    static PaceDrift missing(MissingReason reason) {
        return new PaceDrift(Measured.missing(reason), Measured.missing(reason));
    }

    private static Measured percent(SlopeFit fit, double minutes) {
        double ratio = Math.exp(fit.slope() * minutes);
        return Measured.of(100 * (ratio - 1), 100 * ratio * minutes * fit.standardError(), fit.degreesOfFreedom(), 1);
    }
}
