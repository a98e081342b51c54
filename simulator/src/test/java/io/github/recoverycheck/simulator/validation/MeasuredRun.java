package io.github.recoverycheck.simulator.validation;

import io.github.recoverycheck.measure.Measure;
import io.github.recoverycheck.measure.Measured;
import io.github.recoverycheck.measure.RunMeasurements;
import io.github.recoverycheck.normalize.NormalizedRun;
import io.github.recoverycheck.normalize.Normalizer;
import io.github.recoverycheck.simulator.SimulatedRun;
import io.github.recoverycheck.simulator.Truth;

/** A run with known truth, and what was made of its recording. */
record MeasuredRun(SimulatedRun simulated, NormalizedRun normalized, RunMeasurements measurements) {
    static MeasuredRun of(SimulatedRun simulated) {
        NormalizedRun normalized = Normalizer.withDefaults().normalize(simulated.activity());
        return new MeasuredRun(simulated, normalized, RunMeasurements.of(normalized));
    }

    Measured get(Measure measure) {
        return measurements.get(measure);
    }

    Truth truth() {
        return simulated.truth();
    }
}
