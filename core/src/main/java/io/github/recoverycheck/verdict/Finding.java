package io.github.recoverycheck.verdict;

import io.github.recoverycheck.measure.Measured;
import java.util.Objects;

/**
 * A rule's answer.
 *
 * @param rule the rule with its limits, its weight and where they come from
 * @param measured what was measured in the rule's unit, or why it can't be told
 * @param unit the rule's unit
 * @param stress expected stress, 0 to 1; 0 if it can't be told
 * @param contribution by how many points of 100 the score would be higher without this rule
 * @param sentence the answer in one plain sentence
 */
public record Finding(Rule rule, Measured measured, String unit, double stress, double contribution, String sentence) {
    public Finding {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(measured, "measured");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(sentence, "sentence");
    }
}
