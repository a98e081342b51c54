package io.github.recoverycheck.athlete;

import io.github.recoverycheck.measure.Measure;
import io.github.recoverycheck.measure.Measured;
import io.github.recoverycheck.measure.MissingReason;
import io.github.recoverycheck.measure.RunMeasurements;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** The easy runs of the last 12 weeks, recovery runs left out as far as they stand apart. */
final class EasyRuns {
    private static final Duration LOOKS_BACK = Duration.ofDays(84);
    private static final double HALF_LIFE_DAYS = 42;
    private static final double SHORTEST_MINUTES = 25;
    private static final double LONGEST_MINUTES = 120;
    private static final double EASY_FROM = 0.70;
    private static final double EASY_TO = 0.82;
    private static final double EASY_RPE = 4;
    private static final double FEWEST_RUNS = 4;
    private static final double MAD_TO_SIGMA = 1.4826;
    /** Error of a median over that of a mean. */
    private static final double MEDIAN_ERROR = 1.2533;

    private final List<WeightedSpeed> runs;

    private EasyRuns(List<WeightedSpeed> runs) {
        this.runs = runs;
    }

    /**
     * A run's speed.
     *
     * @param speed in m/s
     * @param weight by its age
     */
    record WeightedSpeed(double speed, double weight) {}

    static EasyRuns before(RunMeasurements today, AthleteHistory history, Optional<MaximalHeartRate> maximum) {
        List<WeightedSpeed> found = new ArrayList<>();
        if (today.start().isPresent()) {
            Instant start = today.start().get();
            double now = PastRun.seconds(start);
            AthleteHistory earlier = history.before(start).since(start.minus(LOOKS_BACK));
            for (int i = 0; i < earlier.size(); i++) {
                PastRun run = earlier.get(i);
                if (run.isTreadmill() == today.isTreadmill() && isEasy(run, maximum)) {
                    double days = (now - run.startSeconds()) / 86_400;
                    found.add(new WeightedSpeed(run.speed(), Math.exp(-Math.log(2) * days / HALF_LIFE_DAYS)));
                }
            }
        }
        return of(found);
    }

    static EasyRuns of(List<WeightedSpeed> speeds) {
        double[] logs =
                speeds.stream().mapToDouble(run -> Math.log(run.speed())).toArray();
        double slowest = Math.exp(TwoModes.lowerEnd(logs));
        return new EasyRuns(speeds.stream()
                .filter(run -> run.speed() >= slowest * (1 - 1e-12))
                .toList());
    }

    private static boolean isEasy(PastRun run, Optional<MaximalHeartRate> maximum) {
        double minutes = run.measurements().movingMinutes();
        if (!run.isSteady()
                || Double.isNaN(run.speed())
                || !(minutes >= SHORTEST_MINUTES && minutes <= LONGEST_MINUTES)) {
            return false;
        }
        Measured rpe = run.measurements().get(Measure.RPE);
        if (rpe.isPresent() && rpe.value() <= EASY_RPE) {
            return true;
        }
        return maximum.isPresent()
                && run.heartRate() >= EASY_FROM * maximum.get().bpm()
                && run.heartRate() <= EASY_TO * maximum.get().bpm();
    }

    int size() {
        return runs.size();
    }

    /** The weighted median in m/s, with its error by the weighted median deviation; or why there is none. */
    Measured medianSpeed() {
        double weight = runs.stream().mapToDouble(WeightedSpeed::weight).sum();
        if (weight < FEWEST_RUNS) {
            return Measured.missing(MissingReason.EASY_PACE_UNKNOWN);
        }
        double median = weightedMedian(runs, WeightedSpeed::speed);
        double deviation = weightedMedian(runs, run -> Math.abs(run.speed() - median));
        return Measured.of(median, MEDIAN_ERROR * MAD_TO_SIGMA * deviation / Math.sqrt(weight));
    }

    /** The smallest value with at least half of the weight up to it; the mean with the next if it is exactly half. */
    private static double weightedMedian(List<WeightedSpeed> runs, ToDoubleFunction<WeightedSpeed> value) {
        List<WeightedSpeed> sorted =
                runs.stream().sorted(Comparator.comparingDouble(value)).toList();
        double half = sorted.stream().mapToDouble(WeightedSpeed::weight).sum() / 2;
        double sum = 0;
        for (int i = 0; i < sorted.size(); i++) {
            sum += sorted.get(i).weight();
            if (sum == half) {
                return (value.applyAsDouble(sorted.get(i)) + value.applyAsDouble(sorted.get(i + 1))) / 2;
            }
            if (sum > half) {
                return value.applyAsDouble(sorted.get(i));
            }
        }
        throw new IllegalArgumentException("the median of nothing");
    }
}
