package io.github.recoverycheck.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.recoverycheck.Recording;
import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.HeartRateSensor;
import io.github.recoverycheck.activity.Intention;
import io.github.recoverycheck.activity.SelfReport;
import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.normalize.Normalizer;
import io.github.recoverycheck.series.Channel;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The hardest stretches of a run, its climbs and what surrounds it. */
final class EffortsTest {
    private static RunMeasurements measured(Activity.Builder activity) {
        return RunMeasurements.of(Normalizer.withDefaults().normalize(activity.build()));
    }

    private static RunMeasurements measured(Recording recording) {
        return measured(Activity.builder(Sport.RUNNING, recording.series()));
    }

    @Test
    void theHardestStretchOfEachLengthIsFoundWhereverItLies() {
        // 13 min at 170 bpm and 4 m/s within 40 min at 130 bpm and 2.7 m/s.
        RunMeasurements run = measured(Recording.ofSeconds(2400)
                .speed(t -> t >= 900 && t < 1680 ? 4 : 2.7)
                .heartRate(t -> t >= 900 && t < 1680 ? 170 : 130 + Math.sin(t)));
        assertThat(run.efforts().sustained())
                .extracting(SustainedEffort::minutes)
                .containsExactly(5, 12, 15, 20, 30);
        SustainedEffort twelve = run.efforts().sustained().get(1);
        assertThat(twelve.meanHeartRateBpm().value()).isEqualTo(170, within(0.01));
        assertThat(twelve.bestSpeedMetersPerSecond().value()).isEqualTo(4, within(0.01));
        assertThat(twelve.paceVariation().value()).isLessThan(0.01);
        SustainedEffort twenty = run.efforts().sustained().get(3);
        assertThat(twenty.meanHeartRateBpm().value()).isEqualTo(130 + 40 * 13 / 20.0, within(0.2));
        assertThat(twenty.bestSpeedMetersPerSecond().value()).isEqualTo(2.7 + 1.3 * 13 / 20, within(0.01));
        assertThat(twenty.paceVariation().value()).isGreaterThan(0.1);
    }

    @Test
    void aStopOf20SecondsEndsAStretchAndAShorterOneDoesNot() {
        for (int stop : new int[] {14, 40}) {
            RunMeasurements run = measured(Recording.ofSeconds(2000)
                    .speed(t -> t >= 1000 && t < 1000 + stop ? 0 : 3)
                    .heartRate(t -> 140 + Math.sin(t)));
            assertThat(run.efforts().sustained())
                    .extracting(SustainedEffort::minutes)
                    .containsExactly(stop < 20 ? new Integer[] {5, 12, 15, 20, 30} : new Integer[] {5, 12, 15});
        }
    }

    @Test
    void withoutHeartRateTheFastestStretchIsStillKnown() {
        SustainedEffort five =
                measured(Recording.ofSeconds(900, 3)).efforts().sustained().get(0);
        assertThat(five.meanHeartRateBpm()).isEqualTo(Measured.missing(MissingReason.HR_ABSENT));
        assertThat(five.bestSpeedMetersPerSecond().value()).isEqualTo(3, within(1e-9));
    }

    @Test
    void withoutDistanceTheHardestStretchIsStillKnown() {
        Recording recording = Recording.ofSeconds(900).heartRate(t -> 150 + Math.sin(t));
        SustainedEffort five = measured(recording).efforts().sustained().get(0);
        assertThat(five.meanHeartRateBpm().value()).isEqualTo(150, within(0.1));
        assertThat(five.bestSpeedMetersPerSecond()).isEqualTo(Measured.missing(MissingReason.DISTANCE_MISSING));
    }

