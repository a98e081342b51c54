package io.github.recoverycheck.gpx;

import io.github.recoverycheck.series.Channel;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The track point being read. It enters its track only when it is whole. */
final class GpxPoint {
    private static final double HIGHEST = 100_000;
    private static final double HIGHEST_LATITUDE = 90;
    private static final double HIGHEST_LONGITUDE = 180;

    private final GpxValues values;
    private final Map<Channel, Double> found = new EnumMap<>(Channel.class);
    private final Set<Channel> withComma = EnumSet.noneOf(Channel.class);
    private long time = GpxTime.BAD;

    GpxPoint(GpxValues values) {
        this.values = values;
    }

    /** Begins the next point. A position that lacks one of its two is none. */
    void start(String latitudeText, String longitudeText, GpxPlace place) {
        found.clear();
        withComma.clear();
        time = GpxTime.BAD;
        double latitude = values.number("lat", latitudeText, -HIGHEST_LATITUDE, HIGHEST_LATITUDE, place);
        boolean comma = values.lastHadComma();
        double longitude = values.number("lon", longitudeText, -HIGHEST_LONGITUDE, HIGHEST_LONGITUDE, place);
        boolean nowhere = latitude == 0 && longitude == 0;
        if (!Double.isNaN(latitude) && !Double.isNaN(longitude) && !nowhere) {
            put(Channel.LATITUDE, latitude, comma || values.lastHadComma());
            put(Channel.LONGITUDE, longitude, comma || values.lastHadComma());
        }
    }

    /** Whether an element's text is wanted: some only as the point's own child, as extensions reuse their names. */
    static boolean wants(String localName, boolean directChild) {
        return switch (localName) {
            case "ele", "time" -> directChild;
            default -> !channelName(localName).isEmpty();
        };
    }

    void set(String localName, String text, GpxPlace place) {
        switch (channelName(localName)) {
            case "time" -> time = time == GpxTime.BAD ? values.time(text, place) : time;
            case "ele" -> number(Channel.ALTITUDE, "ele", text, -HIGHEST, place);
            case "hr" -> number(Channel.HEART_RATE, "hr", text, 0, place);
            case "cad" -> number(Channel.CADENCE, "cad", text, 0, place);
            case "atemp" -> number(Channel.TEMPERATURE, "atemp", text, -HIGHEST, place);
            case "power" -> number(Channel.POWER, "power", text, 0, place);
            case "speed" -> number(Channel.SPEED, "speed", text, 0, place);
            default -> {}
        }
    }

    /** Dialects differ in prefix, namespace, case and word; the local name tells. */
    private static String channelName(String localName) {
        return switch (localName.toLowerCase(Locale.ROOT)) {
            case "time" -> "time";
            case "ele" -> "ele";
            case "hr", "heartrate" -> "hr";
            case "cad", "cadence", "runcadence" -> "cad";
            case "atemp", "temp", "temperature" -> "atemp";
            case "power", "powerinwatts", "watts" -> "power";
            case "speed" -> "speed";
            default -> "";
        };
    }

    private void number(Channel channel, String name, String text, double low, GpxPlace place) {
        if (found.containsKey(channel)) {
            return;
        }
        double value = values.number(name, text, low, HIGHEST, place);
        if (!Double.isNaN(value) && !(channel == Channel.HEART_RATE && value == 0)) {
            put(channel, value, values.lastHadComma());
        }
    }

    private void put(Channel channel, double value, boolean comma) {
        found.put(channel, value);
        if (comma) {
            withComma.add(channel);
        }
    }

    /** Nanoseconds since 1970, or {@link GpxTime#BAD}. */
    long time() {
        return time;
    }

    Map<Channel, Double> found() {
        return found;
    }

    /** Channels whose value is in doubt if the file mixes decimal points and commas. */
    Set<Channel> withComma() {
        return withComma;
    }
}
