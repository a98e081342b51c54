package io.github.recoverycheck.measure;

import io.github.recoverycheck.normalize.NormalizedRun;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A run over time, for drawing: means over the bins of 30 s (wider in runs above two hours) that its measures stand on.
 * It tells how a run went and not where: it holds no positions. What is not known in a bin is {@code NaN}. Immutable.
 */
public final class RunCurve {
    /** What is special about a stretch of a run. */
    public enum Stretch {
        /** Before the analyzed window: heart rate has not followed the first effort yet. */
        WARM_UP(1),
        /** After the analyzed window: many sprint or stop. */
        TAIL(2),
        /** The timer stood still, or the runner stood, for at least half of the bin. */
        PAUSED(4),
        /** At least half of the recorded heart rates are not believed. */
        HEART_RATE_NOT_BELIEVED(8),
        /** At least half of the bin was as steep as hills are that take effort, up or down. */
        STEEP(16),
        /** The pace of this bin is one of those that the pace drift was fitted through. */
        DRIFT_WINDOW(32);

        private final int bit;

        Stretch(int bit) {
            this.bit = bit;
        }
    }

    private final int widthSeconds;
    private final float[] speeds;
    private final float[] adjustedSpeeds;
    private final float[] heartRates;
    private final float[] heights;
    private final byte[] stretches;

    private RunCurve(int widthSeconds, int count) {
        this.widthSeconds = widthSeconds;
        speeds = new float[count];
        adjustedSpeeds = new float[count];
        heartRates = new float[count];
        heights = new float[count];
        stretches = new byte[count];
    }

    /** The curve of a run; of what is no run it has no bins. */
    public static RunCurve of(NormalizedRun run) {
        if (!run.isRun() || run.size() == 0) {
            return new RunCurve(run.parameters().bins().widthSeconds(), 0);
        }
        Bins bins = Bins.of(run, GradeAdjustedSpeed.of(run));
        RunCurve curve = new RunCurve((int) Math.round(60 * bins.widthMinutes), bins.size());
        for (int bin = 0; bin < curve.size(); bin++) {
            curve.adjustedSpeeds[bin] = (float) bins.movingSpeeds[bin];
            curve.fill(bin, run, 60 * bins.minutes[bin]);
        }
        for (int bin : bins.within(run.parameters().window(), bins.runningSpeeds)) {
            curve.mark(bin, Stretch.DRIFT_WINDOW);
        }
        return curve;
    }

    private void fill(int bin, NormalizedRun run, double movingSecond) {
        var window = run.parameters().window();
        Mean speed = new Mean();
        Mean heartRate = new Mean();
        Mean height = new Mean();
        int still = 0;
        int doubted = 0;
        int steep = 0;
        for (int second = bin * widthSeconds; second < (bin + 1) * widthSeconds; second++) {
            boolean isMoving = run.moving(second);
            still += isMoving ? 0 : 1;
            speed.add(isMoving ? run.speedMetersPerSecond(second) : Double.NaN);
            heartRate.add(run.recordedHeartRateBpm(second));
            height.add(run.heightMeters(second));
            doubted += !Double.isNaN(run.recordedHeartRateBpm(second))
                            && run.heartRateArtifact(second).isPresent()
                    ? 1
                    : 0;
            steep += isMoving
                            && Math.abs(run.grade(second))
                                    >= run.parameters().hills().climbGrade()
                    ? 1
                    : 0;
        }
        speeds[bin] = speed.atLeastOf(widthSeconds);
        heartRates[bin] = heartRate.atLeastOf(widthSeconds);
        heights[bin] = height.atLeastOf(widthSeconds);
        markIf(2 * still >= widthSeconds, bin, Stretch.PAUSED);
        markIf(2 * doubted >= widthSeconds, bin, Stretch.HEART_RATE_NOT_BELIEVED);
        markIf(2 * steep >= widthSeconds, bin, Stretch.STEEP);
        markIf(movingSecond < window.skippedSeconds(), bin, Stretch.WARM_UP);
        markIf(movingSecond > run.movingSeconds() - window.tailSeconds(), bin, Stretch.TAIL);
    }

    private void markIf(boolean isSo, int bin, Stretch stretch) {
        if (isSo) {
            mark(bin, stretch);
        }
    }

    private void mark(int bin, Stretch stretch) {
        stretches[bin] |= (byte) stretch.bit;
    }

    private static final class Mean {
        private double sum;
        private int count;

        void add(double value) {
            if (!Double.isNaN(value)) {
                sum += value;
                count++;
            }
        }

        /** The mean, if at least half of the seconds are known. */
        float atLeastOf(int seconds) {
            return 2 * count >= seconds ? (float) (sum / count) : Float.NaN;
        }
    }

    /** Number of bins. */
    public int size() {
        return stretches.length;
    }

    /** Elapsed time in a bin. */
    public int widthSeconds() {
        return widthSeconds;
    }

    /** Mean speed over ground while under way, in meters per second. */
    public double speedMetersPerSecond(int bin) {
        return speeds[bin];
    }

    /** Mean grade-adjusted speed while under way, in meters per second. */
    public double gradeAdjustedSpeedMetersPerSecond(int bin) {
        return adjustedSpeeds[bin];
    }

    /** Mean heart rate in bpm as recorded; {@link Stretch#HEART_RATE_NOT_BELIEVED} says where it did not count. */
    public double heartRateBpm(int bin) {
        return heartRates[bin];
    }

    /** Mean smoothed height in meters. */
    public double heightMeters(int bin) {
        return heights[bin];
    }

    /** Whether a bin belongs to a stretch of some kind. */
    public boolean isIn(Stretch stretch, int bin) {
        return (stretches[bin] & stretch.bit) != 0;
    }

    /** Whether nothing can be drawn. */
    public boolean isEmpty() {
        return allMissing(speeds) && allMissing(heartRates);
    }

    private static boolean allMissing(float[] values) {
        for (float value : values) {
            if (!Float.isNaN(value)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RunCurve that
                && widthSeconds == that.widthSeconds
                && Arrays.equals(speeds, that.speeds)
                && Arrays.equals(adjustedSpeeds, that.adjustedSpeeds)
                && Arrays.equals(heartRates, that.heartRates)
                && Arrays.equals(heights, that.heights)
                && Arrays.equals(stretches, that.stretches);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(speeds) + Arrays.hashCode(heartRates);
    }
}
