package io.github.recoverycheck.audit;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What most often kept recovery runs from counting.
 *
 * @param reason the main reason of these runs' verdicts, in a few words
 * @param runs number of runs that it kept from counting
 * @param notCounted number of recovery slots that did not count
 */
public record RecurringReason(String reason, int runs, int notCounted) {
    private static final int FEWEST_RUNS = 5;

    public RecurringReason {
        Objects.requireNonNull(reason, "reason");
    }

    /**
     * The reason that most runs share; of equally frequent ones the first in the alphabet. Nothing is said of fewer than 5
     * runs, nor where each had its own reason.
     */
    static Optional<RecurringReason> of(Iterable<AuditedRun> runs) {
        Map<String, Integer> counts = new TreeMap<>();
        int failed = 0;
        for (AuditedRun run : runs) {
            if (run.isDecidedSlot() && !run.counted()) {
                failed++;
                counts.merge(run.judged().reason(), 1, Integer::sum);
            }
        }
        String most = "";
        int highest = 1;
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            if (entry.getValue() > highest) {
                most = entry.getKey();
                highest = entry.getValue();
            }
        }
        return failed < FEWEST_RUNS || highest == 1
                ? Optional.empty()
                : Optional.of(new RecurringReason(most, highest, failed));
    }
}
