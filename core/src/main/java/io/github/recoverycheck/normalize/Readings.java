package io.github.recoverycheck.normalize;

import io.github.recoverycheck.series.Channel;
import io.github.recoverycheck.series.TimeSeries;

/** A channel's readings as far as they can be true. */
final class Readings {
    private Readings() {}

    /** The channel's column with everything outside the range, and infinite, missing. */
    static double[] within(TimeSeries samples, Channel channel, double lowest, double highest) {
        double[] column = samples.column(channel);
        for (int i = 0; i < column.length; i++) {
            if (column[i] < lowest || column[i] > highest) {
                column[i] = Double.NaN;
            }
        }
        return column;
    }

    /** How many values are not missing. */
    static int known(double[] column) {
        int known = 0;
        for (double value : column) {
            known += Double.isNaN(value) ? 0 : 1;
        }
        return known;
    }
}
