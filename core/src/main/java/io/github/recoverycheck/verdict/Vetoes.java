package io.github.recoverycheck.verdict;

import static io.github.recoverycheck.verdict.Sentences.format;

import io.github.recoverycheck.activity.Sign;
import io.github.recoverycheck.athlete.SessionType;
import io.github.recoverycheck.measure.Measure;
import io.github.recoverycheck.measure.Measured;
import io.github.recoverycheck.measure.RunMeasurements;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;
import org.apache.commons.math3.special.Erf;

/** What alone makes a run a workout, whatever else was easy. None of it rests on one noisy inference. */
final class Vetoes {
    private Vetoes() {}

    /**
     * @param heartRateCounts whether shares of the maximal heart rate can be told
     */
    static List<Veto> of(Case run, VetoLimits limits, MaximumNodes nodes, boolean heartRateCounts) {
        List<Veto> vetoes = new ArrayList<>();
        Optional<SessionType> type = run.state().hardness().type();
        if (type.equals(Optional.of(SessionType.RACE))) {
            vetoes.add(new Veto(Veto.Kind.RACE, "It was a race or a maximal effort."));
        }
        if (type.equals(Optional.of(SessionType.INTERVALS))) {
            vetoes.add(new Veto(Veto.Kind.INTERVALS, "It was an interval session."));
        }
        Measured rpe = run.get(Measure.RPE);
        if (rpe.isPresent() && rpe.value() >= limits.perceivedEffort()) {
            vetoes.add(new Veto(
                    Veto.Kind.HARD_EFFORT,
                    format(
                            "You rated the effort %.0f of 10: from %.0f on it is hard.",
                            rpe.value(), limits.perceivedEffort())));
        }
        if (run.run().selfReport().says(Sign.SHARP_PAIN)) {
            vetoes.add(new Veto(Veto.Kind.SHARP_PAIN, "Sharp pain is no recovery: rest, and have it looked at."));
        }
        if (run.run().movingMinutes() > limits.longest(run.state().level())) {
            vetoes.add(new Veto(
                    Veto.Kind.LONG_RUN,
                    format(
                            "%.0f min is a long run, not a recovery run.",
                            run.run().movingMinutes())));
        }
        if (heartRateCounts) {
            addHeartRate(run.run(), limits, nodes, vetoes);
        }
        return vetoes;
    }

    private static void addHeartRate(RunMeasurements run, VetoLimits limits, MaximumNodes nodes, List<Veto> vetoes) {
        Measured mean = run.get(Measure.MEAN_HEART_RATE);
        double hard = nodes.mean(maximum -> 0.5
                * Erf.erfc((limits.meanHeartRate() * maximum - mean.value()) / mean.standardError() / Math.sqrt(2)));
        if (hard >= limits.sureFrom()) {
            vetoes.add(new Veto(
                    Veto.Kind.HARD_HEART_RATE,
                    format("The mean heart rate is above %.0f %% of your maximum.", 100 * limits.meanHeartRate())));
        }
        DoublePredicate veryHigh = maximum -> {
            double bpm = limits.veryHighHeartRate() * maximum;
            return run.heartRates().secondsAbove(bpm) >= limits.veryHighSeconds()
                    && run.heartRates().shareAbove(bpm) >= limits.veryHighShare();
        };
        if (run.heartRates().totalSeconds() > 0
                && nodes.mean(maximum -> veryHigh.test(maximum) ? 1 : 0) >= limits.sureFrom()) {
            vetoes.add(new Veto(
                    Veto.Kind.VERY_HIGH_HEART_RATE,
                    format(
                            "More than %.0f %% of the time is above %.0f %% of your maximal heart rate.",
                            100 * limits.veryHighShare(), 100 * limits.veryHighHeartRate())));
        }
    }
}
