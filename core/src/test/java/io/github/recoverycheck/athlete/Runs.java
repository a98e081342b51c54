package io.github.recoverycheck.athlete;

import io.github.recoverycheck.activity.ActivitySource;
import io.github.recoverycheck.activity.SelfReport;
import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.measure.Caveat;
import io.github.recoverycheck.measure.Circumstances;
import io.github.recoverycheck.measure.Efforts;
import io.github.recoverycheck.measure.HeartRateHistogram;
import io.github.recoverycheck.measure.Measure;
import io.github.recoverycheck.measure.Measured;
import io.github.recoverycheck.measure.MissingReason;
import io.github.recoverycheck.measure.RunMeasurements;
import io.github.recoverycheck.science.ScienceParameters;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Builds measurements of runs from literals; what is not set is missing. */
public final class Runs {
    /** Noon of the day from which days are counted. */
    public static final Instant DAY_0 = Instant.parse("2026-03-01T12:00:00Z");

    private final Map<Measure, Measured> values = new EnumMap<>(Measure.class);
    private Sport sport = Sport.RUNNING;
    private Optional<Instant> start = Optional.of(DAY_0);
    private HeartRateHistogram heartRates = HeartRateHistogram.empty();
    private Efforts efforts = Efforts.none();
    private Circumstances circumstances = Circumstances.unknown();
    private SelfReport report = SelfReport.none();
    private OptionalDouble distance = OptionalDouble.empty();
    private OptionalDouble timerSeconds = OptionalDouble.empty();
    private Set<Caveat> caveats = Set.of();
    private String name = "run";

    private Runs(double minutes) {
        for (Measure measure : Measure.values()) {
            if (measure.compareTo(Measure.FEEL) <= 0) {
                values.put(measure, Measured.missing(MissingReason.HR_ABSENT));
            }
        }
        missing(Measure.GRADE_ADJUSTED_SPEED, MissingReason.DISTANCE_MISSING);
        missing(Measure.PACE_DRIFT, MissingReason.DISTANCE_MISSING);
        missing(Measure.PACE_DRIFT_PER_30_MINUTES, MissingReason.DISTANCE_MISSING);
        missing(Measure.ASCENT_PER_KILOMETER, MissingReason.ALTITUDE_MISSING);
        missing(Measure.DESCENT_PER_KILOMETER, MissingReason.ALTITUDE_MISSING);
        missing(Measure.EFFORT_UPLIFT, MissingReason.ALTITUDE_MISSING);
        missing(Measure.STEEP_DESCENT, MissingReason.ALTITUDE_MISSING);
        missing(Measure.SURGES, MissingReason.DISTANCE_MISSING);
        missing(Measure.RPE, MissingReason.NOT_REPORTED);
        missing(Measure.FEEL, MissingReason.NOT_REPORTED);
        with(Measure.MOVING_TIME, Measured.exact(minutes));
    }

    /** A run of which only the duration is known. */
    public static Runs ofMinutes(double minutes) {
        return new Runs(minutes);
    }

    /** An easy run with heart rate and speed, flat and even. */
    public static Runs easy(double minutes, double bpm, double metersPerSecond) {
        return ofMinutes(minutes).heartRate(bpm).speed(metersPerSecond).flat().drift(0, 2.2);
    }

    /** Sets a measure. */
    public Runs with(Measure measure, Measured measured) {
        values.put(measure, measured);
        return this;
    }

    /** Takes a measure away. */
    public Runs missing(Measure measure, MissingReason reason) {
        return with(measure, Measured.missing(reason));
    }

    /** Mean heart rate, ten beats of spread to each side, peak six beats above the mean. */
    public Runs heartRate(double bpm) {
        int[] seconds = new int[21];
        double minutes =
                values.getOrDefault(Measure.MOVING_TIME, Measured.exact(0)).value();
        for (int i = 0; i < seconds.length; i++) {
            seconds[i] = (int) Math.round((11 - Math.abs(i - 10)) * Math.max(1, minutes - 5.5) * 60 / 121);
        }
        heartRates = HeartRateHistogram.of((int) Math.round(bpm) - 10, seconds);
        with(Measure.PEAK_HEART_RATE, Measured.of(bpm + 6, 2));
        return with(Measure.MEAN_HEART_RATE, Measured.of(bpm, 2));
    }

    /** Sets the seconds at each heart rate. */
    public Runs histogram(HeartRateHistogram histogram) {
        heartRates = histogram;
        return this;
    }

    /** Sets the peak heart rate. */
    public Runs peak(double bpm) {
        return with(Measure.PEAK_HEART_RATE, Measured.of(bpm, 2));
    }

