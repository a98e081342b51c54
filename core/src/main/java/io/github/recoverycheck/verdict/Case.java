package io.github.recoverycheck.verdict;

import io.github.recoverycheck.athlete.AthleteProfile;
import io.github.recoverycheck.athlete.AthleteState;
import io.github.recoverycheck.athlete.IntensityAnchor;
import io.github.recoverycheck.athlete.MaximalHeartRate;
import io.github.recoverycheck.athlete.TrainingLoad;
import io.github.recoverycheck.measure.Measure;
import io.github.recoverycheck.measure.Measured;
import io.github.recoverycheck.measure.MissingReason;
import io.github.recoverycheck.measure.RunMeasurements;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A run with all that is known of its runner.
 *
 * @param run the run
 * @param athlete what the athlete told
 * @param state what the history tells
 * @param anchor what the mean heart rate is held against
 * @param load the training load
 */
record Case(
        RunMeasurements run,
        AthleteProfile athlete,
        AthleteState state,
        Optional<IntensityAnchor> anchor,
        TrainingLoad load) {
    static Case of(RunMeasurements run, AthleteProfile athlete, AthleteState state) {
        return new Case(
                run,
                athlete,
                state,
                IntensityAnchor.best(athlete, state.maximum()),
                TrainingLoad.of(run, athlete, state.maximum()));
    }

    Optional<MaximalHeartRate> maximum() {
        return state.maximum();
    }

    Measured get(Measure measure) {
        return run.get(measure);
    }

    /** Temperature of the air as far as the runner or the recording tells it. */
    OptionalDouble celsius() {
        return celsius(run);
    }

    static OptionalDouble celsius(RunMeasurements run) {
        Measured temperature = run.get(Measure.TEMPERATURE);
        return run.selfReport().airTemperatureCelsius().isPresent() || !temperature.isPresent()
                ? run.selfReport().airTemperatureCelsius()
                : OptionalDouble.of(temperature.value());
    }

    /** Why the heart rate tells nothing: it is limited, missing, or {@code unknown} as what it is held against is. */
    Optional<MissingReason> heartRateMissing(Optional<?> heldAgainst, MissingReason unknown) {
        if (athlete.heartRateLimited()) {
            return Optional.of(MissingReason.HEART_RATE_LIMITED);
        }
        return run.get(Measure.MEAN_HEART_RATE)
                .missing()
                .or(() -> heldAgainst.isPresent() ? Optional.empty() : Optional.of(unknown));
    }

    /** Share of the analyzed time above a share of the maximum, with the errors of both. */
    Measured shareAbove(double fraction, MaximalHeartRate max) {
        double sensor = run.get(Measure.MEAN_HEART_RATE).standardError();
        return shareAbove(fraction * max.bpm(), Math.hypot(sensor, fraction * max.standardError()));
    }

    /** Share of time above a limit; its error is half of what it changes when the limit moves by one error each way. */
    Measured shareAbove(double bpm, double error) {
        if (run.heartRates().totalSeconds() == 0) {
            return Measured.missing(MissingReason.HR_UNUSABLE);
        }
        double spread =
                run.heartRates().shareAbove(bpm - error) - run.heartRates().shareAbove(bpm + error);
        return Measured.of(run.heartRates().shareAbove(bpm), spread / 2);
    }
}
