package io.github.recoverycheck.measure;

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

    /** Nothing is known of the course of the effort. */
    public static Efforts none() {
        return NONE;
    }
}
