package io.github.recoverycheck.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.recoverycheck.Recording;
import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.Diagnostic;
import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.series.Channel;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Distances as real devices write them. */
final class DistanceRepairTest {
    private static final int SECONDS = 2400;

    private static NormalizedRun run(Sport sport, DoubleUnaryOperator meters) {
        Activity activity = Activity.builder(
                        sport,
                        Recording.ofSeconds(SECONDS)
                                .with(Channel.DISTANCE, meters)
                                .series())
                .build();
        return Normalizer.withDefaults().normalize(activity);
    }

    private static double coveredMeters(NormalizedRun run) {
        double sum = 0;
        for (int second = 0; second < run.size(); second++) {
            sum += Double.isNaN(run.speedMetersPerSecond(second)) ? 0 : run.speedMetersPerSecond(second);
        }
        return sum;
    }

    @ParameterizedTest
    @CsvSource({"2.5, 3", "2.6, 3", "2.6, 5", "3.0, 10", "2.2, 20"})
    void aDistanceThatAdvancesInStepsIsARunAllTheSame(double speed, int stepSeconds) {
        NormalizedRun run = run(Sport.RUNNING, t -> speed * stepSeconds * Math.floor(t / stepSeconds));
        assertThat(run.movingSeconds()).isGreaterThan(SECONDS - 2 * stepSeconds);
        assertThat(coveredMeters(run)).isCloseTo(speed * SECONDS, within(speed * stepSeconds + 1e-6));
    }

    @Test
    void standingStillStaysStandingStill() {
        NormalizedRun run = run(Sport.RUNNING, t -> 2.6 * (t < 1000 ? t : Math.max(1000, t - 60)));
        assertThat(run.movingSeconds()).isBetween(SECONDS - 65, SECONDS - 55);
    }

    @Test
    void oneImpossibleValueCostsOnlyItself() {
        NormalizedRun run = run(Sport.RUNNING, t -> t == 700 ? 60_000 : 2.6 * t);
        assertThat(run.movingSeconds()).isEqualTo(SECONDS);
        assertThat(run.distanceMeters()).isCloseTo(2.6 * SECONDS, within(1e-6));
        assertThat(run.diagnostics()).extracting(Diagnostic::code).containsExactly(Diagnostic.Code.BAD_VALUE);
    }

    @Test
    void aCounterThatStartsAgainGoesOnWhereItWas() {
        NormalizedRun run = run(Sport.RUNNING, t -> 2.6 * (t < 800 ? t : t - 800));
        assertThat(run.movingSeconds()).isGreaterThan(SECONDS - 5);
        assertThat(run.distanceMeters()).isCloseTo(2.6 * SECONDS, within(5.0));
    }

    @Test
    void aLostValueIsNoNewStart() {
        NormalizedRun run = run(Sport.RUNNING, t -> t == 1500 ? 0 : 2.6 * t);
        assertThat(run.distanceMeters()).isCloseTo(2.6 * SECONDS, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"2.7, true", "1.2, false", "7.0, false", "8.5, false", "25, false"})
    void withoutANamedSportTheSpeedAsRecordedDecides(double speed, boolean isRun) {
        assertThat(run(Sport.UNKNOWN, t -> speed * t).isRun()).isEqualTo(isRun);
    }

    @Test
    void aDriveWithStopsIsNoRunThoughItsMeanSpeedIsThatOfOne() {
        // Two minutes at 20 m/s, then four at a slow walk.
        NormalizedRun run = run(
                Sport.UNKNOWN,
                t -> 2640 * Math.floor(t / 360) + (t % 360 < 120 ? 20 * (t % 360) : 2400 + (t % 360 - 120)));
        assertThat(run.isRun()).isFalse();
    }

    @Test
    void altitudeThatIsSeldomRecordedIsTakenAsTheWorseSource() {
        Recording recording = Recording.ofSeconds(SECONDS, 2.6).altitude(d -> 100 + 5 * Math.sin(d / 300));
        Activity seldom = Activity.builder(Sport.RUNNING, recording.series(t -> t % 6 == 0, 0))
                .build();
        Activity often = Activity.builder(Sport.RUNNING, recording.series()).build();
        assertThat(Normalizer.withDefaults().normalize(often).elevation().source())
                .isEqualTo(AltitudeSource.BAROMETER);
        assertThat(Normalizer.withDefaults().normalize(seldom).elevation().source())
                .isEqualTo(AltitudeSource.SATELLITE);
    }
}
