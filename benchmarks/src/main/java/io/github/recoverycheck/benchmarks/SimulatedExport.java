package io.github.recoverycheck.benchmarks;

import io.github.recoverycheck.simulator.PlannedRun;
import io.github.recoverycheck.simulator.SyntheticAthlete;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The runs of an export, one season of a simulated runner after another. */
final class SimulatedExport {
    private static final LocalDate FIRST_DAY = LocalDate.of(1998, 9, 7);
    private static final int WEEKS = 48;
    private static final int WEEKS_A_YEAR = 52;
    private static final long SEED = 7;

    private SimulatedExport() {}

    /** The first so many runs, the same each time. */
    static List<PlannedRun> runs(int count) {
        SyntheticAthlete athlete = SyntheticAthlete.ofSeed(SEED);
        List<PlannedRun> runs = new ArrayList<>();
        for (int season = 0; runs.size() < count; season++) {
            runs.addAll(athlete.plan(FIRST_DAY.plusWeeks((long) season * WEEKS_A_YEAR), WEEKS));
        }
        return runs.subList(0, count);
    }
}
