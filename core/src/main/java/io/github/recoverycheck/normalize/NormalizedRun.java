package io.github.recoverycheck.normalize;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.ActivitySource;
import io.github.recoverycheck.activity.Diagnostic;
import io.github.recoverycheck.activity.HeartRateSensor;
import io.github.recoverycheck.activity.Intention;
import io.github.recoverycheck.activity.Lap;
import io.github.recoverycheck.activity.SelfReport;
import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.science.ScienceParameters;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * An activity on an even grid of one second: cell {@code i} is the second from {@code i} to {@code i + 1} after the
 * first sample. What is not known in a second is {@code NaN}. Made by {@link Normalizer}; immutable.
 */
public final class NormalizedRun {
    private final ScienceParameters parameters;
    private final ActivitySource source;
    private final Sport sport;
    private final Optional<Instant> start;
    private final SelfReport selfReport;
    private final boolean run;
    private final boolean treadmill;
    private final MotionTrack motion;
    private final Gait gait;
    private final HeartRateTrack heart;
    private final double[] heartRateBpm;
    private final double[] grade;
    private final boolean[] settled;
    private final int movingSeconds;
    private final double elapsedSeconds;
    private final int pausedSeconds;
    private final double timerSeconds;
    private final double distanceMeters;
    private final ElevationProfile elevation;
    private final Surroundings surroundings;
    private final List<Diagnostic> diagnostics;

    NormalizedRun(
            Activity activity,
            ScienceParameters parameters,
            boolean run,
            boolean treadmill,
            MotionTrack motion,
            Gait gait,
            HeartRateTrack heart,
            double[] grade,
            double coveredMeters,
            ElevationProfile elevation,
            Surroundings surroundings,
            List<Diagnostic> diagnostics) {
        this.parameters = parameters;
        this.source = activity.source();
        this.sport = activity.sport();
        this.start = activity.start();
        this.selfReport = activity.selfReport();
        this.run = run;
        this.treadmill = treadmill;
        this.motion = motion;
        this.gait = gait;
        this.heart = heart;
        this.heartRateBpm = heart.trusted();
        this.grade = grade;
        this.settled = motion.settled(parameters.motion());
        this.movingSeconds = count(motion.moving());
        this.elapsedSeconds = activity.totals().elapsedSeconds().orElse(grade.length);
        this.pausedSeconds = count(motion.paused());
        this.timerSeconds = activity.totals().timerSeconds().orElse(Math.max(0, grade.length - pausedSeconds));
        this.distanceMeters = activity.totals().distanceMeters().orElse(coveredMeters);
        this.elevation = elevation;
        this.surroundings = surroundings;
        this.diagnostics = List.copyOf(diagnostics);
    }

    static NormalizedRun empty(
            Activity activity, ScienceParameters parameters, boolean run, List<Diagnostic> diagnostics) {
        double[] none = new double[0];
        return new NormalizedRun(
                activity,
                parameters,
                run,
                activity.sport() == Sport.TREADMILL_RUNNING,
                MotionTrack.none(),
                new Gait(none, new boolean[0], WalkingEvidence.SPEED),
                HeartRateTrack.none(0),
                none,
                Double.NaN,
                ElevationProfile.none(),
                Surroundings.ofNothing(activity),
                diagnostics);
    }

    /** Number of seconds of which something is true. */
    private static int count(boolean[] flags) {
        int count = 0;
        for (boolean flag : flags) {
            count += flag ? 1 : 0;
        }
        return count;
    }

    /** The numbers that the run was normalized by, and is to be measured by. */
    public ScienceParameters parameters() {
        return parameters;
    }

    /** Where the activity was read from. */
    public ActivitySource source() {
        return source;
    }

    /** The sport that the recording names. */
    public Sport sport() {
        return sport;
    }

    /** Whether this is a run: the recording says so, or names no sport and the speed is that of a run. */
    public boolean isRun() {
        return run;
    }

    /**
     * Whether it was on a treadmill or in a virtual world, so that grades and climbs are unknown and the distance is rough.
     */
    public boolean isTreadmill() {
        return treadmill;
    }

    /** When it started; empty if the recording has no date. */
    public Optional<Instant> start() {
        return start;
    }

    /** What the runner said. */
    public SelfReport selfReport() {
        return selfReport;
    }

    /** Number of seconds on the grid. */
    public int size() {
        return grade.length;
    }

    /** Elapsed seconds, counted from {@link #start}, at which the grid's first second begins. */
    public double gridStartSeconds() {
        return surroundings.gridStartSeconds();
    }

