package io.github.recoverycheck.normalize;

import io.github.recoverycheck.science.HeartRateTrust;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch in which heart rate equals cadence. Hearts do that too, so the stretch has to be confirmed.
 *
 * @param from its first second
 * @param to the second after its last
 * @param confirmed whether something besides the likeness says that the sensor counted steps
 */
record CadenceLock(int from, int to, boolean confirmed) {
    /** Readings at the start of a stretch whose median is its level there. */
    private static final int START_SECONDS = 5;

    /**
     * All stretches of a run.
     *
     * @param heartRates bpm in each second
     * @param cadence steps/min of both feet in each second
     */
    static List<CadenceLock> in(
            double[] heartRates, double[] cadence, boolean[] moving, HeartRateTrust.CadenceLock rule) {
        List<CadenceLock> candidates = candidates(heartRates, cadence, rule);
        if (candidates.isEmpty()) {
            return candidates;
        }
        double reference = reference(heartRates, moving, candidates, rule);
        List<CadenceLock> locks = new ArrayList<>();
        for (CadenceLock lock : candidates) {
            double correlation = lock.correlation(heartRates, cadence, rule.detrendHalfWindowSeconds());
            boolean confirmed = correlation >= rule.leastCorrelation()
                    || (correlation >= rule.leastCorrelationOfSign()
                            && (lock.median(heartRates) - reference >= rule.aboveReferenceBpm()
                                    || lock.beginsWithJump(heartRates, rule)));
            locks.add(new CadenceLock(lock.from, lock.to, confirmed));
        }
        return locks;
    }

    /** Unions of windows in most seconds of which heart rate is close to cadence, from a close second to a close one. */
    private static List<CadenceLock> candidates(
            double[] heartRates, double[] cadence, HeartRateTrust.CadenceLock rule) {
        List<CadenceLock> found = new ArrayList<>();
        boolean[] close = new boolean[heartRates.length];
        int window = rule.windowSeconds();
        double needed = rule.closeShare() * window;
        double closeBpm = rule.closeBpm();
        int closeInWindow = 0;
        int from = -1;
        int to = -1;
        for (int i = 0; i < close.length; i++) {
            close[i] = Math.abs(heartRates[i] - cadence[i]) <= closeBpm;
            closeInWindow += close[i] ? 1 : 0;
            closeInWindow -= i >= window && close[i - window] ? 1 : 0;
            if (closeInWindow >= needed) {
                int start = Math.max(0, i + 1 - window);
                if (start > to) {
                    addTrimmed(found, from, to, close);
                    from = start;
                }
                to = i + 1;
            }
        }
        addTrimmed(found, from, to, close);
        return found;
    }

    private static void addTrimmed(List<CadenceLock> found, int from, int to, boolean[] close) {
        if (from >= 0) {
            int first = from;
            while (!close[first]) {
                first++;
            }
            int last = to;
            while (!close[last - 1]) {
                last--;
            }
            found.add(new CadenceLock(first, last, false));
        }
    }

    /** Median heart rate of the rest of the run after its first minutes; {@code NaN} if too little of it is known. */
    private static double reference(
            double[] heartRates, boolean[] moving, List<CadenceLock> candidates, HeartRateTrust.CadenceLock rule) {
        double[] others = new double[heartRates.length];
        int count = 0;
        int movingBefore = 0;
        int next = 0;
        for (int i = 0; i < heartRates.length; i++) {
            while (next < candidates.size() && candidates.get(next).to <= i) {
                next++;
            }
            boolean inCandidate = next < candidates.size() && candidates.get(next).from <= i;
            if (moving[i]) {
                if (movingBefore >= rule.referenceFromSeconds() && !inCandidate && !Double.isNaN(heartRates[i])) {
                    others[count++] = heartRates[i];
                }
                movingBefore++;
            }
        }
        return count < rule.fewestReferenceSeconds() ? Double.NaN : HampelFilter.median(others, count);
    }

    private double median(double[] heartRates) {
        return knownMedian(heartRates, from, to);
    }

    private static double knownMedian(double[] values, int from, int to) {
        double[] known = new double[to - from];
        int count = 0;
        for (int i = from; i < to; i++) {
            if (!Double.isNaN(values[i])) {
                known[count++] = values[i];
            }
        }
        return count == 0 ? Double.NaN : HampelFilter.median(known, count);
    }

    /** Whether heart rate was far from the stretch's first level shortly before. */
    private boolean beginsWithJump(double[] heartRates, HeartRateTrust.CadenceLock rule) {
        double level = knownMedian(heartRates, from, Math.min(to, from + START_SECONDS));
        for (int i = Math.max(0, from - rule.jumpSeconds()); i < from; i++) {
            if (Math.abs(heartRates[i] - level) >= rule.jumpBpm()) {
                return true;
            }
        }
        return false;
    }

    /** How both go up and down together, what is slower than half a minute taken out; {@code NaN} if one never changes. */
    private double correlation(double[] heartRates, double[] cadence, int half) {
        double sumHeart = 0;
        double sumCadence = 0;
        double product = 0;
        for (int i = from; i < to; i++) {
            double h = heartRates[i] - meanAround(heartRates, i, half);
            double c = cadence[i] - meanAround(cadence, i, half);
            if (!Double.isNaN(h) && !Double.isNaN(c)) {
                sumHeart += h * h;
                sumCadence += c * c;
                product += h * c;
            }
        }
        return product / Math.sqrt(sumHeart * sumCadence);
    }

    private double meanAround(double[] values, int index, int half) {
        double sum = 0;
        int count = 0;
        int end = Math.min(to, index + half + 1);
        for (int i = Math.max(from, index - half); i < end; i++) {
            if (!Double.isNaN(values[i])) {
                sum += values[i];
                count++;
            }
        }
        return sum / count;
    }
}
