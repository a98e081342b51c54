package io.github.recoverycheck.simulator;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * What is true of a simulated run, free of sensors: the numbers that measuring should find. The analyzed window is the
 * moving time from 300 s to 30 s before the end. Changes over the window are those between the centers of its first and
 * its last half minute, which is as far as an estimate from half minutes sees.
 *
 * @param kind what the run was meant to be
 * @param spoiling what kept it from being that
 * @param movingSeconds moving time
 * @param walkingShare share of it spent walking
 * @param distanceMeters distance
 * @param speedMetersPerSecond distance over moving time
 * @param gradeAdjustedSpeedMetersPerSecond mean grade-adjusted speed in the window
 * @param paceDriftPercent the trend of speed over the window, positive if the run became faster: what the runner was
 *     doing, without the wandering that an estimate sees as error
 * @param paceDriftPercentPer30Minutes the same over 30 min
 * @param realizedPaceDriftPercentPer30Minutes what came of it: change over 30 min by the slope of the logarithm of
 *     grade-adjusted speed, by least squares over the seconds of the window, with wandering, surges, repetitions and walking
 * @param meanHeartRateBpm mean heart rate over the window
 * @param heartRateDriftBpmPer30Minutes drift at constant grade-adjusted speed
 * @param fatigueBpm how far fatigue lifted the day above the athlete's usual
 * @param heartRateArtifactSeconds seconds in which the sensor read something else, or nothing
 * @param ascentMeters ascent
 * @param ascentMetersPerKilometer ascent over distance
 * @param effortUplift how much longer a flat run of the same effort at the same heart rate would be, as a share of the
 *     distance: mean of the equal-heart-rate factor over the whole way, less 1
 * @param energyUplift how much more energy the way took than a flat one of its length, as a share (Minetti et al., J Appl
 *     Physiol 2002)
 */
public record Truth(
        RunKind kind,
        Spoiling spoiling,
        double movingSeconds,
        double walkingShare,
        double distanceMeters,
        double speedMetersPerSecond,
        double gradeAdjustedSpeedMetersPerSecond,
        double paceDriftPercent,
        double paceDriftPercentPer30Minutes,
        double realizedPaceDriftPercentPer30Minutes,
        double meanHeartRateBpm,
        double heartRateDriftBpmPer30Minutes,
        double fatigueBpm,
        double heartRateArtifactSeconds,
        double ascentMeters,
        double ascentMetersPerKilometer,
        double effortUplift,
        double energyUplift) {
    private static final int WINDOW_FROM_SECONDS = 300;
    private static final int WINDOW_BEFORE_END_SECONDS = 30;
    private static final int HALF_MINUTE_SECONDS = 30;

    static Truth of(RunPlan plan, TrueRun run, List<Artifact> artifacts) {
        int last = run.seconds - 1;
        double distance = run.distance[last];
        int moving = run.movingSeconds[last];
        int windowEnd = moving - WINDOW_BEFORE_END_SECONDS;
        int span = windowEnd - WINDOW_FROM_SECONDS - HALF_MINUTE_SECONDS;
        double realized = slopeOfLogarithm(run, windowEnd);
        double ascent = ascent(run);
        return new Truth(
                plan.kind(),
                plan.spoiling(),
                moving,
                count(run.walking, last) / (double) moving,
                distance,
                distance / moving,
                mean(run, run.gradeAdjustedSpeed, windowEnd),
                100 * StrictMath.expm1(span * plan.pacing().trendPerSecond()),
                plan.pacing().driftPercentPer30Minutes(),
                100 * StrictMath.expm1(1800 * realized),
                mean(run, run.heartRate, windowEnd),
                plan.heart().driftBpmPer30Minutes(),
                plan.heart().fatigueBpm(),
                heartRateArtifactSeconds(run, artifacts),
                ascent,
                ascent / distance * 1000,
                uplift(run, GradeCurve::factor),
                uplift(run, EnergyCurve::factor));
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

    /** Change of the logarithm of grade-adjusted speed in a second. */
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

    private static double uplift(TrueRun run, DoubleUnaryOperator factorAtGrade) {
        double flat = 0;
        double asMuch = 0;
        for (int k = 0; k < run.seconds - 1; k++) {
            flat += run.speed[k];
            asMuch += run.speed[k] * factorAtGrade.applyAsDouble(run.grade[k]);
        }
        return asMuch / flat - 1;
    }

    private static int heartRateArtifactSeconds(TrueRun run, List<Artifact> artifacts) {
        boolean[] spoiled = new boolean[run.seconds];
        for (Artifact artifact : artifacts) {
            if (artifact.kind().isOfHeartRate()) {
                Arrays.fill(spoiled, artifact.startSecond(), artifact.endSecond(), true);
            }
        }
        return count(spoiled, run.seconds);
    }

    private static int count(boolean[] flags, int size) {
        int count = 0;
        for (int k = 0; k < size; k++) {
            count += flags[k] ? 1 : 0;
        }
        return count;
    }
}
