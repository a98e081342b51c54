package io.github.recoverycheck.simulator.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverycheck.normalize.AltitudeSource;
import io.github.recoverycheck.normalize.Normalizer;
import io.github.recoverycheck.simulator.RunPlan;
import io.github.recoverycheck.simulator.RunSimulator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AltitudeSourceTest {
    private static final int RUNS = 20;

    @ParameterizedTest
    @ValueSource(doubles = {0, 10, 30, 60, 150})
    void isToldOnTheFlatAndOnSteepHills(double metersPerKilometer) {
        RunPlan plan = RunPlan.withDefaults().withAscent(metersPerKilometer);
        for (int seed = 1; seed <= RUNS; seed++) {
            assertThat(source(plan.withAltitude(io.github.recoverycheck.simulator.AltitudeSource.GPS), seed))
                    .isEqualTo(AltitudeSource.SATELLITE);
            assertThat(source(plan.withAltitude(io.github.recoverycheck.simulator.AltitudeSource.BARO), seed))
                    .isEqualTo(AltitudeSource.BAROMETER);
        }
    }

    private static AltitudeSource source(RunPlan plan, int seed) {
        return Normalizer.withDefaults()
                .normalize(RunSimulator.simulate(plan, seed).activity())
                .elevation()
                .source();
    }
}
