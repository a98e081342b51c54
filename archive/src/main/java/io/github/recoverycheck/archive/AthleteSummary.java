package io.github.recoverycheck.archive;

import io.github.recoverycheck.athlete.AthleteHistory;
import java.util.List;
import java.util.Objects;

/**
 * What a check came to for one athlete.
 *
 * @param history everything known about the athlete now, earlier and new
 * @param warnings what speaks against all files being of one athlete, in plain words
 */
public record AthleteSummary(AthleteHistory history, List<String> warnings) {
    /** Name of the athlete where all files are of one. */
    public static final String ONLY = "";

    public AthleteSummary {
        Objects.requireNonNull(history, "history");
        warnings = List.copyOf(warnings);
    }
}
