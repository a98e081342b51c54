package io.github.recoverycheck.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.recoverycheck.Recording;
import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.SelfReport;
import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.normalize.Normalizer;
import io.github.recoverycheck.series.Channel;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** How fast and how even a run was, and how well that is known; 35 min unless it says otherwise. */
final class PaceMeasuresTest {
    private static final int SECONDS = 2100;

    private static RunMeasurements measure(Activity activity) {
        return RunMeasurements.of(Normalizer.withDefaults().normalize(activity));
    }

    private static RunMeasurements at(DoubleUnaryOperator speed) {
        return measure(Recording.ofSeconds(SECONDS).speed(speed).run());
    }

    @Test
    void theLastThirdIsHeldAgainstTheFirst() {
        // The 59 bins of the window end at 2,070 s; the last 19 of them begin at 1,500 s, the first 19 end at 870 s.
        RunMeasurements run = at(t -> t < 870 ? 2.4 : t < 1500 ? 2.5 : 2.7);
        assertThat(run.get(Measure.LAST_THIRD_SPEED).value()).isCloseTo(2.7, within(0.003));
        assertThat(run.get(Measure.END_RATIO).value()).isCloseTo(2.7 / 2.4, within(0.002));
        assertThat(run.get(Measure.END_RATIO).standardError()).isZero();
        assertThat(run.get(Measure.GRADE_ADJUSTED_SPEED).value())
                .isCloseTo((19 * 2.4 + 21 * 2.5 + 19 * 2.7) / 59, within(0.002));
    }

    @Test
    void theErrorOfTheDistanceIsThatOfTheSpeed() {
        RunMeasurements run = at(t -> 2.6);
        assertThat(run.get(Measure.GRADE_ADJUSTED_SPEED).standardError()).isCloseTo(0.015 * 2.6, within(1e-9));
        assertThat(run.get(Measure.LAST_THIRD_SPEED).standardError()).isCloseTo(0.015 * 2.6, within(1e-9));
        RunMeasurements indoors = measure(Recording.ofSeconds(SECONDS, 2.6).as(Sport.TREADMILL_RUNNING));
        assertThat(indoors.get(Measure.LAST_THIRD_SPEED).standardError()).isCloseTo(0.05 * 2.6, within(1e-9));
    }

    @Test
    void variationIsThatOfWholeMinutes() {
        // 29 pairs of bins, 0.1 m/s to either side of 2.5 m/s.
        RunMeasurements run = at(t -> t % 120 < 60 ? 2.4 : 2.6);
        assertThat(run.get(Measure.PACE_VARIATION).value()).isCloseTo(0.1 * Math.sqrt(29 / 28.0) / 2.5, within(0.0015));
        assertThat(at(t -> 2.5).get(Measure.PACE_VARIATION).value()).isCloseTo(0, within(1e-6));
        // What changes from bin to bin evens out within a minute.
        assertThat(at(t -> t % 60 < 30 ? 2.4 : 2.6).get(Measure.PACE_VARIATION).value())
                .isCloseTo(0, within(0.002));
    }

    @Test
    void aFewBinsHaveAMeanAndNoThirds() {
        // The window ends 30 s before the end: five bins have their center within it, then six.
        RunMeasurements five = measure(Recording.ofSeconds(494, 2.5).run());
        RunMeasurements six = measure(Recording.ofSeconds(510, 2.5).run());
        assertThat(five.get(Measure.GRADE_ADJUSTED_SPEED).value()).isCloseTo(2.5, within(1e-9));
        for (Measure measure : new Measure[] {Measure.LAST_THIRD_SPEED, Measure.END_RATIO, Measure.PACE_VARIATION}) {
            assertThat(five.get(measure)).isEqualTo(Measured.missing(MissingReason.TOO_SHORT));
            assertThat(six.get(measure).isPresent()).isTrue();
        }
    }

    @Test
    void stepsThatAlternateVaryByThatShare() {
        // From one sample to the next: 160, 165, 170, 165.
        RunMeasurements run = measure(Recording.ofSeconds(SECONDS, 2.7)
                .with(Channel.CADENCE, t -> t % 4 < 2 ? 160 : 170)
                .run());
        assertThat(run.get(Measure.CADENCE_VARIATION).value()).isCloseTo(5 / Math.sqrt(2) / 165, within(2e-4));
        assertThat(run.get(Measure.SPEED_VARIATION).value()).isCloseTo(0, within(1e-9));
        assertThat(at(t -> 2.7).get(Measure.CADENCE_VARIATION))
                .isEqualTo(Measured.missing(MissingReason.CADENCE_ABSENT));
    }

    @Test
    void aWaveOfTheSpeedVariesByItsAmplitudeOverRootTwo() {
        RunMeasurements run = at(t -> 2.5 + 0.1 * Math.sin(2 * Math.PI * t / 177));
        assertThat(run.get(Measure.SPEED_VARIATION).value()).isCloseTo(0.1 / Math.sqrt(2) / 2.5, within(0.0005));
        // 119 blocks of five seconds of running within the window, then 120.
        assertThat(measure(Recording.ofSeconds(924, 2.5).run()).get(Measure.SPEED_VARIATION))
                .isEqualTo(Measured.missing(MissingReason.TOO_SHORT));
        assertThat(measure(Recording.ofSeconds(932, 2.5).run())
                        .get(Measure.SPEED_VARIATION)
                        .isPresent())
                .isTrue();
    }

    @Test
    void whatSurroundsARunHasTheErrorsThatAreAssumed() {
        Activity activity = Recording.ofSeconds(SECONDS, 2.7)
                .altitude(d -> 1200 + 0.01 * d)
                .with(Channel.TEMPERATURE, t -> 20)
                .run();
        assertThat(measure(activity).get(Measure.TEMPERATURE)).isEqualTo(Measured.of(20, 5));
        assertThat(measure(activity).get(Measure.ALTITUDE).standardError()).isEqualTo(15);
        Activity told = activity.toBuilder()
                .selfReport(SelfReport.none().withAirTemperatureCelsius(12))
                .build();
        assertThat(measure(told).get(Measure.TEMPERATURE)).isEqualTo(Measured.of(12, 1));
        assertThat(measure(Recording.ofSeconds(SECONDS, 2.7).run()).get(Measure.TEMPERATURE))
                .isEqualTo(Measured.missing(MissingReason.TEMPERATURE_MISSING));
        assertThat(measure(Recording.ofSeconds(SECONDS, 2.7).run()).get(Measure.ALTITUDE))
                .isEqualTo(Measured.missing(MissingReason.ALTITUDE_MISSING));
    }
}
