package io.github.recoverycheck.measure;

import io.github.recoverycheck.normalize.ElevationProfile;
import io.github.recoverycheck.science.AltitudeTreatment;

/**
 * Ascent of a run, counted in several usual ways. They differ several-fold on the same recording, so the range stands
 * beside the value.
 *
 * @param ascentMeters by turning points with the prominence that suits the altitude's source
 * @param descentMeters the same downhill
 * @param leastMeters the least of turning points with half, the same and twice the prominence, a dead band, and the plain
 *     sum of the smoothed height's rises
 * @param mostMeters the most of these
 */
record AscentRange(double ascentMeters, double descentMeters, double leastMeters, double mostMeters) {
    static AscentRange of(ElevationProfile profile, AltitudeTreatment treatment) {
        double[] heights = new double[profile.size()];
        for (int i = 0; i < heights.length; i++) {
            heights[i] = profile.heightMeters(i);
        }
        double prominence = profile.source().windows(treatment).turningPointMeters();
        TurningPoints turns = TurningPoints.of(heights, prominence);
        double[] ways = {
            turns.ascentMeters(),
            TurningPoints.of(heights, prominence / 2).ascentMeters(),
            TurningPoints.of(heights, prominence * 2).ascentMeters(),
            TurningPoints.outsideDeadBand(heights, prominence).ascentMeters(),
            TurningPoints.outsideDeadBand(heights, 0).ascentMeters()
        };
        double least = ways[0];
        double most = ways[0];
        for (double way : ways) {
            least = Math.min(least, way);
            most = Math.max(most, way);
        }
        return new AscentRange(turns.ascentMeters(), turns.descentMeters(), least, most);
    }
}
