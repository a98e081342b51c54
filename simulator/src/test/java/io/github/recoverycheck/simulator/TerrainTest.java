package io.github.recoverycheck.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TerrainTest {
    @ParameterizedTest
    @CsvSource({"1, 0", "2, 5", "3, 20", "4, 40"})
    void ascentIsAsAsked(long seed, double ascentMetersPerKilometer) {
        Terrain terrain = Terrain.of(6000, ascentMetersPerKilometer, new Noise(seed));

        double ascent = 0;
        for (int meters = 1; meters <= 6000; meters++) {
            ascent += Math.max(0, terrain.altitudeMeters(meters) - terrain.altitudeMeters(meters - 1));
        }
        assertThat(ascent / 6).isCloseTo(ascentMetersPerKilometer, within(1e-6));
    }

    @Test
    void gradeIsTheSlopeOfTheAltitude() {
        Terrain terrain = Terrain.of(5000, 25, new Noise(5));

        for (double meters = 100; meters < 5000; meters += 95) {
            double slope = (terrain.altitudeMeters(meters + 5) - terrain.altitudeMeters(meters - 5)) / 10;
            assertThat(terrain.grade(meters)).isCloseTo(slope, within(1e-9));
        }
    }

    @Test
    void runnerWhoGetsTooFarStandsOnTheLastPoint() {
        Terrain terrain = Terrain.of(1000, 10, new Noise(6));

        assertThat(terrain.altitudeMeters(5000)).isEqualTo(terrain.altitudeMeters(6000));
    }

    @ParameterizedTest
    @CsvSource({
        "-0.15, 0.9359125",
        "-0.05, 0.8997375",
        "0, 1",
        "0.02, 1.0655528",
        "0.10, 1.4901",
        "0.15, 1.9010875",
        "0.20, 2.372675",
        "0.30, 3.31585",
        "0.50, 3.31585",
        "-0.20, 1.022325",
        "-0.30, 1.19515"
    })
    void gradeCurveHasItsPublishedValues(double grade, double factor) {
        assertThat(GradeCurve.factor(grade)).isCloseTo(factor, within(1e-9));
    }
}
