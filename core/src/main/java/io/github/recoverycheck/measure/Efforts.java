package io.github.recoverycheck.measure;

import io.github.recoverycheck.normalize.NormalizedRun;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What was effort within a run: kept so that a hard session can be recognized once the athlete's maximal heart rate and
 * usual speed are known. Immutable.
 *
 * @param repetitions work and rest that alternate; empty if there is no such structure
 * @param sustained hardest stretches, shortest first; those longer than the run are absent
 * @param climbs number of climbs of 30 s and longer at a grade of 5 % and more
 * @param fourthHighestClimbPeakBpm fourth-highest peak of the heart rate on such a climb; empty if fewer have one
 * @param climbHeartRates seconds at each heart rate at a grade of 4 % and more
 */
public record Efforts(
        Optional<Repetitions> repetitions,
        List<SustainedEffort> sustained,
        int climbs,
        OptionalDouble fourthHighestClimbPeakBpm,
        HeartRateHistogram climbHeartRates) {
    private static final Efforts NONE =
            new Efforts(Optional.empty(), List.of(), 0, OptionalDouble.empty(), HeartRateHistogram.empty());

    public Efforts {
        Objects.requireNonNull(repetitions, "repetitions");
        sustained = List.copyOf(sustained);
        Objects.requireNonNull(fourthHighestClimbPeakBpm, "fourthHighestClimbPeakBpm");
        Objects.requireNonNull(climbHeartRates, "climbHeartRates");
    }

    /** The efforts of a run by its grade-adjusted speed in each second. */
    static Efforts of(NormalizedRun run, double[] adjustedSpeeds) {
        Climbs climbs = Climbs.of(run);
        return new Efforts(
                RepetitionFinder.in(run, adjustedSpeeds),
                SustainedEfforts.of(run, adjustedSpeeds),
                climbs.count(),
                climbs.fourthHighestPeakBpm(),
                climbs.heartRates());
    }

    /** The efforts of a run whose speed is not known: the heart tells of long ones. */
    static Efforts withoutSpeed(NormalizedRun run) {
        double[] unknown = new double[run.size()];
        Arrays.fill(unknown, Double.NaN);
        return new Efforts(
                Optional.empty(),
                SustainedEfforts.of(run, unknown),
                0,
                OptionalDouble.empty(),
                HeartRateHistogram.empty());
    }

    /** Nothing is known of the course of the effort. */
    public static Efforts none() {
        return NONE;
    }
}
