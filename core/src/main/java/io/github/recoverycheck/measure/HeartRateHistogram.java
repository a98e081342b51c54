package io.github.recoverycheck.measure;

import java.util.Arrays;

/**
 * Seconds at each heart rate, in whole bpm. It is kept in place of shares above some limit because the limits depend on the
 * athlete's maximum, which is known only when a run is judged. What is counted (the mean over 15 s of the analyzed window,
 * or each second as it was) stands with whoever has one. Immutable.
 *
 * @param lowestBpm heart rate of the first count
 * @param secondsFrom seconds at each whole bpm from there and at all higher ones: a year of runs is asked for them in each
 *     judgement. It never rises and ends with 0; {@link #of} takes the seconds at each
 */
@SuppressWarnings("ArrayRecordComponent") // given and taken as a copy, and compared by content
public record HeartRateHistogram(int lowestBpm, int[] secondsFrom) {
    /** Heart rates are below this. */
    public static final int MOST_BPM = 300;

    private static final HeartRateHistogram EMPTY = of(0);

    /**
     * @throws IllegalArgumentException if a number is negative or beyond 300 bpm, or the seconds rise or do not end with 0
     */
    public HeartRateHistogram {
        int counts = secondsFrom.length - 1;
        if (lowestBpm < 0 || lowestBpm > MOST_BPM - counts) {
            throw new IllegalArgumentException(
                    counts + " heart rates from " + lowestBpm + "; at most " + MOST_BPM + " bpm");
        }
        secondsFrom = secondsFrom.clone();
        for (int i = 0; i <= counts; i++) {
            if (secondsFrom[i] < (i < counts ? secondsFrom[i + 1] : 0)) {
                throw new IllegalArgumentException("negative or too many seconds at " + (lowestBpm + i) + " bpm");
            }
        }
        if (counts < 0 || secondsFrom[counts] != 0) {
            throw new IllegalArgumentException("the seconds do not end with 0");
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
        int[] secondsFrom = new int[secondsByBpm.length + 1];
        for (int i = secondsByBpm.length - 1; i >= 0; i--) {
            secondsFrom[i] = secondsFrom[i + 1] + secondsByBpm[i];
        }
        return new HeartRateHistogram(lowestBpm, secondsFrom);
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
            return highest < 0 ? EMPTY : of(lowest, Arrays.copyOfRange(counts, lowest, highest + 1));
        }
    }

    /** A copy. */
    @Override
    public int[] secondsFrom() {
        return secondsFrom.clone();
    }

    /** The seconds at each whole bpm from {@link #lowestBpm}. */
    public int[] secondsByBpm() {
        int[] seconds = new int[secondsFrom.length - 1];
        Arrays.setAll(seconds, this::seconds);
        return seconds;
    }

    private int seconds(int index) {
        return secondsFrom[index] - secondsFrom[index + 1];
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
        if (first >= secondsFrom.length - 1) {
            return 0;
        }
        double share = lowestBpm + first + 0.5 - bpm;
        return secondsFrom[first + 1] + seconds(first) * Math.max(0, Math.min(1, share));
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
        int within = Math.max(0, Math.min(secondsFrom.length - 1, last - lowestBpm));
        double even = 0;
        double odd = 0;
        int i = 0;
        for (; i + 1 < within; i += 2) {
            even += seconds(i) * perSecond[lowestBpm + i];
            odd += seconds(i + 1) * perSecond[lowestBpm + i + 1];
        }
        return even
                + odd
                + (i < within ? seconds(i) * perSecond[lowestBpm + i] : 0)
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
                && Arrays.equals(secondsFrom, that.secondsFrom);
    }

    @Override
    public int hashCode() {
        return 31 * lowestBpm + Arrays.hashCode(secondsFrom);
    }

    @Override
    public String toString() {
        return "HeartRateHistogram[" + totalSeconds() + " s from " + lowestBpm + " bpm]";
    }
}
