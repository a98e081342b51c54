package io.github.recoverycheck.archive;

import io.github.recoverycheck.archive.Trace.Likeness;
import io.github.recoverycheck.measure.RunMeasurements;
import java.time.Duration;
import java.util.OptionalDouble;

/**
 * Whether two activities of an athlete are one. Nobody is in two runs at once, so for most the clock decides; where it may be
 * wrong, or is not there, only the recording itself can. When in doubt they are two: a false duplicate would hide a run.
 */
final class SameRun {
    /** Recordings that start this close together are the same, whatever an exporter cut from the end. */
    static final Duration SAME_START = Duration.ofSeconds(10);

    /** Of the longer one. */
    static final double LEAST_OVERLAP = 0.8;

    /** From one end of the time zones to the other. */
    static final double FURTHEST_WRONG_SECONDS = 26 * 3600 + SAME_START.toSeconds();

    private static final long QUARTER_SECONDS = 900;
    private static final double DISTANCE_TOLERANCE = 0.1;

    private static final int FEWEST_MOMENTS = 3;
    private static final double FAR_METERS = 500;
    private static final double NEAR_METERS = 100;
    private static final double NEAR_BPM = 3;
    private static final double OTHER_HEART_BPM = 10;

    /** The second day of 2000; devices that lost the time begin at the first, or in 1970, 1980 or 1990. */
    private static final double CLOCKS_ARE_SET_FROM_SECONDS = 946_771_200;

    private static final int TELLING_MOMENTS = 8;
    private static final double TELLING_BPM = 8;
    private static final double TELLING_METERS = 100;
    private static final double IDENTICAL_BPM = 2;
    private static final double IDENTICAL_METERS = 20;

    /** Without a heart rate: on one's own loop and at one's own pace one comes by at much the same time every day. */
    private static final double IDENTICAL_METERS_ALONE = 5;

    private SameRun() {}

    /** Whether they are one; activities of one file never are. */
    static boolean test(ActivityFacts one, ActivityFacts other) {
        if (one.measurements()
                .source()
                .name()
                .equals(other.measurements().source().name())) {
            return false;
        }
        boolean isDated = isDated(one);
        if (isDated != isDated(other)) {
            return one.trace().hasSameSamples(other.trace());
        }
        return isDated
                ? isAtTheSameTime(one, other) || isByAWrongClock(one, other)
                : one.trace().hasSameSamples(other.trace()) || isOneRecording(one, other, 0);
    }

    static boolean isDated(ActivityFacts facts) {
        return facts.measurements().start().isPresent();
    }

    /** Whether two spans overlap for most of the longer one. */
    static boolean overlap(double from, double to, double otherFrom, double otherTo) {
        double longer = Math.max(to - from, otherTo - otherFrom);
        return longer > 0 && Math.min(to, otherTo) - Math.max(from, otherFrom) >= LEAST_OVERLAP * longer;
    }

    /** Whether two starts are the same. */
    static boolean isSameStart(RunMeasurements one, RunMeasurements other) {
        Duration apart =
                Duration.between(one.start().orElseThrow(), other.start().orElseThrow());
        return apart.abs().compareTo(SAME_START) <= 0;
    }

    private static boolean isAtTheSameTime(ActivityFacts one, ActivityFacts other) {
        Trace trace = one.trace();
        Trace its = other.trace();
        boolean isSameStart = isSameStart(one.measurements(), other.measurements());
        boolean overlap = overlap(trace.fromSeconds(), trace.toSeconds(), its.fromSeconds(), its.toSeconds());
        if (!isSameStart && !overlap) {
            return false;
        }
        if (isSameStart && trace.hasSameSamples(its)) {
            return true;
        }
        Likeness likeness = trace.compare(its, 0);
        // A clock that was never set begins anew with each start.
        boolean isSure = overlap && trace.fromSeconds() > CLOCKS_ARE_SET_FROM_SECONDS;
        if (!isSure && isOfAnotherHeart(likeness)) {
            return false;
        }
        return one.measurements().isRun() == other.measurements().isRun()
                ? !isElsewhere(likeness)
                : overlap && isNear(likeness);
    }

    /** The same recording, written by a clock that is wrong by whole quarters of an hour, such as a local time as UTC. */
    private static boolean isByAWrongClock(ActivityFacts one, ActivityFacts other) {
        double apart = other.trace().fromSeconds() - one.trace().fromSeconds();
        long shift = QUARTER_SECONDS * Math.round(apart / QUARTER_SECONDS);
        return shift != 0 && Math.abs(shift) <= FURTHEST_WRONG_SECONDS && isOneRecording(one, other, shift);
    }

    private static boolean isOneRecording(ActivityFacts one, ActivityFacts other, long shiftSeconds) {
        Trace trace = one.trace();
        Trace its = other.trace();
        return Math.abs(its.fromSeconds() - trace.fromSeconds() - shiftSeconds) <= SAME_START.toSeconds()
                && Math.abs(its.toSeconds() - trace.toSeconds() - shiftSeconds) <= SAME_START.toSeconds()
                && isSameDistance(
                        one.measurements().distanceMeters(),
                        other.measurements().distanceMeters())
                && isIdentical(trace.compare(its, shiftSeconds));
    }

    private static boolean isSameDistance(OptionalDouble one, OptionalDouble other) {
        return one.isEmpty()
                || other.isEmpty()
                || Math.abs(one.getAsDouble() - other.getAsDouble())
                        <= DISTANCE_TOLERANCE * Math.max(one.getAsDouble(), other.getAsDouble());
    }

    /** Positions of other maps are off by some 100 m: where the heart rates are the same, so is the place. */
    private static boolean isElsewhere(Likeness likeness) {
        Differences positions = likeness.positions();
        return positions.median() > FAR_METERS
                && !(isTelling(likeness.heartRates(), TELLING_BPM)
                        && likeness.heartRates().most() <= IDENTICAL_BPM);
    }

    private static boolean isOfAnotherHeart(Likeness likeness) {
        return likeness.heartRates().count() >= FEWEST_MOMENTS
                && likeness.heartRates().median() > OTHER_HEART_BPM;
    }

    private static boolean isNear(Likeness likeness) {
        return likeness.positions().count() >= FEWEST_MOMENTS
                ? likeness.positions().median() <= NEAR_METERS
                : likeness.heartRates().count() >= FEWEST_MOMENTS
                        && likeness.heartRates().median() <= NEAR_BPM;
    }

    /** Whether it is one recording: by all that tells, and something must. */
    private static boolean isIdentical(Likeness likeness) {
        boolean hearts = isTelling(likeness.heartRates(), TELLING_BPM);
        boolean places = isTelling(likeness.positions(), TELLING_METERS);
        return (hearts || places)
                && (!hearts || likeness.heartRates().most() <= IDENTICAL_BPM)
                && (!places || likeness.positions().most() <= (hearts ? IDENTICAL_METERS : IDENTICAL_METERS_ALONE));
    }

    private static boolean isTelling(Differences differences, double leastExtent) {
        return differences.count() >= TELLING_MOMENTS && differences.extent() >= leastExtent;
    }
}
