package io.github.recoverycheck.athlete;

import java.util.Objects;
import java.util.Optional;

/**
 * How hard an activity was.
 *
 * @param value 0 (easy) to 1; hard from 0.5
 * @param low the same if the maximal heart rate were higher by its error
 * @param high the same if the maximal heart rate were lower by its error; 1 if the hardness is not told
 * @param type what made it hard; empty if it was not
 * @param isTold whether the recording or the athlete tells how hard it was; if not, the value only says that nothing
 *     speaks for a hard activity
 */
public record Hardness(double value, double low, double high, Optional<SessionType> type, boolean isTold) {
    static final double HARD_FROM = 0.5;
    static final double UNSURE_FROM = 0.35;
    private static final double UNSURE_TO = 0.65;

    public Hardness {
        Objects.requireNonNull(type, "type");
    }

    /** A hardness that is told. */
    public Hardness(double value, double low, double high, Optional<SessionType> type) {
        this(value, low, high, type, true);
    }

    /** Nothing speaks for a hard activity. */
    public static Hardness none() {
        return new Hardness(0, 0, 0, Optional.empty());
    }

    /** Whether it counts as hard. */
    public boolean isHard() {
        return value >= HARD_FROM;
    }

    /** Whether it is so near the limit that it may as well be the other way. */
    public boolean isUnsure() {
        return value >= UNSURE_FROM && value <= UNSURE_TO;
    }
}
