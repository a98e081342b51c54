package io.github.recoverycheck.simulator.validation;

import io.github.recoverycheck.simulator.RunPlan;
import io.github.recoverycheck.simulator.RunSimulator;
import io.github.recoverycheck.simulator.SimulatedRun;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * A kind of run.
 *
 * @param name a few words for a table
 * @param plan draws a run of this kind
 */
record Scenario(String name, Function<SplittableRandom, RunPlan> plan) {
    /** The run of a seed, the same each time. */
    SimulatedRun run(long seed) {
        return RunSimulator.simulate(plan.apply(new SplittableRandom(~seed)), seed);
    }
}
