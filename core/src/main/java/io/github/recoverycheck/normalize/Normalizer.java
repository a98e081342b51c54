package io.github.recoverycheck.normalize;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.Diagnostic;
import io.github.recoverycheck.activity.Pause;
import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.science.AltitudeTreatment;
import io.github.recoverycheck.science.HeartRateTrust;
import io.github.recoverycheck.science.ScienceParameters;
import io.github.recoverycheck.series.Channel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Turns a recording into an even grid of one second on which runs can be compared: elapsed, paused and moving time kept
 * apart, gaps left missing. Immutable and safe to share between threads.
 *
 * <p>A second counts as moving if the timer ran and the speed over 5 s is at least 0.5 m/s; where nothing tells the
 * speed, a running timer is enough. A gap of more than 10 s between samples is a pause if the timer stood still in it,
 * standing if less than 0.5 m/s were covered, and otherwise a gap of the recording alone: distance goes on through it,
 * heart rate is missing.
 */
public final class Normalizer {
    private static final Normalizer DEFAULTS = new Normalizer(ScienceParameters.withDefaults());

    private static final double HIGHEST_CADENCE = 300;
    private static final double SLOWEST_ASSUMED_RUN = 1.5;
    private static final double FASTEST_ASSUMED_RUN = 6.0;
    private static final double MOST_TOO_FAST_SHARE = 0.05;

    private final ScienceParameters parameters;

    private Normalizer(ScienceParameters parameters) {
        this.parameters = parameters;
    }

    /** The normalizer with the documented settings. */
    public static Normalizer withDefaults() {
        return DEFAULTS;
    }

    /**
     * A normalizer with other settings; what is measured on its runs goes by them too. It is for experiments with measuring:
     * the judge and the history go by the documented ones.
     */
    public Normalizer with(ScienceParameters parameters) {
        return new Normalizer(Objects.requireNonNull(parameters, "parameters"));
    }

    /** Normalizes an activity of any sport; one without samples gives an empty run. */
    public NormalizedRun normalize(Activity activity) {
        Objects.requireNonNull(activity, "activity");
        double[] times = activity.samples().elapsedSeconds();
        List<Diagnostic> diagnostics = new ArrayList<>(activity.diagnostics());
        double[] distance = DistanceTrack.of(activity, times, parameters.motion(), diagnostics);
        TimeBase base = TimeBase.of(activity, times, distance, parameters.motion());
        diagnostics.addAll(base.diagnostics());
        if (base.to() - base.from() < 2) {
            return NormalizedRun.empty(activity, parameters, activity.sport().isRun(), diagnostics);
        }
        Grid grid = new Grid(times, base);
        double[] edges = grid.atEdges(distance, Double.POSITIVE_INFINITY);
        boolean[] paused = paused(base.pauses(), grid);
        MotionTrack motion = MotionTrack.of(edges, paused, parameters.motion(), parameters.speedTrust());
        Gait gait = Gait.of(
                cadence(activity, grid),
                motion.steadySpeed(),
                motion.moving(),
                parameters.motion().walking());
        HeartRateTrack heart = heartRate(activity, grid, motion, gait, diagnostics);
        boolean run = isRun(activity, edges, paused, diagnostics);
        boolean treadmill = isTreadmill(activity);
        ElevationProfile profile = treadmill ? ElevationProfile.none() : profile(activity, grid, edges);
        return new NormalizedRun(
                activity,
                parameters,
                run,
                treadmill,
                motion,
                gait,
                heart,
                grades(profile, edges, motion.moving()),
                coveredMeters(edges, paused),
                profile,
                Surroundings.of(
                        activity,
                        base,
                        times,
                        grid.isDense(distance, parameters.repetitions().sparseSeconds())),
                diagnostics);
    }

    private static boolean[] paused(List<Pause> pauses, Grid grid) {
        boolean[] paused = new boolean[grid.cells()];
        for (Pause pause : pauses) {
            int from = (int) Math.max(0, Math.ceil(pause.startSeconds() - grid.firstSecond() - 0.5));
            int to = (int) Math.min(grid.cells(), Math.ceil(pause.endSeconds() - grid.firstSecond() - 0.5));
            if (from < to) {
                Arrays.fill(paused, from, to, true);
            }
        }
        return paused;
    }

