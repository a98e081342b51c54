package io.github.recoverycheck.archive;

import io.github.recoverycheck.athlete.AthleteHistory;
import io.github.recoverycheck.athlete.Diary;
import io.github.recoverycheck.audit.RecoveryAudit;
import java.util.List;
import java.util.Objects;

/**
 * What a check came to for one athlete.
 *
 * @param history everything known about the athlete now, earlier and new
 * @param audit what the runs that were shown come to as a whole
 * @param unused entries of the diary that went nowhere
 * @param warnings what speaks against all files being of one athlete, in plain words
 */
public record AthleteSummary(
        AthleteHistory history, RecoveryAudit audit, List<Diary.Unused> unused, List<String> warnings) {
    /** Name of the athlete where all files are of one. */
    public static final String ONLY = "";

    public AthleteSummary {
        Objects.requireNonNull(history, "history");
        Objects.requireNonNull(audit, "audit");
        unused = List.copyOf(unused);
        warnings = List.copyOf(warnings);
    }
}
