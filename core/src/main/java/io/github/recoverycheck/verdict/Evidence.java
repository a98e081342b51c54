package io.github.recoverycheck.verdict;

import io.github.recoverycheck.measure.Measured;
import io.github.recoverycheck.measure.MissingReason;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;

/**
 * What one rule has to go by. A rule that stands on the maximal heart rate reads differently for each value that the
 * maximum may have; its error is common to all such rules.
 *
 * @param rule the rule
 * @param measured the value to show, with all of its error, or why there is none
 * @param unit the value's unit
 * @param sentence the answer in one plain sentence
 * @param atMaximum the value with the other errors only, if the maximal heart rate were exactly as given; empty if the
 *     maximum does not matter to it
 * @param remainingAt share of the stress that counts, by the maximal heart rate; empty if that does not matter to it
 * @param remaining the share where it does not
 */
record Evidence(
        Rule rule,
        Measured measured,
        String unit,
        String sentence,
        Optional<DoubleFunction<Measured>> atMaximum,
        Optional<DoubleUnaryOperator> remainingAt,
        double remaining) {
    /**
     * A value at one maximal heart rate, and the share of its stress that counts.
     *
     * @param value the value in the rule's unit
     * @param remaining 0 to 1
     */
    record Reading(Measured value, double remaining) {}

    /** Evidence that does not depend on the maximal heart rate. */
    static Evidence of(Rule rule, Measured measured, String unit, String sentence) {
        return new Evidence(rule, measured, unit, sentence, Optional.empty(), Optional.empty(), 1);
    }

    /** Evidence that stands on the maximal heart rate. */
    static Evidence onMaximum(
            Rule rule, Measured measured, String unit, String sentence, DoubleFunction<Measured> atMaximum) {
        return new Evidence(rule, measured, unit, sentence, Optional.of(atMaximum), Optional.empty(), 1);
    }

    static Evidence missing(Rule rule, Measured missing, String unit) {
        return of(rule, missing, unit, Sentences.missing(missing.missing().orElseThrow()));
    }

    static Evidence missing(Rule rule, MissingReason reason, String unit) {
        return missing(rule, Measured.missing(reason), unit);
    }

    /** The same, of whose stress only a share counts. */
    Evidence relieved(double share) {
        return new Evidence(rule, measured, unit, sentence, atMaximum, Optional.empty(), share);
    }

    /** The same, of whose stress a share counts that depends on the maximal heart rate. */
    Evidence relievedBy(DoubleUnaryOperator shareAtMaximum) {
        return new Evidence(rule, measured, unit, sentence, atMaximum, Optional.of(shareAtMaximum), 1);
    }

    /** The same, all of whose stress counts. */
    Evidence unrelieved() {
        return relieved(1);
    }

    boolean isPresent() {
        return measured.isPresent();
    }

    /** Whether the value stands on the maximal heart rate. */
    boolean standsOnMaximum() {
        return atMaximum.isPresent();
    }

    /** Whether its stress is another one at another maximal heart rate. */
    boolean dependsOnMaximum() {
        return atMaximum.isPresent() || remainingAt.isPresent();
    }

    /** The reading at one value of the maximal heart rate. */
    Reading at(double maximum) {
        return new Reading(
                atMaximum.map(value -> value.apply(maximum)).orElse(measured),
                remainingAt.map(share -> share.applyAsDouble(maximum)).orElse(remaining));
    }
}