    @Test
    @Tag("slow")
    void noStretchIsHarderThanAShorterOneWithinIt() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 30; i++) {
            double period = 100 + 900 * random.nextDouble();
            RunMeasurements run = measured(Recording.ofSeconds(3000)
                    .speed(t -> 3 + Math.sin(t / period))
                    .heartRate(t -> 140 + 20 * Math.sin(t / period - 1)));
            double[] hearts = run.efforts().sustained().stream()
                    .mapToDouble(effort -> -effort.meanHeartRateBpm().value())
                    .toArray();
            double[] speeds = run.efforts().sustained().stream()
                    .mapToDouble(effort -> -effort.bestSpeedMetersPerSecond().value())
                    .toArray();
            // A longer stretch is made of shorter ones only where its length is a multiple: 5, 15, 30 and 45 min.
            for (double[] column : new double[][] {hearts, speeds}) {
                double[] multiples = {column[0], column[2], column[4], column[5]};
                double[] sorted = multiples.clone();
                Arrays.sort(sorted);
                assertThat(sorted[0]).isEqualTo(multiples[0]);
            }
        }
    }

    @Test
    void anotherSportHasNoEfforts() {
        RunMeasurements ride = measured(Activity.builder(
                Sport.CYCLING, Recording.ofSeconds(1800, 8).heartRate(t -> 150).series()));
        assertThat(ride.efforts()).isEqualTo(Efforts.none());
    }

    @Test
    void climbsAreCountedWithTheHeartRateOnThem() {
        // Hills of 240 m at 6 % up and 240 m down, 80 s each way.
        RunMeasurements run = measured(Recording.ofSeconds(1600, 3)
                .altitude(d -> 100 + 0.06 * (d % 480 < 240 ? d % 480 : 480 - d % 480))
                .heartRate(t -> 150 + 15 * Math.sin(2 * Math.PI * (t - 60) / 160) + t / 1000));
        assertThat(run.efforts().climbs()).isEqualTo(10);
        assertThat(run.efforts().fourthHighestClimbPeakBpm().orElseThrow()).isEqualTo(166, within(0.7));
        // Half of the window from 300 to 1570 s goes up; the turns are rounded by the window of the grade.
        assertThat(run.efforts().climbHeartRates().totalSeconds()).isBetween(450, 635);
    }

    @Test
    void surroundingsAreKept() {
        Recording recording = Recording.ofSeconds(1800, 3)
                .altitude(d -> 1200 + 0.01 * d)
                .with(Channel.TEMPERATURE, t -> 20 + t / 180);
        Activity.Builder activity = Activity.builder(Sport.RUNNING, recording.series())
                .zoneOffset(ZoneOffset.ofHours(-4))
                .workoutName("Recovery")
                .title("10 km race")
                .heartRateSensor(HeartRateSensor.CHEST_STRAP);
        RunMeasurements run = measured(activity);
        assertThat(run.circumstances().zoneOffset()).contains(ZoneOffset.ofHours(-4));
        assertThat(run.circumstances().intention()).contains(Intention.RECOVERY);
        assertThat(run.circumstances().heartRateSensor()).isEqualTo(HeartRateSensor.CHEST_STRAP);
        assertThat(run.get(Measure.TEMPERATURE).value()).isEqualTo(25, within(0.01));
        assertThat(run.get(Measure.ALTITUDE).value()).isEqualTo(1227, within(0.5));
    }

    @Test
    void theRunnersWordOnTheTemperatureGoesBeforeTheWatchs() {
        Recording recording = Recording.ofSeconds(1800, 3).with(Channel.TEMPERATURE, t -> 31);
        SelfReport cool = SelfReport.none().withAirTemperatureCelsius(12);
        RunMeasurements run =
                measured(Activity.builder(Sport.RUNNING, recording.series()).selfReport(cool));
        assertThat(run.get(Measure.TEMPERATURE).value()).isEqualTo(12);
        RunMeasurements plain = measured(Activity.builder(Sport.RUNNING, recording.series()));
        assertThat(plain.get(Measure.TEMPERATURE).value()).isEqualTo(31);
        assertThat(plain.withSelfReport(cool).get(Measure.TEMPERATURE).value()).isEqualTo(12);
        assertThat(plain.withSelfReport(SelfReport.none().withRpe(3)).get(Measure.TEMPERATURE))
                .isEqualTo(plain.get(Measure.TEMPERATURE));
        assertThat(run.withoutSelfReport().get(Measure.TEMPERATURE).isPresent()).isFalse();
    }

    @Test
    void meanHeartRateAfterTenMinutesNeedsFiveMore() {
        assertThat(measured(Recording.ofSeconds(1200, 3).heartRate(t -> t < 600 ? 120 : 150))
                        .get(Measure.MEAN_HEART_RATE_AFTER_10_MINUTES)
                        .value())
                .isEqualTo(150, within(0.1));
        assertThat(measured(Recording.ofSeconds(900, 3).heartRate(t -> 140))
                        .get(Measure.MEAN_HEART_RATE_AFTER_10_MINUTES))
                .isEqualTo(Measured.missing(MissingReason.TOO_SHORT));
    }
}
