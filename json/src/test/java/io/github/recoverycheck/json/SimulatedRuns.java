package io.github.recoverycheck.json;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.measure.RunMeasurements;
import io.github.recoverycheck.normalize.Normalizer;
import io.github.recoverycheck.simulator.RunPlan;
import io.github.recoverycheck.simulator.RunSimulator;
import java.time.Duration;
import java.time.Instant;

/** Simulated runs, one a day. */
final class SimulatedRuns {
    private static final Instant FIRST_DAY = Instant.parse("2025-03-01T06:12:00Z");

    private SimulatedRuns() {}

    static RunPlan plan(int day) {
        return RunPlan.withDefaults()
                .withStart(FIRST_DAY.plus(Duration.ofDays(day)))
                .withDurationMinutes(22);
    }

    static Activity activity(RunPlan plan) {
        return RunSimulator.simulate(plan, 1).activity();
    }

    static RunMeasurements measured(RunPlan plan) {
        return RunMeasurements.of(Normalizer.withDefaults().normalize(activity(plan)));
    }
}
