package io.github.recoverycheck.athlete;

import java.util.Objects;

/**
 * A maximal effort so shortly before that rest comes first.
 *
 * @param after the maximal effort
 * @param hoursSince hours from its end to the start of the run
 * @param stress 1 right after it to 0 when enough hours have passed
 * @param weighsMore whether it was as long as a half marathon or longer
 */
public record RestNeeded(HardSession after, double hoursSince, double stress, boolean weighsMore) {
    public RestNeeded {
        Objects.requireNonNull(after, "after");
    }
}
