package io.github.recoverycheck.athlete;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.apache.commons.math3.stat.descriptive.rank.Median;

/**
 * The athlete's running in each of the 52 spans of seven days before a run; the last one is week 0. Spans and not calendar
 * weeks, so that it does not matter on which day of the week a run is judged. Immutable.
 */
final class TrainingWeeks {
    private static final int WEEKS = 52;
    private static final long WEEK_MILLIS = 7L * 24 * 60 * 60 * 1000;
    private static final double SHORTEST_RUN_MINUTES = 10;
    private static final int COMPARED_WEEKS = 4;
    private static final double HIGH_VOLUME = 1.15;
    private static final double TAPER_VOLUME = 0.6;
    private static final double UNCHANGED_FREQUENCY = 0.8;
    private static final int LONG_RUN_WEEKS = 12;
    private static final int FEWEST_LONG_RUNS = 4;
    private static final int RUNS_OF_A_RUNNER = 2;
    private static final int BEGINNERS_WEEKS = 8;
    private static final int TELLING_WEEKS = 16;
    private static final int EXPERIENCED_WEEKS = 26;
    private static final double EXPERIENCED_MINUTES = 300;
    private static final double EXPERIENCED_METERS = 50_000;

    private final int fullWeeks;
    private final int[] runs = new int[WEEKS];
    private final double[] minutes = new double[WEEKS];
    private final double[] longest = new double[WEEKS];
    private final double[] meters = new double[WEEKS];
    private final boolean[] distanceIsKnown = new boolean[WEEKS];

    /**
     * @param startMillis milliseconds since 1970 at which the run starts
     * @param earlier activities of any sport of the 365 days before it
     */
    TrainingWeeks(long startMillis, AthleteHistory earlier) {
        fullWeeks = earlier.size() == 0 ? 0 : week(earlier.get(0), startMillis);
        Arrays.fill(distanceIsKnown, true);
        for (int i = 0; i < earlier.size(); i++) {
            PastRun run = earlier.get(i);
            int week = week(run, startMillis);
            double time =
                    week < WEEKS && run.measurements().isRun() ? run.alone().movingMinutes() : 0;
            if (time >= SHORTEST_RUN_MINUTES) {
                OptionalDouble distance = run.measurements().distanceMeters();
                runs[week]++;
                minutes[week] += time;
                longest[week] = Math.max(longest[week], time);
                meters[week] += distance.orElse(0);
                distanceIsKnown[week] &= distance.isPresent();
            }
        }
    }

    private static int week(PastRun run, long startMillis) {
        return (int) ((startMillis - run.startMillis()) / WEEK_MILLIS);
    }

    /**
     * How much running the athlete is used to. Half a year and more of at least 5 hours or 50 km a week, in the median, is
     * experienced. A beginner is who has run in fewer than 8 weeks twice or more; that is said only if the recordings,
     * of any sport, reach back 16 weeks, for otherwise a new watch would look like a new runner.
     */
    AthleteProfile.Level level() {
        if (fullWeeks >= EXPERIENCED_WEEKS
                && (median(minutes, EXPERIENCED_WEEKS) >= EXPERIENCED_MINUTES
                        || median(meters, EXPERIENCED_WEEKS) >= EXPERIENCED_METERS)) {
            return AthleteProfile.Level.EXPERIENCED;
        }
        long runnersWeeks =
                Arrays.stream(runs).filter(count -> count >= RUNS_OF_A_RUNNER).count();
        return fullWeeks >= TELLING_WEEKS && runnersWeeks < BEGINNERS_WEEKS
                ? AthleteProfile.Level.BEGINNER
                : AthleteProfile.Level.REGULAR;
    }

    /** Median of the longest runs of the last 12 weeks, in minutes; empty with fewer than 4 weeks that have a run. */
    OptionalDouble usualLongRunMinutes() {
        double[] values = Arrays.stream(longest)
                .limit(LONG_RUN_WEEKS)
                .filter(value -> value > 0)
                .toArray();
        return values.length < FEWEST_LONG_RUNS
                ? OptionalDouble.empty()
                : OptionalDouble.of(new Median().evaluate(values));
    }

    /**
     * Whether the distance of the last week is at least 1.15 times the mean of the four weeks before. It is not said after
     * a week without a run, where any return would be a high volume, nor where a distance is unknown.
     */
    boolean isHighVolume() {
        for (int week = 0; week <= COMPARED_WEEKS; week++) {
            if (!distanceIsKnown[week]) {
                return false;
            }
        }
        double usual = mean(meters);
        return canCompare() && usual > 0 && meters[0] >= HIGH_VOLUME * usual;
    }

    /**
     * Whether the last week looks like a taper: at most 0.6 times the usual time, with as many runs (Bosquet and others,
     * Medicine and Science in Sports and Exercise, 2007: the best tapers cut the volume by 41 to 60 % and keep the
     * frequency).
     */
    boolean looksLikeTaper() {
        double count = 0;
        for (int week = 1; week <= COMPARED_WEEKS; week++) {
            count += (double) runs[week] / COMPARED_WEEKS;
        }
        return canCompare() && minutes[0] <= TAPER_VOLUME * mean(minutes) && runs[0] >= UNCHANGED_FREQUENCY * count;
    }

    /** Whether the four weeks before the last one are there and each has a run. */
    private boolean canCompare() {
        for (int week = 1; week <= COMPARED_WEEKS; week++) {
            if (runs[week] == 0) {
                return false;
            }
        }
        return fullWeeks > COMPARED_WEEKS;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values, 1, COMPARED_WEEKS + 1).sum() / COMPARED_WEEKS;
    }

    private static double median(double[] values, int weeks) {
        return new Median().evaluate(values, 0, weeks);
    }
}
