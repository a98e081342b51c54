package io.github.recoverycheck.athlete;

import io.github.recoverycheck.measure.Measure;
import io.github.recoverycheck.measure.Measured;
import io.github.recoverycheck.measure.MissingReason;
import io.github.recoverycheck.measure.RunMeasurements;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.stat.descriptive.rank.Median;

/**
 * What this athlete's earlier runs predict for the heart rate at a given grade-adjusted speed: a line through the runs of
 * the last 365 days, recent ones weighing more (half-life 42 days), outliers less (Huber), with a prior on the slope of 24
 * ± 6 bpm per m/s (Hunt, Fankhauser and Saengsuwan, BioMed Eng OnLine, 2015). Treadmill and outdoor runs are apart.
 * Immutable.
 */
public final class HeartRateBaseline {
    private static final Duration LOOKS_BACK = Duration.ofDays(365);
    private static final double HALF_LIFE_DAYS = 42;
    private static final double SHORTEST_MINUTES = 20.5;
    private static final double LEAST_COVERAGE = 0.8;
    private static final double FEWEST_RUNS = 5;
    private static final double MOST_EXTRAPOLATION = 0.8;
    private static final double SLOPE = 24;
    private static final double SLOPE_ERROR = 6;
    private static final double INTERCEPT_ERROR = 30;
    private static final double NOISE_BPM = 4;
    private static final double NOISE_WEIGHT = 6;
    private static final double HUBER = 1.345;
    private static final double HUBER_VARIANCE = 0.7101645;
    private static final int MOST_ITERATIONS = 15;
    private static final double CONVERGED = 1e-4;
    private static final double MEASUREMENT_ERROR_BPM = 0.8;

    private final double[] speeds;
    private final double reference;
    private final double effectiveRuns;
    private final double noiseVariance;
    private final RidgeLine line;

    private HeartRateBaseline(
            double[] speeds, double reference, double effectiveRuns, double noiseVariance, RidgeLine line) {
        this.speeds = speeds;
        this.reference = reference;
        this.effectiveRuns = effectiveRuns;
        this.noiseVariance = noiseVariance;
        this.line = line;
    }

    /**
     * A run's heart rate beside the prediction.
     *
     * @param excess measured less predicted heart rate in bpm, with the error of the comparison; or why there is none
     * @param fatigueProbability probability that the excess is more than day-to-day noise
     * @param comparedRuns number of earlier runs in the comparison
     */
    public record Comparison(Measured excess, Measured fatigueProbability, int comparedRuns) {
        static Comparison missing(MissingReason reason, int comparedRuns) {
            return new Comparison(Measured.missing(reason), Measured.missing(reason), comparedRuns);
        }
    }

    /** Compares a run with the athlete's earlier runs; the run itself is never among them. */
    public static Comparison compare(RunMeasurements today, AthleteHistory history) {
        Optional<MissingReason> reason = unfit(today);
        if (reason.isPresent()) {
            return Comparison.missing(reason.get(), 0);
        }
        if (today.start().isEmpty()) {
            return Comparison.missing(MissingReason.DATE_UNKNOWN, 0);
        }
        Instant start = today.start().get();
        List<RunMeasurements> earlier = history.before(start).since(start.minus(LOOKS_BACK)).activities().stream()
                .filter(run -> unfit(run).isEmpty() && run.isTreadmill() == today.isTreadmill())
                .toList();
        HeartRateBaseline baseline = fit(earlier, start);
        if (baseline.effectiveRuns < FEWEST_RUNS) {
            return Comparison.missing(MissingReason.BASELINE_TOO_SMALL, earlier.size());
        }
        return baseline.compare(
                today.get(Measure.GRADE_ADJUSTED_SPEED),
                today.get(Measure.MEAN_HEART_RATE).value());
    }

    /** Why a run can neither be compared nor be compared with. */
    private static Optional<MissingReason> unfit(RunMeasurements run) {
        if (!run.isRun()) {
            return Optional.of(MissingReason.NOT_A_RUN);
        }
        Measured heartRate = run.get(Measure.MEAN_HEART_RATE);
        Measured speed = run.get(Measure.GRADE_ADJUSTED_SPEED);
        if (!heartRate.isPresent() || !speed.isPresent()) {
            return heartRate.missing().or(speed::missing);
        }
        if (heartRate.coverage() < LEAST_COVERAGE) {
            return Optional.of(MissingReason.HR_UNUSABLE);
        }
        return run.movingMinutes() < SHORTEST_MINUTES
                ? Optional.of(MissingReason.DRIFT_WINDOW_SHORT)
                : Optional.empty();
    }

