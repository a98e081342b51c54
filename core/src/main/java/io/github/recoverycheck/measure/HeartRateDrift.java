package io.github.recoverycheck.measure;

import io.github.recoverycheck.normalize.NormalizedRun;
import io.github.recoverycheck.science.DecouplingRules;

/**
 * Whether the heart rate rose while the effort stayed the same.
 *
 * @param per30Minutes bpm in 30 min at constant grade-adjusted speed: the drift that decisions go by
 * @param decoupling Pa:Hr, 100 (EF₁ − EF₂) / EF₁ with EF = speed over heart rate of each half of the analyzed window, in
 *     percent and positive if heart rate rose for the speed: for familiarity only, as a mere change of pace moves it too
 */
record HeartRateDrift(Measured per30Minutes, Measured decoupling) {
    static HeartRateDrift of(
            NormalizedRun run,
            Bins bins,
            Measured meanHeartRate,
            Measured paceDrift,
            Measured paceVariation,
            double stoppedShare) {
        if (!meanHeartRate.isPresent()) {
            return missing(meanHeartRate.missing().orElseThrow());
        }
        return new HeartRateDrift(
                drift(run, bins, meanHeartRate.coverage()),
                decoupling(run, bins, meanHeartRate.coverage(), paceDrift, paceVariation, stoppedShare));
    }

    static HeartRateDrift missing(MissingReason reason) {
        return new HeartRateDrift(Measured.missing(reason), Measured.missing(reason));
    }

    private static Measured drift(NormalizedRun run, Bins bins, double coverage) {
        int[] indices = bins.within(run.parameters().window(), bins.heartRates);
        if (bins.areTooFew(indices, run.parameters().paceDrift())) {
            return Measured.missing(MissingReason.DRIFT_WINDOW_SHORT);
        }
        HeartRateDriftFit fit = HeartRateDriftFit.of(
                Bins.pick(bins.laggedSpeeds, indices),
                Bins.pick(bins.minutes, indices),
                Bins.pick(bins.heartRates, indices),
                run.parameters().heartRateResponse(),
                run.parameters().heartRateDrift());
        boolean sparse = coverage < run.parameters().heartRateUse().fullCoverage();
        double error = 30 * fit.driftError() / (sparse ? Math.sqrt(coverage) : 1);
        return Measured.of(30 * fit.driftBpmPerMinute(), error, fit.degreesOfFreedom(), coverage);
    }

    private static Measured decoupling(
            NormalizedRun run,
            Bins bins,
            double coverage,
            Measured paceDrift,
            Measured paceVariation,
            double stoppedShare) {
        DecouplingRules rules = run.parameters().decoupling();
        int[] indices = bins.within(run.parameters().window(), bins.movingSpeeds, bins.heartRates);
        double minutes = bins.spanMinutes(indices) + bins.widthMinutes;
        if (indices.length < run.parameters().paceDrift().fewestBins() || minutes < rules.shortestMinutes()) {
            return Measured.missing(MissingReason.DRIFT_WINDOW_SHORT);
        }
        double[] speeds = Bins.pick(bins.movingSpeeds, indices);
        boolean steady = coverage >= rules.leastCoverage()
                && stoppedShare <= rules.mostStoppedShare()
                && paceDrift.isPresent()
                && Math.abs(paceDrift.value()) <= rules.mostPaceDriftPercent()
                && paceVariation.isPresent()
                && paceVariation.value() <= rules.mostSpeedVariation();
        return steady
                ? decoupling(
                        Bins.pick(bins.minutes, indices),
                        speeds,
                        Bins.pick(bins.heartRates, indices),
                        run.parameters().heartRateDrift().projections(),
                        coverage)
                : Measured.missing(MissingReason.PAHR_NOT_STEADY);
    }

    /** Decoupling by halves of moving time, with the error of half the trend of ln(speed / heart rate). */
    static Measured decoupling(
            double[] minutes, double[] speeds, double[] heartRates, int projections, double coverage) {
        double middle = (minutes[0] + minutes[minutes.length - 1]) / 2;
        double[] speedSums = new double[2];
        double[] heartRateSums = new double[2];
        double[] logs = new double[minutes.length];
        for (int i = 0; i < minutes.length; i++) {
            int half = minutes[i] < middle ? 0 : 1;
            speedSums[half] += speeds[i];
            heartRateSums[half] += heartRates[i];
            logs[i] = Math.log(speeds[i] / heartRates[i]);
        }
        double decoupling = 100 * (1 - speedSums[1] / heartRateSums[1] / (speedSums[0] / heartRateSums[0]));
        SlopeFit fit = SlopeFit.leastSquares(minutes, logs, projections);
        double betweenHalves = (minutes[minutes.length - 1] - minutes[0]) / 2;
        return Measured.of(decoupling, 100 * betweenHalves * fit.standardError(), fit.degreesOfFreedom(), coverage);
    }
}
