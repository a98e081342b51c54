package io.github.recoverycheck.verdict;

import io.github.recoverycheck.athlete.HeartRateBaseline;
import io.github.recoverycheck.athlete.IntensityAnchor;
import io.github.recoverycheck.athlete.MaximalHeartRate;
import io.github.recoverycheck.athlete.TrainingLoad;
import io.github.recoverycheck.measure.Measure;
import io.github.recoverycheck.measure.Measured;
import io.github.recoverycheck.measure.MissingReason;
import java.util.Optional;

/** What the heart rate has to say. */
final class HeartRateEvidence {
    static final double HIGH = 0.80;

    private final Case run;

    HeartRateEvidence(Case run) {
        this.run = run;
    }

    Evidence mean(Rule rule) {
        Measured mean = run.get(Measure.MEAN_HEART_RATE);
        Optional<MissingReason> reason = run.heartRateMissing(run.anchor(), MissingReason.HRMAX_UNKNOWN);
        if (reason.isPresent()) {
            return Evidence.missing(rule, reason.get(), Measure.MEAN_HEART_RATE_FRACTION.unit());
        }
        IntensityAnchor best = run.anchor().orElseThrow();
        String unit = best.kind().unit();
        String sentence = Sentences.meanHeartRate(mean, best, rule, run.run().heartRates());
        return best.kind().standsOnMaximum()
                ? Evidence.onMaximum(
                        rule,
                        best.fraction(mean),
                        unit,
                        sentence,
                        bpm -> best.ifMaximumWere(bpm).fraction(mean))
                : Evidence.of(rule, best.fraction(mean), unit, sentence);
    }

    Evidence timeAtHigh(Rule rule) {
        Measured mean = run.get(Measure.MEAN_HEART_RATE);
        Optional<MissingReason> reason = run.heartRateMissing(run.maximum(), MissingReason.HRMAX_UNKNOWN);
        String unit = "share of time";
        if (reason.isPresent()) {
            return Evidence.missing(rule, reason.get(), unit);
        }
        MaximalHeartRate max = run.maximum().orElseThrow();
        Measured share = run.shareAbove(HIGH, max);
        if (!share.isPresent()) {
            return Evidence.missing(rule, share, unit);
        }
        return Evidence.onMaximum(
                rule,
                share,
                unit,
                Sentences.timeAtHighHeartRate(share, HIGH * max.bpm()),
                bpm -> run.shareAbove(HIGH * bpm, mean.standardError()));
    }

    /** Its uncertainty is already in the probability. */
    Evidence forPace(Rule rule) {
        String unit = "evidence, 0 to 1";
        HeartRateBaseline.Comparison comparison = run.state().heartRateForPace();
        if (!comparison.excess().isPresent()) {
            return Evidence.missing(rule, comparison.excess(), unit);
        }
        return Evidence.of(
                rule,
                comparison.stress(),
                unit,
                Sentences.heartRateForPace(
                        comparison.excess(),
                        comparison.comparedRuns(),
                        comparison.isTemperatureKnown(),
                        run.celsius()));
    }

    /** The rise in percent, as a heart that beats faster also rises further. */
    Evidence drift(Rule rule) {
        Measured drift = run.get(Measure.HEART_RATE_DRIFT);
        Measured mean = run.get(Measure.MEAN_HEART_RATE);
        String unit = "percent per 30 min";
        Optional<MissingReason> reason = mean.missing().or(drift::missing);
        if (reason.isPresent()) {
            return Evidence.missing(rule, reason.get(), unit);
        }
        Measured percent = Measured.of(
                100 * drift.value() / mean.value(),
                100 * drift.standardError() / mean.value(),
                drift.degreesOfFreedom(),
                drift.coverage());
        return Evidence.of(rule, percent, unit, Sentences.heartRateDrift(drift, percent, run.celsius()));
    }

    Evidence load(Rule rule) {
        String unit = Measure.HR_TSS.unit();
        TrainingLoad load = run.load();
        if (!load.hrTss().isPresent()) {
            return Evidence.missing(rule, load.hrTss(), unit);
        }
        return Evidence.onMaximum(
                rule,
                load.hrTss(),
                unit,
                Sentences.load(load),
                bpm -> TrainingLoad.of(run.run(), run.athlete(), run.maximum().map(max -> max.ifExactly(bpm)))
                        .hrTss());
    }
}