    private static HeartRateBaseline fit(List<RunMeasurements> runs, Instant today) {
        int n = runs.size();
        double[] speeds = new double[n];
        double[] heartRates = new double[n];
        double[] recency = new double[n];
        for (int i = 0; i < n; i++) {
            RunMeasurements run = runs.get(i);
            speeds[i] = run.get(Measure.GRADE_ADJUSTED_SPEED).value();
            heartRates[i] = run.get(Measure.MEAN_HEART_RATE).value();
            double days = Duration.between(run.start().orElseThrow(), today).toSeconds() / 86400.0;
            recency[i] = Math.pow(2, -days / HALF_LIFE_DAYS);
        }
        return fit(speeds, heartRates, recency);
    }

    static HeartRateBaseline fit(double[] speeds, double[] heartRates, double[] recency) {
        int n = speeds.length;
        double reference = n == 0 ? 0 : new Median().evaluate(speeds);
        double[] x = new double[n];
        double[] levels = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = speeds[i] - reference;
            levels[i] = heartRates[i] - SLOPE * x[i];
        }
        RidgeLine.Prior prior =
                new RidgeLine.Prior(n == 0 ? 0 : new Median().evaluate(levels), INTERCEPT_ERROR, SLOPE, SLOPE_ERROR);
        double effective = Arrays.stream(recency).sum();
        double[] weights = recency.clone();
        double sigma = NOISE_BPM;
        RidgeLine line = RidgeLine.fit(x, heartRates, weights, sigma * sigma, prior);
        for (int i = 0; i < MOST_ITERATIONS; i++) {
            double next = noise(line, x, heartRates, recency, effective, sigma);
            for (int k = 0; k < n; k++) {
                double residual = Math.abs(heartRates[k] - line.at(x[k]));
                weights[k] = recency[k] * (residual > HUBER * next ? HUBER * next / residual : 1);
            }
            line = RidgeLine.fit(x, heartRates, weights, next * next, prior);
            double change = Math.abs(next - sigma);
            sigma = next;
            if (change < CONVERGED) {
                break;
            }
        }
        return new HeartRateBaseline(speeds.clone(), reference, effective, sigma * sigma, line);
    }

    private static double noise(
            RidgeLine line, double[] x, double[] heartRates, double[] recency, double effective, double sigma) {
        double squares = NOISE_WEIGHT * NOISE_BPM * NOISE_BPM;
        double limit = HUBER * sigma;
        for (int i = 0; i < x.length; i++) {
            double residual = Math.min(limit, Math.abs(heartRates[i] - line.at(x[i])));
            squares += recency[i] * residual * residual / HUBER_VARIANCE;
        }
        return Math.sqrt(squares / (NOISE_WEIGHT + effective));
    }

    Comparison compare(Measured measuredSpeed, double heartRate) {
        double speed = measuredSpeed.value();
        double slowest = Arrays.stream(speeds).min().orElse(speed);
        double fastest = Arrays.stream(speeds).max().orElse(speed);
        if (speed < slowest - MOST_EXTRAPOLATION || speed > fastest + MOST_EXTRAPOLATION) {
            return Comparison.missing(MissingReason.BASELINE_EXTRAPOLATED, speeds.length);
        }
        double x = speed - reference;
        double predicted = line.at(x);
        double fromDistance = SLOPE * measuredSpeed.standardError();
        double variance = noiseVariance
                + line.varianceAt(x)
                + MEASUREMENT_ERROR_BPM * MEASUREMENT_ERROR_BPM
                + fromDistance * fromDistance;
        double error = Math.sqrt(variance);
        double excess = heartRate - predicted;
        return new Comparison(
                Measured.of(excess, error, NOISE_WEIGHT + effectiveRuns, 1),
                Measured.exact(Fatigue.probability(excess, error, predicted)),
                speeds.length);
    }
}
