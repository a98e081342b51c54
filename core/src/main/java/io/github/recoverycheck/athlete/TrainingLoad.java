package io.github.recoverycheck.athlete;

import io.github.recoverycheck.measure.Measure;
import io.github.recoverycheck.measure.Measured;
import io.github.recoverycheck.measure.MissingReason;
import io.github.recoverycheck.measure.RunMeasurements;
import io.github.recoverycheck.science.HeartRateUse;
import io.github.recoverycheck.science.ScienceParameters;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How much training an activity of any sport was: intensity times duration, from the heart rate over all of the timer's
 * time and from what the athlete said.
 *
 * <p>Time without heart rate is taken to be like the rest of the activity; below 60 % of the timer's time there is no load
 * from heart rate. Errors of the sensor, the resting heart rate, the maximum and the threshold, each the same throughout
 * the activity, are carried to first order. What is not given is assumed: a resting heart rate of 60 ± 8 bpm, a lactate
 * threshold at 92.5 ± 2.5 % of the maximum, the constants of men.
 *
 * @param trimp training impulse after Banister (1991), summed second by second; or why there is none
 * @param hrTss training stress score: TRIMP in percent of an hour's at the lactate threshold
 * @param sessionRpe RPE times minutes (Foster and others, Journal of Strength and Conditioning Research, 2001)
 */
public record TrainingLoad(Measured trimp, Measured hrTss, Measured sessionRpe) {
    /** Resting heart rate where none is given, in bpm. */
    public static final double USUAL_RESTING_BPM = 60;
    /** Its standard error, in bpm. */
    public static final double USUAL_RESTING_ERROR_BPM = 8;
    /** Lactate threshold where none is given, as a share of the maximal heart rate. */
    public static final double USUAL_THRESHOLD = 0.925;
    /** Its standard deviation between runners (Esteve-Lanao and others, Sports, 2026). */
    public static final double USUAL_THRESHOLD_ERROR = 0.025;

    private static final HeartRateUse USE = ScienceParameters.withDefaults().heartRateUse();

    /**
     * The load of an activity.
     *
     * @param activity of any sport
     * @param athlete what the athlete tells
     * @param maximum the athlete's maximal heart rate, as far as it is known
     */
    public static TrainingLoad of(
            RunMeasurements activity, AthleteProfile athlete, Optional<MaximalHeartRate> maximum) {
        Measured sessionRpe = sessionRpe(activity);
        double covered = activity.workingHeartRates().totalSeconds();
        double coverage = Math.min(1, covered / activity.timerSeconds());
        Optional<MissingReason> reason = missing(athlete, maximum, covered, coverage);
        if (reason.isPresent()) {
            Measured missing = Measured.missing(reason.get());
            return new TrainingLoad(missing, missing, sessionRpe);
        }
        Ends ends = Ends.of(athlete, maximum.orElseThrow());
        Trimp trimp = Trimp.of(activity.workingHeartRates(), athlete.sex(), ends.resting, ends.maximum)
                .times(1 / coverage);
        Trimp hour = Trimp.of(60, ends.threshold, athlete.sex(), ends.resting, ends.maximum);
        double sensorError = USE.sensorErrorBpm() / Math.sqrt(coverage);
        return new TrainingLoad(
                Measured.of(trimp.value(), ends.error(trimp, sensorError), Double.POSITIVE_INFINITY, coverage),
                hrTss(trimp, hour, ends, sensorError, coverage),
                sessionRpe);
    }

    /** The heart rates between which the load is reckoned, with their errors. */
    private record Ends(
            double resting,
            double restingError,
            double maximum,
            double maximumError,
            double threshold,
            double thresholdError,
            double thresholdByMaximum) {
        static Ends of(AthleteProfile athlete, MaximalHeartRate maximum) {
            OptionalDouble resting = athlete.heartRates().resting();
            OptionalDouble threshold = athlete.heartRates().lactateThreshold();
            return new Ends(
                    resting.orElse(USUAL_RESTING_BPM),
                    resting.isPresent() ? KeyHeartRates.GIVEN_ERROR_BPM : USUAL_RESTING_ERROR_BPM,
                    maximum.bpm(),
                    maximum.standardError(),
                    threshold.orElse(USUAL_THRESHOLD * maximum.bpm()),
                    threshold.isPresent() ? KeyHeartRates.GIVEN_ERROR_BPM : USUAL_THRESHOLD_ERROR * maximum.bpm(),
                    threshold.isPresent() ? 0 : USUAL_THRESHOLD);
        }

        double error(Trimp trimp, double sensorError) {
            double fromEnds = Math.hypot(trimp.byResting() * restingError, trimp.byMaximum() * maximumError);
            return Math.hypot(trimp.byHeartRate() * sensorError, fromEnds);
        }
    }

    /** The quotient of the activity and the hour: what moves both moves it less. */
    private static Measured hrTss(Trimp trimp, Trimp hour, Ends ends, double sensorError, double coverage) {
        double percent = 100 / hour.value();
        double ratio = trimp.value() / hour.value();
        double byThreshold = -percent * ratio * hour.byHeartRate();
        double byResting = percent * (trimp.byResting() - ratio * hour.byResting());
        double byMaximum =
                percent * (trimp.byMaximum() - ratio * hour.byMaximum()) + byThreshold * ends.thresholdByMaximum;
        double fromScale = Math.hypot(
                Math.hypot(byResting * ends.restingError, byMaximum * ends.maximumError),
                byThreshold * ends.thresholdError);
        double error = Math.hypot(percent * trimp.byHeartRate() * sensorError, fromScale);
        return Measured.of(100 * ratio, error, Double.POSITIVE_INFINITY, coverage);
    }

    private static Optional<MissingReason> missing(
            AthleteProfile athlete, Optional<MaximalHeartRate> maximum, double covered, double coverage) {
        if (athlete.heartRateLimited()) {
            return Optional.of(MissingReason.HEART_RATE_LIMITED);
        }
        if (covered == 0) {
            return Optional.of(MissingReason.HR_ABSENT);
        }
        if (coverage < USE.leastCoverage()) {
            return Optional.of(MissingReason.HR_UNUSABLE);
        }
        return maximum.isEmpty() ? Optional.of(MissingReason.HRMAX_UNKNOWN) : Optional.empty();
    }

    private static Measured sessionRpe(RunMeasurements activity) {
        Measured rpe = activity.get(Measure.RPE);
        double minutes = activity.timerSeconds() / 60;
        return rpe.isPresent() ? Measured.of(minutes * rpe.value(), minutes * rpe.standardError()) : rpe;
    }
}
