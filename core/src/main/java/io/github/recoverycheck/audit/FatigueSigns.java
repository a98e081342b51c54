package io.github.recoverycheck.audit;

import io.github.recoverycheck.athlete.HeartRateBaseline;
import io.github.recoverycheck.audit.AuditedRun.FatigueSign;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * The days of an archive whose heart rate stands out. Among hundreds of runs chance alone lifts a few, so of the days named
 * at most a tenth is expected to be chance; single verdicts ask each run for itself.
 */
final class FatigueSigns {
    private static final double FALSE_DISCOVERY_RATE = 0.10;
    private static final double PROBABLE = 0.5;
    private static final int LAST_RUNS = 3;
    private static final int FEWEST_PROBABLE = 2;

    private final IdentityHashMap<JudgedRun, FatigueSign> signs = new IdentityHashMap<>();

    /**
     * @param runs in order of time
     */
    FatigueSigns(List<JudgedRun> runs) {
        List<JudgedRun> eligible = new ArrayList<>();
        for (JudgedRun run : runs) {
            HeartRateBaseline.Comparison comparison = run.state().heartRateForPace();
            if (comparison.excess().isPresent()
                    && comparison.fatigueProbability().isPresent()) {
                eligible.add(run);
            }
        }
        boolean[] found = FalseDiscoveryControl.discoveries(
                eligible.stream()
                        .mapToDouble(run ->
                                run.state().heartRateForPace().oneSidedP().value())
                        .toArray(),
                FALSE_DISCOVERY_RATE);
        for (int i = 0; i < found.length; i++) {
            if (found[i]) {
                signs.put(eligible.get(i), isPersistent(eligible, i) ? FatigueSign.PERSISTENT : FatigueSign.FATIGUED);
            }
        }
    }

    FatigueSign of(JudgedRun run) {
        return signs.getOrDefault(run, FatigueSign.NONE);
    }

    private static boolean isPersistent(List<JudgedRun> eligible, int index) {
        int probable = 0;
        for (int i = Math.max(0, index - LAST_RUNS + 1); i <= index; i++) {
            double probability = eligible.get(i)
                    .state()
                    .heartRateForPace()
                    .fatigueProbability()
                    .value();
            probable += probability > PROBABLE ? 1 : 0;
        }
        return probable >= FEWEST_PROBABLE;
    }
}
