package io.github.recoverycheck.series;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;

/**
 * Collects samples row by row as a device wrote them and puts them in order: {@link #build} sorts by time (stably) and
 * merges rows of the same time field by field, the first value standing. It counts what it had to do, for readers to
 * report.
 *
 * <p>Not safe for use by several threads.
 */
public final class TimeSeriesBuilder {
    private static final int FIRST_CAPACITY = 1024;
    /** Columns with no more than this part of room behind their last row are kept as they are. */
    private static final int ROOM_SHARE = 16;

    private final Map<Channel, double[]> columns = new EnumMap<>(Channel.class);
    private double[] elapsedSeconds = new double[FIRST_CAPACITY];
    private int rows;
    private int backwardSteps;
    private int mergedRows;
    private boolean built;

    TimeSeriesBuilder() {}

    /**
     * Starts a new row; values set from now on belong to it.
     *
     * @throws IllegalArgumentException if the time is not finite
     * @throws IllegalStateException after {@link #build}
     */
    public TimeSeriesBuilder row(double atElapsedSeconds) {
        if (built) {
            throw new IllegalStateException("a row after the series was built");
        }
        if (!Double.isFinite(atElapsedSeconds)) {
            throw new IllegalArgumentException("time of a row: " + atElapsedSeconds);
        }
        if (rows == elapsedSeconds.length) {
            int capacity = Math.max(FIRST_CAPACITY, rows + (rows >> 1));
            elapsedSeconds = Arrays.copyOf(elapsedSeconds, capacity);
            columns.replaceAll((channel, column) -> grown(column, capacity));
        }
        if (rows > 0 && atElapsedSeconds < elapsedSeconds[rows - 1]) {
            backwardSteps++;
        }
        elapsedSeconds[rows++] = atElapsedSeconds;
        return this;
    }

    /**
     * Sets a value of the current row; {@code NaN} leaves it missing.
     *
     * @throws IllegalStateException if no row was started, or after {@link #build}
     */
    public TimeSeriesBuilder set(Channel channel, double value) {
        if (rows == 0 || built) {
            throw new IllegalStateException("a value before the first row or after the series was built");
        }
        if (!Double.isNaN(value)) {
            columns.computeIfAbsent(channel, c -> missing(elapsedSeconds.length))[rows - 1] = value;
        }
        return this;
    }

    /**
     * Adds all rows at once, to a builder without rows; for readers that hold whole columns. The arrays are handed over:
     * they may become the series' own without being copied, and the caller must neither change nor keep them.
     *
     * @param atElapsedSeconds one time for each row, in any order
     * @param values one array for each channel, {@code NaN} for a missing value; what is longer than the times is cut
     * @throws IllegalStateException if there are rows
     * @throws IllegalArgumentException if an array is shorter than the times or a time is not finite
     */
    public TimeSeriesBuilder rows(double[] atElapsedSeconds, Map<Channel, double[]> values) {
        if (rows > 0 || built) {
            throw new IllegalStateException("rows at once after other rows");
        }
        for (double time : atElapsedSeconds) {
            if (!Double.isFinite(time)) {
                throw new IllegalArgumentException("time of a row: " + time);
            }
        }
        for (int i = 1; i < atElapsedSeconds.length; i++) {
            backwardSteps += atElapsedSeconds[i] < atElapsedSeconds[i - 1] ? 1 : 0;
        }
        values.forEach((channel, column) -> {
            if (column.length < atElapsedSeconds.length) {
                throw new IllegalArgumentException(
                        channel + " has " + column.length + " values for " + atElapsedSeconds.length + " times");
            }
            if (TimeSeries.hasValue(column, atElapsedSeconds.length)) {
                columns.put(channel, column);
            }
        });
        elapsedSeconds = atElapsedSeconds;
        rows = atElapsedSeconds.length;
        return this;
    }

    /** Rows started so far. */
    public int rows() {
        return rows;
    }

    /** How often a row was earlier than the one before it. */
    public int backwardSteps() {
        return backwardSteps;
    }

    /** How many rows {@link #build} merged into an earlier row of the same time. */
    public int mergedRows() {
        return mergedRows;
    }

