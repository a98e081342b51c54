package io.github.recoverycheck.simulator;

import io.github.recoverycheck.series.Channel;
import java.util.Map;

/**
 * Positions along a loop of 3 km in the open Atlantic, where nobody runs, so that no real place is shown.
 *
 * <p>The heading turns once over the loop and swings three times to and fro meanwhile; a swing at two or more times the
 * turning's rate leaves a loop closed. Each step is a chord as long as the distance that the device added: a reader that
 * has only positions finds the same distance.
 */
final class LoopCourse {
    /** Not 0: there are readers that take 0 for a missing position. */
    private static final double LATITUDE = 0.25;

    private static final double LONGITUDE = -30;
    private static final double LOOP_METERS = 3000;
    private static final double SWING_RADIANS = 0.6;
    /** Mean radius of the Earth (IUGG), as used with the haversine formula. */
    private static final double EARTH_RADIUS_METERS = 6_371_008.8;

    private LoopCourse() {}

    /** Adds the positions for these distances, starting off in the given direction. */
    static void follow(double[] distanceMeters, double firstHeading, Map<Channel, double[]> columns) {
        double[] latitude = new double[distanceMeters.length];
        double[] longitude = new double[distanceMeters.length];
        double north = 0;
        double east = 0;
        for (int k = 0; k < distanceMeters.length; k++) {
            if (k > 0) {
                double step = distanceMeters[k] - distanceMeters[k - 1];
                double turned = 2 * Math.PI * (distanceMeters[k] - step / 2) / LOOP_METERS;
                double heading = firstHeading + turned + SWING_RADIANS * StrictMath.sin(3 * turned);
                north += step * StrictMath.cos(heading);
                east += step * StrictMath.sin(heading);
            }
            latitude[k] = LATITUDE + Math.toDegrees(north / EARTH_RADIUS_METERS);
            double parallelRadius = EARTH_RADIUS_METERS * StrictMath.cos(Math.toRadians(latitude[k]));
            longitude[k] = LONGITUDE + Math.toDegrees(east / parallelRadius);
        }
        columns.put(Channel.LATITUDE, latitude);
        columns.put(Channel.LONGITUDE, longitude);
    }
}
