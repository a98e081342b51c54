package io.github.recoverycheck.verdict;

import io.github.recoverycheck.athlete.EasySpeed;
import io.github.recoverycheck.measure.HeartRateHistogram;
import io.github.recoverycheck.measure.Measure;
import io.github.recoverycheck.measure.Measured;
import io.github.recoverycheck.measure.MissingReason;
import io.github.recoverycheck.measure.PaceTrend;
import java.util.Optional;

/** What speed and hills have to say. */
final class PaceEvidence {
    /** Share of the maximum from which climbing takes effort. */
    private static final double CLIMB_EFFORT = 0.75;

    private final Case run;
    private final RuleSet rules;

    PaceEvidence(Case run, RuleSet rules) {
        this.run = run;
        this.rules = rules;
    }

    /** The faster of the whole run and its last third, over the own easy speed. */
    Evidence againstEasy(Rule rule) {
        String unit = "ratio to easy speed";
        EasySpeed easy = run.state().easySpeed();
        if (mayBeRecoverySpeed(easy)) {
            return Evidence.missing(rule, MissingReason.EASY_PACE_UNKNOWN, unit);
        }
        Measured mean = run.get(Measure.GRADE_ADJUSTED_SPEED);
        Measured lastThird = run.get(Measure.LAST_THIRD_SPEED);
        Measured whole = easy.ratio(mean);
        if (!whole.isPresent()) {
            return Evidence.missing(rule, whole, unit);
        }
        Measured end = easy.ratio(lastThird).times(rules.lastThirdFactor());
        Measured faster = end.isPresent() && end.value() > whole.value() ? end : whole;
        return Evidence.of(rule, faster, unit, Sentences.paceAgainstEasy(mean, lastThird, easy));
    }

    /**
     * Whether the easy speed is only the median of runs that may all have been recovery runs: nothing tells what speed is
     * easy by effort, and nobody is to be failed for the discipline of running all easy days slowly.
     */
    private static boolean mayBeRecoverySpeed(EasySpeed easy) {
        return easy.origin().equals(Optional.of(EasySpeed.Origin.EASY_RUNS_ONLY));
    }

    /** Becoming faster is no fault where even the last third stays far below the easy speed. */
    Evidence creep(Rule rule) {
        Measured drift = trustedSpeed(Measure.PACE_DRIFT);
        Optional<PaceTrend> trend = run.run().paceTrend();
        Evidence evidence = Evidence.of(
                rule,
                drift,
                Measure.PACE_DRIFT.unit(),
                Sentences.paceDrift(drift, trend, run.get(Measure.EFFORT_UPLIFT).isPresent()));
        Relief relief = rules.reliefs().get(rule.question());
        Measured ratio = run.state().easySpeed().ratio(run.get(Measure.LAST_THIRD_SPEED));
        if (relief == null || !ratio.isPresent()) {
            return evidence;
        }
        return evidence.relieved(relief.remaining(ratio.value(), ratio.standardError()));
    }

    /** A treadmill's speed comes from the wrist, which takes arm swing for pace. */
    private Measured trustedSpeed(Measure measure) {
        return run.run().isTreadmill() ? Measured.missing(MissingReason.SPEED_ESTIMATED) : run.get(measure);
    }

    Evidence surges(Rule rule) {
        Measured surges = trustedSpeed(Measure.SURGES);
        return Evidence.of(rule, surges, Measure.SURGES.unit(), Sentences.of(Measure.SURGES, surges));
    }

    /** Hills count by the effort that they took, as far as the heart rate tells. */
    Evidence climb(Rule rule) {
        Measured uplift = run.get(Measure.EFFORT_UPLIFT);
        Evidence evidence =
                Evidence.of(rule, uplift, Measure.EFFORT_UPLIFT.unit(), Sentences.of(Measure.EFFORT_UPLIFT, uplift));
        HeartRateHistogram steep = run.run().efforts().climbHeartRates();
        // Where nothing is steep the effort of the hills is that of the run.
        HeartRateHistogram climbing = steep.totalSeconds() == 0 ? run.run().heartRates() : steep;
        Relief relief = rules.reliefs().get(rule.question());
        if (relief == null
                || climbing.totalSeconds() == 0
                || run.maximum().isEmpty()
                || run.athlete().heartRateLimited()) {
            return evidence;
        }
        return evidence.relievedBy(maximum -> relief.remaining(climbing.shareAbove(CLIMB_EFFORT * maximum), 0));
    }
}
