package io.github.recoverycheck.athlete;

import io.github.recoverycheck.activity.ActivitySource;
import io.github.recoverycheck.measure.Measure;
import io.github.recoverycheck.measure.Measured;
import io.github.recoverycheck.measure.RunMeasurements;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
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
 * @param peak the run whose peak it stands on; empty if it stands on none
 */
public record MaximalHeartRate(double bpm, double standardError, Origin origin, Optional<Peak> peak) {
    /** Where a maximal heart rate comes from. */
    public enum Origin {
        /** The athlete measured it. */
        GIVEN,
        /** A formula of the age alone. */
        AGE,
        /** Peaks of runs and a formula of the age. */
        AGE_AND_PEAKS,
        /** Peaks of runs; the age is unknown. */
        PEAKS
    }

    /**
     * A run's peak heart rate.
     *
     * @param bpm the peak
     * @param source where the run was read from
     * @param date when it was run, by the clock of the place or of the athlete where that is known, else in UTC
     */
    public record Peak(double bpm, ActivitySource source, LocalDate date) {
        public Peak {
            Objects.requireNonNull(source, "source");
            Objects.requireNonNull(date, "date");
        }

        private static Peak of(PastRun run, AthleteProfile athlete) {
            RunMeasurements measured = run.measurements();
            ZoneId zone = athlete.zoneOf(measured).orElse(ZoneOffset.UTC);
            return new Peak(
                    run.peak(),
                    measured.source(),
                    measured.start().orElseThrow().atZone(zone).toLocalDate());
        }
    }

    private static final double AGE_INTERCEPT = 212.8;
    private static final double AGE_SLOPE = 0.7;
    private static final double AGE_ERROR = 7;
    private static final double UNKNOWN_AGE_MEAN = 187;
    private static final double UNKNOWN_AGE_ERROR = 12;
    private static final double SHORTFALL_BPM = 12;
    private static final double SHORTFALL_OF_MAXIMAL_EFFORTS_BPM = 3;
    private static final int FEWEST_MAXIMAL_EFFORTS = 3;
    private static final double PLATEAU_BPM = 3;
    private static final double MAXIMAL_RPE = 9;
    private static final double FAR_OUT = 8;
    private static final int FRACTION_TERMS = 60;
    private static final double TELLING_WITHIN_ERRORS = 2;
    private static final double CONFIRMED_WITHIN_BPM = 2;
    private static final Duration PEAKS_FROM = Duration.ofDays(730);

    public MaximalHeartRate {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(peak, "peak");
    }

    /** A maximum that stands on no single run. */
    public MaximalHeartRate(double bpm, double standardError, Origin origin) {
        this(bpm, standardError, origin, Optional.empty());
    }

    /**
     * What is known when a run is judged.
     *
     * @param athlete what the athlete tells
     * @param history earlier activities
     * @param today the run to judge; its own peak does not count, or a harder run could be judged by a higher maximum
     * @return empty if there is neither a given maximum, nor an age, nor two peaks that tell
     */
    static Optional<MaximalHeartRate> estimate(AthleteProfile athlete, AthleteHistory history, RunMeasurements today) {
        OptionalDouble given = athlete.heartRates().maximal();
        if (given.isPresent()) {
            return Optional.of(new MaximalHeartRate(given.getAsDouble(), KeyHeartRates.GIVEN_ERROR_BPM, Origin.GIVEN));
        }
        OptionalInt age = age(athlete, today);
        double mean = age.isPresent() ? AGE_INTERCEPT - AGE_SLOPE * age.getAsInt() : UNKNOWN_AGE_MEAN;
        double error = age.isPresent() ? AGE_ERROR : UNKNOWN_AGE_ERROR;
        Optional<Peaks> peaks = today.start().flatMap(start -> Peaks.before(start, history));
        if (peaks.isPresent() && peaks.get().highest().peak() >= mean - TELLING_WITHIN_ERRORS * error) {
            MaximalHeartRate maximum = fromPeak(
                    mean, error, peaks.get().highest().peak(), peaks.get().shortfall());
            return Optional.of(new MaximalHeartRate(
                    maximum.bpm,
                    maximum.standardError,
                    age.isPresent() ? Origin.AGE_AND_PEAKS : Origin.PEAKS,
                    Optional.of(Peak.of(peaks.get().highest(), athlete))));
        }
        return age.isPresent() ? Optional.of(new MaximalHeartRate(mean, error, Origin.AGE)) : Optional.empty();
    }

