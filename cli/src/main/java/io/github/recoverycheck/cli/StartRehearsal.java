package io.github.recoverycheck.cli;

import io.github.recoverycheck.simulator.FitFile;
import io.github.recoverycheck.simulator.GpxFile;
import io.github.recoverycheck.simulator.RunPlan;
import io.github.recoverycheck.simulator.RunSimulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Explains two simulated runs, one of each format, so that Java can keep the classes as a start needs them. Called when the
 * command is installed.
 */
final class StartRehearsal {
    private StartRehearsal() {}

    /** Writes the runs into the folder that is named and explains them. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        RunPlan plan = RunPlan.withDefaults().withDurationMinutes(40);
        RunPlan later = plan.withStart(plan.start().plus(Duration.ofDays(1)));
        Files.write(
                folder.resolve("run.fit"),
                FitFile.encode(RunSimulator.simulate(plan, 1).activity()));
        Files.write(
                folder.resolve("run.gpx"),
                GpxFile.encode(RunSimulator.simulate(later, 2).activity()));
        RecoveryCheck.main(new String[] {"explain", folder.toString(), "--max-hr", "190"});
    }
}
