package io.github.recoverycheck.verdict;

import io.github.recoverycheck.athlete.AthleteProfile.Level;

/**
 * From where on something alone makes a run a workout. Interval sessions, races and sharp pain have no limit.
 *
 * @param perceivedEffort RPE from which it does
 * @param minutes minutes under way above which it does
 * @param experiencedMinutes the same for the experienced
 * @param meanHeartRate share of the maximum from which the mean heart rate does
 * @param veryHighHeartRate share of the maximum above which a heart rate is very high
 * @param veryHighShare share of the time at a very high heart rate from which it does
 * @param veryHighSeconds least seconds of that
 * @param sureFrom probability, under the error of the maximum, from which the two on heart rate hold
 */
public record VetoLimits(
        double perceivedEffort,
        double minutes,
        double experiencedMinutes,
        double meanHeartRate,
        double veryHighHeartRate,
        double veryHighShare,
        double veryHighSeconds,
        double sureFrom) {
    double longest(Level level) {
        return level == Level.EXPERIENCED ? experiencedMinutes : minutes;
    }

    VetoLimits withMinutes(double newMinutes) {
        return new VetoLimits(
                perceivedEffort,
                newMinutes,
                newMinutes,
                meanHeartRate,
                veryHighHeartRate,
                veryHighShare,
                veryHighSeconds,
                sureFrom);
    }
}
