package io.github.recoverycheck.verdict;

import io.github.recoverycheck.measure.Measured;
import java.util.Optional;
import java.util.function.DoubleFunction;

/**
 * What one rule has to go by. A rule that stands on the maximal heart rate reads differently for each value that the
 * maximum may have; its error is common to all such rules.
 *
 * @param rule the rule
 * @param measured the value to show, with all of its error, or why there is none
 * @param unit the value's unit
 * @param sentence the answer in one plain sentence
 * @param atMaximum the value with the other errors only, if the maximal heart rate were exactly as given; empty if the
 *     maximum does not matter
 */
record Evidence(
        Rule rule, Measured measured, String unit, String sentence, Optional<DoubleFunction<Measured>> atMaximum) {
    /** Evidence that does not depend on the maximal heart rate. */
    static Evidence of(Rule rule, Measured measured, String unit, String sentence) {
        return new Evidence(rule, measured, unit, sentence, Optional.empty());
    }

    /** Evidence that stands on the maximal heart rate. */
    static Evidence onMaximum(
            Rule rule, Measured measured, String unit, String sentence, DoubleFunction<Measured> atMaximum) {
        return new Evidence(rule, measured, unit, sentence, Optional.of(atMaximum));
    }

    boolean isPresent() {
        return measured.isPresent();
    }

    boolean standsOnMaximum() {
        return atMaximum.isPresent();
    }

    /** The value at one value of the maximal heart rate. */
    Measured at(double maximum) {
        return atMaximum.map(reading -> reading.apply(maximum)).orElse(measured);
    }

    /** Stress of a value of {@link #at} if it were shifted by a number of its standard errors, its error unchanged. */
    double stress(Measured value, double standardErrors) {
        return rule.expectedStress(value.value() + standardErrors * value.standardError(), value.standardError());
    }
}
