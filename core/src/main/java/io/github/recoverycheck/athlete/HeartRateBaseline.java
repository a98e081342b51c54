package io.github.recoverycheck.athlete;

import io.github.recoverycheck.activity.Sign;
import io.github.recoverycheck.measure.Measure;
import io.github.recoverycheck.measure.Measured;
import io.github.recoverycheck.measure.MissingReason;
import io.github.recoverycheck.measure.RunMeasurements;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Predicate;
import org.apache.commons.math3.special.Erf;

/**
 * What this athlete's earlier runs predict for the heart rate of a run: a robust ridge model of speed, heat, duration and
 * the weeks passed, through the runs of the 365 days before, recent ones weighing more (half-life 42 days), those on tired
 * legs little. Treadmill and open air are apart, and so are runs high above the sea. Immutable.
 */
public final class HeartRateBaseline {
    private static final double FEWEST_RUNS = 5;
    private static final double MOST_EXTRAPOLATION = 0.8;
    private static final double LEAST_MEASUREMENT_ERROR_BPM = 0.8;
    private static final double ERROR_WITHOUT_TEMPERATURE_BPM = 1;
    private static final double SUPPRESSED_BELOW = -1.645;
    private static final double STRESS_OF_SUPPRESSED = 0.2;
    private static final double NOT_EASY_RPE = 5;
    private static final double WEAK_FEEL = 25;

    private final PastRun today;
    private final ComparedRuns runs;
    private final RobustRidge fit;
    private final PopulationPrior prior;

    private HeartRateBaseline(PastRun today, ComparedRuns runs, PopulationPrior prior) {
        this.today = today;
        this.runs = runs;
        this.prior = prior;
        this.fit = RobustRidge.fit(runs, prior);
    }

    /**
     * A run's heart rate beside the prediction.
     *
     * @param excess measured less predicted heart rate in bpm, with the error of the comparison; or why there is none
     * @param fatigueProbability probability that the excess is more than day-to-day noise
     * @param stress what of it counts, 0 to 1
     * @param z excess over its error
     * @param oneSidedP probability of such an excess or more on a usual day
     * @param ownSlope rise of the athlete's heart rate with speed, in bpm for each m/s
     * @param effectiveRuns sum of the weights of the runs in the comparison
     * @param comparedRuns number of earlier runs in the comparison
     * @param isSuppressed whether the heart rate is so low that it is worth a remark: fitter, a cool day, or overreaching
     * @param isTemperatureKnown whether heat was told from fatigue
     */
    public record Comparison(
            Measured excess,
            Measured fatigueProbability,
            Measured stress,
            Measured z,
            Measured oneSidedP,
            Measured ownSlope,
            double effectiveRuns,
            int comparedRuns,
            boolean isSuppressed,
            boolean isTemperatureKnown) {
        private static final double SURE_FROM = 8;

        public Comparison {
            Objects.requireNonNull(excess, "excess");
            Objects.requireNonNull(fatigueProbability, "fatigueProbability");
            Objects.requireNonNull(stress, "stress");
            Objects.requireNonNull(z, "z");
            Objects.requireNonNull(oneSidedP, "oneSidedP");
            Objects.requireNonNull(ownSlope, "ownSlope");
        }

        /** Whether so few runs are behind it that it is little sure: fewer than 8 effective ones. */
        public boolean isLittleSure() {
            return effectiveRuns < SURE_FROM;
        }
    }

    /**
     * What is known before a run.
     *
     * @param today the run
     * @param history the athlete's activities; only those that started before the run are looked at
     * @param afterHardSession whether an earlier run started within 48 hours after a hard session
     * @param prior what is expected of any athlete
     */
    public static HeartRateBaseline before(
            RunMeasurements today,
            AthleteHistory history,
            Predicate<RunMeasurements> afterHardSession,
            PopulationPrior prior) {
        Instant start = today.start().orElse(Instant.EPOCH);
        PastRun run = PastRun.of(today, start);
        ComparedRuns runs = today.start().isPresent()
                ? ComparedRuns.before(run, start, history, afterHardSession)
                : ComparedRuns.none(run);
        return new HeartRateBaseline(run, runs, prior);
    }

