package io.github.recoverycheck.simulator;

/**
 * A run of a season that can be simulated when it is needed: a season of runs takes megabytes a run, its plans next to
 * nothing.
 *
 * @param plan what it is to be like
 * @param seed the seed that belongs to it
 */
public record PlannedRun(RunPlan plan, long seed) {
    /** The run, the same each time. */
    public SimulatedRun simulate() {
        return RunSimulator.simulate(plan, seed);
    }
}
