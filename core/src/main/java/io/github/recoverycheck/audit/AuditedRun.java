package io.github.recoverycheck.audit;

import io.github.recoverycheck.athlete.Role;
import io.github.recoverycheck.verdict.Outcome;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A run in the light of the whole archive.
 *
 * @param judged the run and its verdict
 * @param date when it was, at the run's place as far as it is known, else in UTC
 * @param role what it was in the training; unlike the role of the verdict it can be a warm-up
 * @param isSandwiched whether it lies between two hard sessions: one in the 48 h before, and one that starts within 36 h
 *     after its end
 * @param fatigue whether its heart rate stands out among all runs of the archive
 */
public record AuditedRun(
        JudgedRun judged, Optional<LocalDate> date, Role role, boolean isSandwiched, FatigueSign fatigue) {
    private static final double SHORTEST_SLOT_MINUTES = 15;

    /** Whether the heart rate was higher than earlier runs predict, by more than chance brings about in an archive. */
    public enum FatigueSign {
        /** It was not, or cannot be told. */
        NONE,
        /** It was. */
        FATIGUED,
        /** It was, and of the last three runs that can be compared at least two were probably fatigued. */
        PERSISTENT
    }

    public AuditedRun {
        Objects.requireNonNull(judged, "judged");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(fatigue, "fatigue");
    }

    /** Whether it was a chance to recover, of at least 15 minutes, and the data tell what became of it. */
    public boolean isDecidedSlot() {
        return role == Role.RECOVERY_SLOT
                && judged.run().movingMinutes() >= SHORTEST_SLOT_MINUTES
                && judged.outcome() != Outcome.INSUFFICIENT_DATA;
    }

    /** Whether it was a chance to recover and counted. */
    public boolean counted() {
        return isDecidedSlot() && judged.outcome() == Outcome.RECOVERY;
    }
}
