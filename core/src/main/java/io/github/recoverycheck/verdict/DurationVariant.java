package io.github.recoverycheck.verdict;

import io.github.recoverycheck.athlete.AthleteProfile.Level;
import java.util.Objects;

/**
 * Limits of the duration that hold in place of the rule's own.
 *
 * @param level how much running the athlete is used to
 * @param afterHardSession whether a session of hardness {@value #HARD_FROM} and more ended in the 48 h before
 * @param limits minutes under way
 */
public record DurationVariant(Level level, boolean afterHardSession, Limits limits) {
    /** Hardness from which a session shortens the run after it. */
    public static final double HARD_FROM = 0.8;

    public DurationVariant {
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(limits, "limits");
    }
}