    /**
     * Today's heart rate beside the prediction; the run itself is never in it.
     *
     * @param isAfterHardSession whether the run started within 48 hours after a hard session
     */
    public Comparison compare(boolean isAfterHardSession) {
        if (today.unfit().isPresent()) {
            return missing(today.unfit().get());
        }
        if (today.measurements().start().isEmpty()) {
            return missing(MissingReason.DATE_UNKNOWN);
        }
        if (runs.isTodayElsewhere()) {
            return missing(MissingReason.BASELINE_ENVIRONMENT);
        }
        if (fit.effectiveRuns() < FEWEST_RUNS) {
            return missing(MissingReason.BASELINE_TOO_SMALL);
        }
        if (runs.outside(today.speed()) > MOST_EXTRAPOLATION) {
            return missing(MissingReason.BASELINE_EXTRAPOLATED);
        }
        double[] features = runs.todaysFeatures();
        double predicted = fit.model().at(features);
        double noise = fit.sigma() + (today.isTemperatureKnown() ? 0 : ERROR_WITHOUT_TEMPERATURE_BPM);
        double fromDistance = prior.slope()
                * today.measurements().get(Measure.GRADE_ADJUSTED_SPEED).standardError();
        double error = error(noise, features, fromDistance);
        return comparison(today.heartRate() - predicted, error, predicted, isAfterHardSession);
    }

    private Comparison comparison(double excess, double error, double predicted, boolean isAfterHardSession) {
        double before = isAfterHardSession ? Fatigue.PRIOR_AFTER_HARD_SESSION : Fatigue.PRIOR;
        double probability = Fatigue.probability(excess, error, Fatigue.lift(predicted), before);
        double z = excess / error;
        boolean isSuppressed = z < SUPPRESSED_BELOW;
        double stress = Fatigue.stress(probability, before);
        return new Comparison(
                Measured.of(excess, error, degreesOfFreedom(), 1),
                Measured.exact(probability),
                Measured.exact(isSuppressed && isSaidToBeHard() ? STRESS_OF_SUPPRESSED : stress),
                Measured.exact(z),
                Measured.exact(Erf.erfc(z / Math.sqrt(2)) / 2),
                slope(),
                fit.effectiveRuns(),
                runs.size(),
                isSuppressed,
                today.isTemperatureKnown());
    }

    private Comparison missing(MissingReason reason) {
        Measured missing = Measured.missing(reason);
        return new Comparison(
                missing,
                missing,
                missing,
                missing,
                missing,
                slope(),
                fit.effectiveRuns(),
                runs.size(),
                false,
                today.isTemperatureKnown());
    }

    /** A slow heart at an effort that felt hard is no sign of fitness. */
    private boolean isSaidToBeHard() {
        Measured rpe = today.measurements().get(Measure.RPE);
        Measured feel = today.measurements().get(Measure.FEEL);
        return (rpe.isPresent() && rpe.value() >= NOT_EASY_RPE)
                || (feel.isPresent() && feel.value() <= WEAK_FEEL)
                || today.measurements().selfReport().says(Sign.EXTREME_FATIGUE);
    }

    private double degreesOfFreedom() {
        return prior.noiseRuns() + fit.effectiveRuns();
    }

    private double error(double noise, double[] features, double fromDistance) {
        return Math.sqrt(noise * noise
                + fit.model().varianceAt(features)
                + LEAST_MEASUREMENT_ERROR_BPM * LEAST_MEASUREMENT_ERROR_BPM
                + fromDistance * fromDistance);
    }

    /** Number of earlier runs that the prediction stands on. */
    int comparedRuns() {
        return runs.size();
    }

    /** Rise of the athlete's heart rate with speed, in bpm for each m/s. */
    Measured slope() {
        return fit.effectiveRuns() < FEWEST_RUNS
                ? Measured.missing(MissingReason.BASELINE_TOO_SMALL)
                : Measured.of(
                        fit.model().coefficient(ComparedRuns.SPEED),
                        Math.sqrt(fit.model().covariance(ComparedRuns.SPEED, ComparedRuns.SPEED)),
                        degreesOfFreedom(),
                        1);
    }

    /**
     * The athlete's own speed today at a heart rate, on a cool day in a run of usual length.
     *
     * @param bpm the heart rate
     * @param bpmError its standard error
     * @return m/s; missing if the runs are too few or too far from it
     */
    Measured speedAt(double bpm, double bpmError) {
        Measured slope = slope();
        if (!slope.isPresent()) {
            return slope;
        }
        double speed = runs.reference() + (bpm - fit.model().coefficient(ComparedRuns.LEVEL)) / slope.value();
        if (!(slope.value() > 2 * slope.standardError()) || runs.outside(speed) > MOST_EXTRAPOLATION) {
            return Measured.missing(MissingReason.BASELINE_EXTRAPOLATED);
        }
        double error = Math.hypot(error(fit.sigma(), runs.features(speed), 0), bpmError);
        return Measured.of(speed, error / slope.value(), degreesOfFreedom(), 1);
    }
}
