package io.github.recoverycheck.athlete;

import io.github.recoverycheck.measure.RunMeasurements;
import io.github.recoverycheck.measure.SustainedEffort;

/** The best speeds over each length in earlier runs, while these are gone through; belongs to one thread. */
final class BestEfforts {
    /** Of fewer runs the best may be that of a jog, which any tempo run beats. */
    private static final int FEWEST_RUNS = 5;

    private static final int LONGEST_MINUTES = 360;

    private final double[] metersPerSecond = new double[LONGEST_MINUTES + 1];
    private final int[] runs = new int[LONGEST_MINUTES + 1];

    /** Takes a run in; a treadmill's speed is only estimated and sets no best. */
    void add(RunMeasurements run) {
        if (run.efforts().sustained().isEmpty() || run.isTreadmill()) {
            return;
        }
        for (SustainedEffort effort : run.efforts().sustained()) {
            int minutes = effort.minutes();
            if (minutes <= LONGEST_MINUTES && effort.bestSpeedMetersPerSecond().isPresent()) {
                double speed = effort.bestSpeedMetersPerSecond().value();
                metersPerSecond[minutes] = Math.max(metersPerSecond[minutes], speed);
                runs[minutes]++;
            }
        }
    }

    /** Whether there are enough earlier runs to compare a stretch's speed with. */
    boolean canCompare(SustainedEffort effort) {
        return effort.minutes() <= LONGEST_MINUTES
                && runs[effort.minutes()] >= FEWEST_RUNS
                && effort.bestSpeedMetersPerSecond().isPresent();
    }

    /** The stretch's speed as a share of the best before. */
    double shareOfBest(SustainedEffort effort) {
        return effort.bestSpeedMetersPerSecond().value() / metersPerSecond[effort.minutes()];
    }
}
