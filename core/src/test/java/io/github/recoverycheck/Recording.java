package io.github.recoverycheck;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.series.Channel;
import io.github.recoverycheck.series.TimeSeries;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Builds recordings from functions of time: one sample a second, both ends included. */
public final class Recording {
    private final double[] times;
    private final Map<Channel, double[]> columns = new EnumMap<>(Channel.class);

    private Recording(int seconds) {
        times = new double[seconds + 1];
        Arrays.setAll(times, i -> i);
    }

    /** A recording without any channel. */
    public static Recording ofSeconds(int seconds) {
        return new Recording(seconds);
    }

    /** A recording at even speed. */
    public static Recording ofSeconds(int seconds, double metersPerSecond) {
        return ofSeconds(seconds).speed(t -> metersPerSecond);
    }

    /** Sets a channel to a function of the second. */
    public Recording with(Channel channel, DoubleUnaryOperator value) {
        columns.put(channel, Arrays.stream(times).map(value).toArray());
        return this;
    }

    /** Sets the heart rate to a function of the second. */
    public Recording heartRate(DoubleUnaryOperator bpm) {
        return with(Channel.HEART_RATE, bpm);
    }

    /** Sets the distance to the sum of the speed in the middle of each second. */
    public Recording speed(DoubleUnaryOperator metersPerSecond) {
        double[] distance = new double[times.length];
        for (int i = 1; i < distance.length; i++) {
            distance[i] = distance[i - 1] + metersPerSecond.applyAsDouble(i - 0.5);
        }
        columns.put(Channel.DISTANCE, distance);
        return this;
    }

    /** Sets the altitude to a function of the distance, which must stand. */
    public Recording altitude(DoubleUnaryOperator metersAtDistance) {
        double[] distance = columns.getOrDefault(Channel.DISTANCE, new double[0]);
        columns.put(
                Channel.ALTITUDE, Arrays.stream(distance).map(metersAtDistance).toArray());
        return this;
    }

    /** The samples. */
    public TimeSeries series() {
        return TimeSeries.of(times, columns);
    }

    /** Only the samples at the chosen seconds, later by a shift. */
    public TimeSeries series(IntPredicate kept, double shiftSeconds) {
        int[] rows = IntStream.range(0, times.length).filter(kept).toArray();
        Map<Channel, double[]> thinned = new EnumMap<>(Channel.class);
        columns.forEach((channel, column) -> thinned.put(
                channel, Arrays.stream(rows).mapToDouble(row -> column[row]).toArray()));
        return TimeSeries.of(
                Arrays.stream(rows)
                        .mapToDouble(row -> times[row] + shiftSeconds)
                        .toArray(),
                thinned);
    }

    /** A run of these samples. */
    public Activity run() {
        return as(Sport.RUNNING);
    }

    /** An activity of these samples. */
    public Activity as(Sport sport) {
        return Activity.builder(sport, series()).build();
    }
}
