package io.github.recoverycheck.archive;

import static io.github.recoverycheck.archive.SimulatedFiles.plan;
import static io.github.recoverycheck.archive.SimulatedFiles.run;
import static io.github.recoverycheck.archive.SimulatedRows.as;
import static io.github.recoverycheck.archive.SimulatedRows.elsewhere;
import static io.github.recoverycheck.archive.SimulatedRows.later;
import static io.github.recoverycheck.archive.SimulatedRows.onLoop;
import static io.github.recoverycheck.archive.SimulatedRows.part;
import static io.github.recoverycheck.archive.SimulatedRows.row;
import static io.github.recoverycheck.archive.SimulatedRows.undated;
import static io.github.recoverycheck.archive.SimulatedRows.without;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.series.Channel;
import io.github.recoverycheck.series.TimeSeries;
import io.github.recoverycheck.simulator.RunPlan;
import io.github.recoverycheck.simulator.RunSimulator;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which two recordings are one run. */
final class SameRunTest {
    private final Activity run = onLoop(run(1));

    /** What another device of the same athlete records: other noise, on the same way. */
    private static Activity other(RunPlan plan, int seed) {
        return onLoop(RunSimulator.simulate(plan, seed).activity());
    }

    private boolean isSame(Activity other) {
        return isSame(run, other);
    }

    private static boolean isSame(Activity one, Activity other) {
        ActivityFacts first = row("one.fit", one).activity().orElseThrow();
        ActivityFacts second = row("other.gpx", other).activity().orElseThrow();
        boolean isSame = SameRun.test(first, second);
        assertThat(SameRun.test(second, first)).as("the other way round").isEqualTo(isSame);
        return isSame;
    }

    @Test
    void theSameStartIsTheSameRunWhateverWasCutFromItsEnd() {
        assertThat(isSame(part(later(run, Duration.ofSeconds(9)), 0, 600))).isTrue();
        assertThat(isSame(part(later(run, Duration.ofSeconds(11)), 0, 600))).isFalse();
    }

    @Test
    void theSameStartOfAnotherHeartIsAnotherRunUnlessTheyAlsoEndTogether() {
        Activity faster =
                without(other(plan(1).withSpeed(4.2).withDurationMinutes(60), 5), Channel.LATITUDE, Channel.LONGITUDE);
        assertThat(isSame(part(run, 0, 900), faster)).isFalse();
        Duration neverSet = Duration.between(
                Instant.parse("2000-01-01T00:00:00Z"), run.start().orElseThrow());
        Activity asLong = part(faster, 0, 1320);
        assertThat(isSame(run, asLong)).isTrue();
        assertThat(isSame(later(run, neverSet.negated()), later(asLong, neverSet.negated())))
                .isFalse();
    }

    @Test
    void aWatchAndAPhoneThatStartHalfAMinuteApartRecordOneRun() {
        Activity phone = without(other(plan(1), 77), Channel.HEART_RATE);
        assertThat(isSame(later(phone, Duration.ofSeconds(30)))).isTrue();
    }

    @Test
    void spansMustOverlapForFourFifthsOfTheLongerOne() {
        int seconds = run.samples().size();
        assertThat(isSame(part(run, seconds / 6, seconds))).isTrue();
        assertThat(isSame(part(run, seconds / 4, seconds))).isFalse();
        assertThat(isSame(later(run, Duration.ofSeconds(seconds)))).isFalse();
    }

    @Test
    void nobodyIsAtTwoPlacesAtOnce() {
        Activity apart = elsewhere(other(plan(1), 77));
        assertThat(isSame(apart)).isFalse();
        assertThat(isSame(without(apart, Channel.LATITUDE, Channel.LONGITUDE))).isTrue();
    }

    @Test
    void aMapThatIsOffIsNoOtherPlaceWhereTheHeartRateIsTheSame() {
        assertThat(isSame(elsewhere(run))).isTrue();
    }

