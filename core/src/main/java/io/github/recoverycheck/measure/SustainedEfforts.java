package io.github.recoverycheck.measure;

import io.github.recoverycheck.normalize.NormalizedRun;
import io.github.recoverycheck.science.EffortRules;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The hardest stretch of each length, on moving time: the hardest by heart rate with its evenness, and the fastest. A stop
 * of 20 s ends a stretch. One pass over prefix sums for each length.
 */
final class SustainedEfforts {
    private final NormalizedRun run;
    private final EffortRules rules;
    /** Sums over the moving seconds before each. */
    private final double[] bpm;

    private final int[] beating;
    private final double[] meters;
    private final int[] measured;
    /** For each moving second, the one that the stretch it belongs to began with. */
    private final int[] began;

    private SustainedEfforts(NormalizedRun run, double[] adjustedSpeeds) {
        this.run = run;
        rules = run.parameters().efforts();
        int moving = run.movingSeconds();
        bpm = new double[moving + 1];
        beating = new int[moving + 1];
        meters = new double[moving + 1];
        measured = new int[moving + 1];
        began = new int[moving];
        fill(adjustedSpeeds);
    }

    /**
     * The hardest stretches, shortest first.
     *
     * @param adjustedSpeeds grade-adjusted speed of each second, {@code NaN} where unknown
     */
    static List<SustainedEffort> of(NormalizedRun run, double[] adjustedSpeeds) {
        return new SustainedEfforts(run, adjustedSpeeds).all();
    }

    private void fill(double[] adjustedSpeeds) {
        int longestStop = run.parameters().motion().stopSeconds();
        int count = 0;
        int standing = 0;
        int start = 0;
        for (int second = 0; second < run.size(); second++) {
            if (!run.moving(second)) {
                standing++;
                continue;
            }
            start = standing >= longestStop ? count : start;
            standing = 0;
            double heartRate = run.heartRateBpm(second);
            boolean beats = !Double.isNaN(heartRate);
            boolean known = !Double.isNaN(adjustedSpeeds[second]);
            bpm[count + 1] = bpm[count] + (beats ? heartRate : 0);
            beating[count + 1] = beating[count] + (beats ? 1 : 0);
            meters[count + 1] = meters[count] + (known ? adjustedSpeeds[second] : 0);
            measured[count + 1] = measured[count] + (known ? 1 : 0);
            began[count++] = start;
        }
    }

    private List<SustainedEffort> all() {
        List<SustainedEffort> efforts = new ArrayList<>();
        for (int minutes : rules.minutes()) {
            int seconds = 60 * minutes;
            if (seconds > began.length) {
                break;
            }
            SustainedEffort effort = hardest(minutes, seconds);
            if (effort != null) {
                efforts.add(effort);
            }
        }
        return efforts;
    }

    private @Nullable SustainedEffort hardest(int minutes, int seconds) {
        double least = rules.leastCoverage() * seconds;
        int hardest = -1;
        double highest = 0;
        double fastest = 0;
        boolean longEnough = false;
        for (int from = 0; from + seconds <= began.length; from++) {
            int to = from + seconds;
            if (began[to - 1] > from) {
                continue;
            }
            longEnough = true;
            // A product in place of a quotient: divisions took most of the time.
            int beats = beating[to] - beating[from];
            double beaten = bpm[to] - bpm[from];
            if (beaten > highest * beats && beats >= least) {
                highest = beaten / beats;
                hardest = from;
            }
            int known = measured[to] - measured[from];
            double covered = meters[to] - meters[from];
            if (covered > fastest * known && known >= least) {
                fastest = covered / known;
            }
        }
        return longEnough ? effort(minutes, hardest, hardest + seconds, fastest) : null;
    }

    private SustainedEffort effort(int minutes, int from, int to, double fastest) {
        MissingReason noHeart = beating[beating.length - 1] == 0 ? MissingReason.HR_ABSENT : MissingReason.HR_UNUSABLE;
        Measured missing = Measured.missing(noHeart);
        return new SustainedEffort(
                minutes,
                from < 0 ? missing : meanHeartRate(from, to),
                from < 0 ? missing : variation(from, to),
                fastest == 0
                        ? Measured.missing(MissingReason.DISTANCE_MISSING)
                        : PaceMeasures.withScaleError(run, fastest));
    }

    private Measured meanHeartRate(int from, int to) {
        int beats = beating[to] - beating[from];
        double coverage = beats / (double) (to - from);
        double error = run.parameters().heartRateUse().sensorErrorBpm() / Math.sqrt(coverage);
        return Measured.of((bpm[to] - bpm[from]) / beats, error, Double.POSITIVE_INFINITY, coverage);
    }

    /** Standard deviation over mean of the speeds of bins. */
    private Measured variation(int from, int to) {
        int width = rules.binSeconds();
        double sum = 0;
        double squares = 0;
        int bins = 0;
        for (int start = from; start + width <= to; start += width) {
            int known = measured[start + width] - measured[start];
            if (known >= rules.leastCoverage() * width) {
                double speed = (meters[start + width] - meters[start]) / known;
                sum += speed;
                squares += speed * speed;
                bins++;
            }
        }
        if (bins < 2 || sum <= 0) {
            return Measured.missing(MissingReason.DISTANCE_MISSING);
        }
        double mean = sum / bins;
        return Measured.exact(Math.sqrt(Math.max(0, (squares - bins * mean * mean) / (bins - 1))) / mean);
    }
}
