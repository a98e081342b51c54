package io.github.recoverycheck.normalize;

import io.github.recoverycheck.science.HeartRateTrust;

/** The first minutes of an optical sensor that has not found the pulse yet. */
final class OpticalWarmUp {
    private OpticalWarmUp() {}

    /**
     * The second at which such a start ends; 0 if heart rate began no higher than it went on, or the runner faster.
     *
     * @param heartRates bpm in each second
     */
    static int end(double[] heartRates, MotionTrack motion, HeartRateTrust.WarmUp rule) {
        double[] start = new double[rule.seconds()];
        double[] later = new double[rule.referenceToSeconds() - rule.referenceFromSeconds()];
        int starts = 0;
        int laters = 0;
        double startMeters = 0;
        double laterMeters = 0;
        int end = 0;
        int movingBefore = 0;
        for (int i = 0; i < heartRates.length && movingBefore < rule.referenceToSeconds(); i++) {
            if (!motion.moving()[i]) {
                continue;
            }
            double meters = Double.isNaN(motion.speed()[i]) ? 0 : motion.speed()[i];
            boolean known = !Double.isNaN(heartRates[i]);
            if (movingBefore < rule.seconds()) {
                startMeters += meters;
                start[starts] = heartRates[i];
                starts += known ? 1 : 0;
                end = i + 1;
            } else if (movingBefore >= rule.referenceFromSeconds()) {
                laterMeters += meters;
                later[laters] = heartRates[i];
                laters += known ? 1 : 0;
            }
            movingBefore++;
        }
        if (movingBefore < rule.referenceToSeconds() || 2 * starts < start.length || 2 * laters < later.length) {
            return 0;
        }
        boolean faster = startMeters / start.length > laterMeters / later.length;
        double above = HampelFilter.median(start, starts) - HampelFilter.median(later, laters);
        return !faster && above > rule.aboveBpm() ? end : 0;
    }
}
