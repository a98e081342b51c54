package io.github.recoverycheck.athlete;

import io.github.recoverycheck.activity.ActivitySource;
import io.github.recoverycheck.activity.Sport;
import java.time.Instant;
import java.util.Objects;

/**
 * An earlier hard activity, of any sport.
 *
 * @param source where it was read from
 * @param sport its sport
 * @param start when it started
 * @param end when it ended
 * @param hardness how hard it was
 */
public record HardSession(ActivitySource source, Sport sport, Instant start, Instant end, Hardness hardness) {
    public HardSession {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(sport, "sport");
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(end, "end");
        Objects.requireNonNull(hardness, "hardness");
    }
}
