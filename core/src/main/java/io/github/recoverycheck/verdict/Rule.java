package io.github.recoverycheck.verdict;

import java.util.Objects;

/**
 * One question about a run, and how much stress its answer means. Immutable.
 *
 * @param question what is asked
 * @param limits between which values of the answer stress rises from none to full
 * @param weight share of the score that full stress takes away, 0 to 1
 * @param core whether its absence lowers the coverage
 */
public record Rule(Question question, Limits limits, double weight, boolean core) {
    /**
     * @throws IllegalArgumentException if the weight is not within 0 to 1
     */
    public Rule {
        Objects.requireNonNull(question, "question");
        Objects.requireNonNull(limits, "limits");
        if (!(weight >= 0 && weight <= 1)) {
            throw new IllegalArgumentException(question.name() + ": weight " + weight);
        }
    }

    /** The same question with other limits. */
    public Rule withLimits(Limits newLimits) {
        return new Rule(question, newLimits, weight, core);
    }

    /** The same question with another weight. */
    public Rule withWeight(double newWeight) {
        return new Rule(question, limits, newWeight, core);
    }

    /** Whether both ask the same, with whatever limits and weight. */
    boolean asksTheSameAs(Rule other) {
        return question.name().equals(other.question.name());
    }
}
