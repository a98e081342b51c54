package io.github.recoverycheck.activity;

import java.util.Objects;
import java.util.OptionalDouble;

/**
 * What the runner said about the run. Unreported is "not asked", never "fine".
 *
 * @param rpe rating of perceived exertion on Borg's CR10 scale, above 0 to 10
 * @param feel how the runner felt, 0 (very weak) to 100 (very strong)
 */
public record SelfReport(OptionalDouble rpe, OptionalDouble feel) {
    private static final SelfReport NONE = new SelfReport(OptionalDouble.empty(), OptionalDouble.empty());

    /**
     * @throws IllegalArgumentException if the RPE is not in (0, 10] or the feeling not in 0 to 100
     */
    public SelfReport {
        Objects.requireNonNull(rpe, "rpe");
        Objects.requireNonNull(feel, "feel");
        if (rpe.isPresent() && !(rpe.getAsDouble() > 0 && rpe.getAsDouble() <= 10)) {
            throw new IllegalArgumentException("RPE: " + rpe.getAsDouble());
        }
        if (feel.isPresent() && !(feel.getAsDouble() >= 0 && feel.getAsDouble() <= 100)) {
            throw new IllegalArgumentException("feel: " + feel.getAsDouble());
        }
    }

    /** Nothing was reported. */
    public static SelfReport none() {
        return NONE;
    }
}