    /** Mean speed over ground in this second, in meters per second; {@code NaN} if unknown. */
    public double speedMetersPerSecond(int second) {
        return motion.speed()[second];
    }

    /** Grade (rise over run, +0.05 is 5 % up) in this second; 0 where altitude is unknown. */
    public double grade(int second) {
        return grade[second];
    }

    /** Smoothed height in this second, in meters; {@code NaN} where altitude or distance is unknown. */
    public double heightMeters(int second) {
        return elevation.heightAt(motion.distanceMeters(second));
    }

    /** Mean heart rate in this second in bpm; {@code NaN} if unknown or not believed. */
    public double heartRateBpm(int second) {
        return heartRateBpm[second];
    }

    /** Mean heart rate in this second in bpm as recorded, believed or not; {@code NaN} if unknown. */
    public double recordedHeartRateBpm(int second) {
        return heart.recorded()[second];
    }

    /** What is wrong with the heart rate in this second; empty if nothing is. */
    public Optional<HeartRateArtifact> heartRateArtifact(int second) {
        return Optional.ofNullable(heart.artifact(second));
    }

    /** How much of the heart rate can be used, over all of the moving time. */
    public HeartRateQuality heartRateQuality() {
        return heart.quality(motion.moving(), 0, movingSeconds);
    }

    /** How much of the heart rate can be used, over the analyzed time. */
    public HeartRateQuality analyzedHeartRateQuality() {
        double from = parameters.window().skippedSeconds();
        return heart.quality(
                motion.moving(), from, movingSeconds - parameters.window().tailSeconds());
    }

    /** Steps in this second, of both feet, in steps per minute, as recorded; {@code NaN} if unknown. */
    public double cadenceStepsPerMinute(int second) {
        return gait.cadence()[second];
    }

    /** Whether the runner was under way in this second and walked. */
    public boolean walking(int second) {
        return gait.walking()[second];
    }

    /** What walking was told from running by. */
    public WalkingEvidence walkingToldBy() {
        return gait.toldBy();
    }

    /** Whether the runner is under way and the heart rate has had 90 s to follow since the last stop of 20 s. */
    public boolean heartRateSettled(int second) {
        return settled[second];
    }

    /** Whether the runner was under way in this second. */
    public boolean moving(int second) {
        return motion.moving()[second];
    }

    /** Whether the timer stood still in this second. */
    public boolean paused(int second) {
        return motion.paused()[second];
    }

    /** Elapsed time: from start to end with everything in between. The device's own total, or the span of the samples. */
    public double elapsedSeconds() {
        return elapsedSeconds;
    }

    /** Timer time: while the device's timer ran, standing included. Its own total, or elapsed less paused. */
    public double timerSeconds() {
        return timerSeconds;
    }

    /** Paused time: while the timer stood still between the first and the last sample. */
    public int pausedSeconds() {
        return pausedSeconds;
    }

    /** Moving time: seconds under way while the timer ran. */
    public int movingSeconds() {
        return movingSeconds;
    }

    /** Analyzed time: moving seconds within the analyzed window of {@link #parameters()}. */
    public int analyzedSeconds() {
        double to = movingSeconds - parameters.window().tailSeconds();
        return (int) Math.max(0, to - parameters.window().skippedSeconds());
    }

    /** Distance in meters: the device's own total, or what was covered while the timer ran; {@code NaN} if unknown. */
    public double distanceMeters() {
        return distanceMeters;
    }

    /** Height over distance. */
    public ElevationProfile elevation() {
        return elevation;
    }

    /** Laps, their times counted from the first second of the grid; some may reach beyond it. */
    public List<Lap> laps() {
        return surroundings.laps();
    }

    /** Whether most distances were recorded within 10 s of the one before, so that short repetitions can be seen. */
    public boolean isDense() {
        return surroundings.dense();
    }

    /** Mean temperature that the device recorded; empty if it recorded none. A wrist warms it. */
    public OptionalDouble temperatureCelsius() {
        return surroundings.temperatureCelsius();
    }

    /** How far local time was ahead of UTC. */
    public Optional<ZoneOffset> zoneOffset() {
        return surroundings.zoneOffset();
    }

    /** What the run was meant to be, by the name of its workout, or else by its title. */
    public Optional<Intention> intention() {
        return surroundings.intention();
    }

    /** Where the heart rate was taken. */
    public HeartRateSensor heartRateSensor() {
        return surroundings.heartRateSensor();
    }

    /** What was odd about the file and about its normalization. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
