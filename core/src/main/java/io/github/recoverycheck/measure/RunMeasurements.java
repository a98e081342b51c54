package io.github.recoverycheck.measure;

import io.github.recoverycheck.activity.ActivitySource;
import io.github.recoverycheck.activity.Intention;
import io.github.recoverycheck.activity.SelfReport;
import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.normalize.NormalizedRun;
import io.github.recoverycheck.science.ScienceParameters;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * All that is kept of a run for judging: a small record (4 KB as JSON) of values with their errors, or the reasons why
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
 * @param efforts what was effort within the run
 * @param circumstances what surrounds it
 * @param selfReport what the runner said; the measures {@link Measure#RPE} and {@link Measure#FEEL} repeat it with an error
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
        Efforts efforts,
        Circumstances circumstances,
        SelfReport selfReport,
        Set<Caveat> caveats,
        String scienceVersion,
        Map<Measure, Measured> values) {
    private static final double SHORTEST_RUN_MINUTES = 10;

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
        Objects.requireNonNull(efforts, "efforts");
        Objects.requireNonNull(circumstances, "circumstances");
        Objects.requireNonNull(selfReport, "selfReport");
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

    /**
     * Measures a run, by the numbers that it was normalized by; an activity of another sport keeps its times, its heart
     * rates and what the athlete said.
     */
    public static RunMeasurements of(NormalizedRun run) {
        return Measurer.measure(run);
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

    /** When it ended, pauses and all; empty if the recording has no date. */
    public Optional<Instant> end() {
        return start.map(at -> at.plusMillis(Math.round(1000 * elapsedSeconds)));
    }

    /** What the pace did, in one word, by the documented limits; empty if its change is not known. */
    public Optional<PaceTrend> paceTrend() {
        return PaceTrend.of(this, ScienceParameters.withDefaults().paceDrift());
    }

    /** Time under way in minutes. */
    public double movingMinutes() {
        return get(Measure.MOVING_TIME).value();
    }

    /** Whether the run is long enough (10 minutes under way) to be judged. */
    public boolean isLongEnough() {
        return movingMinutes() >= SHORTEST_RUN_MINUTES;
    }

    /** Whether it was on a treadmill or virtual, where the slope is unknown and the speed is only estimated. */
    public boolean isTreadmill() {
        return sport == Sport.TREADMILL_RUNNING
                || sport == Sport.VIRTUAL_RUNNING
                || caveats.contains(Caveat.GRADE_UNKNOWN);
    }

    /** What it was meant to be: by the runner's word, else by its title or its workout. */
    public Optional<Intention> intention() {
        return selfReport.intended().isPresent() ? selfReport.intended() : circumstances.intention();
    }

    /**
     * The same measurements of a run that got a title elsewhere, such as in a list of activities. It says what the run was
     * meant to be where the recording itself does not.
     */
    public RunMeasurements withTitle(String title) {
        return with(circumstances.withTitle(title), selfReport, values);
    }

    /** The same measurements without what the runner said. */
    public RunMeasurements withoutSelfReport() {
        return withSelfReport(SelfReport.none());
    }

    /**
     * The same measurements with another report of the runner, such as one from a diary. The temperature of its air takes
     * the place of the device's; that one does not come back when the report is taken away again.
     */
    public RunMeasurements withSelfReport(SelfReport report) {
        if (report.equals(selfReport)) {
            return this;
        }
        Map<Measure, Measured> others = new EnumMap<>(values);
        others.put(Measure.RPE, Measurer.reported(report.rpe(), Measurer.RPE_ERROR));
        others.put(Measure.FEEL, Measurer.reported(report.feel(), 0));
        Measured air = Measurer.reported(report.airTemperatureCelsius(), Measurer.AIR_TEMPERATURE_ERROR);
        if (air.isPresent()) {
            others.put(Measure.TEMPERATURE, air);
        } else if (selfReport.airTemperatureCelsius().isPresent()) {
            others.put(Measure.TEMPERATURE, Measured.missing(MissingReason.TEMPERATURE_MISSING));
        }
        return with(circumstances, report, others);
    }

    private RunMeasurements with(Circumstances around, SelfReport report, Map<Measure, Measured> measured) {
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
                efforts,
                around,
                report,
                caveats,
                scienceVersion,
                measured);
    }

    /** The same measurements in other circumstances, such as those that a copy of the recording tells. */
    public RunMeasurements withCircumstances(Circumstances others) {
        return with(others, selfReport, values);
    }
}
