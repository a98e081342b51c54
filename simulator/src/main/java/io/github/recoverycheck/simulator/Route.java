package io.github.recoverycheck.simulator;

/**
 * Where a run goes.
 *
 * @param ascentMetersPerKilometer ascent; ignored on a treadmill
 * @param effortKeeping how far the runner keeps the effort instead of the pace on hills: 0 equal pace, 1 equal
 *     effort; actual speed is u / f(grade)<sup>effortKeeping</sup>
 * @param stops how many stops of 15 to 60 s, as at traffic lights
 * @param timerStops whether the device's timer stands still during a stop, so that nothing is recorded
 * @param treadmill whether it is a treadmill: level, no position, distance from the arm's swing
 * @param temperatureCelsius temperature of the air
 */
public record Route(
        double ascentMetersPerKilometer,
        double effortKeeping,
        int stops,
        boolean timerStops,
        boolean treadmill,
        double temperatureCelsius) {
    /**
     * @throws IllegalArgumentException if the ascent or the number of stops is negative
     */
    public Route {
        if (!(ascentMetersPerKilometer >= 0) || stops < 0) {
            throw new IllegalArgumentException(ascentMetersPerKilometer + " m/km, " + stops + " stops");
        }
    }

    /** The same with this ascent. */
    Route withAscentMetersPerKilometer(double value) {
        return new Route(value, effortKeeping, stops, timerStops, treadmill, temperatureCelsius);
    }

    /** The same on a treadmill or not. */
    Route withTreadmill(boolean value) {
        return new Route(ascentMetersPerKilometer, effortKeeping, stops, timerStops, value, temperatureCelsius);
    }

    /** The same in air of this temperature. */
    Route withTemperatureCelsius(double value) {
        return new Route(ascentMetersPerKilometer, effortKeeping, stops, timerStops, treadmill, value);
    }

    /** The same with this many stops, in which the timer stands still or not. */
    public Route withStops(int count, boolean timerStands) {
        return new Route(ascentMetersPerKilometer, effortKeeping, count, timerStands, treadmill, temperatureCelsius);
    }
}
