package io.github.recoverycheck.simulator;

import java.util.Arrays;

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

    final double[] distance;
    /** Direction of the step to each second in radians, clockwise from north. */
    final double[] heading;

    final double[] latitude;
    final double[] longitude;

    /** The way of these distances, starting off in the given direction. */
    LoopCourse(double[] distanceMeters, double firstHeading) {
        distance = distanceMeters.clone();
        heading = new double[distance.length];
        latitude = new double[distance.length];
        longitude = new double[distance.length];
        double north = 0;
        double east = 0;
        heading[0] = firstHeading;
        for (int k = 0; k < distance.length; k++) {
            if (k > 0) {
                double step = distance[k] - distance[k - 1];
                double turned = 2 * Math.PI * (distance[k] - step / 2) / LOOP_METERS;
                heading[k] = firstHeading + turned + SWING_RADIANS * StrictMath.sin(3 * turned);
                north += step * StrictMath.cos(heading[k]);
                east += step * StrictMath.sin(heading[k]);
            }
            latitude[k] = LATITUDE + Math.toDegrees(north / EARTH_RADIUS_METERS);
            longitude[k] = LONGITUDE + Math.toDegrees(east / parallelRadius(latitude[k]));
        }
    }

    /** Without satellites from one second to another, the device draws a line at even speed, and the rest is behind it. */
    void straighten(int from, int to) {
        double chord = chordMeters(from, to);
        double lost = distance[to] - distance[from] - chord;
        interpolate(latitude, from, to);
        interpolate(longitude, from, to);
        Arrays.fill(heading, from + 1, to + 1, heading[to]);
        for (int k = to; k < distance.length; k++) {
            distance[k] -= lost;
        }
        interpolate(distance, from, to);
    }

    /** Replaces what lies between two seconds by a straight line. */
    static void interpolate(double[] column, int from, int to) {
        double step = (column[to] - column[from]) / (to - from);
        for (int k = from + 1; k < to; k++) {
            column[k] = column[from] + (k - from) * step;
        }
    }

    private double chordMeters(int from, int to) {
        double north = Math.toRadians(latitude[to] - latitude[from]) * EARTH_RADIUS_METERS;
        double middle = (latitude[to] + latitude[from]) / 2;
        double east = Math.toRadians(longitude[to] - longitude[from]) * parallelRadius(middle);
        return Math.hypot(north, east);
    }

    private static double parallelRadius(double latitude) {
        return EARTH_RADIUS_METERS * StrictMath.cos(Math.toRadians(latitude));
    }
}
