package io.github.recoverycheck.verdict;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What must be known for a verdict.
 *
 * @param intensityEvidence rules of which at least one must be answered, since nothing else tells how hard it was
 * @param leastCoverage least share of the core rules' weight that must be answered
 * @param bothLikelyFrom probability of recovery and of no recovery from which the data cannot decide between them
 */
public record Gate(Set<RuleId> intensityEvidence, double leastCoverage, double bothLikelyFrom) {
    public Gate {
        Set<RuleId> copy = EnumSet.noneOf(RuleId.class);
        copy.addAll(intensityEvidence);
        intensityEvidence = Collections.unmodifiableSet(copy);
    }
}
