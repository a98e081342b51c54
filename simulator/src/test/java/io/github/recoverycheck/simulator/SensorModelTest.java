package io.github.recoverycheck.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.recoverycheck.series.Channel;
import io.github.recoverycheck.series.TimeSeries;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SensorModelTest {
    private static final RunPlan PLAN = RunPlan.withDefaults();

    @Test
    void distanceIsAboutOnePercentShortAndNeverFallsBack() {
        double[] shares =
                eachOf(PLAN, run -> last(run, Channel.DISTANCE) / run.truth().distanceMeters());

        assertThat(mean(shares)).isCloseTo(0.99, within(0.003));
        assertThat(spread(shares)).isCloseTo(0.01, within(0.002));
        double[] distance = RunSimulator.simulate(PLAN, 1).activity().samples().column(Channel.DISTANCE);
        assertThat(distance).isSorted();
    }

    @Test
    void treadmillErrsByFivePercent() {
        double[] shares = eachOf(
                PLAN.onTreadmill(),
                run -> last(run, Channel.DISTANCE) / run.truth().distanceMeters());

        assertThat(mean(shares)).isCloseTo(1, within(0.015));
        assertThat(spread(shares)).isCloseTo(0.05, within(0.01));
    }

    @ParameterizedTest
    @CsvSource({"BARO, 0.3, 1.5", "GPS, 2, 4"})
    void altitudeErrsByItsSourceInStepsOfTwentyCentimeters(AltitudeSource source, double least, double most) {
        double[] errors = eachOf(PLAN.withAltitude(source), run -> {
            TimeSeries recorded = run.activity().samples();
            double[] error = new double[recorded.size()];
            Arrays.setAll(
                    error,
                    k -> recorded.value(Channel.ALTITUDE, k) - run.trueSamples().value(Channel.ALTITUDE, k));
            return spread(error);
        });

        assertThat(mean(errors)).isBetween(least, most);
        double[] altitude = RunSimulator.simulate(PLAN.withAltitude(source), 1)
                .activity()
                .samples()
                .column(Channel.ALTITUDE);
        assertThat(Arrays.stream(altitude)).allMatch(meters -> Math.abs(meters * 5 - Math.rint(meters * 5)) < 1e-9);
    }

    @Test
    void heartRateErrsByTheRootOfTheSumOfItsWanderings() {
        double[] variances = eachOf(PLAN, run -> {
            TimeSeries recorded = run.activity().samples();
            double sum = 0;
            for (int k = 0; k < recorded.size(); k++) {
                double error = recorded.value(Channel.HEART_RATE, k)
                        - run.trueSamples().value(Channel.HEART_RATE, k);
                sum += error * error;
            }
            return sum / recorded.size();
        });

        // Wandering of 2 and 1.5 bpm, and 1/12 for whole beats.
        assertThat(mean(variances)).isCloseTo(4 + 2.25 + 1.0 / 12, within(0.5));
    }

    @Test
    void sensorWithAConstantErrorAddsIt() {
        RunPlan plan = PLAN.withoutNoise();
        RunPlan off = plan.withSensors(plan.sensors().withHeartRateErrorBpm(15));

        double[] right = RunSimulator.simulate(plan, 1).activity().samples().column(Channel.HEART_RATE);
        SimulatedRun wrong = RunSimulator.simulate(off, 1);

        double[] shifted = Arrays.stream(right).map(bpm -> bpm + 15).toArray();
        assertThat(wrong.activity().samples().column(Channel.HEART_RATE)).isEqualTo(shifted);
        assertThat(wrong.truth()).isEqualTo(RunSimulator.simulate(plan, 1).truth());
    }

    private static double[] eachOf(RunPlan plan, ToDoubleFunction<SimulatedRun> value) {
        return LongStream.rangeClosed(1, 100)
                .mapToObj(seed -> RunSimulator.simulate(plan, seed))
                .mapToDouble(value)
                .toArray();
    }

    private static double last(SimulatedRun run, Channel channel) {
        TimeSeries samples = run.activity().samples();
        return samples.value(channel, samples.size() - 1);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private static double spread(double[] values) {
        double mean = mean(values);
        return Math.sqrt(Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElseThrow());
    }
}
