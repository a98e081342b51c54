package io.github.recoverycheck.science;

/**
 * When a trend of pace is told, and what it is called.
 *
 * @param projections number of orthonormal polynomials behind the long-run variance
 * @param fewProjections the same for few bins
 * @param fewBins number of bins below which these few are taken
 * @param fewestBins number of bins below which no trend is told
 * @param shortestMinutes analyzed minutes below which no trend is told
 * @param mostStoppedShare share of the time between first and last step above which a run mostly stands
 * @param mostWalkingShare share of walking above which a run is a run-walk
 * @param steadyBelowPercent a run is steady if its change over the window is surely below this: from 6:30 to 6:00 min/km
 *     is 8.3 %, the usual gap between a recovery jog and an easy run
 * @param creepFromPercent a run creeps if it surely got faster, and by at least this: half of that gap
 */
public record PaceDriftRules(
        int projections,
        int fewProjections,
        int fewBins,
        int fewestBins,
        double shortestMinutes,
        double mostStoppedShare,
        double mostWalkingShare,
        double steadyBelowPercent,
        double creepFromPercent) {
    static final PaceDriftRules DEFAULTS = new PaceDriftRules(6, 4, 24, 15, 15, 0.25, 0.30, 8, 4);

    /** Number of projections for a number of bins. */
    public int projections(int bins) {
        return bins < fewBins ? fewProjections : projections;
    }
}
