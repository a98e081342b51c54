package io.github.recoverycheck.athlete;

import io.github.recoverycheck.activity.HeartRateSensor;
import io.github.recoverycheck.activity.Intention;
import io.github.recoverycheck.measure.Caveat;
import io.github.recoverycheck.measure.Measure;
import io.github.recoverycheck.measure.Measured;
import io.github.recoverycheck.measure.MissingReason;
import io.github.recoverycheck.measure.Repetitions;
import io.github.recoverycheck.measure.RunMeasurements;
import io.github.recoverycheck.science.AnalyzedWindow;
import io.github.recoverycheck.science.ScienceParameters;
import java.time.Instant;
import java.util.Optional;

/**
 * An activity of a history with the few numbers that later runs are compared by, read from its measurements once: every
 * later run looks at them again. A number that is missing is {@code NaN}.
 *
 * @param measurements all of it
 * @param alone the session that it was, unless it is a piece of one
 * @param startMillis start in milliseconds since 1970
 * @param endMillis end in milliseconds since 1970
 * @param startSeconds start in seconds since 1970
 * @param unfit why it is not compared by heart rate and speed; empty if it is
 * @param isTreadmill whether it was on a treadmill
 * @param speed grade-adjusted speed in m/s
 * @param speedError its standard error
 * @param heartRate mean heart rate in bpm
 * @param heat degrees Celsius above 15, 0 if it was cooler or nothing tells
 * @param isTemperatureKnown whether anything tells the temperature
 * @param middleMinutes moving time at the middle of the analyzed window
 * @param quality weight by the quality of its heart rate, 0 to 1
 * @param altitude mean altitude in m
 * @param peak peak heart rate in bpm
 * @param isSteady whether it was neither intervals nor a race, and hardly walked
 */
record PastRun(
        RunMeasurements measurements,
        Session alone,
        long startMillis,
        long endMillis,
        double startSeconds,
        Optional<MissingReason> unfit,
        boolean isTreadmill,
        double speed,
        double speedError,
        double heartRate,
        double heat,
        boolean isTemperatureKnown,
        double middleMinutes,
        double quality,
        double altitude,
        double peak,
        boolean isSteady) {
    private static final AnalyzedWindow WINDOW =
            ScienceParameters.withDefaults().window();
    private static final double SHORTEST_WINDOW_MINUTES = 15;
    private static final double LEAST_COVERAGE = 0.8;
    private static final double MOST_WALKING = 0.2;
    private static final double WARM_CELSIUS = 15;
    private static final long LONGEST_GAP_MILLIS = 20 * 60 * 1000;

    /**
     * The numbers of an activity.
     *
     * @param start its start, or for an activity without a date any
     */
    static PastRun of(RunMeasurements activity, Instant start) {
        Measured speed = activity.get(Measure.GRADE_ADJUSTED_SPEED);
        Measured heartRate = activity.get(Measure.MEAN_HEART_RATE);
        double minutes = activity.movingMinutes();
        Measured temperature = activity.get(Measure.TEMPERATURE);
        return new PastRun(
                activity,
                Session.of(activity),
                start.toEpochMilli(),
                start.toEpochMilli() + Math.round(1000 * activity.elapsedSeconds()),
                seconds(start),
                unfit(activity),
                activity.isTreadmill(),
                speed.valueOrNaN(),
                speed.standardError(),
                heartRate.valueOrNaN(),
                temperature.isPresent() ? Math.max(temperature.value() - WARM_CELSIUS, 0) : 0,
                temperature.isPresent(),
                (WINDOW.skippedSeconds() / 60 + minutes - WINDOW.tailSeconds() / 60) / 2,
                activity.caveats().contains(Caveat.HR_LOW_CONFIDENCE) && heartRate.isPresent()
                        ? Math.min(1, heartRate.coverage())
                        : 1,
                activity.get(Measure.ALTITUDE).valueOrNaN(),
                activity.isRun() ? activity.get(Measure.PEAK_HEART_RATE).valueOrNaN() : Double.NaN,
                activity.isRun() && isSteady(activity));
    }

    static double seconds(Instant instant) {
        return instant.getEpochSecond() + 1e-9 * instant.getNano();
    }

    /** Whether an activity goes on with what this one was: soon after it, and a run after a run or the same sport. */
    boolean goesOn(PastRun after) {
        long gap = after.startMillis - endMillis;
        return gap >= 0
                && gap < LONGEST_GAP_MILLIS
                && (measurements.isRun()
                        ? after.measurements.isRun()
                        : measurements.sport() == after.measurements.sport());
    }

    HeartRateSensor sensor() {
        return measurements.circumstances().heartRateSensor();
    }

    /** Why mean heart rate and mean speed cannot be compared with those of other runs. */
    private static Optional<MissingReason> unfit(RunMeasurements run) {
        if (!run.isRun()) {
            return Optional.of(MissingReason.NOT_A_RUN);
        }
        Measured heartRate = run.get(Measure.MEAN_HEART_RATE);
        Measured speed = run.get(Measure.GRADE_ADJUSTED_SPEED);
        if (!heartRate.isPresent() || !speed.isPresent()) {
            return heartRate.missing().or(speed::missing);
        }
        if (heartRate.coverage() < LEAST_COVERAGE) {
            return Optional.of(MissingReason.HR_UNUSABLE);
        }
        double window = run.movingMinutes() - (WINDOW.skippedSeconds() + WINDOW.tailSeconds()) / 60;
        if (window < SHORTEST_WINDOW_MINUTES) {
            return Optional.of(MissingReason.DRIFT_WINDOW_SHORT);
        }
        if (isMuchWalked(run)) {
            return Optional.of(MissingReason.WALK_RUN);
        }
        if (run.caveats().contains(Caveat.GRADE_NOISY)) {
            return Optional.of(MissingReason.GRADE_NOISY);
        }
        return isSteady(run) ? Optional.empty() : Optional.of(MissingReason.INTERVAL_SESSION);
    }

    private static boolean isSteady(RunMeasurements run) {
        return !isSession(run) && !isRace(run) && !isMuchWalked(run);
    }

    /** Whether work and rest alternate, other than in a few strides or in running with walking breaks. */
    static boolean isSession(RunMeasurements run) {
        Optional<Repetitions> repetitions = run.efforts().repetitions();
        return repetitions.isPresent()
                && !repetitions.get().areStrides()
                && !repetitions.get().restIsWalking();
    }

    static boolean isRace(RunMeasurements run) {
        return run.intention().equals(Optional.of(Intention.RACE));
    }

    private static boolean isMuchWalked(RunMeasurements run) {
        Measured walking = run.get(Measure.WALKING_SHARE);
        return walking.isPresent() && walking.value() > MOST_WALKING;
    }
}
