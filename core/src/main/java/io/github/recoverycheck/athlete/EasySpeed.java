package io.github.recoverycheck.athlete;

import io.github.recoverycheck.measure.Measured;
import io.github.recoverycheck.measure.MissingReason;
import java.util.Objects;

/**
 * The athlete's own easy speed, grade-adjusted.
 *
 * @param metersPerSecond the speed with its error, or why it is unknown
 * @param runs number of earlier runs that it comes from; 0 if it was given
 */
public record EasySpeed(Measured metersPerSecond, int runs) {
    public EasySpeed {
        Objects.requireNonNull(metersPerSecond, "metersPerSecond");
    }

    static EasySpeed missing(MissingReason reason) {
        return new EasySpeed(Measured.missing(reason), 0);
    }
}
