package io.github.recoverycheck.simulator;

import io.github.recoverycheck.series.Channel;
import io.github.recoverycheck.series.TimeSeries;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * What really happened, second by second, before any sensor looked at it. A value at second k of a speed holds until
 * second k + 1; distance, altitude and moving time are those reached at second k.
 */
final class TrueRun {
    private static final int FIRST_STOP_SECONDS = 300;
    private static final int LAST_STOP_BEFORE_END_SECONDS = 100;

    final int seconds;
    final boolean[] standing;
    final boolean[] walking;
    final int[] movingSeconds;
    final double[] speed;
    final double[] grade;
    final double[] gradeAdjustedSpeed;
    final double[] distance;
    final double[] altitude;
    final double[] heartRate;

    private TrueRun(RunPlan plan, boolean[] standing, double[] demand, Terrain terrain) {
        this.seconds = standing.length;
        this.standing = standing;
        walking = new boolean[seconds];
        movingSeconds = new int[seconds];
        speed = new double[seconds];
        grade = new double[seconds];
        gradeAdjustedSpeed = new double[seconds];
        distance = new double[seconds];
        altitude = new double[seconds];
        run(plan, demand, terrain);
        double[] steady = new double[seconds];
        for (int k = 0; k < seconds; k++) {
            steady[k] = plan.heart()
                    .steadyBpm(
                            gradeAdjustedSpeed[k],
                            movingSeconds[k],
                            plan.route().temperatureCelsius());
        }
        heartRate = HeartResponse.follow(steady);
    }

    static TrueRun of(RunPlan plan, Noise noise) {
        double[] demand = plan.pacing().demand(plan.movingSeconds(), noise.split());
        Route route = plan.route();
        double ascent = route.treadmill() ? 0 : route.ascentMetersPerKilometer();
        Terrain terrain = Terrain.of(Arrays.stream(demand).sum(), ascent, noise.split());
        return new TrueRun(plan, standing(plan, noise.split()), demand, terrain);
    }

    /** Seconds of standing; two stops at one place make a longer one. The last second is the end, in motion. */
    private static boolean[] standing(RunPlan plan, Noise noise) {
        int moving = plan.movingSeconds();
        int[] stopAtMovingSecond = new int[moving + 1];
        int stopped = 0;
        for (int stop = 0; stop < plan.route().stops(); stop++) {
            int at = noise.whole(FIRST_STOP_SECONDS, moving - LAST_STOP_BEFORE_END_SECONDS);
            int length = noise.whole(15, 60);
            stopAtMovingSecond[at] += length;
            stopped += length;
        }
        for (int t = 0; t < moving && plan.pacing().intervals().isPresent(); t++) {
            int length = plan.pacing().intervals().get().standingSecondsAt(t);
            stopAtMovingSecond[t] += length;
            stopped += length;
        }
        boolean[] standing = new boolean[moving + stopped + 1];
        int k = 0;
        for (int t = 0; t < moving; t++) {
            Arrays.fill(standing, k, k + stopAtMovingSecond[t], true);
            k += stopAtMovingSecond[t] + 1;
        }
        return standing;
    }

    private void run(RunPlan plan, double[] demand, Terrain terrain) {
        double position = 0;
        int moved = 0;
        for (int k = 0; k < seconds; k++) {
            movingSeconds[k] = moved;
            distance[k] = position;
            altitude[k] = terrain.altitudeMeters(position);
            grade[k] = terrain.grade(position);
            if (!standing[k]) {
                double factor = GradeCurve.factor(grade[k]);
                double asked = demand[Math.min(moved, demand.length - 1)];
                walking[k] = plan.pacing().isWalkAt(moved);
                speed[k] = walking[k]
                        ? WalkBreaks.SPEED_METERS_PER_SECOND
                        : asked / StrictMath.pow(factor, plan.route().effortKeeping());
                gradeAdjustedSpeed[k] = speed[k] * factor;
                position += speed[k];
                moved++;
            }
        }
    }

    TimeSeries samples() {
        double[] elapsed = new double[seconds];
        Arrays.setAll(elapsed, k -> k);
        Map<Channel, double[]> columns = new EnumMap<>(Channel.class);
        columns.put(Channel.HEART_RATE, heartRate);
        columns.put(Channel.SPEED, speed);
        columns.put(Channel.DISTANCE, distance);
        columns.put(Channel.ALTITUDE, altitude);
        return TimeSeries.of(elapsed, columns);
    }
}
