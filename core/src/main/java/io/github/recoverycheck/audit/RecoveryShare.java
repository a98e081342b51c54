package io.github.recoverycheck.audit;

import java.util.Objects;
import java.util.Optional;
import org.apache.commons.math3.stat.interval.ConfidenceInterval;
import org.apache.commons.math3.stat.interval.WilsonScoreInterval;

/**
 * How many chances to recover counted.
 *
 * @param counted number of recovery slots that counted as recovery
 * @param decided number of recovery slots of which the data tell it
 * @param interval the share with its interval; empty with fewer than 5 slots, of which a share would say nothing
 */
public record RecoveryShare(int counted, int decided, Optional<Interval> interval) {
    private static final int FEWEST_SLOTS = 5;
    private static final double CONFIDENCE = 0.95;

    /**
     * A share of a count.
     *
     * @param share 0 to 1
     * @param low lower end of the 95 % interval (Wilson, Journal of the American Statistical Association, 1927)
     * @param high upper end
     */
    public record Interval(double share, double low, double high) {}

    public RecoveryShare {
        Objects.requireNonNull(interval, "interval");
    }

    static RecoveryShare of(int counted, int decided) {
        if (decided < FEWEST_SLOTS) {
            return new RecoveryShare(counted, decided, Optional.empty());
        }
        ConfidenceInterval wilson = new WilsonScoreInterval().createInterval(decided, counted, CONFIDENCE);
        double share = (double) counted / decided;
        // At none and all of them rounding would leave the share just outside.
        double low = counted == 0 ? 0 : wilson.getLowerBound();
        double high = counted == decided ? 1 : wilson.getUpperBound();
        return new RecoveryShare(counted, decided, Optional.of(new Interval(share, low, high)));
    }

    /** The share of some runs' recovery slots. */
    static RecoveryShare of(Iterable<AuditedRun> runs) {
        int counted = 0;
        int decided = 0;
        for (AuditedRun run : runs) {
            decided += run.isDecidedSlot() ? 1 : 0;
            counted += run.counted() ? 1 : 0;
        }
        return of(counted, decided);
    }
}
