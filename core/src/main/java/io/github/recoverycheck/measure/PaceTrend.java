package io.github.recoverycheck.measure;

import io.github.recoverycheck.science.PaceDriftRules;
import java.util.Optional;

/**
 * What a run's pace did, in one word. It is decided like a trial of non-inferiority (Lakens et al. 2018, doi
 * 10.1177/2515245918770963): becoming slower is never a fault, and what the data cannot decide is called so. The word does
 * not change a run's stress, which goes by the change and its error.
 */
public enum PaceTrend {
    /** Surely (95 %, one-sided) less than 8 % faster. */
    STEADY,
    /** Surely faster, and by at least 4 %. */
    CREEP,
    /** The data cannot decide. */
    INCONCLUSIVE;

    /**
     * The word for a run. Where another length of the warm-up or another way to take out hills would say the opposite, it
     * is undecided.
     *
     * @return empty if the change is not known
     */
    public static Optional<PaceTrend> of(RunMeasurements run, PaceDriftRules rules) {
        boolean depends = run.caveats().contains(Caveat.WARM_UP_SENSITIVE)
                || run.caveats().contains(Caveat.GRADE_CURVE_SENSITIVE);
        return of(run.get(Measure.PACE_DRIFT), rules).map(trend -> depends ? INCONCLUSIVE : trend);
    }

    /**
     * The word for a change of pace alone.
     *
     * @param drift change over the analyzed window in percent
     * @return empty if the change is not known
     */
    public static Optional<PaceTrend> of(Measured drift, PaceDriftRules rules) {
        if (!drift.isPresent()) {
            return Optional.empty();
        }
        double ratio = 1 + drift.value() / 100;
        double logError = drift.standardError() / 100 / ratio * StudentT.oneSided95(drift.degreesOfFreedom());
        double low = 100 * (ratio * Math.exp(-logError) - 1);
        double high = 100 * (ratio * Math.exp(logError) - 1);
        if (low > 0 && drift.value() >= rules.creepFromPercent()) {
            return Optional.of(CREEP);
        }
        return Optional.of(high < rules.steadyBelowPercent() ? STEADY : INCONCLUSIVE);
    }

    /** Whether this and another decision contradict each other; undecided contradicts nothing. */
    boolean contradicts(PaceTrend other) {
        return this != other && this != INCONCLUSIVE && other != INCONCLUSIVE;
    }
}
