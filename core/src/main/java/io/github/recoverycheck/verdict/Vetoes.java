package io.github.recoverycheck.verdict;

import io.github.recoverycheck.athlete.AthleteProfile;
import io.github.recoverycheck.measure.Measure;
import io.github.recoverycheck.measure.Measured;
import io.github.recoverycheck.measure.RunMeasurements;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoublePredicate;
import org.apache.commons.math3.special.Erf;

/** What alone makes a run a workout, whatever else was easy. None of it rests on one noisy inference. */
final class Vetoes {
    private static final double LONGEST_MINUTES = 90;
    private static final double LONGEST_MINUTES_EXPERIENCED = 105;
    private static final double HARD_RPE = 7;
    private static final double HARD_MEAN = 0.85;
    private static final double VERY_HIGH = 0.90;
    private static final double VERY_HIGH_SHARE = 0.05;
    private static final double VERY_HIGH_SECONDS = 60;
    private static final double SURE = 0.90;

    private Vetoes() {}

    /**
     * @param heartRateCounts whether shares of the maximal heart rate can be told
     */
    static List<Veto> of(RunMeasurements run, AthleteProfile.Level level, MaximumNodes nodes, boolean heartRateCounts) {
        List<Veto> vetoes = new ArrayList<>();
        Measured rpe = run.get(Measure.RPE);
        if (rpe.isPresent() && rpe.value() >= HARD_RPE) {
            vetoes.add(new Veto(
                    Veto.Kind.HARD_EFFORT,
                    Sentences.format("You rated the effort %.0f of 10: from 7 on it is hard.", rpe.value())));
        }
        double longest = level == AthleteProfile.Level.EXPERIENCED ? LONGEST_MINUTES_EXPERIENCED : LONGEST_MINUTES;
        if (run.movingMinutes() > longest) {
            vetoes.add(new Veto(
                    Veto.Kind.LONG_RUN,
                    Sentences.format("%.0f min is a long run, not a recovery run.", run.movingMinutes())));
        }
        if (heartRateCounts) {
            addHeartRate(run, nodes, vetoes);
        }
        return vetoes;
    }

    private static void addHeartRate(RunMeasurements run, MaximumNodes nodes, List<Veto> vetoes) {
        Measured mean = run.get(Measure.MEAN_HEART_RATE);
        double hard = nodes.mean(
                maximum -> 0.5 * Erf.erfc((HARD_MEAN * maximum - mean.value()) / mean.standardError() / Math.sqrt(2)));
        if (hard >= SURE) {
            vetoes.add(new Veto(Veto.Kind.HARD_HEART_RATE, "The mean heart rate is above 85 % of your maximum."));
        }
        DoublePredicate veryHigh = maximum -> run.heartRates().secondsAbove(VERY_HIGH * maximum) >= VERY_HIGH_SECONDS
                && run.heartRates().shareAbove(VERY_HIGH * maximum) >= VERY_HIGH_SHARE;
        if (run.heartRates().totalSeconds() > 0 && nodes.mean(maximum -> veryHigh.test(maximum) ? 1 : 0) >= SURE) {
            vetoes.add(new Veto(
                    Veto.Kind.VERY_HIGH_HEART_RATE,
                    "More than 5 % of the time is above 90 % of your maximal heart rate."));
        }
    }
}
