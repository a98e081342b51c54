package io.github.recoverycheck.athlete;

import static io.github.recoverycheck.Printed.assertPrinted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.recoverycheck.athlete.IntensityAnchor.Kind;
import io.github.recoverycheck.measure.Measured;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class IntensityAnchorTest {
    private static final Optional<MaximalHeartRate> MAXIMUM =
            Optional.of(new MaximalHeartRate(190, 7, MaximalHeartRate.Origin.AGE));
    private static final AthleteProfile ALL_GIVEN = AthleteProfile.unknown()
            .withRestingHeartRate(55)
            .withAerobicThresholdHeartRate(152)
            .withLactateThresholdHeartRate(170);

    private static IntensityAnchor anchor(Kind kind) {
        return IntensityAnchor.of(kind, ALL_GIVEN, MAXIMUM).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"133, 0.70, 0.5777778", "152, 0.80, 0.7185185"})
    void fractionsOfMaximumAndReserveAreThePrintedOnes(double bpm, String ofMaximum, String ofReserve) {
        Measured heartRate = Measured.exact(bpm);
        assertPrinted(anchor(Kind.MAXIMAL_HEART_RATE).fraction(heartRate).value(), ofMaximum);
        assertPrinted(anchor(Kind.HEART_RATE_RESERVE).fraction(heartRate).value(), ofReserve);
    }

    @Test
    void theBestOneThatIsKnownWins() {
        AthleteProfile athlete = AthleteProfile.unknown();
        assertThat(IntensityAnchor.best(athlete, Optional.empty())).isEmpty();
        assertThat(kind(athlete, MAXIMUM)).isEqualTo(Kind.MAXIMAL_HEART_RATE);
        athlete = athlete.withRestingHeartRate(55);
        assertThat(IntensityAnchor.best(athlete, Optional.empty())).isEmpty();
        assertThat(kind(athlete, MAXIMUM)).isEqualTo(Kind.HEART_RATE_RESERVE);
        athlete = athlete.withLactateThresholdHeartRate(170);
        assertThat(kind(athlete, MAXIMUM)).isEqualTo(Kind.LACTATE_THRESHOLD);
        assertThat(kind(athlete, Optional.empty())).isEqualTo(Kind.LACTATE_THRESHOLD);
        athlete = athlete.withAerobicThresholdHeartRate(152);
        assertThat(kind(athlete, Optional.empty())).isEqualTo(Kind.AEROBIC_THRESHOLD);
    }

    private static Kind kind(AthleteProfile athlete, Optional<MaximalHeartRate> maximum) {
        return IntensityAnchor.best(athlete, maximum).orElseThrow().kind();
    }

    /** Half of what the fraction changes when one quantity moves by its error to each side. */
    private static double half(double upper, double lower) {
        return (upper - lower) / 2;
    }

    @Test
    void errorOfTheReserveIsThatOfSensorRestAndMaximum() {
        double sensor = half(f(142, 55, 190), f(138, 55, 190));
        double rest = half(f(140, 57, 190), f(140, 53, 190));
        double maximum = half(f(140, 55, 190.01), f(140, 55, 189.99)) * 7 / 0.01;
        double all = Math.sqrt(sensor * sensor + rest * rest + maximum * maximum);
        Measured fraction = anchor(Kind.HEART_RATE_RESERVE).fraction(Measured.of(140, 2));
        assertThat(fraction.value()).isCloseTo(f(140, 55, 190), within(1e-12));
        assertThat(fraction.standardError()).isCloseTo(all, within(1e-5));
    }

    private static double f(double bpm, double rest, double max) {
        return (bpm - rest) / (max - rest);
    }

    @Test
    void errorOfAThresholdIsTwoBeatsAsOfAGivenMaximum() {
        Measured fraction = anchor(Kind.LACTATE_THRESHOLD).fraction(Measured.of(136, 2));
        assertThat(fraction.value()).isCloseTo(0.8, within(1e-12));
        assertThat(fraction.standardError()).isCloseTo(0.8 * Math.hypot(2 / 136.0, 2 / 170.0), within(1e-12));
    }

    @Test
    void errorOfAShareOfTheMaximumIsThePrintedOne() {
        IntensityAnchor maximum = new IntensityAnchor(Kind.MAXIMAL_HEART_RATE, 0, 0, 188, 10);
        assertPrinted(maximum.fraction(Measured.exact(0.66 * 188)).standardError(), "0.035");
    }

    @ParameterizedTest
    @EnumSource
    void onlyWhatStandsOnTheMaximumMovesWithIt(Kind kind) {
        IntensityAnchor moved = anchor(kind).ifMaximumWere(180);
        assertThat(moved.equals(anchor(kind))).isEqualTo(!kind.standsOnMaximum());
        if (kind.standsOnMaximum()) {
            assertThat(moved.topBpm()).isEqualTo(180);
            assertThat(moved.topError()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void heartRateAtAFractionIsTheWayBack(Kind kind) {
        IntensityAnchor anchor = anchor(kind);
        assertThat(anchor.fraction(Measured.exact(anchor.bpmAt(0.73))).value()).isCloseTo(0.73, within(1e-12));
        assertThat(kind.unit()).startsWith("fraction of ");
    }

    @Test
    void theReserveAndTheMaximumStandOnTheMaximum() {
        assertThat(Kind.values())
                .filteredOn(Kind::standsOnMaximum)
                .containsExactly(Kind.HEART_RATE_RESERVE, Kind.MAXIMAL_HEART_RATE);
    }
}
