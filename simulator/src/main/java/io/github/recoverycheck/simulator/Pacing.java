package io.github.recoverycheck.simulator;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How fast a run is meant to be, all in grade-adjusted speed u: ln u = ln speed + b (t - T/2) + wandering, where b
 * follows from the drift and t is moving time.
 *
 * @param speedMetersPerSecond grade-adjusted speed in the middle of the run
 * @param driftPercentPer30Minutes steady change of speed, positive if the run becomes faster
 * @param warmUpShare how much slower the run begins, as a share; it fades with a time constant of 120 s
 * @param finalSurgeShare how much faster the last 90 s are, as a share
 * @param wanderingShare standard deviation of the wandering of speed, as a share
 * @param wanderingSeconds time constant of the wandering
 * @param intervals repetitions, if any
 * @param walkBreaks walking by the clock, if any
 * @param cadenceStepsPerMinute usual cadence of running; drawn for the run from N(165, 6<sup>2</sup>) if empty
 */
public record Pacing(
        double speedMetersPerSecond,
        double driftPercentPer30Minutes,
        double warmUpShare,
        double finalSurgeShare,
        double wanderingShare,
        double wanderingSeconds,
        Optional<IntervalSet> intervals,
        Optional<WalkBreaks> walkBreaks,
        OptionalDouble cadenceStepsPerMinute) {
    private static final double WARM_UP_SECONDS = 120;
    private static final int SURGE_SECONDS = 90;

    /**
     * @throws IllegalArgumentException if the speed is not above 0 and at most 8 m/s, the drift not above -100 %, a share
     *     not in 0 to 1, or the time constant or the cadence not above 0
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
        if (!(wanderingSeconds > 0) || !(cadenceStepsPerMinute.orElse(1) > 0)) {
            throw new IllegalArgumentException(
                    "wandering in s: " + wanderingSeconds + ", cadence: " + cadenceStepsPerMinute);
        }
    }

    /** The same with this speed in the middle of the run. */
    Pacing withSpeedMetersPerSecond(double value) {
        return new Pacing(
                value,
                driftPercentPer30Minutes,
                warmUpShare,
                finalSurgeShare,
                wanderingShare,
                wanderingSeconds,
                intervals,
                walkBreaks,
                cadenceStepsPerMinute);
    }

    /** The same with this drift. */
    Pacing withDriftPercentPer30Minutes(double value) {
        return new Pacing(
                speedMetersPerSecond,
                value,
                warmUpShare,
                finalSurgeShare,
                wanderingShare,
                wanderingSeconds,
                intervals,
                walkBreaks,
                cadenceStepsPerMinute);
    }

    /** The same that begins this much slower. */
    public Pacing withWarmUpShare(double value) {
        return new Pacing(
                speedMetersPerSecond,
                driftPercentPer30Minutes,
                value,
                finalSurgeShare,
                wanderingShare,
                wanderingSeconds,
                intervals,
                walkBreaks,
                cadenceStepsPerMinute);
    }

    /** The same that ends this much faster. */
    public Pacing withFinalSurgeShare(double value) {
        return new Pacing(
                speedMetersPerSecond,
                driftPercentPer30Minutes,
                warmUpShare,
                value,
                wanderingShare,
                wanderingSeconds,
                intervals,
                walkBreaks,
                cadenceStepsPerMinute);
    }

    /** The same that wanders this much, with this time constant. */
    public Pacing withWandering(double share, double timeConstantSeconds) {
        return new Pacing(
                speedMetersPerSecond,
                driftPercentPer30Minutes,
                warmUpShare,
                finalSurgeShare,
                share,
                timeConstantSeconds,
                intervals,
                walkBreaks,
                cadenceStepsPerMinute);
    }

    /** The same with these repetitions. */
    public Pacing withIntervals(IntervalSet value) {
        return new Pacing(
                speedMetersPerSecond,
                driftPercentPer30Minutes,
                warmUpShare,
                finalSurgeShare,
                wanderingShare,
                wanderingSeconds,
                Optional.of(value),
                walkBreaks,
                cadenceStepsPerMinute);
    }

    /** The same with walking in between. */
    public Pacing withWalkBreaks(WalkBreaks value) {
        return new Pacing(
                speedMetersPerSecond,
                driftPercentPer30Minutes,
                warmUpShare,
                finalSurgeShare,
                wanderingShare,
                wanderingSeconds,
                intervals,
                Optional.of(value),
                cadenceStepsPerMinute);
    }

    /** The same at this cadence. */
    public Pacing withCadenceStepsPerMinute(double value) {
        return new Pacing(
                speedMetersPerSecond,
                driftPercentPer30Minutes,
                warmUpShare,
                finalSurgeShare,
                wanderingShare,
                wanderingSeconds,
                intervals,
                walkBreaks,
                OptionalDouble.of(value));
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

    boolean isWalkAt(int movingSecond) {
        return (walkBreaks.isPresent() && walkBreaks.get().isWalkAt(movingSecond))
                || (intervals.isPresent() && intervals.get().isWalkAt(movingSecond));
    }

    /** Grade-adjusted speed of running in m/s for each second of a run of the given moving time. */
    double[] demand(int movingSeconds, Noise noise) {
        OrnsteinUhlenbeck wandering = new OrnsteinUhlenbeck(wanderingShare, wanderingSeconds, noise);
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
