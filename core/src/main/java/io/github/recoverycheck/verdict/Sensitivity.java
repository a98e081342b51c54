package io.github.recoverycheck.verdict;

import io.github.recoverycheck.athlete.AthleteProfile;
import io.github.recoverycheck.athlete.AthleteState;
import io.github.recoverycheck.measure.Measure;
import io.github.recoverycheck.measure.Measured;
import io.github.recoverycheck.measure.RunMeasurements;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a verdict would be had something been measured or assumed otherwise, within what is reasonable.
 *
 * @param variation what would be otherwise
 * @param outcome what the run would be then
 * @param score the score that it would have, 0 to 100
 */
public record Sensitivity(Variation variation, Outcome outcome, double score) {
    /** What can be taken otherwise. Names are stable; they stand in the output. */
    public enum Variation {
        /** 10 minutes of warm-up left out of pace and heart rate, in place of 5. */
        LONGER_WARM_UP("with 10 minutes of warm-up left out"),
        /** Hills by the cost of energy, in place of equal heart rate. */
        ENERGY_COST("with hills by the cost of energy"),
        /** The maximal heart rate lower by its error. */
        LOWER_MAXIMUM("with a maximal heart rate lower by its error"),
        /** The maximal heart rate higher by its error. */
        HIGHER_MAXIMUM("with a maximal heart rate higher by its error");

        private final String title;

        Variation(String title) {
            this.title = title;
        }

        /** The variation in plain words, without a capital. */
        public String title() {
            return title;
        }
    }

    public Sensitivity {
        Objects.requireNonNull(variation, "variation");
        Objects.requireNonNull(outcome, "outcome");
    }

    static List<Sensitivity> of(
            RecoveryJudge judge, RunMeasurements today, AthleteProfile athlete, AthleteState state) {
        List<Sensitivity> all = new ArrayList<>();
        ChangedRun run = new ChangedRun(today);
        if (today.get(Measure.PACE_DRIFT_AFTER_10_MINUTES).isPresent()) {
            RunMeasurements later = afterLongerWarmUp(run)
                    .taking(Measure.PACE_DRIFT_AFTER_10_MINUTES, Measure.PACE_DRIFT)
                    .run();
            all.add(of(Variation.LONGER_WARM_UP, judge.judgement(later, athlete, state)));
        }
        if (today.get(Measure.PACE_DRIFT_BY_ENERGY_COST).isPresent()
                && today.get(Measure.ENERGY_UPLIFT).isPresent()) {
            RunMeasurements byEnergy = run.taking(Measure.PACE_DRIFT_BY_ENERGY_COST, Measure.PACE_DRIFT)
                    .taking(Measure.ENERGY_UPLIFT, Measure.EFFORT_UPLIFT)
                    .run();
            all.add(of(Variation.ENERGY_COST, judge.judgement(byEnergy, athlete, state)));
        }
        state.maximum().filter(maximum -> maximum.standardError() > 0).ifPresent(maximum -> {
            double error = maximum.standardError();
            all.add(of(
                    Variation.LOWER_MAXIMUM,
                    judge.judgement(today, athlete, state.withMaximum(maximum.ifExactly(maximum.bpm() - error)))));
            all.add(of(
                    Variation.HIGHER_MAXIMUM,
                    judge.judgement(today, athlete, state.withMaximum(maximum.ifExactly(maximum.bpm() + error)))));
        });
        return all;
    }

    private static Sensitivity of(Variation variation, Judgement judgement) {
        return new Sensitivity(variation, judgement.outcome(), judgement.score().value());
    }

    /** The heart rates as they are after 10 minutes; those of the single seconds by as much as the mean. */
    private static ChangedRun afterLongerWarmUp(ChangedRun run) {
        Measured usual = run.run().get(Measure.MEAN_HEART_RATE);
        Measured later = run.run().get(Measure.MEAN_HEART_RATE_AFTER_10_MINUTES);
        return usual.isPresent() && later.isPresent() ? run.calmer(usual.value() - later.value()) : run;
    }
}
