package io.github.recoverycheck.verdict;

import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.athlete.AthleteProfile;
import io.github.recoverycheck.athlete.Fatigue;
import io.github.recoverycheck.athlete.HeartRateBaseline;
import io.github.recoverycheck.athlete.MaximalHeartRate;
import io.github.recoverycheck.measure.Measure;
import io.github.recoverycheck.measure.Measured;
import io.github.recoverycheck.measure.MissingReason;
import io.github.recoverycheck.measure.RunMeasurements;
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
    private final HeartRateBaseline.Comparison comparison;

    EvidenceCollector(
            RunMeasurements run,
            AthleteProfile athlete,
            Optional<MaximalHeartRate> maximum,
            HeartRateBaseline.Comparison comparison) {
        this.run = run;
        this.athlete = athlete;
        this.maximum = maximum;
        this.comparison = comparison;
    }

    /** One piece of evidence for each rule of the set that has a measure. */
    List<Evidence> collect(RuleSet rules) {
        List<Evidence> evidence = new ArrayList<>();
        for (Rule rule : rules.rules()) {
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
            case FEEL -> Optional.of(feel(rule));
            case PACE_VS_EASY, REST_NEEDED, SURGES, LOAD, HR_DRIFT, TERRAIN -> Optional.empty();
        };
    }

    /** Measures that depend on the athlete, as they stand in the verdict. */
    Map<Measure, Measured> athleteMeasures() {
        Map<Measure, Measured> measures = new EnumMap<>(Measure.class);
        Measured mean = run.get(Measure.MEAN_HEART_RATE);
        Optional<MissingReason> reason = heartRateMissing(mean);
        measures.put(
                Measure.MEAN_HEART_RATE_FRACTION,
                reason.map(Measured::missing).orElseGet(() -> fraction(mean, maximum.orElseThrow())));
        measures.put(
                Measure.SHARE_ABOVE_80,
                reason.map(Measured::missing).orElseGet(() -> share(HIGH, maximum.orElseThrow())));
        measures.put(
                Measure.SHARE_ABOVE_90,
                reason.map(Measured::missing).orElseGet(() -> share(VERY_HIGH, maximum.orElseThrow())));
        measures.put(Measure.HEART_RATE_FOR_PACE, comparison.excess());
        measures.put(Measure.FATIGUE_PROBABILITY, comparison.fatigueProbability());
        return measures;
    }

    private Evidence meanHeartRate(Rule rule) {
        Measured mean = run.get(Measure.MEAN_HEART_RATE);
        Optional<MissingReason> reason = heartRateMissing(mean);
        String unit = Measure.MEAN_HEART_RATE_FRACTION.unit();
        if (reason.isPresent()) {
            return missing(rule, reason.get(), unit);
        }
        MaximalHeartRate max = maximum.orElseThrow();
        return new Evidence(
                rule,
                fraction(mean, max),
                unit,
                Sentences.meanHeartRate(mean, max, run.heartRates()),
                bpm -> Measured.of(mean.value() / bpm, mean.standardError() / bpm));
    }

    private Evidence timeAtHighHeartRate(Rule rule) {
        Measured mean = run.get(Measure.MEAN_HEART_RATE);
        Optional<MissingReason> reason = heartRateMissing(mean);
        String unit = "share of time";
        if (reason.isPresent()) {
            return missing(rule, reason.get(), unit);
        }
        MaximalHeartRate max = maximum.orElseThrow();
        Measured share = share(HIGH, max);
        if (!share.isPresent()) {
            return missing(rule, share.missing().orElseThrow(), unit);
        }
        return new Evidence(
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
        double stress = Fatigue.stress(comparison.fatigueProbability().value());
        return Evidence.of(
                rule, Measured.exact(stress), unit, Sentences.heartRateForPace(excess, comparison.comparedRuns()));
    }

    private Evidence paceCreep(Rule rule) {
        Measured drift = run.sport() == Sport.TREADMILL_RUNNING
                ? Measured.missing(MissingReason.SPEED_ESTIMATED)
                : run.get(Measure.PACE_DRIFT);
        return Evidence.of(
                rule,
                drift,
                Measure.PACE_DRIFT.unit(),
                Sentences.paceDrift(drift, run.get(Measure.EFFORT_UPLIFT).isPresent()));
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

    private Optional<MissingReason> heartRateMissing(Measured mean) {
        if (athlete.heartRateLimited()) {
            return Optional.of(MissingReason.HEART_RATE_LIMITED);
        }
        if (mean.isPresent() && maximum.isEmpty()) {
            return Optional.of(MissingReason.HRMAX_UNKNOWN);
        }
        return mean.missing();
    }

    private static Measured fraction(Measured mean, MaximalHeartRate max) {
        double fraction = mean.value() / max.bpm();
        double error = fraction * Math.hypot(mean.standardError() / mean.value(), max.standardError() / max.bpm());
        return Measured.of(fraction, error, Double.POSITIVE_INFINITY, mean.coverage());
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
