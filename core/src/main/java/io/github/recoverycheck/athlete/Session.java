package io.github.recoverycheck.athlete;

import io.github.recoverycheck.activity.Intention;
import io.github.recoverycheck.measure.Measure;
import io.github.recoverycheck.measure.Measured;
import io.github.recoverycheck.measure.Repetitions;
import io.github.recoverycheck.measure.RunMeasurements;
import io.github.recoverycheck.measure.SustainedEffort;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What was one session in training: an activity, or the pieces of one that the watch split into several files. What tells
 * how hard it was is read from the measurements once, as each run of the year after asks for it again. Immutable, but for
 * what it remembers of the last question.
 */
final class Session {
    private static final int FEWEST_CLIMBS = 4;
    private static final int SHORTEST_RACE_MINUTES = 15;

    private final List<RunMeasurements> pieces;
    private final double timerSeconds;
    private final double movingMinutes;
    private final double coveredSeconds;
    private final double rpe;
    private final double steepDescentMeters;
    private final double endRatio;
    private final double climbPeakBpm;
    private final List<Repetitions> repetitions;
    private final List<Stretch> stretches;
    /** The answer of whichever thread asked last; any other is found again. */
    private volatile @Nullable HeartRateSigns last;

    /**
     * A stretch as long as a race.
     *
     * @param minutes its length
     * @param bpm highest mean heart rate over this length; {@code NaN} if unknown
     * @param metersPerSecond highest speed over this length; {@code NaN} if unknown or only estimated, as on a treadmill
     */
    record Stretch(int minutes, double bpm, double metersPerSecond) {}

    /**
     * @param pieces activities of one kind with less than 20 minutes between them, earliest first; at least one
     */
    Session(List<RunMeasurements> pieces) {
        this.pieces = List.copyOf(pieces);
        double timer = 0;
        double moving = 0;
        double covered = 0;
        double descent = 0;
        double peak = Double.NEGATIVE_INFINITY;
        List<Repetitions> sessions = new ArrayList<>();
        List<Stretch> sustained = new ArrayList<>();
        for (RunMeasurements piece : pieces) {
            timer += piece.timerSeconds();
            moving += piece.movingMinutes();
            covered += piece.workingHeartRates().totalSeconds();
            Measured steep = piece.get(Measure.STEEP_DESCENT);
            descent += steep.isPresent() ? steep.value() : 0;
            if (piece.efforts().climbs() >= FEWEST_CLIMBS) {
                peak = Math.max(
                        peak, piece.efforts().fourthHighestClimbPeakBpm().orElse(peak));
            }
            piece.efforts().repetitions().filter(some -> !some.areStrides()).ifPresent(sessions::add);
            addStretches(piece, sustained);
        }
        timerSeconds = timer;
        movingMinutes = moving;
        coveredSeconds = covered;
        steepDescentMeters = descent;
        climbPeakBpm = peak;
        repetitions = List.copyOf(sessions);
        stretches = List.copyOf(sustained);
        rpe = highest(Measure.RPE);
        endRatio = highest(Measure.END_RATIO);
    }

    private static void addStretches(RunMeasurements piece, List<Stretch> to) {
        boolean isTreadmill = piece.isTreadmill();
        for (SustainedEffort effort : piece.efforts().sustained()) {
            if (effort.minutes() >= SHORTEST_RACE_MINUTES) {
                to.add(new Stretch(
                        effort.minutes(),
                        effort.meanHeartRateBpm().valueOrNaN(),
                        isTreadmill
                                ? Double.NaN
                                : effort.bestSpeedMetersPerSecond().valueOrNaN()));
            }
        }
    }

    /** The highest value of a measure in any piece; 0 if there is none. */
    private double highest(Measure measure) {
        double highest = 0;
        for (RunMeasurements piece : pieces) {
            Measured measured = piece.get(measure);
            highest = measured.isPresent() ? Math.max(highest, measured.value()) : highest;
        }
        return highest;
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

    List<RunMeasurements> pieces() {
        return pieces;
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
        return timerSeconds;
    }

    /** Minutes under way. */
    double movingMinutes() {
        return movingMinutes;
    }

    /** Whether heart rate covers enough of the time to stand for all of it. */
    boolean heartRateCovers() {
        return HeartRateScale.covers(coveredSeconds, timerSeconds);
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
        if (!heartRateCovers()) {
            return 0;
        }
        double sum = 0;
        for (RunMeasurements piece : pieces) {
            sum += scale.stressScore(piece.workingHeartRates());
        }
        return sum * Math.max(1, timerSeconds / coveredSeconds);
    }

    /** What its heart rates say on a scale; it is the same for most of the runs of the year after. */
    HeartRateSigns signs(HeartRateScale scale) {
        HeartRateSigns known = last;
        if (known == null || !known.ends().equals(scale.ends())) {
            known = HeartRateSigns.of(this, scale);
            last = known;
        }
        return known;
    }

    /** The highest RPE of its pieces; 0 if none was told. */
    double rpe() {
        return rpe;
    }

    double steepDescentMeters() {
        return steepDescentMeters;
    }

    /** The highest ratio of the speed at the end to that before; 0 if there is none. */
    double endRatio() {
        return endRatio;
    }

    /** Fourth-highest heart rate on climbs, of a piece with at least four; negative infinity if there is none. */
    double climbPeakBpm() {
        return climbPeakBpm;
    }

    /** Work and rest, other than strides. */
    List<Repetitions> repetitions() {
        return repetitions;
    }

    /** Its hardest and fastest stretches as long as a race. */
    List<Stretch> stretches() {
        return stretches;
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
