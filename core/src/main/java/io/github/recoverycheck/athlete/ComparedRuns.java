package io.github.recoverycheck.athlete;

import io.github.recoverycheck.activity.HeartRateSensor;
import io.github.recoverycheck.measure.RunMeasurements;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.Predicate;
import org.apache.commons.statistics.descriptive.Median;

/**
 * The earlier runs that a run is compared with, as columns: of the 365 days before it, of the same environment. The
 * features are 1, speed less the median speed, degrees above 15, minutes from the 20th to the middle of the window, weeks
 * before today, and, only where sensors differ, whether the other kind of sensor was worn.
 */
final class ComparedRuns {
    static final int LEVEL = 0;
    static final int SPEED = 1;
    static final int HEAT = 2;
    static final int DURATION = 3;
    static final int WEEKS = 4;
    static final int SENSOR = 5;

    /** From here on heart rates rise and maxima fall with the altitude (Mourot, Front Physiol 9:972, 2018). */
    static final double HIGH_METERS = 1500;

    /** Weight of a run on tired legs, which must not become what is usual. */
    static final double WEIGHT_OF_TIRED = 0.1;

    private static final Duration LOOKS_BACK = Duration.ofDays(365);
    private static final double HALF_LIFE_DAYS = 42;
    private static final double MIDDLE_MINUTES = 20;
    private static final double SECONDS_A_DAY = 86_400;
    private static final Median MEDIAN = Median.withDefaults();

    private final PastRun[] runs;
    private final double reference;
    private final boolean[] afterHardSession;
    private final double[] weights;
    private final double[] rows;
    private final double[] heartRates;
    private final int features;
    private final boolean isUsuallyHigh;
    private final PastRun today;

    private ComparedRuns(PastRun today, PastRun[] runs, boolean isUsuallyHigh, Predicate<RunMeasurements> isAfter) {
        this.today = today;
        this.runs = runs;
        this.isUsuallyHigh = isUsuallyHigh;
        double[] speeds = new double[runs.length];
        boolean sensorsDiffer = false;
        for (int i = 0; i < runs.length; i++) {
            speeds[i] = runs[i].speed();
            sensorsDiffer |= isOtherSensor(runs[i]);
        }
        reference = runs.length == 0 ? today.speed() : MEDIAN.evaluate(speeds);
        features = sensorsDiffer ? SENSOR + 1 : SENSOR;
        rows = new double[features * runs.length];
        heartRates = new double[runs.length];
        weights = new double[runs.length];
        afterHardSession = new boolean[runs.length];
        for (int i = 0; i < runs.length; i++) {
            fill(rows, i, runs[i]);
            heartRates[i] = runs[i].heartRate();
            double days = (today.startSeconds() - runs[i].startSeconds()) / SECONDS_A_DAY;
            afterHardSession[i] = isAfter.test(runs[i].measurements());
            weights[i] = Math.exp(-Math.log(2) * days / HALF_LIFE_DAYS)
                    * runs[i].quality()
                    * (afterHardSession[i] ? WEIGHT_OF_TIRED : 1);
        }
    }

    static ComparedRuns before(
            PastRun today, Instant start, AthleteHistory history, Predicate<RunMeasurements> afterHardSession) {
        AthleteHistory earlier = history.before(start).since(start.minus(LOOKS_BACK));
        PastRun[] found = new PastRun[earlier.size()];
        double[] altitudes = new double[earlier.size()];
        int count = 0;
        int known = 0;
        for (int i = 0; i < found.length; i++) {
            PastRun run = earlier.get(i);
            if (run.unfit().isEmpty() && run.isTreadmill() == today.isTreadmill()) {
                found[count++] = run;
                if (!Double.isNaN(run.altitude())) {
                    altitudes[known++] = run.altitude();
                }
            }
        }
        boolean isUsuallyHigh = known > 0 && MEDIAN.evaluate(Arrays.copyOf(altitudes, known)) > HIGH_METERS;
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (isUsuallyHigh || !(found[i].altitude() > HIGH_METERS)) {
                found[kept++] = found[i];
            }
        }
        return new ComparedRuns(today, Arrays.copyOf(found, kept), isUsuallyHigh, afterHardSession);
    }

    static ComparedRuns none(PastRun today) {
        return new ComparedRuns(today, new PastRun[0], false, run -> false);
    }

    private boolean isOtherSensor(PastRun run) {
        return today.sensor() != HeartRateSensor.UNKNOWN
                && run.sensor() != HeartRateSensor.UNKNOWN
                && run.sensor() != today.sensor();
    }

    private void fill(double[] into, int row, PastRun run) {
        int at = row * features;
        into[at + LEVEL] = 1;
        into[at + SPEED] = run.speed() - reference;
        into[at + HEAT] = run.heat();
        into[at + DURATION] = run.middleMinutes() - MIDDLE_MINUTES;
        into[at + WEEKS] = (run.startSeconds() - today.startSeconds()) / (7 * SECONDS_A_DAY);
        if (features > SENSOR) {
            into[at + SENSOR] = isOtherSensor(run) ? 1 : 0;
        }
    }

    int size() {
        return runs.length;
    }

    /** The speed in m/s that features count from: the median. */
    double reference() {
        return reference;
    }

    /** Number of features: five, or six where sensors differ. */
    int features() {
        return features;
    }

    /** The features of all runs, row after row. */
    double[] rows() {
        return rows;
    }

    double[] heartRates() {
        return heartRates;
    }

    /** By age, quality and what came before. */
    double[] weights() {
        return weights;
    }

    /** Whether a run started within 48 hours after a hard session. */
    boolean isAfterHardSession(int index) {
        return afterHardSession[index];
    }

    double[] todaysFeatures() {
        double[] row = new double[features];
        fill(row, 0, today);
        return row;
    }

    /** Features of a speed on a cool day, in a run of usual length, today. */
    double[] features(double speed) {
        double[] row = new double[features];
        row[LEVEL] = 1;
        row[SPEED] = speed - reference;
        return row;
    }

    /** Whether today was high above the sea and these runs were not. */
    boolean isTodayElsewhere() {
        return today.altitude() > HIGH_METERS && !isUsuallyHigh;
    }

    /** How far a speed in m/s lies outside the range of these runs; 0 within it, infinite without any. */
    double outside(double speed) {
        double slowest = Double.POSITIVE_INFINITY;
        double fastest = Double.NEGATIVE_INFINITY;
        for (PastRun run : runs) {
            slowest = Math.min(slowest, run.speed());
            fastest = Math.max(fastest, run.speed());
        }
        return Math.max(0, Math.max(slowest - speed, speed - fastest));
    }
}
