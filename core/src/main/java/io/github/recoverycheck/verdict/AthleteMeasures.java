package io.github.recoverycheck.verdict;

import io.github.recoverycheck.athlete.HeartRateBaseline;
import io.github.recoverycheck.athlete.IntensityAnchor;
import io.github.recoverycheck.measure.Measure;
import io.github.recoverycheck.measure.Measured;
import io.github.recoverycheck.measure.MissingReason;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Measures that depend on the athlete, as they stand in the verdict. */
final class AthleteMeasures {
    private static final double VERY_HIGH = 0.90;

    private AthleteMeasures() {}

    static Map<Measure, Measured> of(Case run) {
        Map<Measure, Measured> measures = new EnumMap<>(Measure.class);
        HeartRateBaseline.Comparison comparison = run.state().heartRateForPace();
        measures.put(
                Measure.MEAN_HEART_RATE_FRACTION,
                fraction(run, IntensityAnchor.Kind.MAXIMAL_HEART_RATE, MissingReason.HRMAX_UNKNOWN));
        measures.put(Measure.SHARE_ABOVE_80, share(run, HeartRateEvidence.HIGH));
        measures.put(Measure.SHARE_ABOVE_90, share(run, VERY_HIGH));
        measures.put(Measure.HEART_RATE_FOR_PACE, comparison.excess());
        measures.put(Measure.FATIGUE_PROBABILITY, comparison.fatigueProbability());
        measures.put(
                Measure.HEART_RATE_RESERVE_FRACTION,
                fraction(
                        run,
                        IntensityAnchor.Kind.HEART_RATE_RESERVE,
                        run.maximum().isPresent() ? MissingReason.HRREST_MISSING : MissingReason.HRMAX_UNKNOWN));
        measures.put(
                Measure.THRESHOLD_HEART_RATE_FRACTION,
                fraction(run, IntensityAnchor.Kind.LACTATE_THRESHOLD, MissingReason.THRESHOLD_UNKNOWN));
        measures.put(Measure.TRIMP, run.load().trimp());
        measures.put(Measure.HR_TSS, run.load().hrTss());
        measures.put(Measure.SESSION_RPE_LOAD, run.load().sessionRpe());
        measures.put(Measure.PACE_TO_EASY, run.state().easySpeed().paceToEasy(run.run()));
        measures.put(Measure.EASY_SPEED, run.state().easySpeed().metersPerSecond());
        return measures;
    }

    private static Measured share(Case run, double fraction) {
        return run.heartRateMissing(run.maximum(), MissingReason.HRMAX_UNKNOWN)
                .map(Measured::missing)
                .orElseGet(() -> run.shareAbove(fraction, run.maximum().orElseThrow()));
    }

    /** The mean heart rate on one scale; {@code unknown} says what is not known of the athlete if the scale has no ends. */
    private static Measured fraction(Case run, IntensityAnchor.Kind kind, MissingReason unknown) {
        Optional<IntensityAnchor> scale = IntensityAnchor.of(kind, run.athlete(), run.maximum());
        return run.heartRateMissing(scale, unknown)
                .map(Measured::missing)
                .orElseGet(() -> scale.orElseThrow().fraction(run.get(Measure.MEAN_HEART_RATE)));
    }
}
