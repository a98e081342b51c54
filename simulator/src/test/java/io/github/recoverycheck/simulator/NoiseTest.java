package io.github.recoverycheck.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

final class NoiseTest {
    @Test
    void normalDeviatesHaveTheRightMoments() {
        Noise noise = new Noise(1);
        double[] deviates = DoubleStream.generate(noise::normal).limit(200_000).toArray();

        assertThat(DoubleStream.of(deviates).average().orElseThrow()).isCloseTo(0, within(0.008));
        assertThat(meanSquare(deviates)).isCloseTo(1, within(0.012));
    }

    @Test
    void studentDeviatesHaveTheAskedSpreadAndHeavyTails() {
        Noise noise = new Noise(2);
        double[] deviates = DoubleStream.generate(() -> noise.studentWithSixDegrees(3.5))
                .limit(200_000)
                .toArray();

        assertThat(Math.sqrt(meanSquare(deviates))).isCloseTo(3.5, within(0.05));
        double beyondFour = DoubleStream.of(deviates)
                .filter(value -> Math.abs(value) > 4 * 3.5)
                .count();
        // Of t(6) 0.27 % lie beyond 4 standard deviations, of a normal distribution 0.006 %.
        assertThat(beyondFour / deviates.length).isCloseTo(0.0027, within(0.0006));
    }

    @Test
    void wholeNumbersReachBothEnds() {
        Noise noise = new Noise(3);

        assertThat(DoubleStream.generate(() -> noise.whole(3, 5)).limit(1000).distinct())
                .containsExactlyInAnyOrder(3.0, 4.0, 5.0);
    }

    @Test
    void wanderingIsStationaryAndForgetsAsAsked() {
        OrnsteinUhlenbeck process = new OrnsteinUhlenbeck(2, 25, new Noise(4));
        double[] values = DoubleStream.generate(process::next).limit(400_000).toArray();

        double variance = meanSquare(values);
        double product = 0;
        for (int i = 25; i < values.length; i++) {
            product += values[i] * values[i - 25];
        }
        assertThat(variance).isCloseTo(4, within(0.15));
        assertThat(product / (values.length - 25) / variance).isCloseTo(Math.exp(-1), within(0.02));
    }

    @Test
    void sequenceIsFixedForever() {
        Noise noise = new Noise(2025);

        assertThat(new double[] {noise.uniform(), noise.normal(), noise.normal()})
                .containsExactly(0.030395045594533876, 0.2844465832756942, -0.030317976998029378);
    }

    private static double meanSquare(double[] values) {
        return DoubleStream.of(values).map(value -> value * value).average().orElseThrow();
    }
}
