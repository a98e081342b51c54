package io.github.recoverycheck.verdict;

import io.github.recoverycheck.athlete.AthleteProfile;
import io.github.recoverycheck.athlete.AthleteState;
import io.github.recoverycheck.athlete.EasySpeed;
import io.github.recoverycheck.athlete.HeartRateBaseline;
import io.github.recoverycheck.athlete.IntensityAnchor;
import io.github.recoverycheck.athlete.MaximalHeartRate;
import io.github.recoverycheck.athlete.TrainingLoad;
import io.github.recoverycheck.measure.Measure;
import io.github.recoverycheck.measure.Measured;
import io.github.recoverycheck.measure.MissingReason;
import io.github.recoverycheck.measure.PaceTrend;
import io.github.recoverycheck.measure.RunMeasurements;
import io.github.recoverycheck.science.ScienceParameters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Brings together, for each rule, what the run, the history and the athlete have to say. */
final class EvidenceCollector {
    private static final double HIGH = 0.80;
    private static final double VERY_HIGH = 0.90;

    private final RunMeasurements run;
    private final AthleteProfile athlete;
    private final Optional<MaximalHeartRate> maximum;
    private final Optional<IntensityAnchor> anchor;
    private final TrainingLoad load;
    private final HeartRateBaseline.Comparison comparison;
    private final EasySpeed easySpeed;

    EvidenceCollector(RunMeasurements run, AthleteProfile athlete, AthleteState state) {
        this.run = run;
        this.athlete = athlete;
        this.maximum = state.maximum();
        this.anchor = IntensityAnchor.best(athlete, maximum);
        this.load = TrainingLoad.of(run, athlete, maximum);
        this.comparison = state.heartRateForPace();
        this.easySpeed = state.easySpeed();
    }

    /** One piece of evidence for each rule of the set that has a measure, with the limits that suit the athlete. */
    List<Evidence> collect(RuleSet rules) {
        List<Evidence> evidence = new ArrayList<>();
        RuleSet suited = anchor.map(best -> rules.forIntensity(best.kind())).orElse(rules);
        for (Rule rule : suited.rules()) {
            collect(rule).ifPresent(evidence::add);
        }
        return evidence;
    }

    private Optional<Evidence> collect(Rule rule) {
        return switch (rule.id()) {
            case HR_MEAN -> Optional.of(meanHeartRate(rule));
            case HR_ABOVE80 -> Optional.of(timeAtHighHeartRate(rule));
            case RPE -> Optional.of(plain(rule, Measure.RPE));
            case DURATION -> Optional.of(plain(rule, Measure.MOVING_TIME));
            case HR_FOR_PACE -> Optional.of(heartRateForPace(rule));
            case CLIMB -> Optional.of(plain(rule, Measure.EFFORT_UPLIFT));
            case DESCENT -> Optional.of(plain(rule, Measure.STEEP_DESCENT));
            case PACE_CREEP -> Optional.of(paceCreep(rule));
            case SURGES -> Optional.of(surges(rule));
            case HR_DRIFT -> Optional.of(heartRateDrift(rule));
            case LOAD -> Optional.of(load(rule));
            case FEEL -> Optional.of(feel(rule));
            case PACE_VS_EASY, REST_NEEDED, TERRAIN -> Optional.empty();
        };
    }

