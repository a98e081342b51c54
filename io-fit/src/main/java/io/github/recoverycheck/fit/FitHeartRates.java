package io.github.recoverycheck.fit;

import io.github.recoverycheck.series.Channel;
import io.github.recoverycheck.series.TimeSeries;
import java.util.Arrays;

/**
 * Heart rate that a strap kept for itself, as under water, and that stands in messages beside the records. An anchor
 * tells the time of one beat; the times of all others count from it in 1/1024 s.
 *
 * <p>A sample that has no heart rate takes the latest reading up to its time that is at most five seconds old: what the
 * watch would have written itself, had it heard the strap. A message that contradicts itself is left out and counted.
 */
final class FitHeartRates {
    private static final double TICKS_PER_SECOND = 1024;
    private static final long OLDEST_TICKS = 5 * 1024;
    private static final int BITS_OF_RATE = 8;
    private static final int RATE_MASK = 0xFF;
    private static final long THIRTY_TWO_BITS = 0xFFFFFFFFL;
    private static final int FIRST_CAPACITY = 256;
    /** Readings for each record that a file may have; a strap gives at most four a second. */
    private static final int READINGS_PER_RECORD = 4;

    private final int limit;
    /** Ticks since the epoch of FIT, and in the last eight bits the heart rate. */
    private long[] readings = new long[0];

    private int size;
    private boolean sorted = true;
    private int messages;
    private int unusable;
    private boolean anchored;
    private long anchorTicks;
    private long anchorEvent;
    private long lastEvent;

    FitHeartRates(int recordLimit) {
        this.limit = (int) Math.min(Integer.MAX_VALUE, (long) recordLimit * READINGS_PER_RECORD);
    }

    /** Messages of all sections. */
    int messages() {
        return messages;
    }

    /** Messages that came before any anchor, went back in time, or had not one heart rate for each beat. */
    int unusable() {
        return unusable;
    }

    /** Anchors hold for their section only. */
    void startSection() {
        anchored = false;
    }

    /**
     * Adds a message.
     *
     * @param time its own time in FIT seconds, or {@link FitFields#NO_TIME}; with a single beat it is an anchor
     * @param fraction of a second after that time
     * @param events time of each beat in 1/1024 s, 32 bits
     * @param rates heart rate at each beat in bpm; 0 or 255 for none
     */
    void add(long time, double fraction, long[] events, int[] rates) {
        messages++;
        if (time != FitFields.NO_TIME && events.length == 1) {
            anchored = true;
            anchorTicks = time * (long) TICKS_PER_SECOND + Math.round(fraction * TICKS_PER_SECOND);
            anchorEvent = events[0];
            lastEvent = events[0];
        }
        if (!anchored || events.length != rates.length || goesBack(events)) {
            unusable++;
            return;
        }
        for (int i = 0; i < events.length; i++) {
            lastEvent = events[i];
            keep(anchorTicks + ((events[i] - anchorEvent) & THIRTY_TWO_BITS), rates[i]);
        }
    }

    /** The counter begins anew after 48 days, so that half of its range ahead is ahead and the other half is back. */
    private boolean goesBack(long[] events) {
        long last = lastEvent;
        for (long event : events) {
            if ((int) (event - last) < 0) {
                return true;
            }
            last = event;
        }
        return false;
    }

    private void keep(long ticks, int rate) {
        if (size == limit) {
            return;
        }
        if (size == readings.length) {
            readings = Arrays.copyOf(readings, Math.max(FIRST_CAPACITY, size + (size >> 1)));
        }
        boolean missing = rate <= 0 || rate >= RATE_MASK;
        readings[size] = ticks << BITS_OF_RATE | (missing ? 0 : rate);
        sorted &= size == 0 || readings[size] >= readings[size - 1];
        size++;
    }

    /**
     * Fills what is missing of the heart rate of a series.
     *
     * @param start from which its seconds count, in FIT seconds
     */
    Merge into(TimeSeries samples, long start) {
        if (size == 0 || start == FitFields.NO_TIME) {
            return new Merge(samples, 0);
        }
        sort();
        double[] column = samples.column(Channel.HEART_RATE);
        int filled = 0;
        for (int i = 0; i < column.length; i++) {
            if (Double.isNaN(column[i])) {
                double ticks = (start + samples.elapsedSeconds(i)) * TICKS_PER_SECOND;
                column[i] = latest((long) ticks);
                filled += Double.isNaN(column[i]) ? 0 : 1;
            }
        }
        return new Merge(filled == 0 ? samples : samples.with(Channel.HEART_RATE, column), filled);
    }

    private void sort() {
        if (!sorted) {
            Arrays.sort(readings, 0, size);
            sorted = true;
        }
    }

    private double latest(long ticks) {
        int found = Arrays.binarySearch(readings, 0, size, ticks << BITS_OF_RATE | RATE_MASK);
        int index = found >= 0 ? found : -found - 2;
        if (index < 0 || ticks - (readings[index] >> BITS_OF_RATE) > OLDEST_TICKS) {
            return Double.NaN;
        }
        long rate = readings[index] & RATE_MASK;
        return rate == 0 ? Double.NaN : rate;
    }

    /**
     * A series with the readings in it.
     *
     * @param filled samples that took one
     */
    record Merge(TimeSeries samples, int filled) {}
}
