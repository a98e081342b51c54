package io.github.recoverycheck.measure;

import static io.github.recoverycheck.Printed.assertPrinted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.recoverycheck.science.GradeCurve;
import io.github.recoverycheck.science.ScienceParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GradeAdjustmentTest {
    private static final GradeCurve CURVE = ScienceParameters.withDefaults().gradeCurve();

    @ParameterizedTest
    @CsvSource({
        "-0.30, 1.19515",
        "-0.20, 1.022325",
        "-0.15, 0.9359125",
        "-0.10, 0.8819",
        "-0.05, 0.8997375",
        "-0.02, 0.9493272",
        "0, 1",
        "0.02, 1.0655528",
        "0.05, 1.1932625",
        "0.10, 1.4901",
        "0.15, 1.9010875",
        "0.20, 2.372675",
        "0.30, 3.31585",
        "-0.09, 0.8793811",
        "-0.18, 0.98776"
    })
    void equalHeartRateCurveGivesThePrintedFactors(double grade, String printed) {
        assertPrinted(CURVE.factor(grade), printed);
    }

    @Test
    void equalHeartRateCurveGoesOnAsItsTangent() {
        for (double grade : new double[] {0.1501, 0.2, 0.2999}) {
            double step = 1e-5;
            assertThat(slopeAt(grade, step)).isCloseTo(9.43175, within(1e-6));
            assertThat(slopeAt(-grade, step)).isCloseTo(-1.72825, within(1e-6));
        }
    }

    private static double slopeAt(double grade, double step) {
        return (CURVE.factor(grade + step) - CURVE.factor(grade - step)) / (2 * step);
    }

    @Test
    void equalHeartRateCurveIsHeldBeyondThirtyPercent() {
        assertPrinted(CURVE.factor(0.9), "3.31585");
        assertPrinted(CURVE.factor(-0.9), "1.19515");
    }

    @Test
    void sixMinutesAKilometerUpFivePercentIsWorthFiveOhTwo() {
        double adjusted = 1000.0 / 360 * CURVE.factor(0.05);
        assertPrinted(adjusted, "3.314618");
        assertPrinted(1000 / adjusted, "301.69");
        assertPrinted(360 / EnergyCost.factor(0.05), "276.62");
    }

    @ParameterizedTest
    @CsvSource({
        "-0.2, 0.5000088889, 1.800032",
        "-0.1, 0.5976961111, 2.151706",
        "-0.05, 0.7627566493, 2.7459239375",
        "0.05, 1.3014433507, 4.6851960625",
        "0.1, 1.6578372222, 5.968214",
        "0.2, 2.5018577778, 9.006688"
    })
    void energyCurveGivesThePrintedRatiosAndCosts(double grade, String ratio, String cost) {
        assertPrinted(EnergyCost.factor(grade), ratio);
        assertPrinted(3.6 * EnergyCost.factor(grade), cost);
    }

    @Test
    void energyCurveIsHeldBeyondItsMeasuredRange() {
        assertPrinted(3.6 * EnergyCost.factor(0.45), "19.4260145625");
        assertPrinted(3.6 * EnergyCost.factor(0.9), "19.4260145625");
        assertPrinted(3.6 * EnergyCost.factor(-0.45), "4.0323054375");
        assertPrinted(3.6 * EnergyCost.factor(-0.9), "4.0323054375");
        assertThat(EnergyCost.factor(0)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"0.03, 1.16, 1.67", "0.05, 3.21, 4.65", "0.08, 8.20, 11.90", "0.10, 12.78, 18.60"})
    void rollingHillsCostThePrintedUplift(double grade, String energyPercent, String effortPercent) {
        assertPrinted(50 * (EnergyCost.factor(grade) + EnergyCost.factor(-grade)) - 100, energyPercent);
        assertPrinted(50 * (CURVE.factor(grade) + CURVE.factor(-grade)) - 100, effortPercent);
    }

    @Test
    void workedHillyKilometersCostThePrintedUplift() {
        double[][] parts = {{400, 0}, {300, 0.05}, {300, -0.05}, {200, 0.10}, {200, -0.10}};
        double energy = 0;
        double effort = 0;
        for (double[] part : parts) {
            energy += part[0] * EnergyCost.factor(part[1]);
            effort += part[0] * CURVE.factor(part[1]);
        }
        assertPrinted(energy / 1400 - 1, "0.0502619");
        assertPrinted(effort / 1400 - 1, "0.0730714");
    }

    @Test
    void anUncertainGradeLosesHalfTheCurvatureTimesItsVariance() {
        double factor = CURVE.factor(0.05);
        double curvature = 37.2 + 6 * 14.1 * 0.05;
        assertThat(CURVE.factor(0.05, 0.02)).isCloseTo(factor - curvature / 2 * 0.0004, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"0", "0.015", "NaN"})
    void aGradeKnownWellOrWithoutErrorIsTakenAsItIs(double error) {
        assertThat(CURVE.factor(0.05, error)).isEqualTo(CURVE.factor(0.05));
    }

    @Test
    void aGradeThatIsMostlyNoiseIsNotUsed() {
        assertThat(CURVE.factor(0.10, 0.0301)).isEqualTo(1);
    }
}