    /** Measures that depend on the athlete, as they stand in the verdict. */
    Map<Measure, Measured> athleteMeasures() {
        Map<Measure, Measured> measures = new EnumMap<>(Measure.class);
        Optional<MissingReason> reason = heartRateMissing(maximum, MissingReason.HRMAX_UNKNOWN);
        measures.put(
                Measure.MEAN_HEART_RATE_FRACTION,
                fraction(IntensityAnchor.Kind.MAXIMAL_HEART_RATE, MissingReason.HRMAX_UNKNOWN));
        measures.put(
                Measure.SHARE_ABOVE_80,
                reason.map(Measured::missing).orElseGet(() -> share(HIGH, maximum.orElseThrow())));
        measures.put(
                Measure.SHARE_ABOVE_90,
                reason.map(Measured::missing).orElseGet(() -> share(VERY_HIGH, maximum.orElseThrow())));
        measures.put(Measure.HEART_RATE_FOR_PACE, comparison.excess());
        measures.put(Measure.FATIGUE_PROBABILITY, comparison.fatigueProbability());
        measures.put(
                Measure.HEART_RATE_RESERVE_FRACTION,
                fraction(
                        IntensityAnchor.Kind.HEART_RATE_RESERVE,
                        maximum.isPresent() ? MissingReason.HRREST_MISSING : MissingReason.HRMAX_UNKNOWN));
        measures.put(
                Measure.THRESHOLD_HEART_RATE_FRACTION,
                fraction(IntensityAnchor.Kind.LACTATE_THRESHOLD, MissingReason.THRESHOLD_UNKNOWN));
        measures.put(Measure.TRIMP, load.trimp());
        measures.put(Measure.HR_TSS, load.hrTss());
        measures.put(Measure.SESSION_RPE_LOAD, load.sessionRpe());
        measures.put(Measure.PACE_TO_EASY, easySpeed.paceToEasy(run));
        measures.put(Measure.EASY_SPEED, easySpeed.metersPerSecond());
        return measures;
    }

    /** The mean heart rate on one scale; {@code unknown} says what is not known of the athlete if the scale has no ends. */
    private Measured fraction(IntensityAnchor.Kind kind, MissingReason unknown) {
        Optional<IntensityAnchor> scale = IntensityAnchor.of(kind, athlete, maximum);
        return heartRateMissing(scale, unknown)
                .map(Measured::missing)
                .orElseGet(() -> scale.orElseThrow().fraction(run.get(Measure.MEAN_HEART_RATE)));
    }

    /** What was assumed about the athlete. */
    List<String> assumptions() {
        List<String> assumptions = new ArrayList<>();
        maximum.map(Sentences::maximum).ifPresent(assumptions::add);
        if (athlete.heartRateLimited()) {
            assumptions.add("Heart rate is limited, so it is not judged.");
            return assumptions;
        }
        if (run.get(Measure.MEAN_HEART_RATE).isPresent()) {
            anchor.filter(best -> best.kind() != IntensityAnchor.Kind.MAXIMAL_HEART_RATE)
                    .map(Sentences::anchor)
                    .ifPresent(assumptions::add);
        }
        if (load.hrTss().isPresent()) {
            Sentences.loadAssumptions(athlete).ifPresent(assumptions::add);
        }
        return assumptions;
    }

    private Evidence meanHeartRate(Rule rule) {
        Measured mean = run.get(Measure.MEAN_HEART_RATE);
        Optional<MissingReason> reason = heartRateMissing(anchor, MissingReason.HRMAX_UNKNOWN);
        if (reason.isPresent()) {
            return missing(rule, reason.get(), Measure.MEAN_HEART_RATE_FRACTION.unit());
        }
        IntensityAnchor best = anchor.orElseThrow();
        String unit = best.kind().unit();
        String sentence = Sentences.meanHeartRate(mean, best, rule, run.heartRates());
        return best.kind().standsOnMaximum()
                ? Evidence.onMaximum(
                        rule,
                        best.fraction(mean),
                        unit,
                        sentence,
                        bpm -> best.ifMaximumWere(bpm).fraction(mean))
                : Evidence.of(rule, best.fraction(mean), unit, sentence);
    }

    private Evidence timeAtHighHeartRate(Rule rule) {
        Measured mean = run.get(Measure.MEAN_HEART_RATE);
        Optional<MissingReason> reason = heartRateMissing(maximum, MissingReason.HRMAX_UNKNOWN);
        String unit = "share of time";
        if (reason.isPresent()) {
            return missing(rule, reason.get(), unit);
        }
        MaximalHeartRate max = maximum.orElseThrow();
        Measured share = share(HIGH, max);
        if (!share.isPresent()) {
            return missing(rule, share.missing().orElseThrow(), unit);
        }
        return Evidence.onMaximum(
                rule,
                share,
                unit,
                Sentences.timeAtHighHeartRate(share, HIGH * max.bpm()),
                bpm -> shareAbove(HIGH * bpm, mean.standardError()));
    }

    private Evidence heartRateForPace(Rule rule) {
        String unit = "evidence, 0 to 1";
        Measured excess = comparison.excess();
        if (!excess.isPresent()) {
            return missing(rule, excess.missing().orElseThrow(), unit);
        }
        return Evidence.of(
                rule, comparison.stress(), unit, Sentences.heartRateForPace(excess, comparison.comparedRuns()));
    }

