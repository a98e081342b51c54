package io.github.recoverycheck.normalize;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.Diagnostic;
import io.github.recoverycheck.activity.Pause;
import io.github.recoverycheck.activity.Sport;
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
 * speed, a running timer is enough. A heart rate is interpolated over at most 10 s and never beyond 30 to 225 bpm.
 */
public final class Normalizer {
    private static final Normalizer DEFAULTS = new Normalizer(ScienceParameters.defaults());

    private static final double HEART_RATE_GAP_SECONDS = 10;
    private static final double ALTITUDE_GAP_SECONDS = 30;
    private static final double LOWEST_HEART_RATE = 30;
    private static final double HIGHEST_HEART_RATE = 225;
    private static final double LOWEST_ALTITUDE = -1_000;
    private static final double HIGHEST_ALTITUDE = 12_000;
    private static final double FASTEST_METERS_PER_SECOND = 7.5;
    private static final double SLOWEST_MOVING_METERS_PER_SECOND = 0.5;
    private static final int MOVING_HALF_WINDOW = 2;
    private static final int STOP_SECONDS = 20;
    private static final int HEART_RATE_SETTLING_SECONDS = 90;
    private static final double SLOWEST_ASSUMED_RUN = 1.5;
    private static final double FASTEST_ASSUMED_RUN = 6.0;
    private static final double MOST_TOO_FAST_SHARE = 0.05;
    private static final double DENSE_SECONDS = 3;

    private final ScienceParameters parameters;

    private Normalizer(ScienceParameters parameters) {
        this.parameters = parameters;
    }

    /** The normalizer with the documented settings. */
    public static Normalizer withDefaults() {
        return DEFAULTS;
    }

    /** A normalizer with other settings; what is measured on its runs goes by them too. */
    public static Normalizer with(ScienceParameters parameters) {
        return new Normalizer(Objects.requireNonNull(parameters, "parameters"));
    }

