package io.github.recoverycheck.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.recoverycheck.Recording;
import io.github.recoverycheck.normalize.Normalizer;
import io.github.recoverycheck.science.ScienceParameters;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Hills of an even grade, of which every measure is known beforehand. */
final class ElevationStressTest {
    private static final int SECONDS = 1800;
    private static final double SPEED = 2.5;
    private static final Offset<Double> EXACT = within(1e-6);

    private static RunMeasurements over(DoubleUnaryOperator height) {
        return RunMeasurements.of(Normalizer.withDefaults()
                .normalize(Recording.ofSeconds(SECONDS, SPEED).altitude(height).run()));
    }

    private static double value(RunMeasurements run, Measure measure) {
        return run.get(measure).value();
    }

    @Test
    void anEvenWayUpIsAllClimb() {
        RunMeasurements run = over(d -> 300 + 0.06 * d);
        // Smoothing takes a little off both ends.
        assertThat(value(run, Measure.ASCENT_PER_KILOMETER)).isCloseTo(60, within(0.5));
        assertThat(value(run, Measure.LEAST_ASCENT_PER_KILOMETER)).isCloseTo(60, within(1.0));
        assertThat(value(run, Measure.MOST_ASCENT_PER_KILOMETER)).isCloseTo(60, within(0.5));
        assertThat(value(run, Measure.DESCENT_PER_KILOMETER)).isZero();
        double effort = ScienceParameters.withDefaults().gradeCurve().factor(0.06) - 1;
        assertThat(value(run, Measure.EFFORT_UPLIFT)).isCloseTo(effort, EXACT);
        assertThat(value(run, Measure.ENERGY_UPLIFT)).isCloseTo(EnergyCost.factor(0.06) - 1, EXACT);
        assertThat(value(run, Measure.STEEP_DESCENT)).isZero();
        assertThat(value(run, Measure.SHARE_ABOVE_4_PERCENT_GRADE)).isEqualTo(1);
        assertThat(value(run, Measure.SHARE_ABOVE_8_PERCENT_GRADE)).isZero();
        assertThat(value(run, Measure.LONGEST_CLIMB)).isCloseTo(SECONDS, within(1.0));
    }

    @Test
    void aSteepWayDownCountsItsMetersAndIsNoClimb() {
        RunMeasurements run = over(d -> 900 - 0.10 * d);
        assertThat(value(run, Measure.ASCENT_PER_KILOMETER)).isZero();
        assertThat(value(run, Measure.DESCENT_PER_KILOMETER)).isCloseTo(100, within(0.5));
        assertThat(value(run, Measure.STEEP_DESCENT)).isCloseTo(0.10 * SECONDS * SPEED, within(0.3));
        assertThat(value(run, Measure.SHARE_ABOVE_4_PERCENT_GRADE)).isEqualTo(1);
        assertThat(value(run, Measure.SHARE_ABOVE_8_PERCENT_GRADE)).isEqualTo(1);
        assertThat(value(run, Measure.LONGEST_CLIMB)).isZero();
        assertThat(run.efforts().climbs()).isZero();
    }

    @Test
    void aWayDownOfSevenPercentIsNotSteep() {
        RunMeasurements run = over(d -> 900 - 0.07 * d);
        assertThat(value(run, Measure.STEEP_DESCENT)).isZero();
        assertThat(value(run, Measure.SHARE_ABOVE_4_PERCENT_GRADE)).isEqualTo(1);
        assertThat(value(run, Measure.SHARE_ABOVE_8_PERCENT_GRADE)).isZero();
    }

    @Test
    void sharesAreThoseOfTheDistanceAndTheLongestClimbIsOne() {
        // 1 km flat, 1 km at 5 %, 0.5 km flat, 0.5 km at 5 %, then flat.
        RunMeasurements run =
                over(d -> 300 + 0.05 * (Math.max(0, Math.min(1000, d - 1000)) + Math.max(0, Math.min(500, d - 2500))));
        assertThat(value(run, Measure.SHARE_ABOVE_4_PERCENT_GRADE)).isCloseTo(1.5 / 4.5, within(0.02));
        assertThat(value(run, Measure.LONGEST_CLIMB)).isCloseTo(400, within(12.0));
        assertThat(run.efforts().climbs()).isBetween(1, 2);
    }