    /**
     * Where the recording names no sport, the speed decides: as recorded, for a cyclist's or a car's would otherwise be
     * cut to that of a runner.
     */
    private boolean isRun(Activity activity, double[] edges, boolean[] paused, List<Diagnostic> diagnostics) {
        if (activity.sport() != Sport.UNKNOWN) {
            return activity.sport().isRun();
        }
        double slowest = parameters.motion().slowestMetersPerSecond();
        double fastest = parameters.speedTrust().fastestMetersPerSecond();
        double sum = 0;
        int seconds = 0;
        int tooFast = 0;
        for (int i = 0; i < paused.length; i++) {
            double covered = edges[i + 1] - edges[i];
            if (!paused[i] && covered >= slowest) {
                sum += covered;
                seconds++;
                tooFast += covered > fastest ? 1 : 0;
            }
        }
        double mean = seconds == 0 ? 0 : sum / seconds;
        boolean run =
                mean >= SLOWEST_ASSUMED_RUN && mean <= FASTEST_ASSUMED_RUN && tooFast <= MOST_TOO_FAST_SHARE * seconds;
        diagnostics.add(new Diagnostic(
                Diagnostic.Code.SPORT_ASSUMED,
                "",
                String.format(
                        Locale.ROOT,
                        "the file names no sport; its mean speed of %.1f m/s is %s",
                        mean,
                        run ? "taken as running" : "not taken as running")));
        return run;
    }

    /**
     * Whether the run was on a treadmill: the recording says so, or has no position and an altitude that never left the
     * floor. A recording with neither tells nothing, as apps give what they have. A virtual run is one, too: its hills are
     * those of a world that the legs do not feel.
     */
    private boolean isTreadmill(Activity activity) {
        if (activity.sport() == Sport.TREADMILL_RUNNING || activity.sport() == Sport.VIRTUAL_RUNNING) {
            return true;
        }
        boolean mayBe = activity.sport() == Sport.RUNNING || activity.sport() == Sport.UNKNOWN;
        if (!mayBe
                || activity.samples().has(Channel.LATITUDE)
                || !activity.samples().has(Channel.ALTITUDE)) {
            return false;
        }
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (double altitude : altitudes(activity)) {
            lowest = altitude < lowest ? altitude : lowest;
            highest = altitude > highest ? altitude : highest;
        }
        return lowest <= highest && highest - lowest <= parameters.altitude().flatMeters();
    }

    private double[] altitudes(Activity activity) {
        AltitudeTreatment altitude = parameters.altitude();
        return Readings.within(activity.samples(), Channel.ALTITUDE, altitude.lowestMeters(), altitude.highestMeters());
    }

    private double[] cadence(Activity activity, Grid grid) {
        double[] recorded = Readings.within(activity.samples(), Channel.CADENCE, 0, HIGHEST_CADENCE);
        double gap = parameters.motion().walking().longestGapSeconds();
        return Grid.meansBetweenEdges(grid.atEdges(recorded, gap));
    }

    private HeartRateTrack heartRate(
            Activity activity, Grid grid, MotionTrack motion, Gait gait, List<Diagnostic> diagnostics) {
        if (!activity.samples().has(Channel.HEART_RATE)) {
            return HeartRateTrack.none(grid.cells());
        }
        HeartRateTrust trust = parameters.heartRateTrust();
        double[] recorded = activity.samples().column(Channel.HEART_RATE);
        int dropped = Readings.dropOutside(recorded, trust.lowestBpm(), trust.highestBpm());
        if (dropped > 0) {
            diagnostics.add(new Diagnostic(
                    Diagnostic.Code.BAD_VALUE,
                    "",
                    dropped + " heart rates that no heart has were left out: below " + Math.round(trust.lowestBpm())
                            + " or above " + Math.round(trust.highestBpm()) + " bpm"));
        }
        double[] readings = grid.atEdges(recorded, trust.longestGapSeconds());
        boolean[] stuck = new StuckSensor(grid, motion.speed(), trust).in(recorded);
        return HeartRateTrack.of(readings, stuck, gait.cadence(), motion, trust);
    }

    private ElevationProfile profile(Activity activity, Grid grid, double[] edges) {
        if (!activity.samples().has(Channel.ALTITUDE)) {
            return ElevationProfile.none();
        }
        AltitudeTreatment treatment = parameters.altitude();
        double[] recorded = altitudes(activity);
        double[] altitude = grid.atEdges(recorded, treatment.longestGapSeconds());
        boolean dense = grid.isDense(recorded, treatment.noise().denseSeconds());
        return ElevationProfile.of(edges, altitude, dense, treatment);
    }

    /** Grade at each second; held while standing, as distance then only creeps. A walked climb is a climb. */
    private static double[] grades(ElevationProfile profile, double[] edges, boolean[] moving) {
        double[] grades = new double[moving.length];
        double held = 0;
        for (int i = 0; i < grades.length; i++) {
            double middle = (edges[i] + edges[i + 1]) / 2;
            if (moving[i] && !Double.isNaN(middle)) {
                held = profile.gradeAt(middle);
            }
            grades[i] = held;
        }
        return grades;
    }

    /** Meters covered while the timer ran; {@code NaN} if no distance is known. */
    private static double coveredMeters(double[] edges, boolean[] paused) {
        double sum = Double.NaN;
        for (int i = 0; i < paused.length; i++) {
            double covered = edges[i + 1] - edges[i];
            if (!paused[i] && !Double.isNaN(covered)) {
                sum = Double.isNaN(sum) ? covered : sum + covered;
            }
        }
        return sum;
    }
}
