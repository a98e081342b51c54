package io.github.recoverycheck.athlete;

import io.github.recoverycheck.measure.RunMeasurements;
import java.util.Objects;
import java.util.Optional;

/**
 * What is known of the athlete when a run is judged: by what the athlete tells, and by earlier activities only.
 *
 * @param maximum maximal heart rate; empty if nothing tells it
 * @param easySpeed own easy speed
 * @param heartRateForPace the run's heart rate beside what earlier runs predict for its speed
 * @param hardness how hard the run itself was
 * @param placement whether there was something to recover from
 * @param restNeeded a maximal effort shortly before, after which rest comes first; empty if there is none
 * @param role what the run was in the training, as far as it can be told without later activities
 * @param level how much running the athlete is used to, as given or by the history
 * @param phase where the athlete is on the way to a race
 */
public record AthleteState(
        Optional<MaximalHeartRate> maximum,
        EasySpeed easySpeed,
        HeartRateBaseline.Comparison heartRateForPace,
        Hardness hardness,
        Placement placement,
        Optional<RestNeeded> restNeeded,
        Role role,
        AthleteProfile.Level level,
        TrainingPhase phase) {
    public AthleteState {
        Objects.requireNonNull(maximum, "maximum");
        Objects.requireNonNull(easySpeed, "easySpeed");
        Objects.requireNonNull(heartRateForPace, "heartRateForPace");
        Objects.requireNonNull(hardness, "hardness");
        Objects.requireNonNull(placement, "placement");
        Objects.requireNonNull(restNeeded, "restNeeded");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(phase, "phase");
    }

    /** The same with another maximal heart rate. */
    public AthleteState withMaximum(MaximalHeartRate other) {
        return new AthleteState(
                Optional.of(other), easySpeed, heartRateForPace, hardness, placement, restNeeded, role, level, phase);
    }

    /** The same without a maximal effort shortly before. */
    public AthleteState withoutRestNeeded() {
        return new AthleteState(
                maximum, easySpeed, heartRateForPace, hardness, placement, Optional.empty(), role, level, phase);
    }

    /**
     * The athlete at the start of a run.
     *
     * @param today the run
     * @param history the athlete's activities; only those that started before the run are looked at
     * @param athlete what the athlete tells
     */
    public static AthleteState of(RunMeasurements today, AthleteHistory history, AthleteProfile athlete) {
        Optional<MaximalHeartRate> maximum = MaximalHeartRate.estimate(athlete, history, today);
        HardSessions earlier = HardSessions.before(today, history, athlete, maximum);
        Hardness hardness = earlier.hardnessOf(today);
        Placement placement = Placement.of(today, earlier, athlete);
        HeartRateBaseline baseline =
                HeartRateBaseline.before(today, history, earlier::follows, PopulationPrior.DEFAULTS);
        return new AthleteState(
                maximum,
                EasySpeed.estimate(today, history, athlete, maximum, baseline),
                baseline.compare(earlier.follows(today)),
                hardness,
                placement,
                RestNeeded.of(today, earlier),
                Role.of(today, hardness, placement, earlier.isLong(today)),
                athlete.level().orElseGet(() -> earlier.weeks().level()),
                TrainingPhase.of(athlete.race(), athlete.dateOf(today), earlier.weeks()));
    }
}
