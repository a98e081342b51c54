package io.github.recoverycheck.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.recoverycheck.Recording;
import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.science.ScienceParameters;
import io.github.recoverycheck.series.Channel;
import io.github.recoverycheck.series.TimeSeries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class DistanceTrackTest {
    private static final double NONE = Double.NaN;
    private static final double METERS_A_DEGREE = 6_371_008.8 * Math.PI / 180;

    private static double[] track(TimeSeries samples) {
        return DistanceTrack.of(
                Activity.builder(Sport.RUNNING, samples).build(),
                samples.elapsedSeconds(),
                ScienceParameters.withDefaults().motion(),
                new ArrayList<>());
    }

    private static double[] track(double[] times, Channel channel, double... values) {
        return track(TimeSeries.of(times, Map.of(channel, values)));
    }

    private static Recording northward(double metersPerSecond) {
        return Recording.ofSeconds(100)
                .with(Channel.LATITUDE, t -> 47 + metersPerSecond * t / METERS_A_DEGREE)
                .with(Channel.LONGITUDE, t -> 8);
    }

    @Test
    void neverFalls() {
        assertThat(track(new double[] {0, 1, 2, 3}, Channel.DISTANCE, 0, 5, 4, 6))
                .containsExactly(0, 5, 5, 6);
    }

    @Test
    void fillsMissingValuesOnTheLineOverTimeButNotTheEnds() {
        assertThat(track(new double[] {0, 1, 2, 5, 6}, Channel.DISTANCE, NONE, 10, NONE, 18, NONE))
                .containsExactly(NONE, 10, 12, 18, NONE);
    }

    @Test
    void comesFromPositionsWhereTheDeviceHasNone() {
        double[] track = track(northward(3).series());
        assertThat(track[100] - track[0]).isCloseTo(300, within(0.001));
        assertThat(track[51] - track[50]).isCloseTo(3, within(1e-6));
    }

    @Test
    void ofTheDeviceIsPreferredToPositions() {
        double[] track = track(northward(3).with(Channel.DISTANCE, t -> 2.5 * t).series());
        assertThat(track[100]).isEqualTo(250);
    }

    @Test
    void getsNoLongerByASinglePositionFarAway() {
        Recording outlier = northward(3).with(Channel.LATITUDE, t -> 47 + (t == 50 ? 0.5 : 3 * t / METERS_A_DEGREE));
        double[] track = track(outlier.series());
        assertThat(track[100] - track[0]).isCloseTo(300, within(0.001));
    }

    @Test
    void leavesOutADistanceThatNobodyRan() {
        double[] times = {0, 1, 2, 3};
        for (double odd : new double[] {42_949_672.95, Double.POSITIVE_INFINITY, -1}) {
            assertThat(track(times, Channel.DISTANCE, 0, 3, odd, 9)).containsExactly(0, 3, 6, 9);
        }
    }

    @Test
    void comesFromSpeedAsTheLastResort() {
        assertThat(track(new double[] {0, 2, 3}, Channel.SPEED, 2, 3, 3)).containsExactly(0, 5, 8);
    }

    @Test
    void doesNotHoldASpeedOverALongGap() {
        assertThat(track(new double[] {0, 100, 101}, Channel.SPEED, 3, 3, 3)).containsExactly(0, 0, 3);
    }

    @Test
    void isUnknownWithoutAnyOfThem() {
        assertThat(track(Recording.ofSeconds(3).heartRate(t -> 120).series())).containsOnly(NONE);
    }

    @Test
    void thatNeverRisesTellsNothing() {
        Recording stillOnTheBelt = Recording.ofSeconds(100).with(Channel.DISTANCE, t -> 0);
        assertThat(track(stillOnTheBelt.series())).containsOnly(NONE);
        double[] track = track(stillOnTheBelt.with(Channel.SPEED, t -> 2.5).series());
        assertThat(track[100]).isCloseTo(250, within(1e-9));
        double[] standing = track(northward(0).series());
        assertThat(Arrays.stream(standing)).containsOnly(NONE);
    }
}
