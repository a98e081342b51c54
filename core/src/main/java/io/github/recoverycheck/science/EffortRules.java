package io.github.recoverycheck.science;

import java.util.List;

/**
 * What is kept of the hardest stretches of a run.
 *
 * @param minutes lengths of the stretches, ascending
 * @param leastCoverage share of a stretch's seconds with a valid value
 * @param binSeconds moving time in a bin of the speed whose variation is told
 * @param climbGrade grade from which a climb can be a hill repetition
 * @param climbSeconds shortest such climb
 */
public record EffortRules(
        List<Integer> minutes, double leastCoverage, int binSeconds, double climbGrade, int climbSeconds) {
    static final EffortRules DEFAULTS = new EffortRules(List.of(5, 12, 15, 20, 30, 45, 60, 90, 120), 0.8, 30, 0.05, 30);

    public EffortRules {
        minutes = List.copyOf(minutes);
    }
}
