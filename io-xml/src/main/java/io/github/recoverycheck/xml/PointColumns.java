package io.github.recoverycheck.xml;

import io.github.recoverycheck.activity.Pause;
import io.github.recoverycheck.activity.RecordCounts;
import io.github.recoverycheck.series.Channel;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The points of one recording as columns in file order; where to count from, and some units, are known only at the end. */
@SuppressWarnings("EnumOrdinal") // an array by channel, filled once a value, is what makes it fast
public final class PointColumns {
    private static final int FIRST_CAPACITY = 64;
    private static final Channel[] CHANNELS = Channel.values();

    /** By ordinal of the channel; empty as long as no point has had a value. */
    private final double[][] columns = new double[CHANNELS.length][0];

    private final PointSegments segments = new PointSegments();
    private long[] times = new long[FIRST_CAPACITY];

    /** For each point the channels whose value stood with a decimal comma; empty as long as there is none. */
    private int[] withComma = {};

    private long firstTime = XmlTime.BAD;
    private long lastTime = XmlTime.BAD;
    private int size;

    /** No points yet. */
    public PointColumns() {}

    /** Adds a whole point. */
    public void add(PointValues point) {
        if (size == times.length) {
            grow(2 * size);
        }
        int row = size++;
        times[row] = point.time();
        if (point.time() != XmlTime.BAD) {
            firstTime = firstTime == XmlTime.BAD ? point.time() : Math.min(firstTime, point.time());
            lastTime = Math.max(lastTime, point.time());
            segments.add(point.time());
        }
        for (int channel = 0; channel < columns.length; channel++) {
            double value = point.value(channel);
            double[] column = columns[channel];
            if (column.length > 0) {
                column[row] = value;
            } else if (!Double.isNaN(value)) {
                columns[channel] = begin(row, value);
            }
        }
        if (point.withComma() != 0) {
            withComma = Arrays.copyOf(withComma, Math.max(withComma.length, times.length));
            withComma[row] = point.withComma();
        }
    }

    /** Forgets all values that stood with a decimal comma. */
    public void dropValuesWithComma() {
        for (int channel = 0; channel < columns.length; channel++) {
            double[] column = columns[channel];
            for (int row = 0; row < Math.min(column.length, withComma.length); row++) {
                column[row] = (withComma[row] >> channel & 1) == 1 ? Double.NaN : column[row];
            }
        }
        withComma = new int[0];
    }

    /** Number of points. */
    public int size() {
        return size;
    }

    /** Nanoseconds since 1970, or {@link XmlTime#BAD}. */
    long time(int row) {
        return times[row];
    }

    /** The earliest time, or {@link XmlTime#BAD} if no point has one. */
    public long firstTime() {
        return firstTime;
    }

    /** The latest time, or {@link XmlTime#BAD} if no point has one. */
    public long lastTime() {
        return lastTime;
    }

    /** A copy of the column, as it stood in the file; all {@code NaN} if no point has a value. */
    double[] column(Channel channel) {
        double[] column = columns[channel.ordinal()];
        if (column.length > 0) {
            return Arrays.copyOf(column, size);
        }
        double[] missing = new double[size];
        Arrays.fill(missing, Double.NaN);
        return missing;
    }

    /** Channels of which at least one point has had a value. */
    Set<Channel> channels() {
        Set<Channel> channels = EnumSet.noneOf(Channel.class);
        for (Channel channel : CHANNELS) {
            if (columns[channel.ordinal()].length > 0) {
                channels.add(channel);
            }
        }
        return channels;
    }

    /** Copies of the columns that have values, without the points that have no time. */
    Map<Channel, double[]> timedColumns() {
        Map<Channel, double[]> timed = new EnumMap<>(Channel.class);
        for (Channel channel : channels()) {
            double[] column = column(channel);
            int count = 0;
            for (int row = 0; row < size; row++) {
                if (times[row] != XmlTime.BAD) {
                    column[count++] = column[row];
                }
            }
            timed.put(channel, count == size ? column : Arrays.copyOf(column, count));
        }
        return timed;
    }

    /** The next point begins a new segment, as after an interruption. */
    public void startSegment() {
        segments.startSegment();
    }

    /**
     * Spans that lie between segments and within none, in seconds since the start.
     *
     * @param start nanoseconds since 1970
     */
    public List<Pause> pauses(long start) {
        return segments.pauses(start);
    }

    /** What stood in the file, points without a time included. */
    public RecordCounts counts() {
        int readings = 0;
        long sum = 0;
        double[] heartRates = columns[Channel.HEART_RATE.ordinal()];
        for (int row = 0; row < Math.min(size, heartRates.length); row++) {
            if (heartRates[row] > 0) {
                readings++;
                sum += Math.round(heartRates[row]);
            }
        }
        return new RecordCounts(size, readings, sum);
    }

    private double[] begin(int row, double value) {
        double[] column = new double[times.length];
        Arrays.fill(column, 0, row, Double.NaN);
        column[row] = value;
        return column;
    }

    private void grow(int capacity) {
        times = Arrays.copyOf(times, capacity);
        for (int channel = 0; channel < columns.length; channel++) {
            double[] column = columns[channel];
            if (column.length > 0) {
                columns[channel] = Arrays.copyOf(column, capacity);
            }
        }
    }
}
