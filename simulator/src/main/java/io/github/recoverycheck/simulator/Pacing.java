package io.github.recoverycheck.simulator;

import java.util.Optional;

/**
 * How fast a run is meant to be, all in grade-adjusted speed u: ln u = ln speed + b (t - T/2) + wandering, where b
 * follows from the drift and t is moving time.
 *
 * @param speedMetersPerSecond grade-adjusted speed in the middle of the run
 * @param driftPercentPer30Minutes steady change of speed, positive if the run becomes faster
 * @param warmUpShare how much slower the run begins, as a share; it fades with a time constant of 120 s
 * @param finalSurgeShare how much faster the last 90 s are, as a share
 * @param wanderingShare standard deviation of the wandering of speed (time constant 45 s), as a share
 * @param intervals repetitions, if any
 */
public record Pacing(
        double speedMetersPerSecond,
        double driftPercentPer30Minutes,
        double warmUpShare,
        double finalSurgeShare,
        double wanderingShare,
        Optional<IntervalSet> intervals) {
    private static final double WARM_UP_SECONDS = 120;
    private static final double WANDERING_SECONDS = 45;
    private static final int SURGE_SECONDS = 90;

    /**
     * @throws IllegalArgumentException if the speed is not above 0 and at most 8 m/s, the drift not above -100 %, or a
     *     share not in 0 to 1
     */
    public Pacing {
        if (!(speedMetersPerSecond > 0 && speedMetersPerSecond <= 8)) {
            throw new IllegalArgumentException("speed in m/s: " + speedMetersPerSecond);
        }
        if (!(driftPercentPer30Minutes > -100 && Double.isFinite(driftPercentPer30Minutes))) {
            throw new IllegalArgumentException("drift in % per 30 min: " + driftPercentPer30Minutes);
        }
        requireShare(warmUpShare);
        requireShare(finalSurgeShare);
        requireShare(wanderingShare);
    }

    /** The same with this speed in the middle of the run. */
    public Pacing withSpeedMetersPerSecond(double value) {
        return new Pacing(value, driftPercentPer30Minutes, warmUpShare, finalSurgeShare, wanderingShare, intervals);
    }

    /** The same with this drift. */
    public Pacing withDriftPercentPer30Minutes(double value) {
        return new Pacing(speedMetersPerSecond, value, warmUpShare, finalSurgeShare, wanderingShare, intervals);
    }

    /** The same that begins this much slower. */
    public Pacing withWarmUpShare(double value) {
        return new Pacing(
                speedMetersPerSecond, driftPercentPer30Minutes, value, finalSurgeShare, wanderingShare, intervals);
    }

    /** The same that ends this much faster. */
    public Pacing withFinalSurgeShare(double value) {
        return new Pacing(
                speedMetersPerSecond, driftPercentPer30Minutes, warmUpShare, value, wanderingShare, intervals);
    }

    /** The same that wanders this much. */
    public Pacing withWanderingShare(double value) {
        return new Pacing(
                speedMetersPerSecond, driftPercentPer30Minutes, warmUpShare, finalSurgeShare, value, intervals);
    }

    /** The same with these repetitions. */
    public Pacing withIntervals(IntervalSet value) {
        return new Pacing(
                speedMetersPerSecond,
                driftPercentPer30Minutes,
                warmUpShare,
                finalSurgeShare,
                wanderingShare,
                Optional.of(value));
    }

    private static void requireShare(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share: " + share);
        }
    }

    /** Relative change of speed per second of moving time. */
    double trendPerSecond() {
        return StrictMath.log1p(driftPercentPer30Minutes / 100) / 1800;
    }

    /** Grade-adjusted speed in m/s for each second of a run of the given moving time. */
    double[] demand(int movingSeconds, Noise noise) {
        OrnsteinUhlenbeck wandering = new OrnsteinUhlenbeck(wanderingShare, WANDERING_SECONDS, noise);
        double[] speed = new double[movingSeconds];
        for (int t = 0; t < movingSeconds; t++) {
            double exponent = trendPerSecond() * (t - (movingSeconds - 1) / 2.0)
                    - warmUpShare * StrictMath.exp(-t / WARM_UP_SECONDS)
                    + wandering.next();
            double surge = t >= movingSeconds - SURGE_SECONDS ? 1 + finalSurgeShare : 1;
            double repetition = intervals.isPresent() ? intervals.get().speedRatioAt(t) : 1;
            speed[t] = speedMetersPerSecond * StrictMath.exp(exponent) * surge * repetition;
        }
        return speed;
    }
}
