package io.github.recoverycheck.xml;

/**
 * A number that may stand in a document.
 *
 * @param name what to call it in messages
 * @param low lowest value that can be meant
 * @param high highest value that can be meant
 */
public record Bounds(String name, double low, double high) {
    private static final double HIGHEST_LATITUDE = 90;
    private static final double HIGHEST_LONGITUDE = 180;

    /** Bounds of a latitude in degrees. */
    public static Bounds ofLatitude(String name) {
        return new Bounds(name, -HIGHEST_LATITUDE, HIGHEST_LATITUDE);
    }

    /** Bounds of a longitude in degrees. */
    public static Bounds ofLongitude(String name) {
        return new Bounds(name, -HIGHEST_LONGITUDE, HIGHEST_LONGITUDE);
    }
}
