package io.github.recoverycheck.simulator;

import java.util.List;

/**
 * Makes runs with known truth, one sample a second: terrain of five waves, pace that wanders around a trend, a heart
 * that follows with dead time and inertia, and sensors that err as real ones do. The same plan and seed always give the
 * same run, on every JDK.
 */
public final class RunSimulator {
    private RunSimulator() {}

    /** The run of this plan that belongs to this seed. */
    public static SimulatedRun simulate(RunPlan plan, long seed) {
        Noise noise = new Noise(seed);
        TrueRun run = TrueRun.of(plan, noise.split());
        Recorder recorder = new Recorder(plan, run, noise.split());
        List<Artifact> artifacts = recorder.artifacts();
        return new SimulatedRun(plan, recorder.activity(), run.samples(), artifacts, Truth.of(plan, run, artifacts));
    }
}
