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
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Makes a device's recording of a true run. The sensors stand in {@link SensorModel} and {@link HeartRateReadings}; here
 * is what the device does with them: which channels it has, which seconds it writes down, its clock, and its laps.
 */
final class Recorder {
    private static final double SMART_SPEED_METERS_PER_SECOND = 0.2;
    private static final double SMART_HEART_RATE_BPM = 2;
    private static final double SMART_HEADING_RADIANS = Math.toRadians(5);
    private static final int SMART_LONGEST_SECONDS = 8;

    private final RunPlan plan;
    private final TrueRun run;
    private final Map<Channel, double[]> columns = new EnumMap<>(Channel.class);
    private final List<Artifact> artifacts = new ArrayList<>();
    private final double[] distance;
    private final double[] heading;
    private final double[] heartRate;
    private final double[] speed;
    private final int clockJumpsAt;

    /** Each sensor has its own noise, so that taking one off the plan does not change what the others read. */
    Recorder(RunPlan plan, TrueRun run, Noise noise) {
        this.plan = plan;
        this.run = run;
        Sensors sensors = plan.sensors();
        boolean outdoors = !plan.route().treadmill();
        SensorModel model = new SensorModel(run, sensors.noisy(), outdoors, noise.split());
        Noise heartNoise = noise.split();
        Noise altitudeNoise = noise.split();
        Noise cadenceNoise = noise.split();
        Noise placeNoise = noise.split();
        Noise outageNoise = noise.split();
        Noise clockNoise = noise.split();

        double[] cadence = model.cadence(plan.pacing().cadenceStepsPerMinute(), cadenceNoise);
        HeartRateReadings heart = new HeartRateReadings(run, sensors, cadence, heartNoise);
        LoopCourse course = new LoopCourse(model.distance(), placeNoise.uniform(0, 2 * Math.PI));
        double[] altitude = model.altitude(sensors.altitude(), altitudeNoise);
        distance = course.distance;
        heading = course.heading;
        heartRate = heart.bpm();
        speed = model.speed();
        if (sensors.heartRate() != HeartRateSensor.NONE) {
            columns.put(Channel.HEART_RATE, heartRate);
            artifacts.addAll(heart.artifacts());
        }
        if (outdoors && sensors.positions()) {
            loseSatellites(course, altitude, outageNoise);
            columns.put(Channel.LATITUDE, course.latitude);
            columns.put(Channel.LONGITUDE, course.longitude);
        }
        columns.put(Channel.DISTANCE, distance);
        if (outdoors && sensors.altitude() != AltitudeSource.NONE) {
            columns.put(Channel.ALTITUDE, altitude);
        }
        if (sensors.device() == Device.WATCH) {
            double[] temperature = new double[run.seconds];
            Arrays.fill(temperature, Math.rint(plan.route().temperatureCelsius()));
            columns.put(Channel.SPEED, speed);
            columns.put(Channel.CADENCE, cadence);
            columns.put(Channel.TEMPERATURE, temperature);
        }
        clockJumpsAt = clockNoise.whole(run.seconds / 4, run.seconds * 3 / 4);
        if (sensors.artifacts().clockJumpSeconds() != 0) {
            artifacts.add(new Artifact(Artifact.Kind.CLOCK_JUMP, clockJumpsAt, clockJumpsAt + 1));
        }
        artifacts.sort(Comparator.comparingInt(Artifact::startSecond));
    }

    private void loseSatellites(LoopCourse course, double[] altitude, Noise noise) {
        ArtifactPlacer placer = new ArtifactPlacer(run.seconds, noise);
        placer.anywhere(
                Artifact.Kind.SATELLITE_OUTAGE, plan.sensors().artifacts().satelliteOutages(), 20, 90);
        for (Artifact outage : placer.placed()) {
            int from = outage.startSecond();
            int to = outage.endSecond();
            course.straighten(from, to);
            Arrays.fill(speed, from + 1, to + 1, (distance[to] - distance[from]) / (to - from));
            if (plan.sensors().altitude() == AltitudeSource.GPS) {
                LoopCourse.interpolate(altitude, from, to);
            }
            artifacts.add(outage);
        }
    }

    /** Where the recording is wrong, in order of time. */
    List<Artifact> artifacts() {
        return List.copyOf(artifacts);
    }

    Activity activity() {
        boolean treadmill = plan.route().treadmill();
        List<Pause> pauses = pauses();
        double elapsed = run.seconds - 1;
        double paused = pauses.stream().mapToDouble(Pause::durationSeconds).sum();
        return Activity.builder(treadmill ? Sport.TREADMILL_RUNNING : Sport.RUNNING, recorded())
                .start(plan.start())
                .addPauses(pauses)
                .addLaps(laps())
                .totals(new RecordedTotals(
                        OptionalDouble.of(elapsed),
                        OptionalDouble.of(elapsed - paused),
                        OptionalDouble.of(distance[run.seconds - 1])))
                .selfReport(plan.selfReport())
                .build();
    }

