package io.github.recoverycheck.athlete;

import io.github.recoverycheck.measure.RunMeasurements;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A maximal effort so shortly before that rest comes first.
 *
 * @param after the maximal effort
 * @param hoursSince hours from its end to the start of the run
 * @param stress 1 right after it to 0 when enough hours have passed
 * @param weighsMore whether one as long as a half marathon or longer is among those that still ask for rest
 */
public record RestNeeded(HardSession after, double hoursSince, double stress, boolean weighsMore) {
    private static final double LONGEST_SESSION_HOURS = 48;

    public RestNeeded {
        Objects.requireNonNull(after, "after");
    }

    /**
     * The effort that asks for the most rest when a run starts; of equal ones the later. It weighs as much as the heaviest
     * of those that still ask for rest, so that one more effort never makes it less.
     *
     * @param today the run
     * @param earlier the sessions before it
     */
    static Optional<RestNeeded> of(RunMeasurements today, HardSessions earlier) {
        if (today.start().isEmpty()) {
            return Optional.empty();
        }
        long start = Session.startMillis(today);
        List<HardSessions.Past> sessions = earlier.sessions();
        Optional<RestNeeded> most = Optional.empty();
        for (int i = sessions.size() - 1; i >= 0 && isRecent(sessions.get(i), start); i--) {
            Optional<RestNeeded> one = of(sessions.get(i), start);
            if (one.isPresent()) {
                most = Optional.of(most.map(other -> other.with(one.get())).orElse(one.get()));
            }
        }
        return most;
    }

    private static boolean isRecent(HardSessions.Past past, long start) {
        return (start - past.startMillis()) / 3_600_000.0 <= MaximalEffort.LONGEST_HOURS + LONGEST_SESSION_HOURS;
    }

    private static Optional<RestNeeded> of(HardSessions.Past past, long start) {
        double hours = Placement.hoursBetween(past, start);
        if (past.maximal().isEmpty() || hours < 0) {
            return Optional.empty();
        }
        double stress = past.maximal().get().stress(hours);
        return stress == 0
                ? Optional.empty()
                : past.hard()
                        .map(hard -> new RestNeeded(
                                hard, hours, stress, past.maximal().get().weighsMore()));
    }

    /** This effort and an earlier one. */
    private RestNeeded with(RestNeeded other) {
        RestNeeded more = other.stress > stress ? other : this;
        return new RestNeeded(more.after, more.hoursSince, more.stress, weighsMore || other.weighsMore);
    }
}
