package io.github.recoverycheck.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.recoverycheck.series.Channel;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class GaitTest {
    private static final RunPlan PLAN = RunPlan.withDefaults();

    @Test
    void walkBreaksAreWalked() {
        SimulatedRun run = RunSimulator.simulate(PLAN.withWalkBreaks(new WalkBreaks(180, 60)), 1);

        double[] cadence = run.activity().samples().column(Channel.CADENCE);
        double[] speed = run.trueSamples().column(Channel.SPEED);
        assertThat(run.truth().walkingShare()).isEqualTo(480.0 / 2100);
        for (int k = 0; k < 2100; k++) {
            boolean walks = k % 240 >= 180;
            assertThat(speed[k] == 1.5).as("second %d", k).isEqualTo(walks);
            assertThat(cadence[k] < 140).as("second %d", k).isEqualTo(walks);
        }
        assertThat(run.truth().meanHeartRateBpm())
                .isLessThan(RunSimulator.simulate(PLAN, 1).truth().meanHeartRateBpm() - 5);
    }

    @Test
    void cadenceIsTheGivenOne() {
        double[] cadence = RunSimulator.simulate(PLAN.withPacing(PLAN.pacing().withCadenceStepsPerMinute(150)), 2)
                .activity()
                .samples()
                .column(Channel.CADENCE);

        assertThat(Arrays.stream(cadence).average().orElseThrow()).isCloseTo(150, within(1.0));
    }

    @Test
    void slowWanderingLastsLonger() {
        Pacing pacing = PLAN.withAscent(0).pacing();

        assertThat(persistence(PLAN.withPacing(pacing.withWandering(0.06, 90))))
                .isCloseTo(Math.exp(-30 / 90.0), within(0.1));
        assertThat(persistence(PLAN.withPacing(pacing.withWandering(0.06, 45))))
                .isCloseTo(Math.exp(-30 / 45.0), within(0.1));
    }

    @Test
    void upliftIsThatOfTheTrueGrade() {
        Truth flat = RunSimulator.simulate(PLAN.withAscent(0), 3).truth();
        assertThat(flat.effortUplift()).isZero();
        assertThat(flat.energyUplift()).isZero();

        SimulatedRun hilly = RunSimulator.simulate(PLAN.withAscent(40), 3);
        double[] altitude = hilly.trueSamples().column(Channel.ALTITUDE);
        double[] distance = hilly.trueSamples().column(Channel.DISTANCE);
        double effort = 0;
        double energy = 0;
        for (int k = 0; k < 2100; k++) {
            double meters = distance[k + 1] - distance[k];
            double grade = (altitude[k + 1] - altitude[k]) / meters;
            effort += meters * GradeCurve.factor(grade) / distance[2100];
            energy += meters * EnergyCurve.factor(grade) / distance[2100];
        }
        assertThat(hilly.truth().effortUplift())
                .isCloseTo(effort - 1, within(0.001))
                .isGreaterThan(0.02);
        assertThat(hilly.truth().energyUplift()).isCloseTo(energy - 1, within(0.001));
        assertThat(hilly.truth().ascentMeters())
                .isCloseTo(hilly.truth().ascentMetersPerKilometer() * distance[2100] / 1000, within(1e-9));
    }

    @Test
    void energyCostIsThatOfThePublishedPolynomial() {
        assertThat(EnergyCurve.factor(0.1)).isCloseTo(1.6578372222, within(5e-11));
        assertThat(EnergyCurve.factor(-0.2)).isCloseTo(0.5000088889, within(5e-11));
        assertThat(EnergyCurve.factor(0)).isEqualTo(1);
    }

    @Test
    void planRefusesWhatNobodyRuns() {
        assertThatIllegalArgumentException().isThrownBy(() -> new WalkBreaks(0, 60));
        assertThatIllegalArgumentException().isThrownBy(() -> PLAN.pacing().withWandering(0.03, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> PLAN.pacing().withCadenceStepsPerMinute(0));
        assertThatIllegalArgumentException().isThrownBy(() -> Artifacts.none().withSpikes(-1));
    }

    /** Mean over runs of the correlation of the logarithm of speed with itself half a minute later. */
    private static double persistence(RunPlan plan) {
        double product = 0;
        double square = 0;
        for (long seed = 1; seed <= 40; seed++) {
            double[] speed = RunSimulator.simulate(plan.withAscent(0), seed)
                    .trueSamples()
                    .column(Channel.SPEED);
            for (int k = 0; k + 30 < 2100; k++) {
                product += Math.log(speed[k] / 2.7) * Math.log(speed[k + 30] / 2.7);
                square += Math.pow(Math.log(speed[k] / 2.7), 2);
            }
        }
        return product / square;
    }
}