    @Test
    void aRideAndARunAtOneTimeAreTheSameOnlyIfTheyWentTheSameWay() {
        assertThat(isSame(as(run, Sport.CYCLING))).isTrue();
        assertThat(isSame(without(as(run, Sport.CYCLING), Channel.HEART_RATE))).isTrue();
        assertThat(isSame(as(other(plan(1).withSpeed(4), 77), Sport.CYCLING))).isFalse();
        assertThat(isSame(without(
                        as(run, Sport.CYCLING),
                        Channel.HEART_RATE,
                        Channel.LATITUDE,
                        Channel.LONGITUDE,
                        Channel.ALTITUDE)))
                .as("nothing tells")
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {15, -45, 120, 345, -720, 26 * 60})
    void aClockThatIsWrongByQuartersOfAnHourIsSeenThrough(int minutes) {
        assertThat(isSame(later(run, Duration.ofMinutes(minutes)))).isTrue();
        assertThat(isSame(without(later(run, Duration.ofMinutes(minutes)), Channel.HEART_RATE)))
                .as("by positions")
                .isTrue();
        assertThat(isSame(without(later(run, Duration.ofMinutes(minutes)), Channel.LATITUDE, Channel.LONGITUDE)))
                .as("by heart rate")
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 50, 27 * 60, 7 * 24 * 60})
    void noClockIsWrongByOtherTimes(int minutes) {
        assertThat(isSame(later(run, Duration.ofMinutes(minutes)))).isFalse();
    }

    /** The same loop on the next day, to the second as long: what a clock that is wrong by a day would look like. */
    @Test
    void theSameLoopIsAnotherRunOnTheNextDay() {
        for (int seed = 0; seed < 200; seed++) {
            Activity one = other(plan(1), 2 * seed);
            Activity next = later(other(plan(1), 2 * seed + 1), Duration.ofHours(24));
            assertThat(isSame(one, next)).as("seed %s", seed).isFalse();
            assertThat(isSame(without(one, Channel.HEART_RATE), next))
                    .as("by positions, seed %s", seed)
                    .isFalse();
            assertThat(isSame(without(one, Channel.LATITUDE, Channel.LONGITUDE), next))
                    .as("by heart rate, seed %s", seed)
                    .isFalse();
        }
    }

    @Test
    void aHeartRateThatStandsStillTellsNothing() {
        double[] flat = new double[run.samples().size()];
        Arrays.fill(flat, 120);
        TimeSeries samples =
                without(run, Channel.LATITUDE, Channel.LONGITUDE).samples().with(Channel.HEART_RATE, flat);
        Activity one = Activity.builder(run.sport(), samples)
                .start(run.start().orElseThrow())
                .build();
        assertThat(isSame(one, later(one, Duration.ofHours(2)))).isFalse();
    }

    @Test
    void withoutADateTheSamplesTell() {
        assertThat(isSame(undated(run))).isTrue();
        assertThat(isSame(undated(run), undated(run))).isTrue();
        assertThat(isSame(undated(run), undated(without(run, Channel.CADENCE)))).isTrue();
        assertThat(isSame(undated(run), undated(other(plan(1), 77)))).isFalse();
        assertThat(isSame(undated(run), other(plan(1), 77))).isFalse();
    }

    @Test
    void withoutSamplesAllElseTells() {
        Activity empty = Activity.builder(Sport.RUNNING, TimeSeries.empty()).build();
        assertThat(isSame(empty, empty)).isTrue();
        assertThat(isSame(empty, empty.toBuilder().title("Long run").build())).isFalse();
        assertThat(isSame(
                        empty,
                        Activity.builder(Sport.CYCLING, TimeSeries.empty()).build()))
                .isFalse();
    }

    @Test
    void activitiesOfOneFileAreDifferent() {
        ActivityFacts first = row("a.gpx", 0, run).activity().orElseThrow();
        assertThat(SameRun.test(first, row("a.gpx", 1, run).activity().orElseThrow()))
                .isFalse();
        assertThat(SameRun.test(first, row("b.gpx", 1, run).activity().orElseThrow()))
                .isTrue();
    }
}