    @Test
    void waysToCountAscentDifferAndItsRangeHoldsTheValue() {
        // Waves of 2 m and one hill of 40 m: the plain sum counts all, twice the prominence only the hill.
        RunMeasurements run = over(d -> 300 + 1.2 * Math.cos(d / 30) + 20 * Math.sin(d / 4500 * 2 * Math.PI));
        double least = value(run, Measure.LEAST_ASCENT_PER_KILOMETER);
        double most = value(run, Measure.MOST_ASCENT_PER_KILOMETER);
        assertThat(least).isBetween(7.0, 10.0);
        assertThat(most).isGreaterThan(least + 1);
        assertThat(value(run, Measure.ASCENT_PER_KILOMETER)).isBetween(least, most);
    }

    @Test
    void errorsByBarometerGrowWithTheHills() {
        RunMeasurements run = over(d -> 900 - 0.10 * d);
        assertThat(run.get(Measure.DESCENT_PER_KILOMETER).standardError()).isEqualTo(1.2);
        assertThat(run.get(Measure.EFFORT_UPLIFT).standardError())
                .isCloseTo(Math.hypot(0.004, 0.04 * value(run, Measure.EFFORT_UPLIFT)), EXACT);
        assertThat(run.get(Measure.ENERGY_UPLIFT).standardError())
                .isCloseTo(Math.hypot(0.004, 0.04 * value(run, Measure.ENERGY_UPLIFT)), EXACT);
        assertThat(run.get(Measure.STEEP_DESCENT).standardError())
                .isCloseTo(Math.hypot(3, 0.10 * value(run, Measure.STEEP_DESCENT)), EXACT);
    }

    @Test
    void errorsBySatelliteAreLarger() {
        Random random = new Random(3);
        RunMeasurements run = over(d -> 900 - 0.10 * d + 2 * random.nextGaussian());
        assertThat(run.caveats()).contains(Caveat.ALTITUDE_GPS);
        assertThat(run.get(Measure.DESCENT_PER_KILOMETER).standardError())
                .isCloseTo(Math.hypot(5, 0.10 * value(run, Measure.DESCENT_PER_KILOMETER)), EXACT);
        assertThat(run.get(Measure.EFFORT_UPLIFT).standardError())
                .isCloseTo(Math.hypot(0.02, value(run, Measure.EFFORT_UPLIFT)), EXACT);
        assertThat(run.get(Measure.STEEP_DESCENT).standardError())
                .isCloseTo(Math.hypot(15, 0.10 * value(run, Measure.STEEP_DESCENT)), EXACT);
    }

    @Test
    void gradesThatAreNoiseTellAscentOnly() {
        Random random = new Random(3);
        RunMeasurements run = over(d -> 900 + 60 * random.nextGaussian());
        assertThat(run.get(Measure.ASCENT_PER_KILOMETER).isPresent()).isTrue();
        for (Measure measure : new Measure[] {
            Measure.EFFORT_UPLIFT,
            Measure.ENERGY_UPLIFT,
            Measure.STEEP_DESCENT,
            Measure.SHARE_ABOVE_4_PERCENT_GRADE,
            Measure.SHARE_ABOVE_8_PERCENT_GRADE,
            Measure.LONGEST_CLIMB
        }) {
            assertThat(run.get(measure)).as("%s", measure).isEqualTo(Measured.missing(MissingReason.GRADE_NOISY));
        }
        assertThat(run.get(Measure.GRADE_ADJUSTED_SPEED).value()).isCloseTo(SPEED, EXACT);
        assertThat(run.efforts().climbs()).isZero();
    }
}