    private TimeSeries recorded() {
        int[] rows = rows();
        Map<Channel, double[]> written = new EnumMap<>(Channel.class);
        columns.forEach((channel, column) -> written.put(
                channel, Arrays.stream(rows).mapToDouble(k -> column[k]).toArray()));
        return TimeSeries.builder()
                .rows(Arrays.stream(rows).mapToDouble(this::clock).toArray(), written)
                .build();
    }

    /** The seconds that are written down: not those in which the timer stood, but those of the stop and of the start. */
    private int[] rows() {
        int[] kept = new int[run.seconds];
        int count = 0;
        for (int k = 0; k < run.seconds; k++) {
            boolean amidstStop = plan.route().timerStops() && k > 0 && run.standing[k] && run.standing[k - 1];
            boolean smart = plan.sensors().smartRecording() && count > 0 && k < run.seconds - 1;
            boolean stopsOrStarts = k > 0 && run.standing[k] != run.standing[k - 1];
            if (!amidstStop && (!smart || stopsOrStarts || isWorthWriting(k, kept[count - 1]))) {
                kept[count++] = k;
            }
        }
        return Arrays.copyOf(kept, count);
    }

    private boolean isWorthWriting(int k, int before) {
        return k - before >= SMART_LONGEST_SECONDS
                || Math.abs(speed[k] - speed[before]) >= SMART_SPEED_METERS_PER_SECOND
                || Math.abs(heading[k] - heading[before]) >= SMART_HEADING_RADIANS
                || Double.isNaN(heartRate[k]) != Double.isNaN(heartRate[before])
                || Math.abs(heartRate[k] - heartRate[before]) >= SMART_HEART_RATE_BPM;
    }

    /** What the device's clock shows in a true second. */
    private double clock(int second) {
        return second < clockJumpsAt
                ? second
                : second + plan.sensors().artifacts().clockJumpSeconds();
    }

    private List<Pause> pauses() {
        List<Pause> pauses = new ArrayList<>();
        if (plan.route().timerStops()) {
            int stoppedAt = 0;
            for (int k = 1; k < run.seconds; k++) {
                if (run.standing[k] && !run.standing[k - 1]) {
                    stoppedAt = k;
                } else if (!run.standing[k] && run.standing[k - 1]) {
                    pauses.add(new Pause(clock(stoppedAt), clock(k)));
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
        if (plan.pacing().intervals().isEmpty()
                || plan.pacing().intervals().get().laps() == IntervalSet.Laps.NONE) {
            addLap(laps, 0, elapsedAt(plan.movingSeconds()), Lap.Intensity.UNKNOWN);
            return laps;
        }
        IntervalSet set = plan.pacing().intervals().get();
        boolean named = set.laps() == IntervalSet.Laps.STEPS;
        Lap.Intensity hard = set.repetitions() > 1 ? Lap.Intensity.INTERVAL : Lap.Intensity.ACTIVE;
        int end = 0;
        for (int i = 0; i < set.repetitions(); i++) {
            int work = set.leadInSeconds() + i * set.periodSeconds();
            int from = elapsedAfterStop(work);
            int to = elapsedAt(work + set.workSeconds());
            Lap.Intensity before = i == 0 ? Lap.Intensity.WARM_UP : Lap.Intensity.RECOVERY;
            addLap(laps, end, from, named ? before : Lap.Intensity.ACTIVE);
            addLap(laps, from, to, named ? hard : Lap.Intensity.ACTIVE);
            end = to;
        }
        int rested = elapsedAfterStop(set.endSeconds());
        addLap(laps, end, rested, named ? Lap.Intensity.RECOVERY : Lap.Intensity.ACTIVE);
        addLap(laps, rested, elapsedAt(plan.movingSeconds()), named ? Lap.Intensity.COOL_DOWN : Lap.Intensity.ACTIVE);
        return laps;
    }

    private void addLap(List<Lap> laps, int from, int to, Lap.Intensity intensity) {
        if (to > from) {
            laps.add(new Lap(clock(from), clock(to), OptionalDouble.of(distance[to] - distance[from]), intensity));
        }
    }

    private int elapsedAfterStop(int movingSecond) {
        int at = elapsedAt(movingSecond);
        while (at + 1 < run.seconds && run.movingSeconds[at + 1] == run.movingSeconds[at]) {
            at++;
        }
        return at;
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
