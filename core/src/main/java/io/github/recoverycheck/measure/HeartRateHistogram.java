package io.github.recoverycheck.measure;

import java.util.Arrays;

/**
 * Seconds of the analyzed window at each heart rate (15 s mean, whole bpm). It is kept in place of shares above some
 * limit because the limits depend on the athlete's maximum, which is known only when a run is judged. Immutable.
 */
public final class HeartRateHistogram {
    /** Heart rates are below this. */
    public static final int MOST_BPM = 300;

    private static final HeartRateHistogram EMPTY = new HeartRateHistogram(0, new int[0]);

    private final int lowestBpm;
    private final int[] seconds;
    /** Seconds at the heart rate of an index and all higher ones; a year of runs is asked for them in each judgement. */
    private final int[] secondsFrom;

    private HeartRateHistogram(int lowestBpm, int[] seconds) {
        this.lowestBpm = lowestBpm;
        this.seconds = seconds;
        secondsFrom = new int[seconds.length + 1];
        for (int i = seconds.length - 1; i >= 0; i--) {
            secondsFrom[i] = secondsFrom[i + 1] + seconds[i];
        }
    }

    /** No heart rate at all. */
    public static HeartRateHistogram empty() {
        return EMPTY;
    }

    /**
     * A histogram of the given counts.
     *
     * @param lowestBpm heart rate of the first count
     * @param secondsByBpm seconds at each whole bpm from there
     * @throws IllegalArgumentException if a number is negative or beyond 300 bpm
     */
    public static HeartRateHistogram of(int lowestBpm, int... secondsByBpm) {
        if (lowestBpm < 0 || lowestBpm > MOST_BPM - secondsByBpm.length) {
            throw new IllegalArgumentException(
                    secondsByBpm.length + " heart rates from " + lowestBpm + "; at most " + MOST_BPM + " bpm");
        }
        for (int count : secondsByBpm) {
            if (count < 0) {
                throw new IllegalArgumentException("negative seconds: " + count);
            }
        }
        return new HeartRateHistogram(lowestBpm, secondsByBpm.clone());
    }

    /** Counts values; {@code NaN} is skipped. */
    static HeartRateHistogram counting(double[] heartRates, int from, int to) {
        Counts counts = new Counts();
        for (int i = from; i < to; i++) {
            counts.add(heartRates[i]);
        }
        return counts.histogram();
    }

    /** Seconds at each whole bpm while they are counted. */
    static final class Counts {
        private final int[] counts = new int[MOST_BPM];
        private int lowest = counts.length;
        private int highest = -1;

        /** Counts a second at a heart rate; {@code NaN} is skipped. */
        void add(double heartRate) {
            if (!Double.isNaN(heartRate)) {
                int bpm = (int) Math.round(heartRate);
                counts[bpm]++;
                lowest = Math.min(lowest, bpm);
                highest = Math.max(highest, bpm);
            }
        }

        HeartRateHistogram histogram() {
            return highest < 0
                    ? EMPTY
                    : new HeartRateHistogram(lowest, Arrays.copyOfRange(counts, lowest, highest + 1));
        }
    }

    /** Heart rate of the first count of {@link #secondsByBpm}. */
    public int lowestBpm() {
        return lowestBpm;
    }

    /** A copy of the seconds at each whole bpm from {@link #lowestBpm}. */
    public int[] secondsByBpm() {
        return seconds.clone();
    }

    /** All seconds. */
    public int totalSeconds() {
        return secondsFrom[0];
    }

    /**
     * Seconds above a heart rate; the seconds at one whole bpm are taken as even over half a bpm to each side.
     *
     * @param bpm the limit
     */
    public double secondsAbove(double bpm) {
        int first = (int) Math.max(0, Math.ceil(bpm - 0.5 - lowestBpm));
        if (first >= seconds.length) {
            return 0;
        }
        double share = lowestBpm + first + 0.5 - bpm;
        return secondsFrom[first + 1] + seconds[first] * Math.max(0, Math.min(1, share));
    }

    /**
     * Sum over all seconds of what a second at its heart rate counts.
     *
     * @param perSecond what a second at each whole bpm from 0 on counts; heart rates beyond the last count like the last
     * @throws IllegalArgumentException if nothing is given
     */
    public double sum(double[] perSecond) {
        int last = perSecond.length - 1;
        if (last < 0) {
            throw new IllegalArgumentException("nothing says what a second counts");
        }
        int within = Math.max(0, Math.min(seconds.length, last - lowestBpm));
        double even = 0;
        double odd = 0;
        int i = 0;
        for (; i + 1 < within; i += 2) {
            even += seconds[i] * perSecond[lowestBpm + i];
            odd += seconds[i + 1] * perSecond[lowestBpm + i + 1];
        }
        return even
                + odd
                + (i < within ? seconds[i] * perSecond[lowestBpm + i] : 0)
                + secondsFrom[within] * perSecond[last];
    }

    /**
     * Share (0 to 1) of the seconds above a heart rate.
     *
     * @throws IllegalStateException if the histogram is empty
     */
    public double shareAbove(double bpm) {
        int total = totalSeconds();
        if (total == 0) {
            throw new IllegalStateException("an empty histogram has no share");
        }
        return secondsAbove(bpm) / total;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HeartRateHistogram that
                && lowestBpm == that.lowestBpm
                && Arrays.equals(seconds, that.seconds);
    }

    @Override
    public int hashCode() {
        return 31 * lowestBpm + Arrays.hashCode(seconds);
    }

    @Override
    public String toString() {
        return "HeartRateHistogram[" + totalSeconds() + " s from " + lowestBpm + " bpm]";
    }
}
