package io.github.recoverycheck.simulator;

/**
 * What is true of a simulated run, free of sensors: the numbers that measuring should find. The analyzed window is
 * the moving time from 300 s to 30 s before the end.
 *
 * @param kind what the run was meant to be
 * @param spoiling what kept it from being that
 * @param movingSeconds moving time
 * @param distanceMeters distance
 * @param speedMetersPerSecond distance over moving time
 * @param gradeAdjustedSpeedMetersPerSecond mean grade-adjusted speed in the window
 * @param paceDriftPercent the trend of speed over the length of the window, positive if the run became faster: what the
 *     runner was doing, without the wandering that an estimate sees as error
 * @param paceDriftPercentPer30Minutes the same over 30 min
 * @param realizedPaceDriftPercentPer30Minutes slope of the logarithm of grade-adjusted speed in the window, by least
 *     squares over its seconds, wandering, surges and repetitions included
 * @param meanHeartRateBpm mean over moving time after 300 s
 * @param heartRateDriftBpmPer30Minutes drift at constant grade-adjusted speed
 * @param heartRateDayOffsetBpm how far the day lay above the athlete's usual
 * @param fatigueBpm the part of it that is fatigue
 * @param ascentMetersPerKilometer ascent over distance
 */
public record Truth(
        RunKind kind,
        Spoiling spoiling,
        double movingSeconds,
        double distanceMeters,
        double speedMetersPerSecond,
        double gradeAdjustedSpeedMetersPerSecond,
        double paceDriftPercent,
        double paceDriftPercentPer30Minutes,
        double realizedPaceDriftPercentPer30Minutes,
        double meanHeartRateBpm,
        double heartRateDriftBpmPer30Minutes,
        double heartRateDayOffsetBpm,
        double fatigueBpm,
        double ascentMetersPerKilometer) {
    private static final int WINDOW_FROM_SECONDS = 300;
    private static final int WINDOW_BEFORE_END_SECONDS = 30;

    static Truth of(RunPlan plan, TrueRun run) {
        int last = run.seconds - 1;
        double distance = run.distance[last];
        int moving = run.movingSeconds[last];
        int windowEnd = moving - WINDOW_BEFORE_END_SECONDS;
        double trend = plan.pacing().trendPerSecond();
        return new Truth(
                plan.kind(),
                plan.spoiling(),
                moving,
                distance,
                distance / moving,
                mean(run, run.gradeAdjustedSpeed, windowEnd),
                100 * StrictMath.expm1(trend * (windowEnd - WINDOW_FROM_SECONDS)),
                plan.pacing().driftPercentPer30Minutes(),
                100 * StrictMath.expm1(1800 * slopeOfLogarithm(run, windowEnd)),
                mean(run, run.heartRate, moving),
                plan.heart().driftBpmPer30Minutes(),
                plan.heart().dayOffsetBpm(),
                plan.heart().fatigueBpm(),
                ascent(run) / distance * 1000);
    }

    private static boolean inWindow(TrueRun run, int k, int windowEnd) {
        return !run.standing[k] && run.movingSeconds[k] >= WINDOW_FROM_SECONDS && run.movingSeconds[k] < windowEnd;
    }

    private static double mean(TrueRun run, double[] column, int windowEnd) {
        double sum = 0;
        int count = 0;
        for (int k = 0; k < run.seconds; k++) {
            if (inWindow(run, k, windowEnd)) {
                sum += column[k];
                count++;
            }
        }
        return sum / count;
    }

    private static double slopeOfLogarithm(TrueRun run, int windowEnd) {
        double middle = (WINDOW_FROM_SECONDS + windowEnd - 1) / 2.0;
        double product = 0;
        double square = 0;
        for (int k = 0; k < run.seconds; k++) {
            if (inWindow(run, k, windowEnd)) {
                double x = run.movingSeconds[k] - middle;
                product += x * StrictMath.log(run.gradeAdjustedSpeed[k]);
                square += x * x;
            }
        }
        return product / square;
    }

    private static double ascent(TrueRun run) {
        double ascent = 0;
        for (int k = 1; k < run.seconds; k++) {
            ascent += Math.max(0, run.altitude[k] - run.altitude[k - 1]);
        }
        return ascent;
    }
}
