package io.github.recoverycheck.verdict;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What is stricter in the last days before a race. It holds only if the athlete gave the date.
 *
 * @param durationFactor what the limits of the duration are multiplied by
 * @param limits limits that hold where they are stricter than the rule's own
 */
public record Taper(double durationFactor, Map<RuleId, Limits> limits) {
    /** Nothing changes. */
    static final Taper NONE = new Taper(1, Map.of());

    /**
     * @throws IllegalArgumentException if the factor is not above 0 and at most 1
     */
    public Taper {
        if (!(durationFactor > 0 && durationFactor <= 1)) {
            throw new IllegalArgumentException("factor of the duration: " + durationFactor);
        }
        Map<RuleId, Limits> copy = new EnumMap<>(RuleId.class);
        copy.putAll(limits);
        limits = Collections.unmodifiableMap(copy);
    }

    Rule apply(Rule rule) {
        Limits own = rule.limits();
        if (rule.question() == RuleId.DURATION) {
            return durationFactor == 1 ? rule : rule.withLimits(own.times(durationFactor, "shorter before a race"));
        }
        Limits stricter = limits.get(rule.question());
        return stricter == null ? rule : rule.withLimits(own.strictest(stricter));
    }
}
