package io.github.recoverycheck.measure;

import io.github.recoverycheck.normalize.NormalizedRun;
import io.github.recoverycheck.science.AnalyzedWindow;
import io.github.recoverycheck.science.PaceDriftRules;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Whether the run crept faster or slower: the slope of the logarithm of grade-adjusted speed over moving time, within the
 * analyzed window, so that the warm-up does not count as drift.
 *
 * @param overWindow change over the analyzed window in percent, positive if it got faster
 * @param per30Minutes the same for 30 minutes
 * @param perKilometer the same for a kilometer, from a fit over distance
 * @param after8Minutes change over the window with 8 min of warm-up left out
 * @param after10Minutes the same with 10 min
 * @param byEnergyCost change of the speed that is adjusted by the cost of energy
 * @param caveats where the answer hangs on how it was asked
 */
record PaceDrift(
        Measured overWindow,
        Measured per30Minutes,
        Measured perKilometer,
        Measured after8Minutes,
        Measured after10Minutes,
        Measured byEnergyCost,
        Set<Caveat> caveats) {

    static PaceDrift of(NormalizedRun run, Bins bins, double stoppedShare, double walkingShare) {
        PaceDriftRules rules = run.parameters().paceDrift();
        if (stoppedShare > rules.mostStoppedShare()) {
            return missing(MissingReason.TOO_MANY_STOPS);
        }
        if (walkingShare > rules.mostWalkingShare()) {
            return missing(MissingReason.WALK_RUN);
        }
        AnalyzedWindow window = run.parameters().window();
        int[] indices = bins.within(window, bins.runningSpeeds);
        if (bins.areTooFew(indices, rules)) {
            return missing(MissingReason.DRIFT_WINDOW_SHORT);
        }
        double[] minutes = Bins.pick(bins.minutes, indices);
        double[] logSpeeds = logs(bins.runningSpeeds, indices);
        SlopeFit fit = SlopeFit.huber(minutes, logSpeeds, rules.projections(indices.length));
        SlopeFit overDistance =
                SlopeFit.huber(Bins.pick(bins.kilometers, indices), logSpeeds, rules.projections(indices.length));
        Measured overWindow = percent(fit, bins.spanMinutes(indices));
        Measured after8 = change(bins, bins.runningSpeeds, startingAt(8, window), rules);
        Measured after10 = change(bins, bins.runningSpeeds, startingAt(10, window), rules);
        Measured byEnergy = change(bins, bins.energySpeeds, window, rules);
        Set<Caveat> caveats = EnumSet.noneOf(Caveat.class);
        // At an exactly even pace both slopes and the error are rounding errors.
        double limit = Math.max(Robust.ROUNDING, fit.standardError());
        if (Math.abs(SlopeFit.theilSen(minutes, logSpeeds) - fit.slope()) > limit) {
            caveats.add(Caveat.NON_LINEAR);
        }
        if (contradicts(overWindow, after8, rules) || contradicts(overWindow, after10, rules)) {
            caveats.add(Caveat.WARM_UP_SENSITIVE);
        }
        if (contradicts(overWindow, byEnergy, rules)) {
            caveats.add(Caveat.GRADE_CURVE_SENSITIVE);
        }
        return new PaceDrift(
                overWindow, percent(fit, 30), percent(overDistance, 1), after8, after10, byEnergy, caveats);
    }

    private static Measured change(Bins bins, double[] speeds, AnalyzedWindow window, PaceDriftRules rules) {
        int[] indices = bins.within(window, speeds);
        if (bins.areTooFew(indices, rules)) {
            return Measured.missing(MissingReason.DRIFT_WINDOW_SHORT);
        }
        SlopeFit fit = SlopeFit.roughly(
                Bins.pick(bins.minutes, indices), logs(speeds, indices), rules.projections(indices.length));
        return percent(fit, bins.spanMinutes(indices));
    }

    private static double[] logs(double[] speeds, int[] indices) {
        double[] logs = Bins.pick(speeds, indices);
        for (int i = 0; i < logs.length; i++) {
            logs[i] = Math.log(logs[i]);
        }
        return logs;
    }

    static PaceDrift missing(MissingReason reason) {
        Measured missing = Measured.missing(reason);
        return new PaceDrift(missing, missing, missing, missing, missing, missing, Set.of());
    }

    private static AnalyzedWindow startingAt(int minutes, AnalyzedWindow window) {
        return new AnalyzedWindow(Math.max(60.0 * minutes, window.skippedSeconds()), window.tailSeconds());
    }

    private static boolean contradicts(Measured drift, Measured other, PaceDriftRules rules) {
        Optional<PaceTrend> trend = PaceTrend.of(drift, rules);
        Optional<PaceTrend> otherTrend = PaceTrend.of(other, rules);
        return trend.isPresent() && otherTrend.isPresent() && trend.get().contradicts(otherTrend.get());
    }

    private static Measured percent(SlopeFit fit, double units) {
        double ratio = Math.exp(fit.slope() * units);
        return Measured.of(100 * (ratio - 1), 100 * ratio * units * fit.standardError(), fit.degreesOfFreedom(), 1);
    }
}
