package io.github.recoverycheck.athlete;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A race that the athlete trains for.
 *
 * @param date its date
 * @param isMarathon whether it is a marathon or longer, which takes a longer taper
 */
public record TargetRace(LocalDate date, boolean isMarathon) {
    public TargetRace {
        Objects.requireNonNull(date, "date");
    }
}
