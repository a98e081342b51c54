package io.github.recoverycheck.simulator.validation;

import java.util.List;

/**
 * A table of rows of one kind.
 *
 * @param title what it is about
 * @param meaning what the numbers mean, in plain words
 * @param columns heads of the columns behind the name
 * @param decimals digits behind the point of each column
 * @param rows its lines
 */
record Chapter(String title, String meaning, List<String> columns, List<Integer> decimals, List<Row> rows) {
    /** A table of estimates in a unit. */
    static Chapter ofEstimates(String title, String unit, int decimals, String meaning, List<Row> rows) {
        return new Chapter(
                title,
                meaning,
                List.of("bias, " + unit, "RMSE, " + unit, "coverage", "half-width, " + unit, "measured"),
                List.of(decimals, decimals, 3, decimals, 2),
                rows);
    }

    /** A table of shares. */
    static Chapter ofShares(String title, String meaning, List<Row> rows) {
        return new Chapter(title, meaning, List.of("share"), List.of(3), rows);
    }
}