    /** Sets the mean grade-adjusted speed. */
    public Runs speed(double metersPerSecond) {
        return with(Measure.GRADE_ADJUSTED_SPEED, Measured.of(metersPerSecond, 0.015 * metersPerSecond));
    }

    /** Sets the drift over the analyzed window in percent. */
    public Runs drift(double percent, double standardError) {
        return with(Measure.PACE_DRIFT, Measured.of(percent, standardError, 6, 1));
    }

    /** Sets the share of time in surges and the rise of the heart rate in bpm per 30 min. */
    public Runs surges(double share, double driftBpm) {
        with(Measure.HEART_RATE_DRIFT, Measured.of(driftBpm, 2));
        return with(Measure.SURGES, Measured.of(share, 0.01));
    }

    /** No hills. */
    public Runs flat() {
        return hills(0.008, 0);
    }

    /** Sets the uplift of effort and the meters of steep descent. */
    public Runs hills(double uplift, double steepMeters) {
        with(Measure.STEEP_DESCENT, Measured.of(steepMeters, 3));
        return with(Measure.EFFORT_UPLIFT, Measured.of(uplift, 0.004));
    }

    /** Sets the time under way and leaves everything else. */
    public Runs minutes(double minutes) {
        return with(Measure.MOVING_TIME, Measured.exact(minutes));
    }

    /** Sets the reported effort. */
    public Runs rpe(double rpe) {
        report = report.withRpe(rpe);
        return with(Measure.RPE, Measured.of(rpe, 0.5));
    }

    /** Sets the reported feeling. */
    public Runs feel(double feel) {
        report = report.withFeel(feel);
        return with(Measure.FEEL, Measured.exact(feel));
    }

    /** Sets what the runner said, RPE and feeling too. */
    public Runs report(SelfReport newReport) {
        report = newReport;
        with(
                Measure.RPE,
                newReport.rpe().isPresent()
                        ? Measured.of(newReport.rpe().getAsDouble(), 0.5)
                        : Measured.missing(MissingReason.NOT_REPORTED));
        return with(
                Measure.FEEL,
                newReport.feel().isPresent()
                        ? Measured.exact(newReport.feel().getAsDouble())
                        : Measured.missing(MissingReason.NOT_REPORTED));
    }

    /** Sets what was effort within the run. */
    public Runs efforts(Efforts newEfforts) {
        efforts = newEfforts;
        return this;
    }

    /** Sets what surrounds the run. */
    public Runs circumstances(Circumstances newCircumstances) {
        circumstances = newCircumstances;
        return this;
    }

    /** Sets the distance. */
    public Runs distance(double meters) {
        distance = OptionalDouble.of(meters);
        return this;
    }

    /** Sets the time that the timer ran, if it is not that under way; heart rate covers only the latter. */
    public Runs timer(double minutes) {
        timerSeconds = OptionalDouble.of(60 * minutes);
        return this;
    }

    /** Sets what limits how far the values can be relied on. */
    public Runs caveats(Caveat... newCaveats) {
        caveats = Set.of(newCaveats);
        return this;
    }

    /** Sets the name of the file. */
    public Runs file(String newName) {
        name = newName;
        return this;
    }

    /** Sets the sport. */
    public Runs sport(Sport newSport) {
        sport = newSport;
        return this;
    }

    /** Sets the start to a number of days after {@link #DAY_0}. */
    public Runs day(double days) {
        start = Optional.of(DAY_0.plus(Duration.ofSeconds(Math.round(days * 86400))));
        return this;
    }

    /** Sets the start. */
    public Runs at(String instant) {
        start = Optional.of(Instant.parse(instant));
        return this;
    }

    /** Takes the date away. */
    public Runs withoutDate() {
        start = Optional.empty();
        return this;
    }

    /** The same heart rates over the whole of the time. */
    private static HeartRateHistogram stretched(HeartRateHistogram histogram, double seconds) {
        int[] counts = histogram.secondsByBpm();
        for (int i = 0; i < counts.length; i++) {
            counts[i] = (int) Math.round(counts[i] * seconds / histogram.totalSeconds());
        }
        return HeartRateHistogram.of(histogram.lowestBpm(), counts);
    }

    /** The measurements; the working heart rates are those of the analyzed window, over all of the time. */
    public RunMeasurements build() {
        double seconds =
                60 * values.getOrDefault(Measure.MOVING_TIME, Measured.exact(0)).value();
        return new RunMeasurements(
                new ActivitySource(name, "none", 0),
                sport,
                sport.isRun(),
                start,
                timerSeconds.orElse(seconds),
                timerSeconds.orElse(seconds),
                distance,
                heartRates,
                stretched(heartRates, seconds),
                efforts,
                circumstances,
                report,
                caveats,
                ScienceParameters.withDefaults().version(),
                values);
    }
}
