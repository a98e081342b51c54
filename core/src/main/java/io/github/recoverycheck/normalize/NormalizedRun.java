package io.github.recoverycheck.normalize;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.ActivitySource;
import io.github.recoverycheck.activity.Diagnostic;
import io.github.recoverycheck.activity.SelfReport;
import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.science.ScienceParameters;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

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
    private final double[] speedMetersPerSecond;
    private final double[] grade;
    private final double[] heartRateBpm;
    private final boolean[] settled;
    private final boolean[] moving;
    private final boolean[] paused;
    private final int movingSeconds;
    private final double elapsedSeconds;
    private final int pausedSeconds;
    private final double timerSeconds;
    private final double distanceMeters;
    private final ElevationProfile elevation;
    private final List<Diagnostic> diagnostics;

    NormalizedRun(
            Activity activity,
            ScienceParameters parameters,
            boolean run,
            double[] speedMetersPerSecond,
            double[] grade,
            double[] heartRateBpm,
            boolean[] settled,
            boolean[] moving,
            boolean[] paused,
            double coveredMeters,
            ElevationProfile elevation,
            List<Diagnostic> diagnostics) {
        this.parameters = parameters;
        this.source = activity.source();
        this.sport = activity.sport();
        this.start = activity.start();
        this.selfReport = activity.selfReport();
        this.run = run;
        this.speedMetersPerSecond = speedMetersPerSecond;
        this.grade = grade;
        this.heartRateBpm = heartRateBpm;
        this.settled = settled;
        this.moving = moving;
        this.movingSeconds = count(moving);
        this.elapsedSeconds = activity.totals().elapsedSeconds().orElse(moving.length);
        this.paused = paused;
        this.pausedSeconds = count(paused);
        this.timerSeconds = activity.totals().timerSeconds().orElse(Math.max(0, moving.length - pausedSeconds));
        this.distanceMeters = activity.totals().distanceMeters().orElse(coveredMeters);
        this.elevation = elevation;
        this.diagnostics = List.copyOf(diagnostics);
    }

    static NormalizedRun empty(
            Activity activity, ScienceParameters parameters, boolean run, List<Diagnostic> diagnostics) {
        double[] none = new double[0];
        boolean[] never = new boolean[0];
        return new NormalizedRun(
                activity,
                parameters,
                run,
                none,
                none,
                none,
                never,
                never,
                never,
                Double.NaN,
                ElevationProfile.none(),
                diagnostics);
    }

    /** Number of seconds of which something is true. */
    static int count(boolean[] flags) {
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
        return moving.length;
    }

    /** Mean speed over ground in this second, in meters per second; {@code NaN} if unknown. */
    public double speedMetersPerSecond(int second) {
        return speedMetersPerSecond[second];
    }

    /** Grade (rise over run, +0.05 is 5 % up) in this second; 0 where altitude is unknown. */
    public double grade(int second) {
        return grade[second];
    }

    /** Mean heart rate in this second in bpm; {@code NaN} if unknown. */
    public double heartRateBpm(int second) {
        return heartRateBpm[second];
    }

    /** Whether the runner is under way and the heart rate has had 90 s to follow since the last stop of 20 s. */
    public boolean heartRateSettled(int second) {
        return settled[second];
    }

    /** Whether the runner was under way in this second. */
    public boolean moving(int second) {
        return moving[second];
    }

    /** Whether the timer stood still in this second. */
    public boolean paused(int second) {
        return paused[second];
    }

    /** Number of seconds under way. */
    public int movingSeconds() {
        return movingSeconds;
    }

    /** Start to end with pauses: the device's own total, or the span of the samples. */
    public double elapsedSeconds() {
        return elapsedSeconds;
    }

    /** Time that the device's timer ran: its own total, or elapsed less paused. */
    public double timerSeconds() {
        return timerSeconds;
    }

    /** Time that the timer stood still between the first and the last sample. */
    public int pausedSeconds() {
        return pausedSeconds;
    }

    /** Distance in meters: the device's own total, or what the samples cover; {@code NaN} if unknown. */
    public double distanceMeters() {
        return distanceMeters;
    }

    /** Height over distance. */
    public ElevationProfile elevation() {
        return elevation;
    }

    /** What was odd about the file and about its normalization. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
