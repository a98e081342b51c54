package io.github.recoverycheck.series;

/** What a column of a {@link TimeSeries} holds. Each channel has one unit, everywhere in the library. */
public enum Channel {
    /** Heart rate in beats per minute. */
    HEART_RATE("bpm"),
    /** Speed over ground in meters per second, as the device recorded it. */
    SPEED("m/s"),
    /** Distance covered since the start in meters. */
    DISTANCE("m"),
    /** Altitude above sea level in meters. */
    ALTITUDE("m"),
    /** Cadence in steps per minute, both feet counted. */
    CADENCE("steps/min"),
    /** Power in watts. */
    POWER("W"),
    /** Temperature in degrees Celsius; on a wrist it is warmed by the skin. */
    TEMPERATURE("degC"),
    /** Latitude in degrees, north positive (WGS 84). */
    LATITUDE("deg"),
    /** Longitude in degrees, east positive (WGS 84). */
    LONGITUDE("deg");

    private final String unit;

    Channel(String unit) {
        this.unit = unit;
    }

    /** The unit's usual symbol. */
    public String unit() {
        return unit;
    }
}
