package io.github.recoverycheck.simulator;

import java.time.LocalDate;
import java.util.List;

/**
 * An imaginary runner with a body, a home and habits. {@link #ofSeed} makes a plausible one; the same seed always makes
 * the same.
 *
 * @param seed what the athlete was made from; the seasons follow from it too
 * @param maximalHeartRateBpm maximum
 * @param restingHeartRateBpm at rest
 * @param referenceHeartRateBpm steady heart rate at the easy speed, on a cool day, rested
 * @param heartRateSlopeBpmPerMeterPerSecond what running one m/s faster costs
 * @param easySpeedMetersPerSecond grade-adjusted speed of easy runs
 * @param homeAscentMetersPerKilometer ascent of the usual routes
 */
public record SyntheticAthlete(
        long seed,
        double maximalHeartRateBpm,
        double restingHeartRateBpm,
        double referenceHeartRateBpm,
        double heartRateSlopeBpmPerMeterPerSecond,
        double easySpeedMetersPerSecond,
        double homeAscentMetersPerKilometer) {
    /**
     * @throws IllegalArgumentException if resting, reference and maximal heart rate are not in this order
     */
    public SyntheticAthlete {
        if (!(restingHeartRateBpm < referenceHeartRateBpm && referenceHeartRateBpm < maximalHeartRateBpm)) {
            throw new IllegalArgumentException("heart rate at rest " + restingHeartRateBpm + ", easy "
                    + referenceHeartRateBpm + ", maximal " + maximalHeartRateBpm);
        }
    }

    /**
     * The athlete of this seed: reference heart rate N(140, 10<sup>2</sup>) within 126 to 146 and 0.69 to 0.74 of the
     * maximum; slope N(24, 5<sup>2</sup>) within 12 to 40; easy speed 2.5 to 3.1 m/s; 3 to 14 m/km of ascent.
     */
    public static SyntheticAthlete ofSeed(long seed) {
        Noise noise = new Noise(seed);
        double reference = clamped(noise.normal(140, 10), 126, 146);
        double maximal = Math.rint(reference / noise.uniform(0.69, 0.74));
        double resting = Math.rint(noise.uniform(44, 60));
        double slope = clamped(noise.normal(24, 5), 12, 40);
        double easySpeed = noise.uniform(2.5, 3.1);
        return new SyntheticAthlete(seed, maximal, resting, reference, slope, easySpeed, noise.uniform(3, 14));
    }

    /**
     * The plans of a season, in order of time. A week is easy, intervals, recovery, easy, tempo, recovery or rest,
     * long. Fitness grows, days differ, seasons warm and cool the air, and fatigue lingers on half of the days after a
     * hard one. Some recovery runs are spoiled, some runs have no heart rate, some are on a treadmill, and in seasons
     * of six weeks and more the watch is away for two, when a telephone records.
     *
     * @throws IllegalArgumentException if there is no week
     */
    public List<PlannedRun> plan(LocalDate firstDay, int weeks) {
        if (weeks < 1) {
            throw new IllegalArgumentException("weeks: " + weeks);
        }
        return new SeasonPlanner(this, firstDay, weeks).plan();
    }

    /** The runs of a season, all simulated; {@link #plan} with {@link PlannedRun#simulate} needs less memory. */
    List<SimulatedRun> season(LocalDate firstDay, int weeks) {
        return plan(firstDay, weeks).stream().map(PlannedRun::simulate).toList();
    }

    private static double clamped(double value, double low, double high) {
        return Math.max(low, Math.min(high, value));
    }
}
