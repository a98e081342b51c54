package io.github.recoverycheck.verdict;

import io.github.recoverycheck.measure.Measured;
import java.util.function.DoubleFunction;

/**
 * What one rule has to go by. A rule that stands on the maximal heart rate reads differently for each value that the
 * maximum may have; its error is common to all such rules.
 *
 * @param rule the rule
 * @param measured the value to show, with all of its error, or why there is none
 * @param unit the value's unit
 * @param sentence the answer in one plain sentence
 * @param atMaximum the value with the sensor's error only, if the maximal heart rate were exactly as given
 */
record Evidence(Rule rule, Measured measured, String unit, String sentence, DoubleFunction<Measured> atMaximum) {
    /** Evidence that does not depend on the maximal heart rate. */
    static Evidence of(Rule rule, Measured measured, String unit, String sentence) {
        return new Evidence(rule, measured, unit, sentence, maximum -> measured);
    }

    boolean isPresent() {
        return measured.isPresent();
    }

    double stress(double maximum) {
        Measured value = atMaximum.apply(maximum);
        return rule.expectedStress(value.value(), value.standardError());
    }

    /** Stress if the value were shifted by a number of its standard errors, its error unchanged. */
    double shiftedStress(double maximum, double standardErrors) {
        Measured value = atMaximum.apply(maximum);
        return rule.expectedStress(value.value() + standardErrors * value.standardError(), value.standardError());
    }
}
