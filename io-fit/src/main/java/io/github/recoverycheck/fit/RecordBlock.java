package io.github.recoverycheck.fit;

import org.jspecify.annotations.Nullable;

/**
 * Records that follow each other and share a definition. They are decoded field by field, as a short loop over one field
 * of many records costs a fraction of walking over all fields of each.
 */
final class RecordBlock {
    /** So many that setting up the loops is paid for, so few that all their values stay in the processor's cache. */
    static final int CAPACITY = 128;

    private static final int NOWHERE = -1;

    private final int[] messages = new int[CAPACITY];
    private final double[] headerTimes = new double[CAPACITY];
    private final Stretch ownTimes = new Stretch(CAPACITY);
    private final RecordValues values = new RecordValues(CAPACITY);
    private @Nullable RecordPlan plan;
    private boolean timedByHeaders;
    private int size;
    private long lastOwnTime;
    private int lastOwnTimeAt = NOWHERE;

    /** Whether it takes one more record of this plan, timed in this way. */
    boolean takes(RecordPlan next, boolean byHeader) {
        return size == 0 || (size < CAPACITY && next == plan && byHeader == timedByHeaders);
    }

    /**
     * Adds records that follow each other and have the same header, from one that the block {@link #takes} to the last
     * for which there is room.
     *
     * @param first position of the first one's header
     * @param step bytes of each
     * @param end position up to which they may reach
     * @return position after the last that was added
     */
    int add(RecordPlan itsPlan, byte[] bytes, int first, int step, int end) {
        plan = itsPlan;
        timedByHeaders = false;
        byte header = bytes[first];
        int position = first;
        int count = size;
        do {
            messages[count++] = position + 1;
            position += step;
        } while (count < CAPACITY && position <= end - step && bytes[position] == header);
        size = count;
        return position;
    }

    /**
     * Adds a record that the block {@link #takes}, and whose time its compressed header tells.
     *
     * @param message position of its first field
     * @param time FIT seconds, or {@link FitFields#NO_TIME}
     */
    void addTimed(RecordPlan itsPlan, int message, long time) {
        plan = itsPlan;
        timedByHeaders = true;
        messages[size] = message;
        headerTimes[size++] = time == FitFields.NO_TIME ? Double.NaN : time;
    }

    /** How many records wait. */
    int size() {
        return size;
    }

    /** Whether records wait that carry times of their own. */
    boolean hasOwnTimes() {
        return size > 0 && plan != null && plan.timestamp() != null;
    }

    /** The last time that a record of the last block carried itself, whether or not it is usable. */
    long lastOwnTime() {
        return lastOwnTime;
    }

    /** Where that record stands, or -1 if none carried a time. */
    int lastOwnTimeAt() {
        return lastOwnTimeAt;
    }

    /**
     * Decodes all its records, adds them to the others, and empties itself. Cadence is as recorded, for one foot; the
     * sport that doubles it may stand after the records.
     *
     * @param distance goes on from block to block
     * @param records with room for these
     */
    void flush(byte[] bytes, CompressedDistance distance, FitRecords records) {
        RecordPlan decoded = plan;
        if (size == 0 || decoded == null) {
            return;
        }
        records.addRows(size, decoded.sources().keySet());
        readTimes(decoded, bytes, records);
        decoded.sources().forEach((channel, field) -> records.lendLastRows(channel, size, values.of(field)));
        decoded.read(bytes, messages, size, values, distance);
        values.clean(decoded, size);
        decoded.sources().forEach((channel, field) -> records.takeLastRows(channel, size, values.of(field)));
        decoded.developerFields().fill(bytes, messages, size, records);
        size = 0;
    }

    private void readTimes(RecordPlan decoded, byte[] bytes, FitRecords records) {
        lastOwnTimeAt = NOWHERE;
        if (!timedByHeaders) {
            records.lendLastTimes(size, ownTimes);
        }
        FieldValue timestamp = decoded.timestamp();
        if (timestamp != null) {
            timestamp.read(bytes, messages, size, ownTimes);
            findLastOwnTime();
        } else {
            ownTimes.setMissing(size);
        }
        if (timedByHeaders) {
            records.setLastTimes(headerTimes, size);
        }
        ownTimes.useOwn();
    }

    private void findLastOwnTime() {
        for (int i = size - 1; i >= 0 && lastOwnTimeAt == NOWHERE; i--) {
            if (!Double.isNaN(ownTimes.value(i))) {
                lastOwnTime = (long) ownTimes.value(i);
                lastOwnTimeAt = messages[i];
            }
        }
    }
}
