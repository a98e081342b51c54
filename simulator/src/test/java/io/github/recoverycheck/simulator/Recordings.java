package io.github.recoverycheck.simulator;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.DeviceOpinion;
import io.github.recoverycheck.activity.Lap;
import io.github.recoverycheck.activity.Pause;
import io.github.recoverycheck.activity.SelfReport;
import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.series.Channel;
import io.github.recoverycheck.series.TimeSeries;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** A short recording written out by hand, with every channel, a pause and missing values. */
final class Recordings {
    static final Instant START = Instant.parse("2025-03-01T06:12:00Z");

    private Recordings() {}

    static Activity everyChannel() {
        double nan = Double.NaN;
        Map<Channel, double[]> columns = new EnumMap<>(Channel.class);
        columns.put(Channel.HEART_RATE, new double[] {92, 95, nan, 110, 112});
        columns.put(Channel.SPEED, new double[] {2.5, 2.612, 2.7, nan, 2.655});
        columns.put(Channel.DISTANCE, new double[] {0, 2.5, 5.11, 7.81, 10.47});
        columns.put(Channel.ALTITUDE, new double[] {10.0, 10.2, nan, 9.8, -3.4});
        columns.put(Channel.CADENCE, new double[] {160, 163, 164.5, 0, nan});
        columns.put(Channel.POWER, new double[] {210, nan, 220, 230, 0});
        columns.put(Channel.TEMPERATURE, new double[] {21, 21, -4, nan, 20});
        columns.put(Channel.LATITUDE, new double[] {-0.5, -0.50002, nan, -0.50006, -0.50008});
        columns.put(Channel.LONGITUDE, new double[] {-30.0, -30.0, nan, -30.0, 179.99999});
        return Activity.builder(Sport.RUNNING, TimeSeries.of(new double[] {0, 1, 2, 32, 33}, columns))
                .start(START)
                .addPauses(List.of(new Pause(2, 32)))
                .addLaps(List.of(
                        new Lap(0, 2, OptionalDouble.of(5.11), Lap.Intensity.WARM_UP),
                        new Lap(2, 33, OptionalDouble.empty(), Lap.Intensity.UNKNOWN)))
                .selfReport(SelfReport.none().withRpe(3).withFeel(75))
                .deviceOpinion(new DeviceOpinion(
                        OptionalDouble.of(2.4), OptionalDouble.of(0.3), OptionalDouble.of(38.5), OptionalInt.of(2)))
                .build();
    }
}