    /** Normalizes an activity of any sport; one without samples gives an empty run. */
    public NormalizedRun normalize(Activity activity) {
        Objects.requireNonNull(activity, "activity");
        double[] times = activity.samples().elapsedSeconds();
        List<Diagnostic> diagnostics = new ArrayList<>(activity.diagnostics());
        double[] distance = DistanceTrack.of(activity.samples(), times, diagnostics);
        TimeBase base = TimeBase.of(activity, times, distance);
        diagnostics.addAll(base.diagnostics());
        if (base.to() - base.from() < 2) {
            return NormalizedRun.empty(activity, parameters, activity.sport().isRun(), diagnostics);
        }
        Grid grid = Grid.over(times, base.from(), base.to());
        double[] edges = grid.atEdges(times, distance, base.from(), base.to(), Double.POSITIVE_INFINITY);
        boolean[] paused = paused(base.pauses(), grid);
        double[] speed = speed(edges);
        boolean[] moving = moving(speed, paused);
        boolean run = isRun(activity, edges, paused, diagnostics);
        ElevationProfile profile = profile(activity, grid, base, times, edges);
        return new NormalizedRun(
                activity,
                parameters,
                run,
                speed,
                grades(profile, edges, moving),
                heartRate(activity, grid, base, times, diagnostics),
                settled(moving),
                moving,
                paused,
                coveredMeters(edges),
                profile,
                List.copyOf(diagnostics));
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

    /** Meters covered in each second; a speed that no runner holds is a fault of the sensor and missing. */
    private static double[] speed(double[] edges) {
        double[] speed = new double[edges.length - 1];
        for (int i = 0; i < speed.length; i++) {
            double covered = edges[i + 1] - edges[i];
            speed[i] = covered > FASTEST_METERS_PER_SECOND ? Double.NaN : covered;
        }
        return speed;
    }

    private static boolean[] moving(double[] speed, boolean[] paused) {
        boolean[] moving = new boolean[speed.length];
        boolean speedKnown = false;
        for (double value : speed) {
            speedKnown |= !Double.isNaN(value);
        }
        for (int i = 0; i < speed.length; i++) {
            moving[i] = !paused[i] && (!speedKnown || meanAround(speed, i) >= SLOWEST_MOVING_METERS_PER_SECOND);
        }
        return moving;
    }

    private static double meanAround(double[] speed, int index) {
        double sum = 0;
        int count = 0;
        int to = Math.min(speed.length, index + MOVING_HALF_WINDOW + 1);
        for (int i = Math.max(0, index - MOVING_HALF_WINDOW); i < to; i++) {
            if (!Double.isNaN(speed[i])) {
                sum += speed[i];
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    /**
     * Where the recording names no sport, the speed decides: as recorded, for a cyclist's or a car's would otherwise be
     * cut to that of a runner.
     */
    private static boolean isRun(Activity activity, double[] edges, boolean[] paused, List<Diagnostic> diagnostics) {
        if (activity.sport() != Sport.UNKNOWN) {
            return activity.sport().isRun();
        }
        double sum = 0;
        int seconds = 0;
        int tooFast = 0;
        for (int i = 0; i < paused.length; i++) {
            double covered = edges[i + 1] - edges[i];
            if (!paused[i] && covered >= SLOWEST_MOVING_METERS_PER_SECOND) {
                sum += covered;
                seconds++;
                tooFast += covered > FASTEST_METERS_PER_SECOND ? 1 : 0;
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

    private static double[] heartRate(
            Activity activity, Grid grid, TimeBase base, double[] times, List<Diagnostic> diagnostics) {
        double[] recorded =
                Readings.within(activity.samples(), Channel.HEART_RATE, LOWEST_HEART_RATE, HIGHEST_HEART_RATE);
        int dropped = Readings.known(activity.samples().column(Channel.HEART_RATE)) - Readings.known(recorded);
        if (dropped > 0) {
            diagnostics.add(new Diagnostic(
                    Diagnostic.Code.BAD_VALUE,
                    "",
                    dropped + " heart rates that no heart has were left out: below " + Math.round(LOWEST_HEART_RATE)
                            + " or above " + Math.round(HIGHEST_HEART_RATE) + " bpm"));
        }
        return grid.atMiddles(times, recorded, base.from(), base.to(), HEART_RATE_GAP_SECONDS);
    }

    /** After a stop of 20 s the heart rate lags behind the effort for a while. */
    private static boolean[] settled(boolean[] moving) {
        boolean[] settled = new boolean[moving.length];
        int standing = 0;
        int settling = 0;
        for (int i = 0; i < settled.length; i++) {
            if (!moving[i]) {
                standing++;
                settling = standing >= STOP_SECONDS ? HEART_RATE_SETTLING_SECONDS : settling;
            } else {
                standing = 0;
                settled[i] = settling == 0;
                settling = Math.max(0, settling - 1);
            }
        }
        return settled;
    }

    private static ElevationProfile profile(
            Activity activity, Grid grid, TimeBase base, double[] times, double[] edges) {
        if (activity.sport() == Sport.TREADMILL_RUNNING || !activity.samples().has(Channel.ALTITUDE)) {
            return ElevationProfile.none();
        }
        double[] recorded = Readings.within(activity.samples(), Channel.ALTITUDE, LOWEST_ALTITUDE, HIGHEST_ALTITUDE);
        double[] altitude = grid.atEdges(times, recorded, base.from(), base.to(), ALTITUDE_GAP_SECONDS);
        return ElevationProfile.of(edges, altitude, isDense(times, recorded, base));
    }

    /** Whether most values follow the one before within 3 s. */
    private static boolean isDense(double[] times, double[] values, TimeBase base) {
        int previous = -1;
        int close = 0;
        int far = 0;
        for (int i = base.from(); i < base.to(); i++) {
            if (!Double.isNaN(values[i])) {
                if (previous >= 0) {
                    boolean isClose = times[i] - times[previous] <= DENSE_SECONDS;
                    close += isClose ? 1 : 0;
                    far += isClose ? 0 : 1;
                }
                previous = i;
            }
        }
        return close > far;
    }

    /** Grade at each second; held while standing, as distance then only creeps. */
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

    private static double firstKnown(double[] values) {
        for (double value : values) {
            if (!Double.isNaN(value)) {
                return value;
            }
        }
        return Double.NaN;
    }

    private static double coveredMeters(double[] edges) {
        double last = Double.NaN;
        for (double edge : edges) {
            last = Double.isNaN(edge) ? last : edge;
        }
        return last - firstKnown(edges);
    }
}
