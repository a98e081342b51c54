package io.github.recoverycheck.verdict;

import java.util.Set;

/**
 * What a rule asks: one of those that come with the library ({@link RuleId}), or one of an app's own
 * ({@link OwnQuestion}).
 */
public sealed interface Question permits RuleId, OwnQuestion {
    /**
     * Its name in the output, such as {@code HR_MEAN}: capital letters, digits and underscores, stable, and only once in a
     * {@link RuleSet}.
     */
    String name();

    /** What it looks at, in two or three words with a capital. */
    String title();

    /** The sentences of the two guides that it comes from; none for an app's own. */
    Set<Guideline> guidelines();
}