    /** The same maximum if it were exactly as given. */
    public MaximalHeartRate ifExactly(double exactBpm) {
        return new MaximalHeartRate(exactBpm, 0, origin, peak);
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
        double beyond = beyond(alpha);
        double variance = 1 - (alpha + beyond) * beyond;
        return new MaximalHeartRate(
                mean + priorError * (alpha + beyond), priorError * Math.sqrt(Math.max(0, variance)), Origin.PEAKS);
    }

    /**
     * Mean distance beyond α of what lies beyond it in a standard normal: density over upper tail, less α. Far out by the
     * continued fraction 1/(α + 2/(α + 3/(α + …))) of the tail (Laplace), as both underflow and their ratio nearly is α.
     */
    private static double beyond(double alpha) {
        if (alpha > FAR_OUT) {
            double fraction = 0;
            for (int term = FRACTION_TERMS; term > 0; term--) {
                fraction = term / (alpha + fraction);
            }
            return fraction;
        }
        double density = Math.exp(-alpha * alpha / 2) / Math.sqrt(2 * Math.PI);
        return density / (0.5 * Erf.erfc(alpha / Math.sqrt(2))) - alpha;
    }

    /**
     * What the peaks of 24 months tell.
     *
     * @param highest the run with the second-highest peak; with the highest if another run confirms it. One spike alone sets
     *     nothing
     * @param shortfall by how much that peak falls short of the maximum on average: little if maximal efforts end there
     */
    private record Peaks(PastRun highest, double shortfall) {
        static Optional<Peaks> before(Instant start, AthleteHistory history) {
            AthleteHistory earlier = history.before(start).since(start.minus(PEAKS_FROM));
            double first = Double.NEGATIVE_INFINITY;
            double second = Double.NEGATIVE_INFINITY;
            int firstIndex = -1;
            int secondIndex = -1;
            for (int i = 0; i < earlier.size(); i++) {
                double peak = earlier.get(i).peak();
                if (peak > first) {
                    second = first;
                    secondIndex = firstIndex;
                    first = peak;
                    firstIndex = i;
                } else if (peak > second) {
                    second = peak;
                    secondIndex = i;
                }
            }
            if (secondIndex < 0) {
                return Optional.empty();
            }
            PastRun highest = earlier.get(first - second <= CONFIRMED_WITHIN_BPM ? firstIndex : secondIndex);
            return Optional.of(new Peaks(highest, shortfall(earlier, highest.peak())));
        }

        private static double shortfall(AthleteHistory runs, double highest) {
            int efforts = 0;
            for (int i = 0; i < runs.size(); i++) {
                PastRun run = runs.get(i);
                efforts += Math.abs(run.peak() - highest) <= PLATEAU_BPM && isMeantToBeMaximal(run) ? 1 : 0;
            }
            return efforts >= FEWEST_MAXIMAL_EFFORTS ? SHORTFALL_OF_MAXIMAL_EFFORTS_BPM : SHORTFALL_BPM;
        }

        /** A race, repetitions, or what the runner called very hard: told without a maximum, as that is what is sought. */
        private static boolean isMeantToBeMaximal(PastRun run) {
            Measured rpe = run.measurements().get(Measure.RPE);
            return PastRun.isRace(run.measurements())
                    || PastRun.isSession(run.measurements())
                    || (rpe.isPresent() && rpe.value() >= MAXIMAL_RPE);
        }
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
