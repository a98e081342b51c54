package io.github.recoverycheck.fit;

/** Some rows of {@link FitRecords}, in file order; if it is all of them they are not listed. */
final class FitRows {
    private static final int[] UNLISTED = {};

    private final int[] listed;
    private final int size;

    private FitRows(int[] listed, int size) {
        this.listed = listed;
        this.size = size;
    }

    static FitRows all(int size) {
        return new FitRows(UNLISTED, size);
    }

    /** These rows; the array must not change. */
    static FitRows of(int[] rows) {
        return new FitRows(rows, rows.length);
    }

    /** Whether they are all rows. */
    boolean areAll() {
        return listed.length < size;
    }

    int size() {
        return size;
    }

    int row(int index) {
        return areAll() ? index : listed[index];
    }
}
