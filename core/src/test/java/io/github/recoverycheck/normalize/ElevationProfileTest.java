package io.github.recoverycheck.normalize;

import static io.github.recoverycheck.Printed.assertPrinted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.recoverycheck.science.AltitudeTreatment;
import io.github.recoverycheck.science.ScienceParameters;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

final class ElevationProfileTest {
    private static final int SECONDS = 1800;
    private static final double SPEED = 2.7;
    private static final AltitudeTreatment TREATMENT =
            ScienceParameters.withDefaults().altitude();

    private static double[] distance() {
        double[] distance = new double[SECONDS];
        Arrays.setAll(distance, i -> 100 + SPEED * i);
        return distance;
    }

    private static double[] altitude(DoubleUnaryOperator heightAtDistance) {
        return Arrays.stream(distance()).map(heightAtDistance).toArray();
    }

    private static ElevationProfile noisy(double sigma, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return ElevationProfile.of(
                distance(), altitude(d -> 300 + 5 * Math.sin(d / 500) + sigma * normal(random)), true, TREATMENT);
    }

    private static double normal(SplittableRandom random) {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += random.nextDouble();
        }
        return sum;
    }

    @Test
    void slopeOfTheWorkedHeightsIsThePrintedGrade() {
        double[] heights = {100, 100.4, 100.7, 101.3, 101.5, 102.1, 102.4};
        // The printed grade is for points 10 m apart; the grid has 5 m.
        assertPrinted(ElevationProfile.slopes(heights, 3)[3] / 2, "0.0407142857");
    }

    @Test
    void errorOfTheWorkedGradeIsThePrintedOne() {
        assertPrinted(ElevationProfile.slopeError(0.3, 3) / 2, "0.0056694671");
    }

    @Test
    void slopeOfAPlaneIsItsGradeEverywhere() {
        double[] heights = new double[200];
        Arrays.setAll(heights, i -> 512.3 + 0.037 * ElevationProfile.STEP_METERS * i);
        for (double slope : ElevationProfile.slopes(heights, 6)) {
            assertThat(slope).isCloseTo(0.037, within(1e-10));
        }
    }

    @Test
    void gradeOfAHillsideIsItsSlopeAlsoAtBothEndsAndBeyond() {
        ElevationProfile profile = ElevationProfile.of(distance(), altitude(d -> 800 - 0.06 * d), true, TREATMENT);
        for (double at : new double[] {-50, 100, 700, 4800, 9999}) {
            assertThat(profile.gradeAt(at)).isCloseTo(-0.06, within(1e-9));
        }
    }

    @Test
    void errorOfTheGradeFollowsFromNoiseAndWindow() {
        ElevationProfile profile = noisy(0.2, 1);
        // 13 points 5 m apart: sum of squares 25 · 182.
        assertThat(profile.gradeStandardError()).isCloseTo(profile.noiseMeters() / Math.sqrt(4550), within(1e-12));
    }

    @Test
    void smallNoiseIsABarometer() {
        ElevationProfile profile = noisy(0.25, 2);
        assertThat(profile.source()).isEqualTo(AltitudeSource.BAROMETER);
        assertThat(profile.noiseMeters()).isBetween(0.2, 0.33);
    }

    @Test
    void largeNoiseIsASatellite() {
        ElevationProfile profile = noisy(2, 3);
        assertThat(profile.source()).isEqualTo(AltitudeSource.SATELLITE);
        assertThat(profile.noiseMeters()).isBetween(1.6, 2.4);
        assertThat(profile.source().windows(TREATMENT).turningPointMeters()).isEqualTo(5);
    }

    @Test
    void stairsOfWholeMetersAreATerrainModel() {
        ElevationProfile profile = ElevationProfile.of(
                distance(), altitude(d -> Math.rint(300 + 20 * Math.sin(d / 500))), true, TREATMENT);
        assertThat(profile.source()).isEqualTo(AltitudeSource.TERRAIN_MODEL);
        assertThat(profile.noiseMeters()).isCloseTo(1 / Math.sqrt(12), within(1e-9));
        assertThat(profile.source().windows(TREATMENT).turningPointMeters()).isEqualTo(2);
    }

    @Test
    void theFineStepsOfABarometerAreNoTerrainModel() {
        ElevationProfile profile = ElevationProfile.of(
                distance(), altitude(d -> Math.rint(5 * (300 + 2 * Math.sin(d / 900))) / 5), true, TREATMENT);
        assertThat(profile.source()).isEqualTo(AltitudeSource.BAROMETER);
    }

    @Test
    void aConstantAltitudeIsNone() {
        ElevationProfile profile = ElevationProfile.of(distance(), altitude(d -> 300), true, TREATMENT);
        assertThat(profile.source()).isEqualTo(AltitudeSource.NONE);
        assertThat(profile.size()).isZero();
        assertThat(profile.gradeAt(100)).isZero();
        assertThat(profile.gradeStandardError()).isNaN();
    }

    @Test
    void anAltitudeThatIsMostlyMissingIsNone() {
        double[] altitude = altitude(d -> 300 + 0.01 * d);
        Arrays.fill(altitude, 0, SECONDS / 2 + 1, Double.NaN);
        assertThat(ElevationProfile.of(distance(), altitude, true, TREATMENT).source())
                .isEqualTo(AltitudeSource.NONE);
    }

    @Test
    void aRunnerWhoNeverMovesHasNoProfile() {
        double[] still = new double[SECONDS];
        assertThat(ElevationProfile.of(still, altitude(d -> 300 + d), true, TREATMENT)
                        .source())
                .isEqualTo(AltitudeSource.NONE);
    }

    @Test
    void oneTeleportToTheEndOfTheWorldCostsNoMemory() {
        double[] distance = distance();
        distance[SECONDS - 1] = 4e7;
        assertThat(ElevationProfile.of(distance, altitude(d -> 300 + 0.01 * d), true, TREATMENT)
                        .size())
                .isLessThan(200_001);
    }

    @Test
    void smoothsHeightsOverThirtyMeters() {
        ElevationProfile profile =
                ElevationProfile.of(distance(), altitude(d -> 300 + (d >= 2600 ? 7.0 : 0)), true, TREATMENT);
        int step = (int) ((2600 - 100) / ElevationProfile.STEP_METERS);
        assertThat(profile.heightMeters(step - 4)).isCloseTo(300, within(1e-9));
        assertThat(profile.heightMeters(step + 4)).isCloseTo(307, within(1e-9));
        assertThat(profile.heightMeters(step)).isStrictlyBetween(302.5, 304.5);
    }
}
