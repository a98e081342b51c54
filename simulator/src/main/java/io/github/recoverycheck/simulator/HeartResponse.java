package io.github.recoverycheck.simulator;

/**
 * How the heart answers: in steady state H = reference + slope (u - u<sub>ref</sub>) + drift t/30 min + offsets + 0.5
 * bpm for each degree above 15 &deg;C, at most the maximum; the heart follows with a dead time of 10 s and a time
 * constant of 60 s. On treadmills 55.7 s was found at moderate and 59.5 s at vigorous effort, with a gain of 24.2 bpm per
 * m/s (Hunt, Fankhauser, Saengsuwan, BioMed Eng OnLine 2015, doi 10.1186/s12938-015-0112-7).
 *
 * @param referenceBpm steady heart rate at the reference speed
 * @param referenceSpeedMetersPerSecond grade-adjusted speed at which the reference holds
 * @param slopeBpmPerMeterPerSecond what one m/s more costs
 * @param driftBpmPer30Minutes cardiovascular drift at constant speed, in moving time
 * @param dayOffsetBpm how far the whole day lies above the athlete's usual, fatigue included
 * @param fatigueBpm the part of the day's offset that is lingering fatigue
 * @param maximalBpm the athlete's maximum
 */
public record HeartResponse(
        double referenceBpm,
        double referenceSpeedMetersPerSecond,
        double slopeBpmPerMeterPerSecond,
        double driftBpmPer30Minutes,
        double dayOffsetBpm,
        double fatigueBpm,
        double maximalBpm) {
    private static final double TIME_CONSTANT_SECONDS = 60;
    private static final int DEAD_TIME_SECONDS = 10;
    private static final double AT_THE_START_BPM = 92;
    private static final double STANDING_BPM = 85;
    private static final double HEAT_FROM_CELSIUS = 15;
    private static final double HEAT_BPM_PER_DEGREE = 0.5;

    /**
     * @throws IllegalArgumentException if the reference is not below the maximum
     */
    public HeartResponse {
        if (!(referenceBpm > 0 && referenceBpm < maximalBpm)) {
            throw new IllegalArgumentException("reference " + referenceBpm + " bpm, maximum " + maximalBpm + " bpm");
        }
    }

    /** The same with this steady heart rate at this grade-adjusted speed. */
    public HeartResponse withReference(double bpm, double speedMetersPerSecond) {
        return new HeartResponse(
                bpm,
                speedMetersPerSecond,
                slopeBpmPerMeterPerSecond,
                driftBpmPer30Minutes,
                dayOffsetBpm,
                fatigueBpm,
                maximalBpm);
    }

    /** The same on a day that lies this much above the usual, fatigue included. */
    HeartResponse withDayOffset(double offsetBpm, double ofThatFatigueBpm) {
        return new HeartResponse(
                referenceBpm,
                referenceSpeedMetersPerSecond,
                slopeBpmPerMeterPerSecond,
                driftBpmPer30Minutes,
                offsetBpm,
                ofThatFatigueBpm,
                maximalBpm);
    }

    /** The same with this slope. */
    public HeartResponse withSlopeBpmPerMeterPerSecond(double value) {
        return new HeartResponse(
                referenceBpm,
                referenceSpeedMetersPerSecond,
                value,
                driftBpmPer30Minutes,
                dayOffsetBpm,
                fatigueBpm,
                maximalBpm);
    }

    /** The same with this drift. */
    public HeartResponse withDriftBpmPer30Minutes(double value) {
        return new HeartResponse(
                referenceBpm,
                referenceSpeedMetersPerSecond,
                slopeBpmPerMeterPerSecond,
                value,
                dayOffsetBpm,
                fatigueBpm,
                maximalBpm);
    }

    /** The same with this maximum. */
    public HeartResponse withMaximalBpm(double value) {
        return new HeartResponse(
                referenceBpm,
                referenceSpeedMetersPerSecond,
                slopeBpmPerMeterPerSecond,
                driftBpmPer30Minutes,
                dayOffsetBpm,
                fatigueBpm,
                value);
    }

    /** Where heart rate settles at a steady grade-adjusted speed; standing if the speed is 0. */
    double steadyBpm(double speedMetersPerSecond, double movingSeconds, double temperatureCelsius) {
        if (speedMetersPerSecond == 0) {
            return STANDING_BPM;
        }
        double steady = referenceBpm
                + slopeBpmPerMeterPerSecond * (speedMetersPerSecond - referenceSpeedMetersPerSecond)
                + driftBpmPer30Minutes * movingSeconds / 1800
                + dayOffsetBpm
                + HEAT_BPM_PER_DEGREE * Math.max(0, temperatureCelsius - HEAT_FROM_CELSIUS);
        return Math.min(maximalBpm, steady);
    }

    /** Heart rate for each second, given where it would settle in each. */
    static double[] follow(double[] steadyBpm) {
        double approach = 1 - StrictMath.exp(-1 / TIME_CONSTANT_SECONDS);
        double[] heartRate = new double[steadyBpm.length];
        heartRate[0] = AT_THE_START_BPM;
        for (int i = 1; i < steadyBpm.length; i++) {
            double target = steadyBpm[Math.max(0, i - DEAD_TIME_SECONDS)];
            heartRate[i] = heartRate[i - 1] + approach * (target - heartRate[i - 1]);
        }
        return heartRate;
    }
}
