package io.github.recoverycheck.cli;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.simulator.FitFile;
import io.github.recoverycheck.simulator.GpxFile;
import io.github.recoverycheck.simulator.RunPlan;
import io.github.recoverycheck.simulator.RunSimulator;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/** Simulated runs of 22 min as files. */
final class Runs {
    private static final Instant FIRST_DAY = Instant.parse("2025-03-01T06:12:00Z");

    private Runs() {}

    static RunPlan plan(int day) {
        return RunPlan.withDefaults()
                .withStart(FIRST_DAY.plus(Duration.ofDays(day)))
                .withDurationMinutes(22)
                .withSpeed(2.4 + 0.05 * (day % 4));
    }

    static byte[] fit(RunPlan plan) {
        return FitFile.encode(RunSimulator.simulate(plan, 1).activity());
    }

    static byte[] fit(int day, int rpe) {
        return fit(plan(day).withReport(rpe, 50));
    }

    static byte[] ride(int day) {
        Activity run = RunSimulator.simulate(plan(day), 1).activity();
        return FitFile.encode(Activity.builder(Sport.CYCLING, run.samples())
                .start(run.start().orElseThrow())
                .build());
    }

    static String gpx(int day) {
        return new String(GpxFile.encode(RunSimulator.simulate(plan(day), 1).activity()), StandardCharsets.UTF_8);
    }
}
