package io.github.recoverycheck.simulator;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.Lap;
import io.github.recoverycheck.activity.Pause;
import io.github.recoverycheck.activity.RecordedTotals;
import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.series.Channel;
import io.github.recoverycheck.series.TimeSeries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Makes a device's recording of a true run. The sensors stand in {@link SensorModel}; here is what the device does with
 * them: which channels it has, what it leaves out while its timer stands, and its laps.
 */
final class Recorder {
    private final RunPlan plan;
    private final TrueRun run;
    private final Noise noise;
    private final SensorModel model;
    private final double[] distance;

    Recorder(RunPlan plan, TrueRun run, Noise noise) {
        this.plan = plan;
        this.run = run;
        this.noise = noise;
        model = new SensorModel(run, plan.sensors().noisy(), !plan.route().treadmill(), noise.split());
        distance = model.distance();
    }

    Activity activity() {
        boolean treadmill = plan.route().treadmill();
        Map<Channel, double[]> everySecond = columns();
        List<Pause> pauses = pauses();
        double elapsed = run.seconds - 1;
        double paused = pauses.stream().mapToDouble(Pause::durationSeconds).sum();
        return Activity.builder(treadmill ? Sport.TREADMILL_RUNNING : Sport.RUNNING, recorded(everySecond))
                .start(plan.start())
                .pauses(pauses)
                .laps(laps())
                .totals(new RecordedTotals(
                        OptionalDouble.of(elapsed),
                        OptionalDouble.of(elapsed - paused),
                        OptionalDouble.of(distance[run.seconds - 1])))
                .selfReport(plan.selfReport())
                .build();
    }

    /** Each sensor has its own noise, so that taking one off the plan does not change what the others read. */
    private Map<Channel, double[]> columns() {
        Sensors sensors = plan.sensors();
        boolean outdoors = !plan.route().treadmill();
        Noise heartNoise = noise.split();
        Noise altitudeNoise = noise.split();
        Noise cadenceNoise = noise.split();
        Noise placeNoise = noise.split();

        Map<Channel, double[]> columns = new EnumMap<>(Channel.class);
        columns.put(Channel.DISTANCE, distance);
        if (sensors.heartRate()) {
            columns.put(Channel.HEART_RATE, model.heartRate(sensors, heartNoise));
        }
        if (outdoors && sensors.altitude() != AltitudeSource.NONE) {
            columns.put(Channel.ALTITUDE, model.altitude(sensors.altitude(), altitudeNoise));
        }
        if (outdoors && sensors.positions()) {
            double heading = placeNoise.uniform(0, 2 * Math.PI);
            LoopCourse.follow(distance, heading, columns);
        }
        if (sensors.device() == Device.WATCH) {
            columns.put(Channel.SPEED, model.speed());
            columns.put(Channel.CADENCE, model.cadence(cadenceNoise));
            double[] temperature = new double[run.seconds];
            Arrays.fill(temperature, Math.rint(plan.route().temperatureCelsius()));
            columns.put(Channel.TEMPERATURE, temperature);
        }
        return columns;
    }

    /** Without the seconds in which the timer stood; those of the stop and of the start are recorded. */
    private TimeSeries recorded(Map<Channel, double[]> everySecond) {
        int[] kept = new int[run.seconds];
        int count = 0;
        for (int k = 0; k < run.seconds; k++) {
            boolean amidstStop = k > 0 && run.standing[k] && run.standing[k - 1];
            if (!(amidstStop && plan.route().timerStops())) {
                kept[count++] = k;
            }
        }
        int[] rows = Arrays.copyOf(kept, count);
        Map<Channel, double[]> columns = new EnumMap<>(Channel.class);
        everySecond.forEach((channel, column) -> columns.put(
                channel, Arrays.stream(rows).mapToDouble(k -> column[k]).toArray()));
        return TimeSeries.of(Arrays.stream(rows).asDoubleStream().toArray(), columns);
    }

    private List<Pause> pauses() {
        List<Pause> pauses = new ArrayList<>();
        if (plan.route().timerStops()) {
            int stoppedAt = 0;
            for (int k = 1; k < run.seconds; k++) {
                if (run.standing[k] && !run.standing[k - 1]) {
                    stoppedAt = k;
                } else if (!run.standing[k] && run.standing[k - 1]) {
                    pauses.add(new Pause(stoppedAt, k));
                }
            }
        }
        return pauses;
    }

    /** A workout's steps are laps that say what they are; a run without steps is one lap that says nothing. */
    private List<Lap> laps() {
        List<Lap> laps = new ArrayList<>();
        if (plan.sensors().device() == Device.PHONE) {
            return laps;
        }
        if (plan.pacing().intervals().isEmpty()) {
            addLap(laps, 0, plan.movingSeconds(), Lap.Intensity.UNKNOWN);
            return laps;
        }
        IntervalSet set = plan.pacing().intervals().get();
        addLap(laps, 0, set.leadInSeconds(), Lap.Intensity.WARM_UP);
        Lap.Intensity hard = set.repetitions() > 1 ? Lap.Intensity.INTERVAL : Lap.Intensity.ACTIVE;
        for (int i = 0; i < set.repetitions(); i++) {
            int work = set.leadInSeconds() + i * (set.workSeconds() + set.restSeconds());
            int rest = work + set.workSeconds();
            addLap(laps, work, rest, hard);
            addLap(laps, rest, rest + set.restSeconds(), Lap.Intensity.RECOVERY);
        }
        addLap(laps, set.endSeconds(), plan.movingSeconds(), Lap.Intensity.COOL_DOWN);
        return laps;
    }

    private void addLap(List<Lap> laps, int fromMoving, int toMoving, Lap.Intensity intensity) {
        int from = elapsedAt(fromMoving);
        int to = elapsedAt(Math.min(toMoving, plan.movingSeconds()));
        if (to > from) {
            laps.add(new Lap(from, to, OptionalDouble.of(distance[to] - distance[from]), intensity));
        }
    }

    private int elapsedAt(int movingSecond) {
        int at = Arrays.binarySearch(run.movingSeconds, Math.min(movingSecond, plan.movingSeconds()));
        // During a stop several seconds have the same moving time; a lap ends at the first of them.
        while (at > 0 && run.movingSeconds[at - 1] == run.movingSeconds[at]) {
            at--;
        }
        return at;
    }
}
