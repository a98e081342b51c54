package io.github.recoverycheck.normalize;

import io.github.recoverycheck.series.Channel;
import io.github.recoverycheck.series.TimeSeries;

/** A channel's readings as far as they can be true. */
final class Readings {
    private Readings() {}

    /** The channel's column with everything outside the range, and infinite, missing. */
    static double[] within(TimeSeries samples, Channel channel, double lowest, double highest) {
        double[] column = samples.column(channel);
        dropOutside(column, lowest, highest);
        return column;
    }

    /** Makes everything outside the range missing; says how many values that were. */
    static int dropOutside(double[] column, double lowest, double highest) {
        int dropped = 0;
        for (int i = 0; i < column.length; i++) {
            if (column[i] < lowest || column[i] > highest) {
                column[i] = Double.NaN;
                dropped++;
            }
        }
        return dropped;
    }
}
