package io.github.recoverycheck.xml;

import io.github.recoverycheck.series.Channel;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Values of the point being read. It enters its columns only when it is whole. The first value of a channel stands. */
public final class PointValues {
    private static final double HIGHEST_LATITUDE = 90;
    private static final double HIGHEST_LONGITUDE = 180;

    private final XmlValues values;
    private final Map<Channel, Double> found = new EnumMap<>(Channel.class);
    private final Set<Channel> withComma = EnumSet.noneOf(Channel.class);
    private long time = XmlTime.BAD;

    /**
     * @param values what parses the file's numbers and times
     */
    public PointValues(XmlValues values) {
        this.values = values;
    }

    /** Forgets the point before. */
    public void clear() {
        found.clear();
        withComma.clear();
        time = XmlTime.BAD;
    }

    /** Takes its time. */
    public void time(String text, XmlPlace place) {
        time = time == XmlTime.BAD ? values.time(text, place) : time;
    }

    /** Takes its position; one that lacks one of its two is none, and so is that of a receiver that does not know. */
    public void position(
            String latitudeName, String latitudeText, String longitudeName, String longitudeText, XmlPlace place) {
        double latitude = values.number(latitudeName, latitudeText, -HIGHEST_LATITUDE, HIGHEST_LATITUDE, place);
        boolean comma = values.lastHadComma();
        double longitude = values.number(longitudeName, longitudeText, -HIGHEST_LONGITUDE, HIGHEST_LONGITUDE, place);
        comma |= values.lastHadComma();
        boolean nowhere = latitude == 0 && longitude == 0;
        if (!Double.isNaN(latitude) && !Double.isNaN(longitude) && !nowhere && !found.containsKey(Channel.LATITUDE)) {
            put(Channel.LATITUDE, latitude, comma);
            put(Channel.LONGITUDE, longitude, comma);
        }
    }

    /** Takes a number within the bounds. A heart rate of 0 is a strap without contact. */
    public void number(Channel channel, String name, String text, double low, double high, XmlPlace place) {
        if (found.containsKey(channel)) {
            return;
        }
        double value = values.number(name, text, low, high, place);
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

    /** Nanoseconds since 1970, or {@link XmlTime#BAD}. */
    public long time() {
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