    /**
     * The series of all rows, in order of time. The builder lets go of each column as soon as it is in order, so that
     * the longest recordings need not fit into memory twice; it can be used no more.
     *
     * @throws IllegalStateException if it was called before
     */
    public TimeSeries build() {
        if (built) {
            throw new IllegalStateException("built already");
        }
        built = true;
        if (backwardSteps == 0) {
            mergeRepeats();
            return inOrder();
        }
        return sorted();
    }

    private TimeSeries sorted() {
        int[] order = order();
        double[] times = new double[rows];
        int[] target = new int[rows];
        int size = 0;
        for (int i = 0; i < rows; i++) {
            double time = elapsedSeconds[order[i]];
            if (size == 0 || time > times[size - 1]) {
                times[size++] = time;
            }
            target[i] = size - 1;
        }
        mergedRows = rows - size;
        Map<Channel, double[]> ordered = new EnumMap<>(Channel.class);
        for (Channel channel : Channel.values()) {
            double[] column = columns.remove(channel);
            if (column != null) {
                ordered.put(channel, ordered(column, order, target, size));
            }
        }
        return new TimeSeries(Arrays.copyOf(times, size), ordered);
    }

    /** Merges rows of the same time where they stand. Usually there are few of them, so all others move in whole runs. */
    private void mergeRepeats() {
        int[] repeats = repeats();
        if (repeats.length == 0) {
            return;
        }
        for (double[] column : columns.values()) {
            mergeRepeats(column, repeats);
        }
        mergeRepeats(elapsedSeconds, repeats);
        mergedRows = repeats.length;
        rows -= repeats.length;
    }

    private void mergeRepeats(double[] column, int[] repeats) {
        int end = repeats[0];
        for (int i = 0; i < repeats.length; i++) {
            int repeat = repeats[i];
            if (Double.isNaN(column[end - 1])) {
                column[end - 1] = column[repeat];
            }
            int run = (i + 1 < repeats.length ? repeats[i + 1] : rows) - repeat - 1;
            System.arraycopy(column, repeat + 1, column, end, run);
            end += run;
        }
    }

    /** Rows whose time is that of the row before them. */
    private int[] repeats() {
        int[] repeats = new int[0];
        int count = 0;
        for (int row = 1; row < rows; row++) {
            if (elapsedSeconds[row] == elapsedSeconds[row - 1]) {
                repeats = count == repeats.length ? Arrays.copyOf(repeats, 2 * count + 1) : repeats;
                repeats[count++] = row;
            }
        }
        return Arrays.copyOf(repeats, count);
    }

    private TimeSeries inOrder() {
        Map<Channel, double[]> trimmed = new EnumMap<>(Channel.class);
        for (Channel channel : Channel.values()) {
            double[] column = columns.remove(channel);
            if (column != null) {
                trimmed.put(channel, column.length - rows > rows / ROOM_SHARE ? Arrays.copyOf(column, rows) : column);
            }
        }
        double[] times = elapsedSeconds.length == rows ? elapsedSeconds : Arrays.copyOf(elapsedSeconds, rows);
        return new TimeSeries(times, trimmed);
    }

    private double[] ordered(double[] column, int[] order, int[] target, int size) {
        double[] result = missing(size);
        for (int i = 0; i < rows; i++) {
            double value = column[order[i]];
            if (Double.isNaN(result[target[i]]) && !Double.isNaN(value)) {
                result[target[i]] = value;
            }
        }
        return result;
    }

    private int[] order() {
        int[] order = new int[rows];
        Integer[] boxed = new Integer[rows];
        Arrays.setAll(boxed, i -> i);
        Arrays.sort(boxed, Comparator.comparingDouble(i -> elapsedSeconds[i]));
        Arrays.setAll(order, i -> boxed[i]);
        return order;
    }

    private double[] grown(double[] column, int capacity) {
        double[] larger = Arrays.copyOf(column, capacity);
        Arrays.fill(larger, rows, capacity, Double.NaN);
        return larger;
    }

    private static double[] missing(int length) {
        double[] column = new double[length];
        Arrays.fill(column, Double.NaN);
        return column;
    }
}
