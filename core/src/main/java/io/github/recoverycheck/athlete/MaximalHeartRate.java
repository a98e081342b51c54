package io.github.recoverycheck.athlete;

import io.github.recoverycheck.measure.Measure;
import io.github.recoverycheck.measure.Measured;
import io.github.recoverycheck.measure.RunMeasurements;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.apache.commons.math3.special.Erf;

/**
 * The athlete's maximal heart rate with its error and where it comes from.
 *
 * <p>A measured maximum stands as given. Otherwise a prior from the age is combined with the peaks of earlier runs: a
 * peak is the maximum less an exponentially distributed shortfall, which gives a normal distribution truncated at the
 * peak. The prior is 212.8 − 0.7 · age with a standard deviation of 7 (field maxima of 4,375 endurance athletes), and
 * 187 ± 12 where the age is unknown. A peak more than two standard deviations below the prior is that of an easy run and
 * says nothing about the maximum.
 *
 * @param bpm the estimate
 * @param standardError its standard deviation
 * @param origin where it comes from
 */
public record MaximalHeartRate(double bpm, double standardError, Origin origin) {
    /** Where a maximal heart rate comes from. */
    public enum Origin {
        /** The athlete measured it. */
        GIVEN,
        /** A formula of the age alone. */
        AGE,
        /** Peaks of runs, with the age if it is known. */
        PEAKS
    }

    private static final double AGE_INTERCEPT = 212.8;
    private static final double AGE_SLOPE = 0.7;
    private static final double AGE_ERROR = 7;
    private static final double UNKNOWN_AGE_MEAN = 187;
    private static final double UNKNOWN_AGE_ERROR = 12;
    private static final double SHORTFALL_BPM = 12;
    private static final double TELLING_WITHIN_ERRORS = 2;
    private static final double CONFIRMED_WITHIN_BPM = 2;
    private static final Duration PEAKS_FROM = Duration.ofDays(730);

    /**
     * What is known when a run is judged.
     *
     * @param athlete what the athlete tells
     * @param history earlier activities
     * @param today the run to judge; its own peak does not count, or a harder run could be judged by a higher maximum
     * @return empty if there is neither a given maximum, nor an age, nor two peaks that tell
     */
    public static Optional<MaximalHeartRate> estimate(
            AthleteProfile athlete, AthleteHistory history, RunMeasurements today) {
        OptionalDouble given = athlete.heartRates().maximal();
        if (given.isPresent()) {
            return Optional.of(new MaximalHeartRate(given.getAsDouble(), KeyHeartRates.GIVEN_ERROR_BPM, Origin.GIVEN));
        }
        OptionalInt age = age(athlete, today);
        double mean = age.isPresent() ? AGE_INTERCEPT - AGE_SLOPE * age.getAsInt() : UNKNOWN_AGE_MEAN;
        double error = age.isPresent() ? AGE_ERROR : UNKNOWN_AGE_ERROR;
        OptionalDouble peak = peak(history, today);
        if (peak.isPresent() && peak.getAsDouble() >= mean - TELLING_WITHIN_ERRORS * error) {
            return Optional.of(fromPeak(mean, error, peak.getAsDouble(), SHORTFALL_BPM));
        }
        return age.isPresent() ? Optional.of(new MaximalHeartRate(mean, error, Origin.AGE)) : Optional.empty();
    }

    /** The same maximum if it were exactly as given. */
    public MaximalHeartRate ifExactly(double exactBpm) {
        return new MaximalHeartRate(exactBpm, 0, origin);
    }

    /**
     * The maximum given a peak.
     *
     * @param priorMean mean of the prior
     * @param priorError its standard deviation
     * @param peak the observed peak
     * @param shortfall by how much peaks fall short of the maximum on average
     */
    static MaximalHeartRate fromPeak(double priorMean, double priorError, double peak, double shortfall) {
        double mean = priorMean - priorError * priorError / shortfall;
        double alpha = (peak - mean) / priorError;
        double hazard = hazard(alpha);
        double variance = 1 + alpha * hazard - hazard * hazard;
        return new MaximalHeartRate(
                mean + priorError * hazard, priorError * Math.sqrt(Math.max(0, variance)), Origin.PEAKS);
    }

    /** Density over upper tail of the standard normal; far out, where the tail underflows, its asymptotic series. */
    private static double hazard(double alpha) {
        if (alpha > 25) {
            return alpha + 1 / alpha;
        }
        double density = Math.exp(-alpha * alpha / 2) / Math.sqrt(2 * Math.PI);
        return density / (0.5 * Erf.erfc(alpha / Math.sqrt(2)));
    }

    /** The second-highest peak; the highest if another run confirms it. One spike alone sets nothing. */
    private static OptionalDouble peak(AthleteHistory history, RunMeasurements today) {
        if (today.start().isEmpty()) {
            return OptionalDouble.empty();
        }
        Instant start = today.start().get();
        List<Double> peaks = history.before(start).since(start.minus(PEAKS_FROM)).activities().stream()
                .filter(RunMeasurements::isRun)
                .map(run -> run.get(Measure.PEAK_HEART_RATE))
                .filter(Measured::isPresent)
                .map(Measured::value)
                .sorted(Comparator.reverseOrder())
                .limit(2)
                .toList();
        if (peaks.size() < 2) {
            return OptionalDouble.empty();
        }
        boolean confirmed = peaks.get(0) - peaks.get(1) <= CONFIRMED_WITHIN_BPM;
        return OptionalDouble.of(confirmed ? peaks.get(0) : peaks.get(1));
    }

    private static OptionalInt age(AthleteProfile athlete, RunMeasurements today) {
        if (athlete.birthYear().isEmpty() || today.start().isEmpty()) {
            return OptionalInt.empty();
        }
        Instant start = today.start().get();
        int age = start.atZone(ZoneOffset.UTC).getYear() - athlete.birthYear().getAsInt();
        return age >= 5 && age <= 110 ? OptionalInt.of(age) : OptionalInt.empty();
    }
}
