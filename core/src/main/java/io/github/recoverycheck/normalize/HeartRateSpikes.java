package io.github.recoverycheck.normalize;

import io.github.recoverycheck.science.HeartRateTrust;

/** Readings that stand out from those around them. */
final class HeartRateSpikes {
    private HeartRateSpikes() {}

    /**
     * Whether each reading is a spike: an outlier among its neighbors, or between a jump and its return. A jump that is
     * not taken back is no spike, for nothing says which side of it is right.
     *
     * @param readings heart rate every second
     */
    static boolean[] in(double[] readings, HeartRateTrust trust) {
        boolean[] spikes = HampelFilter.outliers(readings, trust.spikes());
        HeartRateTrust.Jump rule = trust.jump();
        double jump = rule.bpm();
        int i = 1;
        while (i < readings.length) {
            int end = Math.abs(readings[i] - readings[i - 1]) > jump ? returned(readings, i, rule) : i;
            for (int k = i; k < end; k++) {
                spikes[k] = true;
            }
            i = end + 1;
        }
        return spikes;
    }

    /** First reading that is back at the level before the jump, or the jump itself if none is. */
    private static int returned(double[] readings, int jump, HeartRateTrust.Jump rule) {
        double before = readings[jump - 1];
        int to = Math.min(readings.length - 1, jump + rule.longestSeconds());
        for (int k = jump + 1; k <= to; k++) {
            if (Math.abs(readings[k] - before) <= rule.returnBpm()) {
                return k;
            }
        }
        return jump;
    }
}
