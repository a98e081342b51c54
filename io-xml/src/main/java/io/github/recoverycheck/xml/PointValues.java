package io.github.recoverycheck.xml;

import io.github.recoverycheck.series.Channel;
import java.util.Arrays;

/** Values of the point being read. It enters its columns only when it is whole. The first value of a channel stands. */
@SuppressWarnings("EnumOrdinal") // an array by channel, filled once a value, is what makes it fast
public final class PointValues {
    private static final int POSITION = 1 << Channel.LATITUDE.ordinal() | 1 << Channel.LONGITUDE.ordinal();

    private final XmlValues values;
    private final double[] found = new double[Channel.values().length];
    private int withComma;
    private long time = XmlTime.BAD;

    /**
     * @param values what parses the file's numbers and times
     */
    public PointValues(XmlValues values) {
        this.values = values;
        clear();
    }

    /** Forgets the point before. */
    public void clear() {
        Arrays.fill(found, Double.NaN);
        withComma = 0;
        time = XmlTime.BAD;
    }

    /** Takes its time. */
    public void time(XmlText text, XmlElement element) {
        time = time == XmlTime.BAD ? values.time(text, element) : time;
    }

    /** Takes a number within the bounds. A heart rate of 0 is a strap without contact. */
    public void number(Channel channel, Bounds bounds, XmlText text, XmlElement element) {
        if (!Double.isNaN(found[channel.ordinal()])) {
            return;
        }
        double value = values.number(bounds, text, element);
        if (!Double.isNaN(value) && !(channel == Channel.HEART_RATE && value == 0)) {
            found[channel.ordinal()] = value;
            withComma |= values.lastHadComma() ? 1 << channel.ordinal() : 0;
        }
    }

    /** Takes a number that goes before what another element said of the channel. */
    public void replace(Channel channel, Bounds bounds, XmlText text, XmlElement element) {
        double before = found[channel.ordinal()];
        found[channel.ordinal()] = Double.NaN;
        number(channel, bounds, text, element);
        if (Double.isNaN(found[channel.ordinal()])) {
            found[channel.ordinal()] = before;
        }
    }

    /** The point is whole. A position that lacks one of its two is none, and so is that of a receiver that does not know. */
    public void finish() {
        double latitude = found[Channel.LATITUDE.ordinal()];
        double longitude = found[Channel.LONGITUDE.ordinal()];
        if (Double.isNaN(latitude) || Double.isNaN(longitude) || (latitude == 0 && longitude == 0)) {
            found[Channel.LATITUDE.ordinal()] = Double.NaN;
            found[Channel.LONGITUDE.ordinal()] = Double.NaN;
        }
        // If one of the two goes, the other goes with it.
        withComma |= (withComma & POSITION) == 0 ? 0 : POSITION;
    }

    /** Nanoseconds since 1970, or {@link XmlTime#BAD}. */
    public long time() {
        return time;
    }

    /** The value of the channel of this ordinal; {@code NaN} if it is missing. */
    double value(int channel) {
        return found[channel];
    }

    /** A bit for each channel whose value is in doubt if the file mixes decimal points and commas. */
    int withComma() {
        return withComma;
    }
}
