package io.github.recoverycheck.measure;

import io.github.recoverycheck.activity.ActivitySource;
import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.normalize.NormalizedRun;
import io.github.recoverycheck.science.GradeCurve;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * All that is kept of a run for judging: a small record (under 2 KB) of values with their errors, or the reasons why
 * there are none. What depends on the athlete is computed when a run is judged, from what is kept here. Immutable.
 *
 * @param source where it was read from
 * @param sport the sport that the recording names
 * @param isRun whether this is a run: the recording says so, or names no sport and the speed is that of a run
 * @param start when it started; empty if the recording has no date
 * @param elapsedSeconds start to end with pauses
 * @param timerSeconds time that the device's timer ran
 * @param distanceMeters distance; empty if unknown
 * @param heartRates seconds of the analyzed window at each heart rate; empty without usable heart rate
 * @param workingHeartRates seconds of the whole time that the timer ran at each heart rate, from which the load is summed;
 *     of an activity of any sport
 * @param caveats what limits how far the values can be relied on
 * @param scienceVersion version of the formulas and numbers that the values were measured with
 * @param values every measure that does not depend on the athlete; those that do are in the verdict
 */
public record RunMeasurements(
        ActivitySource source,
        Sport sport,
        boolean isRun,
        Optional<Instant> start,
        double elapsedSeconds,
        double timerSeconds,
        OptionalDouble distanceMeters,
        HeartRateHistogram heartRates,
        HeartRateHistogram workingHeartRates,
        Set<Caveat> caveats,
        String scienceVersion,
        Map<Measure, Measured> values) {
    private static final double SHORTEST_RUN_MINUTES = 10;
    private static final double DISTANCE_ERROR = 0.015;
    private static final double TREADMILL_DISTANCE_ERROR = 0.05;

    /**
     * @throws IllegalArgumentException if a measure of the run has neither a value nor a reason, or one that depends on the
     *     athlete is given
     */
    public RunMeasurements {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(sport, "sport");
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(distanceMeters, "distanceMeters");
        Objects.requireNonNull(heartRates, "heartRates");
        Objects.requireNonNull(workingHeartRates, "workingHeartRates");
        Objects.requireNonNull(scienceVersion, "scienceVersion");
        caveats = Caveat.copyOf(caveats);
        Map<Measure, Measured> copy = new EnumMap<>(Measure.class);
        copy.putAll(values);
        for (Measure measure : Measure.values()) {
            if (copy.containsKey(measure) == measure.dependsOnAthlete()) {
                throw new IllegalArgumentException(measure
                        + (measure.dependsOnAthlete()
                                ? " depends on the athlete"
                                : " is neither measured nor missing"));
            }
        }
        values = Collections.unmodifiableMap(copy);
    }

    /** Measures a run; an activity that is not a run keeps its times and what the runner said. */
    public static RunMeasurements of(NormalizedRun run) {
        Map<Measure, Measured> values = new EnumMap<>(Measure.class);
        values.put(Measure.MOVING_TIME, Measured.exact(run.movingSeconds() / 60.0));
        values.put(Measure.RPE, reported(run.selfReport().rpe(), 0.5));
        values.put(Measure.FEEL, reported(run.selfReport().feel(), 0));
        HeartRateMeasures heart =
                run.isRun() ? HeartRateMeasures.of(run) : HeartRateMeasures.missing(MissingReason.NOT_A_RUN);
        values.put(Measure.MEAN_HEART_RATE, heart.mean());
        values.put(Measure.PEAK_HEART_RATE, heart.peak());
        putPaceAndHills(run, values);
        return new RunMeasurements(
                run.source(),
                run.sport(),
                run.isRun(),
                run.start(),
                run.elapsedSeconds(),
                run.timerSeconds(),
                Double.isNaN(run.distanceMeters()) ? OptionalDouble.empty() : OptionalDouble.of(run.distanceMeters()),
                heart.histogram(),
                HeartRateMeasures.working(run),
                Set.of(),
                run.parameters().version(),
                values);
    }

    private static void putPaceAndHills(NormalizedRun run, Map<Measure, Measured> values) {
        Measured speed;
        PaceDrift drift;
        ElevationStress hills;
        if (!run.isRun()) {
            speed = Measured.missing(MissingReason.NOT_A_RUN);
            drift = PaceDrift.missing(MissingReason.NOT_A_RUN);
            hills = ElevationStress.missing(MissingReason.NOT_A_RUN);
        } else if (isSpeedKnown(run)) {
            Bins bins = Bins.of(run, gradeAdjustedSpeed(run));
            speed = meanSpeed(run, bins);
            drift = PaceDrift.of(bins, run.pausedSeconds() / (double) run.size());
            hills = hills(run, true);
        } else {
            speed = Measured.missing(MissingReason.DISTANCE_MISSING);
            drift = PaceDrift.missing(MissingReason.DISTANCE_MISSING);
            hills = hills(run, false);
        }
        values.put(Measure.GRADE_ADJUSTED_SPEED, speed);
        values.put(Measure.PACE_DRIFT, drift.overWindow());
        values.put(Measure.PACE_DRIFT_PER_30_MINUTES, drift.per30Minutes());
        values.put(Measure.ASCENT_PER_KILOMETER, hills.ascentPerKilometer());
        values.put(Measure.DESCENT_PER_KILOMETER, hills.descentPerKilometer());
        values.put(Measure.EFFORT_UPLIFT, hills.effortUplift());
        values.put(Measure.STEEP_DESCENT, hills.steepDescent());
    }

    /** Whether any second has a speed; a device's total alone tells nothing about the course of a run. */
    private static boolean isSpeedKnown(NormalizedRun run) {
        for (int second = 0; second < run.size(); second++) {
            if (!Double.isNaN(run.speedMetersPerSecond(second))) {
                return true;
            }
        }
        return false;
    }

    private static ElevationStress hills(NormalizedRun run, boolean speedKnown) {
        if (run.sport() == Sport.TREADMILL_RUNNING) {
            return ElevationStress.missing(MissingReason.GRADE_UNKNOWN);
        }
        return speedKnown ? ElevationStress.of(run) : ElevationStress.missing(MissingReason.DISTANCE_MISSING);
    }

    private static Measured reported(OptionalDouble value, double error) {
        return value.isPresent()
                ? Measured.of(value.getAsDouble(), error)
                : Measured.missing(MissingReason.NOT_REPORTED);
    }

    private static double[] gradeAdjustedSpeed(NormalizedRun run) {
        double error = run.elevation().gradeStandardError();
        GradeCurve curve = run.parameters().gradeCurve();
        double[] adjusted = new double[run.size()];
        for (int second = 0; second < adjusted.length; second++) {
            adjusted[second] = run.speedMetersPerSecond(second) * curve.factor(run.grade(second), error);
        }
        return adjusted;
    }

    private static Measured meanSpeed(NormalizedRun run, Bins bins) {
        if (bins.size() == 0) {
            return Measured.missing(MissingReason.TOO_SHORT);
        }
        double sum = 0;
        for (double speed : bins.speeds()) {
            sum += speed;
        }
        double mean = sum / bins.size();
        double error = run.sport() == Sport.TREADMILL_RUNNING ? TREADMILL_DISTANCE_ERROR : DISTANCE_ERROR;
        return Measured.of(mean, error * mean);
    }

    /**
     * A measure's value, or why there is none.
     *
     * @throws IllegalArgumentException for a measure that depends on the athlete: it is in the verdict
     */
    public Measured get(Measure measure) {
        Measured measured = values.get(measure);
        if (measured == null) {
            throw new IllegalArgumentException(measure + " depends on the athlete");
        }
        return measured;
    }

    /** Time under way in minutes. */
    public double movingMinutes() {
        return get(Measure.MOVING_TIME).value();
    }

    /** Whether the run is long enough (10 minutes under way) to be judged. */
    public boolean isLongEnough() {
        return movingMinutes() >= SHORTEST_RUN_MINUTES;
    }

    /** The same measurements without what the runner said. */
    public RunMeasurements withoutSelfReport() {
        Map<Measure, Measured> others = new EnumMap<>(values);
        others.put(Measure.RPE, Measured.missing(MissingReason.NOT_REPORTED));
        others.put(Measure.FEEL, Measured.missing(MissingReason.NOT_REPORTED));
        return new RunMeasurements(
                source,
                sport,
                isRun,
                start,
                elapsedSeconds,
                timerSeconds,
                distanceMeters,
                heartRates,
                workingHeartRates,
                caveats,
                scienceVersion,
                others);
    }
}
