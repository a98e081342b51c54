package io.github.recoverycheck.athlete;

import io.github.recoverycheck.activity.Intention;
import io.github.recoverycheck.measure.Measure;
import io.github.recoverycheck.measure.Measured;
import io.github.recoverycheck.measure.RunMeasurements;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What was one session in training: an activity, or the pieces of one that the watch split into several files.
 *
 * @param pieces activities of one kind with less than 20 minutes between them, earliest first; at least one
 */
record Session(List<RunMeasurements> pieces) {
    private static final long LONGEST_GAP_MILLIS = 20 * 60 * 1000;

    Session {
        pieces = List.copyOf(pieces);
    }

    static Session of(RunMeasurements activity) {
        return new Session(List.of(activity));
    }

    /** Milliseconds since 1970 at which a dated activity started. */
    static long startMillis(RunMeasurements activity) {
        return activity.start().orElseThrow().toEpochMilli();
    }

    /** Milliseconds since 1970 at which a dated activity ended. */
    static long endMillis(RunMeasurements activity) {
        return startMillis(activity) + Math.round(1000 * activity.elapsedSeconds());
    }

    /** Whether an activity goes on with what another was: soon after it, and a run after a run or the same sport. */
    static boolean goesOn(RunMeasurements before, RunMeasurements after) {
        long gap = startMillis(after) - endMillis(before);
        return gap >= 0
                && gap < LONGEST_GAP_MILLIS
                && (before.isRun() ? after.isRun() : before.sport() == after.sport());
    }

    RunMeasurements first() {
        return pieces.get(0);
    }

    RunMeasurements last() {
        return pieces.get(pieces.size() - 1);
    }

    Instant start() {
        return first().start().orElseThrow();
    }

    Instant end() {
        return Instant.ofEpochMilli(endMillis(last()));
    }

    boolean isRun() {
        return first().isRun();
    }

    double timerSeconds() {
        double sum = 0;
        for (RunMeasurements piece : pieces) {
            sum += piece.timerSeconds();
        }
        return sum;
    }

    /** Minutes under way of a run. */
    double movingMinutes() {
        double sum = 0;
        for (RunMeasurements piece : pieces) {
            sum += piece.movingMinutes();
        }
        return sum;
    }

    /** Whether heart rate covers enough of the time to stand for all of it. */
    boolean heartRateCovers() {
        return HeartRateScale.covers(coveredSeconds(), timerSeconds());
    }

    double coveredSeconds() {
        double sum = 0;
        for (RunMeasurements piece : pieces) {
            sum += piece.workingHeartRates().totalSeconds();
        }
        return sum;
    }

    double minutesAbove(double share, HeartRateScale scale) {
        double sum = 0;
        for (RunMeasurements piece : pieces) {
            sum += scale.minutesAbove(share, piece.workingHeartRates());
        }
        return sum;
    }

    /** Training stress score; time without heart rate is taken to be like the rest. 0 if heart rate covers too little. */
    double stressScore(HeartRateScale scale) {
        double covered = coveredSeconds();
        double timer = timerSeconds();
        if (!HeartRateScale.covers(covered, timer)) {
            return 0;
        }
        double sum = 0;
        for (RunMeasurements piece : pieces) {
            sum += scale.stressScore(piece.workingHeartRates());
        }
        return sum * Math.max(1, timer / covered);
    }

    /** The highest RPE of its pieces; 0 if none was told. */
    double rpe() {
        return highest(Measure.RPE);
    }

    double steepDescentMeters() {
        double sum = 0;
        for (RunMeasurements piece : pieces) {
            Measured descent = piece.get(Measure.STEEP_DESCENT);
            sum += descent.isPresent() ? descent.value() : 0;
        }
        return sum;
    }

    /** The highest value of a measure in any piece; 0 if there is none. */
    double highest(Measure measure) {
        double highest = 0;
        for (RunMeasurements piece : pieces) {
            Measured measured = piece.get(measure);
            highest = measured.isPresent() ? Math.max(highest, measured.value()) : highest;
        }
        return highest;
    }

    boolean wasMeantAs(Intention intention) {
        for (RunMeasurements piece : pieces) {
            if (piece.intention().orElse(null) == intention) {
                return true;
            }
        }
        return false;
    }

    /** Distance in meters; empty if a piece does not tell it. */
    OptionalDouble distanceMeters() {
        double sum = 0;
        for (RunMeasurements piece : pieces) {
            if (piece.distanceMeters().isEmpty()) {
                return OptionalDouble.empty();
            }
            sum += piece.distanceMeters().getAsDouble();
        }
        return OptionalDouble.of(sum);
    }
}
