package io.github.recoverycheck.simulator;

import io.github.recoverycheck.activity.SelfReport;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a simulated run is to be like: {@code RunPlan.withDefaults().withDurationMinutes(45).withAscent(20)}. The
 * defaults are a steady half hour and a bit of an average runner on nearly level ground with a good watch.
 *
 * @param start when it starts
 * @param movingSeconds moving time; stops come on top
 * @param kind what it is meant to be
 * @param spoiling what is to keep it from being that; only a label, the other parts have to say it too
 * @param pacing how fast it is
 * @param heart how the heart answers
 * @param route where it goes
 * @param sensors what records it
 * @param selfReport what the runner says afterwards
 */
public record RunPlan(
        Instant start,
        int movingSeconds,
        RunKind kind,
        Spoiling spoiling,
        Pacing pacing,
        HeartResponse heart,
        Route route,
        Sensors sensors,
        SelfReport selfReport) {
    /** Shorter runs have no time left after the first five minutes and the last half, where truth is measured. */
    private static final int SHORTEST_SECONDS = 600;

    private static final RunPlan DEFAULTS = new RunPlan(
            Instant.parse("2025-03-01T06:12:00Z"),
            35 * 60,
            RunKind.EASY,
            Spoiling.NONE,
            new Pacing(2.7, 0, 0, 0, 0.03, 45, Optional.empty(), Optional.empty(), OptionalDouble.empty()),
            new HeartResponse(135, 2.7, 24, 3, 0, 0, 190),
            new Route(5, 0.7, 0, false, false, 12),
            new Sensors(
                    Device.WATCH, AltitudeSource.BARO, true, HeartRateSensor.STRAP, 0, false, true, Artifacts.none()),
            SelfReport.none());

    /**
     * @throws IllegalArgumentException if the run is shorter than 10 min
     */
    public RunPlan {
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(spoiling, "spoiling");
        Objects.requireNonNull(pacing, "pacing");
        Objects.requireNonNull(heart, "heart");
        Objects.requireNonNull(route, "route");
        Objects.requireNonNull(sensors, "sensors");
        Objects.requireNonNull(selfReport, "selfReport");
        if (movingSeconds < SHORTEST_SECONDS) {
            throw new IllegalArgumentException("a run of " + movingSeconds + " s; at least " + SHORTEST_SECONDS);
        }
    }

    /** 35 min at 2.7 m/s and 135 bpm, 5 m/km of ascent, no drift of pace, 3 bpm of heart-rate drift, no stops. */
    public static RunPlan withDefaults() {
        return DEFAULTS;
    }

    /** The same at another time. */
    public RunPlan withStart(Instant value) {
        return new RunPlan(value, movingSeconds, kind, spoiling, pacing, heart, route, sensors, selfReport);
    }

    /** The same with this moving time. */
    public RunPlan withDurationMinutes(double minutes) {
        int seconds = (int) Math.round(minutes * 60);
        return new RunPlan(start, seconds, kind, spoiling, pacing, heart, route, sensors, selfReport);
    }

    /** The same, meant as this and spoiled like this; both are labels only. */
    public RunPlan withMeaning(RunKind meant, Spoiling spoiledBy) {
        return new RunPlan(start, movingSeconds, meant, spoiledBy, pacing, heart, route, sensors, selfReport);
    }

    /** The same with another pacing. */
    public RunPlan withPacing(Pacing value) {
        return new RunPlan(start, movingSeconds, kind, spoiling, value, heart, route, sensors, selfReport);
    }

    /** The same with another heart. */
    public RunPlan withHeart(HeartResponse value) {
        return new RunPlan(start, movingSeconds, kind, spoiling, pacing, value, route, sensors, selfReport);
    }

    /** The same elsewhere. */
    public RunPlan withRoute(Route value) {
        return new RunPlan(start, movingSeconds, kind, spoiling, pacing, heart, value, sensors, selfReport);
    }

    /** The same recorded by something else. */
    public RunPlan withSensors(Sensors value) {
        return new RunPlan(start, movingSeconds, kind, spoiling, pacing, heart, route, value, selfReport);
    }

    /** The same with another report by the runner. */
    public RunPlan withSelfReport(SelfReport value) {
        return new RunPlan(start, movingSeconds, kind, spoiling, pacing, heart, route, sensors, value);
    }

    /** The same at this grade-adjusted speed; heart rate follows. */
    public RunPlan withSpeed(double metersPerSecond) {
        return withPacing(pacing.withSpeedMetersPerSecond(metersPerSecond));
    }

    /** The same, becoming steadily faster or slower. */
    public RunPlan withPaceDrift(double percentPer30Minutes) {
        return withPacing(pacing.withDriftPercentPer30Minutes(percentPer30Minutes));
    }

    /** The same with repetitions. */
    public RunPlan withIntervals(IntervalSet intervals) {
        return withPacing(pacing.withIntervals(intervals));
    }

    /** The same with walking in between. */
    public RunPlan withWalkBreaks(WalkBreaks breaks) {
        return withPacing(pacing.withWalkBreaks(breaks));
    }

    /** The same on a day with this much more heart rate at any speed. */
    public RunPlan withDayOffset(double bpm) {
        return withHeart(heart.withDayOffset(bpm, 0));
    }

    /** The same over other ground. */
    public RunPlan withAscent(double metersPerKilometer) {
        return withRoute(route.withAscentMetersPerKilometer(metersPerKilometer));
    }

    /** The same with stops through which the timer runs. */
    public RunPlan withStops(int stops) {
        return withRoute(route.withStops(stops, false));
    }

    /** The same in air of this temperature. */
    public RunPlan withTemperature(double celsius) {
        return withRoute(route.withTemperatureCelsius(celsius));
    }

    /** The same on a treadmill. */
    public RunPlan onTreadmill() {
        return withRoute(route.withTreadmill(true));
    }

    /** The same with altitude from elsewhere. */
    public RunPlan withAltitude(AltitudeSource source) {
        return withSensors(sensors.withAltitude(source));
    }

    /** The same without a heart-rate sensor. */
    public RunPlan withoutHeartRate() {
        return withSensors(sensors.withArtifacts(Artifacts.none()).withHeartRate(HeartRateSensor.NONE));
    }

    /** The same with these artifacts; a wrist sensor reads the heart rate where only such a one has them. */
    public RunPlan withArtifacts(Artifacts artifacts) {
        HeartRateSensor sensor = artifacts.needWrist() ? HeartRateSensor.WRIST : sensors.heartRate();
        return withSensors(sensors.withHeartRate(sensor).withArtifacts(artifacts));
    }

    /** The same without any randomness but that of the terrain and of the moments of stops and
     * artifacts. */
    public RunPlan withoutNoise() {
        return withPacing(pacing.withWandering(0, pacing.wanderingSeconds())).withSensors(sensors.withNoisy(false));
    }

    /** The same with a rating of perceived exertion (above 0 to 10) and a feeling (0 to 100). */
    public RunPlan withReport(double rpe, double feel) {
        return withSelfReport(SelfReport.none().withRpe(rpe).withFeel(feel));
    }
}