    private Evidence paceCreep(Rule rule) {
        Measured drift = trustedSpeed(Measure.PACE_DRIFT);
        Optional<PaceTrend> trend =
                PaceTrend.of(run, ScienceParameters.defaults().paceDrift());
        return Evidence.of(
                rule,
                drift,
                Measure.PACE_DRIFT.unit(),
                Sentences.paceDrift(drift, trend, run.get(Measure.EFFORT_UPLIFT).isPresent()));
    }

    /** A treadmill's speed comes from the wrist, which takes arm swing for pace. */
    private Measured trustedSpeed(Measure measure) {
        return run.isTreadmill() ? Measured.missing(MissingReason.SPEED_ESTIMATED) : run.get(measure);
    }

    private Evidence surges(Rule rule) {
        Measured surges = trustedSpeed(Measure.SURGES);
        return Evidence.of(rule, surges, Measure.SURGES.unit(), Sentences.of(Measure.SURGES, surges));
    }

    /** The rise in percent, as a heart that beats faster also rises further. */
    private Evidence heartRateDrift(Rule rule) {
        Measured drift = run.get(Measure.HEART_RATE_DRIFT);
        Measured mean = run.get(Measure.MEAN_HEART_RATE);
        String unit = "percent per 30 min";
        Optional<MissingReason> reason = mean.missing().or(drift::missing);
        if (reason.isPresent()) {
            return missing(rule, reason.get(), unit);
        }
        Measured percent = Measured.of(
                100 * drift.value() / mean.value(),
                100 * drift.standardError() / mean.value(),
                drift.degreesOfFreedom(),
                drift.coverage());
        return Evidence.of(rule, percent, unit, Sentences.heartRateDrift(drift, percent));
    }

    private Evidence load(Rule rule) {
        String unit = Measure.HR_TSS.unit();
        if (!load.hrTss().isPresent()) {
            return missing(rule, load.hrTss().missing().orElseThrow(), unit);
        }
        return Evidence.onMaximum(
                rule,
                load.hrTss(),
                unit,
                Sentences.load(load),
                bpm -> TrainingLoad.of(run, athlete, maximum.map(max -> max.ifExactly(bpm)))
                        .hrTss());
    }

    private Evidence feel(Rule rule) {
        Measured feel = run.get(Measure.FEEL);
        Measured weakness = feel.isPresent() ? Measured.of(100 - feel.value(), feel.standardError()) : feel;
        return Evidence.of(rule, weakness, "100 less feel", Sentences.of(Measure.FEEL, feel));
    }

    private Evidence plain(Rule rule, Measure measure) {
        Measured measured = run.get(measure);
        return Evidence.of(rule, measured, measure.unit(), Sentences.of(measure, measured));
    }

    private static Evidence missing(Rule rule, MissingReason reason, String unit) {
        return Evidence.of(rule, Measured.missing(reason), unit, Sentences.missing(reason));
    }

    /** Why the heart rate tells nothing: it is limited, missing, or {@code unknown} as what it is held against is. */
    private Optional<MissingReason> heartRateMissing(Optional<?> heldAgainst, MissingReason unknown) {
        if (athlete.heartRateLimited()) {
            return Optional.of(MissingReason.HEART_RATE_LIMITED);
        }
        return run.get(Measure.MEAN_HEART_RATE)
                .missing()
                .or(() -> heldAgainst.isPresent() ? Optional.empty() : Optional.of(unknown));
    }

    private Measured share(double fraction, MaximalHeartRate max) {
        double sensor = run.get(Measure.MEAN_HEART_RATE).standardError();
        return shareAbove(fraction * max.bpm(), Math.hypot(sensor, fraction * max.standardError()));
    }

    /** Share of time above a limit; its error is half of what it changes when the limit moves by one error each way. */
    private Measured shareAbove(double bpm, double error) {
        if (run.heartRates().totalSeconds() == 0) {
            return Measured.missing(MissingReason.HR_UNUSABLE);
        }
        double spread =
                run.heartRates().shareAbove(bpm - error) - run.heartRates().shareAbove(bpm + error);
        return Measured.of(run.heartRates().shareAbove(bpm), spread / 2);
    }
}
